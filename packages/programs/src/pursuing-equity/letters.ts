/** Every letter of the program, in the order of a life. Each goes out by a step of the lifecycle; the link back to a draft is the service's own mail. */
import type { Letter, LetterFacts } from '@cohortium/program'
import { dated, list, said, toApplicant, toStaff, type Part } from '../writing.ts'
import { travel, whatItCosts } from './costs.ts'
import { documents } from './documents.ts'
import { tasks } from './taking-part.ts'
import { tracks } from './tracks.ts'

const isActionCommunity = (title: string): boolean => title === tracks.actionCommunity.title
/** The track as the program declares it: letters know it by its title. */
const trackNamed = (title: string) => Object.values(tracks).find((track) => track.title === title)
/** The deadline of a track, in words, or undefined where the edition has none. */
const closes = (facts: LetterFacts, title: string): string | undefined => facts.dates[trackNamed(title)?.closes ?? '']
/** What a complete application to this track holds. */
const received = (title: string): string[] => ['Your answers', ...(trackNamed(title)?.documents ?? []).map((id) => documents[id].title)]
const firstTasks = (title: string): string[] =>
  Object.values(tasks)
    .filter((task) => isActionCommunity(title) || !('tracks' in task))
    .map((task) => task.title)

const byWhen: Part = (facts) =>
  dated(
    facts,
    'offerEnds',
    (date) => `Please answer by ${date}. Your place is held until then. If we hear nothing, it goes to another team.`,
  )
const answerHere: Part = (facts) => `Accept the place, or decline it, here: ${facts.link}`
const feedback: readonly Part[] = [
  (facts) => said(facts, 'stoodOut', 'What stood out'),
  (facts) => said(facts, 'missed', 'What we missed'),
  (facts) => said(facts, 'next', 'If you apply again'),
]

export const letters = {
  /** A week before the deadline (OURS-5). */
  lastCall: toApplicant(
    (facts) => `One week left: your application to the ${facts.track}`,
    (facts) =>
      `The application of ${facts.organisation} is not sent yet. The ${facts.track} closes ${closes(facts, facts.track) ? `on ${closes(facts, facts.track)}` : 'in a week'}.`,
    (facts) => facts.missing.length > 0 && `This is still missing:\n\n${list(facts.missing)}`,
    (facts) => `Your answers are safe. Go on where you stopped: ${facts.link}`,
    () => 'After the deadline we cannot take it. If you have decided not to apply, you need do nothing.',
  ),
  /** The deadline passed over a draft. */
  closed: toApplicant(
    (facts) => `The ${facts.track} has closed`,
    (facts) =>
      `The ${facts.track} of ${facts.edition} has closed, and the application of ${facts.organisation} was not sent. So nobody has read it, and there is no decision about it.`,
    (facts) => {
      const network = closes(facts, tracks.learningNetwork.title)
      return isActionCommunity(facts.track) && network && `The Learning Network closes on ${network}. Until then you can apply there.`
    },
    (facts) => `What you wrote stays yours to read: ${facts.link}`,
    () => 'If something kept you from sending it in time, tell us.',
  ),
  /** IHI-14: what came in, and by when we answer. */
  receipt: toApplicant(
    (facts) => `We have your application to the ${facts.track}`,
    (facts) => `We have received the application of ${facts.organisation} to the ${facts.track} of ${facts.edition}. It is complete:`,
    (facts) => list(received(facts.track)),
    (facts) => dated(facts, 'answerDue', (date) => `You have our answer by ${date}.`),
    (facts) =>
      isActionCommunity(facts.track) &&
      'It is an invitation, or feedback. If we do not choose your team for the Action Community, we consider it for the Learning Network. You need not apply again.', // IHI-19
    (facts) => `Read what you sent, or withdraw it, here: ${facts.link}`,
  ),
  /** A promise of ours was missed (IHI-14). The applicant's page shows it too. */
  overdue: toStaff(
    (facts) => `Missed: ${facts.organisation} has no answer`,
    (facts) => `${facts.organisation} applied to the ${facts.appliedTrack} of ${facts.edition}.`,
    (facts) => dated(facts, 'submittedAt', (date) => `We received the application on ${date}.`),
    () => 'The answer that we promised is overdue.',
    (facts) =>
      isActionCommunity(facts.track)
        ? dated(facts, 'answersBy', (date) => `The ${facts.track} is answered by ${date}.`)
        : `The ${facts.track} is answered within 30 days of receipt.`,
    (facts) => `Decide here: ${facts.link}`,
  ),
  /** The track that was asked for. */
  invited: toApplicant(
    (facts) => `A place for your team in the ${facts.track}`,
    (facts) => `We invite the team of ${facts.organisation} to the ${facts.track} of ${facts.edition}.`,
    byWhen,
    answerHere,
    (facts) => whatItCosts(isActionCommunity(facts.track)),
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  /** IHI-20: what was not given before what is offered, then the feedback that a redirect owes. */
  offered: toApplicant(
    (facts) => `Our decision on the ${facts.appliedTrack}, and an offer of the ${facts.track}`,
    (facts) =>
      `We have not chosen the team of ${facts.organisation} for the ${facts.appliedTrack}. We offer you a place in the ${facts.track} of ${facts.edition}.`,
    byWhen,
    answerHere,
    ...feedback,
    // IHI-21
    () =>
      '# What the place means\n\nThere is nothing to apply for again: your answers and your letter serve as they are. The Learning Network asks for no video: when you accept, yours is deleted.',
    (facts) => whatItCosts(isActionCommunity(facts.track)),
  ),
  /** Five days before an offer ends (OURS-3). */
  offerReminder: toApplicant(
    (facts) => `Your place in the ${facts.track} awaits an answer`,
    (facts) => `We hold a place in the ${facts.track} for ${facts.organisation} and have no answer yet.`,
    (facts) => dated(facts, 'offerEnds', (date) => `Please answer by ${date}. After that the place goes to another team.`),
    (facts) => `Accept it, or decline it, here: ${facts.link}`,
  ),
  /** No place. The Action Community's applicants learn in the same letter that the Learning Network was weighed too (IHI-19, IHI-68). */
  declined: toApplicant(
    (facts) => `Our decision on your application to the ${facts.appliedTrack}`,
    (facts) => `We have not chosen the team of ${facts.organisation} for the ${facts.appliedTrack} of ${facts.edition}.`,
    (facts) =>
      isActionCommunity(facts.appliedTrack) && 'We considered you for the Learning Network as well, and cannot offer you a place there.',
    (facts) => `Your application stays yours to read: ${facts.link}`,
    () => 'If you think we missed something that you had sent, tell us, and someone looks again.',
    ...feedback,
  ),
  /** Silence. */
  expired: toApplicant(
    (facts) => `Your place in the ${facts.track} is no longer held`,
    (facts) =>
      `The time to answer has passed, and we have not heard from ${facts.organisation}. The place in the ${facts.track} that we held for you goes to another team.`,
    () => 'If you wanted it and could not answer, write to us. We look whether a place is left.',
  ),
  /** The team said no to a place. */
  declinedOffer: toApplicant(
    (facts) => `You declined the place in the ${facts.track}`,
    (facts) =>
      `You have declined the place in the ${facts.track} for ${facts.organisation}. It goes to another team, and nothing more is asked of you.`,
    () => 'If nobody on your team meant to decline, write to us soon.',
  ),
  /** Staff took it up again (OURS-11): to review, or as a draft. */
  reopened: toApplicant(
    (facts) => `We have reopened your application to ${facts.program}`,
    (facts) => `The application of ${facts.organisation} is open again.`,
    (facts) => `See where it stands, by when something is due, and what you can do: ${facts.link}`,
    (facts) => said(facts, 'reason', 'Why'),
  ),
  /** The place is accepted: what comes first, and what follows. */
  welcome: toApplicant(
    (facts) => `Welcome to the ${facts.track}`,
    (facts) => `The team of ${facts.organisation} has its place in the ${facts.track} of ${facts.edition}. We are glad you are coming.`,
    (facts) => `# Before you begin\n\n${list(firstTasks(facts.track))}`,
    (facts) => `Do it here: ${facts.link}`,
    (facts) =>
      `# Then\n\nThe program takes 18 months. We know the months of your meetings and set the days with you. ${isActionCommunity(facts.track) ? travel : 'All meetings are online.'}`,
    () => 'We recommend that your team meets every week besides. That is advice, not a rule.', // IHI-62
  ),
  /** Something is left to do before the team takes part (OURS-4). */
  tasksReminder: toApplicant(
    (facts) => `Before you begin in the ${facts.track}`,
    (facts) => `A few things are left for ${facts.organisation} to do before you begin.`,
    (facts) => facts.missing.length > 0 && list(facts.missing),
    (facts) => `See them here: ${facts.link}`,
    () => 'If you need more time, write to us. That is fine.',
  ),
  /** The end that everyone works for (OURS-9). */
  completed: toApplicant(
    (facts) => `Your team has completed ${facts.program}`,
    (facts) =>
      `The team of ${facts.organisation} has completed the ${facts.track} of ${facts.edition}. Eighteen months is a long way, and may still be too short for the work. Thank you for going that way with us.`, // IHI-01
    (facts) => `Your certificate: ${facts.link}`,
  ),
  /** Accepted, never begun, and the edition is over (OURS-15). */
  lapsed: toApplicant(
    (facts) => `${facts.edition} has ended`,
    (facts) =>
      `${facts.edition} has ended. ${facts.organisation} accepted a place in the ${facts.track}, and its first tasks were not all done, so we close your application without a certificate.`,
    () => 'If you did take part, tell us, and we put it right.',
  ),
  /** OURS-10. Sent to whoever leaves, so that nobody is taken out unawares. */
  withdrawn: toApplicant(
    (facts) => `Withdrawn from ${facts.program}: ${facts.organisation}`,
    (facts) =>
      `${facts.organisation} is withdrawn from the ${facts.track} of ${facts.edition}. Nothing more is asked of you, and we write no more reminders.`,
    () => 'If this was a mistake, tell us.',
  ),
} satisfies Record<string, Letter>

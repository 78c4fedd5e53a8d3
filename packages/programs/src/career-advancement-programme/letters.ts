/** Every letter of the programme, in the order of a life. Each goes out by a step of the lifecycle. */
import type { Letter, LetterFacts } from '@cohortium/program'
import { dated, decided, list, said, toApplicant, toStaff, type Part } from '../writing.ts'

/** Of which of the two lengths it is: “the shorter offering”. */
const offering = ({ track }: LetterFacts): string => `the ${track.toLowerCase()}`

const byWhen: Part = (facts) =>
  dated(
    facts,
    'offerEnds',
    (date) => `Please answer by ${date}. Your place is held until then. If we hear nothing, it goes to somebody else.`,
  )
const fee: Part = (facts) => decided(facts, 'fee', (words) => `# What it costs\n\n${words}`)
const months: Part = (facts) =>
  decided(facts, facts.track === 'Longer offering' ? 'longerMonths' : 'shorterMonths', (count) => `It takes ${count} months.`)

export const letters = {
  /** After two weeks (OURS-4). */
  draftReminder: toApplicant(
    () => 'Your application is waiting for you',
    (facts) => `You began an application to ${offering(facts)} of ${facts.edition}, and it is not sent yet. There is no deadline.`,
    (facts) => facts.missing.length > 0 && `This is still missing:\n\n${list(facts.missing)}`,
    (facts) => `Your answers are safe. Go on where you stopped: ${facts.link}`,
    () => 'If you have decided not to apply, you need do nothing.',
  ),
  putAway: toApplicant(
    () => 'We have put your draft away',
    (facts) =>
      `You began an application to ${facts.edition} half a year ago and did not send it. We have put it away, and nobody has read it.`,
    (facts) => `What you wrote stays yours to read: ${facts.link}`,
    () => 'If you still want to apply, write to us and we bring it back, or begin anew.',
  ),
  receipt: toApplicant(
    (facts) => `We have your application to ${facts.edition}`,
    (facts) => `Your application to ${offering(facts)} of ${facts.edition} has arrived, and it is complete.`,
    (facts) => dated(facts, 'answerDue', (date) => `You have our answer by ${date}.`),
    (facts) => decided(facts, 'selection', (words) => `# How people are chosen\n\n${words}`),
    (facts) => `Read what you sent, or withdraw it, here: ${facts.link}`,
  ),
  overdue: toStaff(
    (facts) => `Missed: ${facts.applicant} has no answer`,
    (facts) => `${facts.applicant} applied to ${offering(facts)} of ${facts.edition}.`,
    (facts) => dated(facts, 'submittedAt', (date) => `We received the application on ${date}.`),
    (facts) => decided(facts, 'replyWithin', (count) => `This edition promises an answer within ${count} days of receipt. It is overdue.`),
    (facts) => `Decide here: ${facts.link}`,
  ),
  offered: toApplicant(
    (facts) => `A place for you in ${facts.edition}`,
    (facts) => `We have read your application, and we offer you a place in ${offering(facts)} of ${facts.edition}.`,
    byWhen,
    (facts) => `Accept the place, or decline it, here: ${facts.link}`,
    months,
    (facts) => decided(facts, 'starts', (words) => `# When one can begin\n\n${words}`),
    fee,
    (facts) => decided(facts, 'certificate', (words) => `# What you have at the end\n\n${words}`),
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  /** A week before an offer ends (OURS-3). */
  offerReminder: toApplicant(
    () => 'Your place awaits an answer',
    (facts) => `We hold a place for you in ${offering(facts)} of ${facts.edition} and have no answer yet.`,
    byWhen,
    (facts) => `Accept it, or decline it, here: ${facts.link}`,
  ),
  declined: toApplicant(
    (facts) => `Our decision on your application to ${facts.edition}`,
    (facts) => `We cannot offer you a place in ${offering(facts)} of ${facts.edition}. Thank you for telling us of your work.`,
    (facts) => said(facts, 'feedback', 'What would have helped'),
    () => 'You may apply again. If you think we overlooked something that you had sent, tell us, and someone looks again.',
    (facts) => `Your application stays yours to read: ${facts.link}`,
  ),
  declinedOffer: toApplicant(
    (facts) => `You declined the place in ${facts.edition}`,
    (facts) =>
      `You have declined your place in ${offering(facts)} of ${facts.edition}. It goes to somebody else, and nothing more is asked of you.`,
    () => 'If you did not mean to decline it, write to us soon.',
  ),
  expired: toApplicant(
    () => 'Your place is no longer held',
    (facts) =>
      `The time to answer has passed without a word from you. The place that we held for you in ${facts.edition} goes to somebody else.`,
    () => 'If you wanted it and could not answer, write to us. We look whether a place is left.',
  ),
  welcome: toApplicant(
    (facts) => `Welcome to ${facts.edition}`,
    (facts) => `Your place in ${offering(facts)} of ${facts.edition} is yours. We are glad that you are coming.`,
    (facts) => `# Before you begin\n\nSay in which month you would like to begin: ${facts.link}`,
    (facts) => decided(facts, 'starts', (words) => `# When one can begin\n\n${words}`),
    fee,
  ),
  /** After two weeks (OURS-5). */
  startReminder: toApplicant(
    () => 'When would you like to begin?',
    (facts) => `Your place in ${facts.edition} is yours, and you have not begun yet.`,
    (facts) => facts.missing.length > 0 && `This is left to do:\n\n${list(facts.missing)}`,
    (facts) => `See where you stand: ${facts.link}`,
    () => 'If you need more time, write to us. That is fine.',
  ),
  begun: toApplicant(
    (facts) => `You begin: ${facts.edition}`,
    (facts) => `From today you take part in ${offering(facts)} of ${facts.edition}. Your first online module is open.`,
    months,
    () => 'If something comes between, you can pause and keep your place.',
    (facts) => said(facts, 'note', 'A word from us'),
    (facts) => `Everything is here: ${facts.link}`,
  ),
  paused: toApplicant(
    (facts) => `Paused: ${facts.edition}`,
    (facts) => `Your way through ${offering(facts)} of ${facts.edition} is paused. Your place is kept, and nothing is asked of you.`,
    (facts) => `Take it up again here, when you can: ${facts.link}`,
  ),
  resumed: toApplicant(
    (facts) => `You go on: ${facts.edition}`,
    (facts) => `You take part in ${offering(facts)} of ${facts.edition} again. Go on where you stopped.`,
    (facts) => `Everything is here: ${facts.link}`,
  ),
  /** To staff, when the months are over: only people know whether somebody has finished (OURS-6). */
  finishDue: toStaff(
    (facts) => `Has ${facts.applicant} finished?`,
    (facts) => `The months of ${offering(facts)} are over for ${facts.applicant}, and nobody has said yet whether they have finished.`,
    (facts) => `Say so here, or leave them more time: ${facts.link}`,
  ),
  pauseLong: toStaff(
    (facts) => `${facts.applicant} has paused for three months`,
    (facts) =>
      `${facts.applicant} holds a place in ${offering(facts)} of ${facts.edition} and has paused for three months. A word from you may help.`,
    (facts) => `See here: ${facts.link}`,
  ),
  finished: toApplicant(
    (facts) => `You have finished ${facts.edition}`,
    (facts) =>
      `You have finished ${offering(facts)} of ${facts.edition}. Thank you for the way you went, and for what you take back to your work.`,
    (facts) => decided(facts, 'certificate', (words) => `# What you have at the end\n\n${words}`),
    (facts) => said(facts, 'note', 'A word from us'),
    (facts) => `What you wrote stays yours to read: ${facts.link}`,
  ),
  withdrawn: toApplicant(
    (facts) => `Withdrawn from ${facts.edition}`,
    (facts) => `You are withdrawn from ${facts.edition}. Nothing more is asked of you, and we send no more reminders.`,
    () => 'If this was a mistake, tell us.',
  ),
  /** Staff took it up again (OURS-8). */
  reopened: toApplicant(
    (facts) => `We have reopened your application to ${facts.edition}`,
    (facts) => `What had ended in ${facts.edition} is open again for you.`,
    (facts) => said(facts, 'reason', 'Why'),
    (facts) => `See where it stands, and what you can do: ${facts.link}`,
  ),
} satisfies Record<string, Letter>

/** Every letter of the program, in the order of a life. Each goes out by a step of the lifecycle. */
import type { Letter } from '@cohortium/program'
import { dated, decided, list, paragraphs, said, toApplicant, toStaff, type Part } from '../writing.ts'
import { components } from './words.ts'

/** HES-15, HES-19: the source says neither; each edition has decided both before anyone can apply. */
const costs: Part = (facts) => {
  const parts = [
    decided(facts, 'fee', (fee) => `Fee: ${fee}`),
    decided(facts, 'travel', (travel) => `Travel to Cambridge for the final gathering: ${travel}`),
  ].filter((part) => part !== undefined)
  return parts.length > 0 ? `# What it costs\n\n${list(parts)}` : undefined
}
const byWhen: Part = (facts) =>
  dated(
    facts,
    'offerEnds',
    (date) => `Please answer by ${date}. Your place is held until then. If we hear nothing, it goes to somebody else.`,
  )

export const letters = {
  /** A week before the deadline (OURS-5). */
  lastCall: toApplicant(
    (facts) => `One week left to apply: ${facts.program}`,
    (facts) =>
      dated(facts, 'closes', (date) => `Your application is not sent yet, and applications close on ${date}.`) ??
      'Your application is not sent yet, and applications close in a week.',
    (facts) => facts.missing.length > 0 && `This is still missing:\n\n${list(facts.missing)}`,
    (facts) => `Your answers are safe. Go on where you stopped: ${facts.link}`,
    () => 'After the deadline we cannot take it. If you have decided not to apply, you need do nothing.',
  ),
  closed: toApplicant(
    (facts) => `Applications have closed: ${facts.edition}`,
    (facts) =>
      `Applications for ${facts.edition} have closed, and yours was not sent. So nobody has read it, and there is no decision about it.`,
    (facts) => `What you wrote stays yours to read: ${facts.link}`,
    () => 'If something kept you from sending it in time, tell us.',
  ),
  receipt: toApplicant(
    (facts) => `We have your application to the ${facts.program}`,
    (facts) => `Your application for ${facts.edition} has arrived, and it is complete.`,
    () => 'People read it: what you do, whom you do it for, and the project you would bring.',
    (facts) => dated(facts, 'answerDue', (date) => `You have our answer by ${date}.`),
    (facts) => `Read what you sent, or withdraw it, here: ${facts.link}`,
  ),
  overdue: toStaff(
    (facts) => `Missed: ${facts.applicant} has no answer`,
    (facts) => `${facts.applicant} applied for ${facts.edition}.`,
    (facts) => dated(facts, 'submittedAt', (date) => `We received the application on ${date}.`),
    (facts) => decided(facts, 'replyWithin', (count) => `This edition promises an answer within ${count} days of receipt. It is overdue.`),
    (facts) => `Decide here: ${facts.link}`,
  ),
  offered: toApplicant(
    (facts) => `A place for you in the ${facts.program}`,
    (facts) => `We have read about you and your project, and we offer you a place as a scholar in ${facts.edition}.`,
    byWhen,
    (facts) => `Accept the place, or decline it, here: ${facts.link}`,
    (facts) =>
      dated(facts, 'gatheringOn', (date) => `The final gathering is in Cambridge, Massachusetts. It takes two days and begins on ${date}.`), // HES-09
    costs,
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  /** Five days before an offer ends (OURS-3). */
  offerReminder: toApplicant(
    () => 'Your place awaits an answer',
    (facts) => `We hold a place for you in ${facts.edition} and have no answer yet.`,
    byWhen,
    (facts) => `Accept it, or decline it, here: ${facts.link}`,
  ),
  declined: toApplicant(
    (facts) => `Our decision on your application to the ${facts.program}`,
    (facts) => `We cannot offer you a place in ${facts.edition}. Thank you for letting us read about your work and your project.`,
    () =>
      'You may apply again to another edition. If you think we overlooked something that you had sent, tell us, and someone looks again.',
    (facts) => `Your application stays yours to read: ${facts.link}`,
    (facts) => said(facts, 'stoodOut', 'What stood out'),
    (facts) => said(facts, 'missed', 'What we missed'),
  ),
  declinedOffer: toApplicant(
    (facts) => `You declined the place in the ${facts.program}`,
    (facts) => `You have declined your place in ${facts.edition}. It goes to somebody else, and nothing more is asked of you.`,
    () => 'If you did not mean to decline it, write to us soon.',
  ),
  expired: toApplicant(
    () => 'Your place is no longer held',
    (facts) =>
      `The time to answer has passed, and we have not heard from you. The place that we held for you in ${facts.edition} goes to somebody else.`,
    () => 'If you wanted it and could not answer, write to us. We look whether a place is left.',
  ),
  welcome: toApplicant(
    (facts) => `Welcome to the ${facts.program}`,
    (facts) => `You have your place in ${facts.edition}. We are glad that you are coming, and that your project comes with you.`,
    (facts) =>
      `# Before you begin\n\n${list(['Confirm your project and your home institution', 'Tell us when you can meet for peer coaching'])}\n\nDo it here: ${facts.link}`,
    (facts) =>
      `# Then\n\n${paragraphs(
        `It begins with the ${components.launch}, in two parts of three hours each. After it we meet online every month.`, // HES-07, HES-08
        dated(
          facts,
          'gatheringOn',
          (date) => `At the end we meet for two days in Cambridge, Massachusetts, beginning on ${date}. Please keep both days free.`, // HES-09
        ),
      )}`,
    costs,
  ),
  /** After ten days (OURS-6). */
  tasksReminder: toApplicant(
    () => 'A few things before you begin',
    () => 'Your place is yours, and a little is left for you to do before you begin.',
    (facts) => facts.missing.length > 0 && list(facts.missing),
    (facts) => `Do it here: ${facts.link}`,
    () => 'If you need more time, write to us. That is fine.',
  ),
  /** To staff, the day after the gathering: only people know who was there (OURS-7). */
  whoCame: toStaff(
    (facts) => `Was ${facts.applicant} at the final gathering?`,
    (facts) => `The final gathering of ${facts.edition} is over, and nobody has said yet whether ${facts.applicant} was there.`,
    (facts) => `Say so here. Until then nobody tells them that they have completed it: ${facts.link}`,
  ),
  completed: toApplicant(
    (facts) => `You have completed the ${facts.program}`,
    (facts) =>
      `With the final gathering you have completed ${facts.edition}. You came with a project, and we have seen where you have taken it. Thank you.`, // HES-13
    (facts) => `Everything you wrote about it stays yours to read: ${facts.link}`,
    () => 'What you take home besides are the people you learned with. We hope that you stay in touch.',
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  notCompleted: toApplicant(
    (facts) => `${facts.edition} has ended`,
    (facts) =>
      `${facts.edition} has ended. Its last part was the final gathering in Cambridge, and you were not there, so for you it ends without being completed.`,
    (facts) => `Your project and your assignments stay yours to read: ${facts.link}`,
    () => 'If you were there, or if something kept you from coming, tell us. It can be put right.',
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  withdrawn: toApplicant(
    (facts) => `Withdrawn from the ${facts.program}`,
    (facts) => `You are withdrawn from ${facts.edition}. Nothing more is asked of you, and we send no more reminders.`,
    () => 'If this was a mistake, tell us.',
  ),
  /** Staff took it up again (OURS-9). */
  reopened: toApplicant(
    (facts) => `We have reopened your application to the ${facts.program}`,
    (facts) => `What had ended in ${facts.edition} is open again for you.`,
    (facts) => `See where it stands, and what you can do: ${facts.link}`,
    (facts) => said(facts, 'reason', 'Why'),
  ),
} satisfies Record<string, Letter>

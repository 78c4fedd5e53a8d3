/** Every letter of the program, in the order of a life. Each goes out by a step of the lifecycle. */
import type { Letter } from '@cohortium/program'
import { dated, list, said, toApplicant, toStaff, type Part } from '../writing.ts'
import { inWords, projectKinds } from './terms.ts'

const answerBy: Part = (facts) => dated(facts, 'offerEnds', (date) => `Please answer by ${date}. We hold your place until then.`)

export const letters = {
  lastCall: toApplicant(
    (facts) => `One week left: your application to ${facts.edition}`,
    (facts) => dated(facts, 'closes', (date) => `Applications close on ${date}, and yours is not sent yet.`),
    (facts) => facts.missing.length > 0 && `This is still missing:\n\n${list(facts.missing)}`,
    (facts) => `Your answers are safe. Go on where you stopped: ${facts.link}`,
    () => 'If you have decided not to apply, you need do nothing.',
  ),
  closed: toApplicant(
    (facts) => `Applications to ${facts.edition} have closed`,
    () => 'Your application was not sent, so nobody has read it, and there is no decision about it.',
    (facts) => `What you wrote stays yours to read: ${facts.link}`,
    () => 'There is a new intake every year.', // UCO-10
  ),
  receipt: toApplicant(
    (facts) => `We have your application to ${facts.edition}`,
    (facts) => `Your application to ${facts.edition} has arrived, and it is complete.`,
    (facts) => dated(facts, 'answerDue', (date) => `You have our answer by ${date}.`),
    () => 'We invite about ten trainees each year.', // UCO-10
    (facts) => `Read what you sent, or withdraw it, here: ${facts.link}`,
  ),
  overdue: toStaff(
    (facts) => `Missed: ${facts.applicant} has no answer`,
    (facts) => `${facts.applicant} (${facts.organisation}) applied to ${facts.edition}.`,
    (facts) => dated(facts, 'submittedAt', (date) => `We received the application on ${date}.`),
    () => 'The answer that this intake promised is overdue.',
    (facts) => `Decide here: ${facts.link}`,
  ),
  invited: toApplicant(
    (facts) => `You are invited to ${facts.edition}`,
    (facts) => `We invite you to take part in ${facts.edition}.`,
    answerBy,
    (facts) => `Accept the place, or decline it, here: ${facts.link}`,
    (facts) => dated(facts, 'begins', (month) => `The track begins in ${month} and takes two years.`), // UCO-01
    () => 'Each month there is a seminar in person. In your second year you carry out a project, and you present it when you graduate.', // UCO-03, UCO-08
    (facts) => said(facts, 'note', 'A word from us'),
  ),
  offerReminder: toApplicant(
    (facts) => `Your invitation to ${facts.edition} awaits an answer`,
    () => 'We hold a place for you and have no answer yet.',
    answerBy,
    (facts) => `Accept it, or decline it, here: ${facts.link}`,
  ),
  expired: toApplicant(
    () => 'Your place is no longer held',
    (facts) => `The time to answer has passed, and the place in ${facts.edition} that we held for you goes to another trainee.`,
    () => 'If you wanted it and could not answer, write to us.',
  ),
  declinedOffer: toApplicant(
    (facts) => `You declined the invitation to ${facts.edition}`,
    () => 'Your place goes to another trainee, and nothing more is asked of you.',
    () => 'If you did not mean to decline, write to us soon.',
  ),
  declined: toApplicant(
    (facts) => `Our decision on your application to ${facts.edition}`,
    (facts) => `We have read your application, and we do not invite you to ${facts.edition}.`,
    () => 'We invite about ten trainees each year, and there is a new intake every year. You may apply again.', // UCO-10
    (facts) => said(facts, 'feedback', 'What we saw'),
    (facts) => `Your application stays yours to read: ${facts.link}`,
  ),
  welcome: toApplicant(
    (facts) => `Welcome to ${facts.edition}`,
    (facts) => `Your place in ${facts.edition} is yours. We are glad you are coming.`,
    (facts) => dated(facts, 'begins', (month) => `We begin in ${month}. There is nothing to do before.`),
    (facts) => `Where you stand, at any time: ${facts.link}`,
  ),
  begins: toApplicant(
    (facts) => `${facts.edition} begins`,
    () => 'Your first year begins. Each month there is a seminar in person.', // UCO-03
    (facts) =>
      `Your seminars, and the online programs of ACGME Equity Matters that you work through at your own pace, are here: ${facts.link}`,
  ),
  secondYear: toApplicant(
    () => 'Your second year begins',
    () => `This is the year of your project. It is of one of four kinds: ${inWords(Object.values(projectKinds.terms))}.`, // UCO-07
    (facts) => `Choose the kind, and tell of your project as it goes: ${facts.link}`,
    (facts) => dated(facts, 'ceremony', (date) => `You present it at the graduation ceremony on ${date}.`), // UCO-08
    (facts) => !facts.dates['ceremony'] && 'You present it at the graduation ceremony. We tell you the day once it is set.', // UCO-14
  ),
  paused: toApplicant(
    () => 'Your pause begins',
    (facts) => `You are taking a pause from ${facts.edition}. Your place stays yours.`, // UCO-16
    () => 'The two years go on meanwhile. When you come back, you join your intake where it is by then.',
    (facts) => `Come back, or leave the track, here: ${facts.link}`,
  ),
  stillPaused: toStaff(
    (facts) => `Still paused: ${facts.applicant}`,
    (facts) =>
      `${facts.applicant} (${facts.organisation}) has paused in ${facts.edition} for three months. Please ask how they are, and whether they come back.`,
    (facts) => `Their application: ${facts.link}`,
  ),
  resumed: toApplicant(
    (facts) => `Welcome back to ${facts.edition}`,
    () => 'Your pause has ended, and you are back with your intake.',
    (facts) => `What there is to do now: ${facts.link}`,
  ),
  leftEarly: toApplicant(
    (facts) => `You have left ${facts.edition}`,
    (facts) => `You have left ${facts.edition} before its end. That is no failure: what you learned and began stays yours.`, // UCO-16
    () => 'Nothing more is asked of you. If it was a mistake, or if things change, write to us.',
  ),
  graduated: toApplicant(
    (facts) => `You have graduated from the ${facts.program}`,
    (facts) => `You have presented your project, and with it you graduate from ${facts.edition}.`, // UCO-08
    (facts) => `Your certificate: ${facts.link}`,
    () => 'Thank you for these two years.',
  ),
  unfinished: toStaff(
    (facts) => `${facts.edition} is over: ${facts.applicant} has not graduated`,
    (facts) => `${facts.edition} has ended, and ${facts.applicant} (${facts.organisation}) has neither graduated nor left.`,
    () => 'Nothing happens by itself. Record the presentation and the graduation, or the early exit.',
    (facts) => `Decide here: ${facts.link}`,
  ),
  withdrawn: toApplicant(
    (facts) => `Withdrawn from ${facts.edition}`,
    (facts) => `Your application to ${facts.edition} is withdrawn. Nothing more is asked of you.`,
    () => 'If this was a mistake, tell us.',
  ),
  reopened: toApplicant(
    (facts) => `We have reopened your application to ${facts.edition}`,
    (facts) => `See where it stands, and what you can do: ${facts.link}`,
    (facts) => said(facts, 'reason', 'Why'),
  ),
} satisfies Record<string, Letter>

import type { Letter } from '@cohortium/program'
import { paragraphs } from './write.ts'

/** To staff: a promise of ours was missed. The applicant's page shows it too. */
export const overdue: Letter = {
  to: 'staff',
  subject: (facts) => `Missed: ${facts.organisation} has no answer`,
  body: (facts) =>
    paragraphs(
      `${facts.organisation} applied to the ${facts.appliedTrack} of ${facts.edition}.`,
      facts.dates['answerDue']
        ? `We promised an answer by ${facts.dates['answerDue']}. That moment has passed without one.`
        : 'We promised an answer, and its moment has passed without one.',
      `Decide here: ${facts.link}`,
    ),
}

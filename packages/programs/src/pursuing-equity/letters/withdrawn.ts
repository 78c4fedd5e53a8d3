import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs } from '../../writing.ts'

/** OURS-10. Sent to whoever leaves, so that nobody is taken out unawares. */
export const withdrawn: Letter = {
  to: 'applicant',
  subject: (facts) => `Withdrawn from ${facts.program}: ${facts.organisation}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.organisation} is withdrawn from the ${facts.track} of ${facts.edition}. Nothing more is asked of you, and we write no more reminders.`,
      'If this was a mistake, tell us.',
      closing(facts),
    ),
}

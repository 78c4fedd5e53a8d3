import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs } from '../../writing.ts'

/** The end that everyone works for (OURS-9). */
export const completed: Letter = {
  to: 'applicant',
  subject: (facts) => `Your team has completed ${facts.program}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `The team of ${facts.organisation} has completed the ${facts.track} of ${facts.edition}. Eighteen months is a long way, and may still be too short for the work. Thank you for going that way with us.`, // IHI-01
      `Your certificate: ${facts.link}`,
      closing(facts),
    ),
}

import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs, said } from '../../writing.ts'

/** Staff took it up again (OURS-11): to review, or as a draft. */
export const reopened: Letter = {
  to: 'applicant',
  subject: (facts) => `We have reopened your application to ${facts.program}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `The application of ${facts.organisation} is open again.`,
      `See where it stands, by when something is due, and what you can do: ${facts.link}`,
      said(facts, 'reason', 'Why'),
      closing(facts),
    ),
}

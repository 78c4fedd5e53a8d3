import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs } from '../../writing.ts'

/** Accepted, never begun, and the edition is over (OURS-15). */
export const lapsed: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.edition} has ended`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.edition} has ended. ${facts.organisation} accepted a place in the ${facts.track}, and its first tasks were not all done, so we close your application without a certificate.`,
      'If you did take part, tell us, and we put it right.',
      closing(facts),
    ),
}

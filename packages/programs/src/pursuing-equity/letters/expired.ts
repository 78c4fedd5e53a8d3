import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs } from '../../writing.ts'

/** Silence. */
export const expired: Letter = {
  to: 'applicant',
  subject: (facts) => `Your place in the ${facts.track} is no longer held`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `The time to answer has passed, and we have not heard from ${facts.organisation}. The place in the ${facts.track} that we held for you goes to another team.`,
      'If you wanted it and could not answer, write to us. We look whether a place is left.',
      closing(facts),
    ),
}

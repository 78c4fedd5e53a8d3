import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs } from '../../writing.ts'

/** The team said no to a place. */
export const declinedOffer: Letter = {
  to: 'applicant',
  subject: (facts) => `You declined the place in the ${facts.track}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You have declined the place in the ${facts.track} for ${facts.organisation}. It goes to another team, and nothing more is asked of you.`,
      'If nobody on your team meant to decline, write to us soon.',
      closing(facts),
    ),
}

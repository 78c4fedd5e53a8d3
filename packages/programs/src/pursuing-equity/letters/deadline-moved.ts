import type { Letter } from '@cohortium/program'
import { closes, closing, greeting, paragraphs } from './write.ts'

/** A published deadline only moves later, and whoever has a draft is told. The service sends it. */
export const deadlineMoved: Letter = {
  to: 'applicant',
  subject: (facts) => `You have more time for the ${facts.track}`,
  body: (facts) => {
    const deadline = closes(facts, facts.track)
    return paragraphs(
      greeting(facts),
      deadline
        ? `We moved the deadline. The ${facts.track} of ${facts.edition} now closes on ${deadline}.`
        : `We moved the deadline of the ${facts.track} of ${facts.edition} to a later day.`,
      `Go on where you stopped: ${facts.link}`,
      closing(facts),
    )
  },
}

import type { Letter } from '@cohortium/program'
import { closes, closing, greeting, paragraphs } from './write.ts'

/** The way back to a draft; also sent when the link was lost. */
export const resume: Letter = {
  to: 'applicant',
  subject: (facts) => `Your application to ${facts.program}: the link back to it`,
  body: (facts) => {
    const deadline = closes(facts, facts.track)
    return paragraphs(
      greeting(facts),
      `Here is the application of ${facts.organisation} to ${facts.edition}. Open it on any device:`,
      facts.link,
      'Whoever has this link can read the application and change it, so please share it with your team alone.',
      deadline && `The ${facts.track} closes on ${deadline}.`,
      closing(facts),
    )
  },
}

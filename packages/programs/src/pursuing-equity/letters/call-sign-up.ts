import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, paragraphs } from './write.ts'

/** IHI-23. The service sends it, with the call as a calendar file. */
export const callSignUp: Letter = {
  to: 'applicant',
  subject: (facts) => `You are signed up for the call about ${facts.program}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      dated(facts, 'call', (date) => `The call about ${facts.edition} is on ${date} and takes an hour.`) ??
        `You are signed up for the call about ${facts.edition}. It takes an hour.`,
      'If you cannot come, you miss nothing: we post a recording.',
      `The program and its tracks: ${facts.link}`,
      closing(facts),
    ),
}

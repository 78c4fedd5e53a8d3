import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, paragraphs, said } from './write.ts'

/** Staff took it up again (OURS-11). */
export const reopened: Letter = {
  to: 'applicant',
  subject: (facts) => `We have reopened your application to ${facts.program}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `The application of ${facts.organisation} is open again.`,
      said(facts, 'reason', 'Why'),
      dated(facts, 'answerDue', (date) => `We look at it anew, and you have our answer by ${date}.`),
      `See where it stands, and what you can do: ${facts.link}`,
      closing(facts),
    ),
}

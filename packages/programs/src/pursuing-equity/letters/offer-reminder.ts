import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, paragraphs } from '../../writing.ts'

/** Five days before an offer ends (OURS-3). */
export const offerReminder: Letter = {
  to: 'applicant',
  subject: (facts) => `Your place in the ${facts.track} awaits an answer`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We hold a place in the ${facts.track} for ${facts.organisation} and have no answer yet.`,
      dated(facts, 'offerEnds', (date) => `Please answer by ${date}. After that the place goes to another team.`),
      `Accept it, or decline it, here: ${facts.link}`,
      closing(facts),
    ),
}

import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, paragraphs, said } from '../../writing.ts'
import { free, travel } from '../costs.ts'
import { isActionCommunity } from './write.ts'

/** The track that was asked for. */
export const invited: Letter = {
  to: 'applicant',
  subject: (facts) => `A place for your team in the ${facts.track}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We invite the team of ${facts.organisation} to the ${facts.track} of ${facts.edition}.`,
      dated(
        facts,
        'offerEnds',
        (date) => `Please answer by ${date}. Your place is held until then. If we hear nothing, it goes to another team.`,
      ),
      `Accept the place, or decline it, here: ${facts.link}`,
      `${free} ${isActionCommunity(facts.track) ? travel : 'All meetings are online.'}`,
      said(facts, 'note', 'A word from us'),
      closing(facts),
    ),
}

import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, paragraphs, said } from '../../writing.ts'
import { free } from '../costs.ts'

/** IHI-20: what was not given before what is offered, then the feedback that a redirect owes. */
export const offered: Letter = {
  to: 'applicant',
  subject: (facts) => `Our decision on the ${facts.appliedTrack}, and an offer of the ${facts.track}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We have not chosen the team of ${facts.organisation} for the ${facts.appliedTrack}. We offer you a place in the ${facts.track} of ${facts.edition}.`,
      dated(
        facts,
        'offerEnds',
        (date) => `Please answer by ${date}. Your place is held until then. If we hear nothing, it goes to another team.`,
      ),
      `Accept the place, or decline it, here: ${facts.link}`,
      said(facts, 'stoodOut', 'What stood out'),
      said(facts, 'missed', 'What we missed'),
      said(facts, 'next', 'If you apply again'),
      // IHI-21
      '# What the place means\n\nThere is nothing to apply for again: your answers and your letter serve as they are. The Learning Network asks for no video: when you accept, yours is deleted.',
      `${free} All meetings are online.`,
      closing(facts),
    ),
}

import type { Letter } from '@cohortium/program'
import { tracks } from '../tracks.ts'
import { closing, greeting, paragraphs } from '../../writing.ts'
import { closes, isActionCommunity } from './write.ts'

/** The deadline passed over a draft. */
export const closed: Letter = {
  to: 'applicant',
  subject: (facts) => `The ${facts.track} has closed`,
  body: (facts) => {
    const network = closes(facts, tracks.learningNetwork.title)
    return paragraphs(
      greeting(facts),
      `The ${facts.track} of ${facts.edition} has closed, and the application of ${facts.organisation} was not sent. So nobody has read it, and there is no decision about it.`,
      isActionCommunity(facts.track) && network && `The Learning Network closes on ${network}. Until then you can apply there.`,
      `What you wrote stays yours to read: ${facts.link}`,
      'If something kept you from sending it in time, tell us.',
      closing(facts),
    )
  },
}

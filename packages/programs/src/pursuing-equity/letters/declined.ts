import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs, said } from '../../writing.ts'
import { isActionCommunity } from './write.ts'

/** No place. The Action Community's applicants learn in the same letter that the Learning Network was weighed too (IHI-19, IHI-68). */
export const declined: Letter = {
  to: 'applicant',
  subject: (facts) => `Our decision on your application to the ${facts.appliedTrack}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We have not chosen the team of ${facts.organisation} for the ${facts.appliedTrack} of ${facts.edition}.`,
      isActionCommunity(facts.appliedTrack) && 'We considered you for the Learning Network as well, and cannot offer you a place there.',
      `Your application stays yours to read: ${facts.link}`,
      'If you think we missed something that you had sent, tell us, and someone looks again.',
      said(facts, 'stoodOut', 'What stood out'),
      said(facts, 'missed', 'What we missed'),
      said(facts, 'next', 'If you apply again'),
      closing(facts),
    ),
}

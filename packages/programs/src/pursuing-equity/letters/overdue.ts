import type { Letter } from '@cohortium/program'
import { dated, paragraphs } from '../../writing.ts'
import { isActionCommunity } from './write.ts'

/** To staff: a promise of ours was missed (IHI-14). The applicant's page shows it too. */
export const overdue: Letter = {
  to: 'staff',
  subject: (facts) => `Missed: ${facts.organisation} has no answer`,
  body: (facts) =>
    paragraphs(
      `${facts.organisation} applied to the ${facts.appliedTrack} of ${facts.edition}.`,
      dated(facts, 'submittedAt', (date) => `We received the application on ${date}.`),
      'The answer that we promised is overdue.',
      isActionCommunity(facts.track)
        ? dated(facts, 'answersBy', (date) => `The ${facts.track} is answered by ${date}.`)
        : `The ${facts.track} is answered within 30 days of receipt.`,
      `Decide here: ${facts.link}`,
    ),
}

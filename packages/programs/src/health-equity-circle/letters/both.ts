import type { Letter } from '@cohortium/program'
import { closing, greeting, paragraphs, said } from '../../writing.ts'

/** What was begun and is not wanted any more, a chapter's proposal or a member's interest. */
export const withdrawn: Letter = {
  to: 'applicant',
  subject: (facts) => `Withdrawn from the ${facts.program}: ${facts.applicant}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `What ${facts.applicant} had begun with the ${facts.program} is withdrawn. Nothing more is asked of you.`,
      'If this was a mistake, tell us.',
      said(facts, 'reason', 'Why'),
      closing(facts),
    ),
}

export const reopened: Letter = {
  to: 'applicant',
  subject: (facts) => `Open again: ${facts.applicant}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `What had ended for ${facts.applicant} with the ${facts.program} is open again.`,
      `Where it stands now: ${facts.link}`,
      said(facts, 'reason', 'Why'),
      closing(facts),
    ),
}

/** To staff: a newcomer or a chapter has waited longer than was said. */
export const waiting: Letter = {
  to: 'staff',
  subject: (facts) => `Still waiting for an answer: ${facts.applicant}`,
  body: (facts) =>
    paragraphs(
      `${facts.applicant}${facts.within === undefined ? '' : `, who wants to join ${facts.within},`} has waited as long as we said an answer would take.`,
      `Answer here: ${facts.link}`,
    ),
}

import { said, toApplicant, toStaff } from '../../writing.ts'

/** What was begun and is not wanted any more, a chapter's proposal or a member's interest. */
export const withdrawn = toApplicant(
  (facts) => `Withdrawn from the ${facts.program}: ${facts.applicant}`,
  (facts) => `What ${facts.applicant} had begun with the ${facts.program} is withdrawn. Nothing more is asked of you.`,
  () => 'If this was a mistake, tell us.',
  (facts) => said(facts, 'reason', 'Why'),
)

export const reopened = toApplicant(
  (facts) => `Open again: ${facts.applicant}`,
  (facts) => `What had ended for ${facts.applicant} with the ${facts.program} is open again.`,
  (facts) => `Where it stands now: ${facts.link}`,
  (facts) => said(facts, 'reason', 'Why'),
)

/** To staff: a newcomer or a chapter has waited longer than was said. */
export const waiting = toStaff(
  (facts) => `Still waiting for an answer: ${facts.applicant}`,
  (facts) =>
    `${facts.applicant}${facts.within === undefined ? '' : `, who wants to join ${facts.within},`} has waited as long as we said an answer would take.`,
  (facts) => `Answer here: ${facts.link}`,
)

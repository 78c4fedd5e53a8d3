import type { LetterFacts } from '@cohortium/program'

/** The least that a letter of this program is written from. */
export const given: LetterFacts = {
  program: 'Pursuing Equity',
  edition: 'Pursuing Equity 2023',
  organisation: 'Harrow Bay Health',
  greeting: 'Dear Imani',
  track: 'Action Community',
  appliedTrack: 'Action Community',
  dates: {},
  texts: {},
  link: 'https://example.org/my#rt_1',
  contact: 'pursuingequity@ihi.org',
  applicant: 'Harrow Bay Health',
  decided: {},
  missing: [],
}

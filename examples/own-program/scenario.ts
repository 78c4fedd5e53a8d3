import type { Scenario } from '@cohortium/program'
import { winter } from './program.ts'

/** Two lives in the first season. */
export const toTheLastEvening: Scenario = {
  title: 'Who stays',
  edition: winter,
  begins: '2026-11-22T10:00',
  steps: [{ do: 'submit', at: '2026-11-23T18:30' }, { do: 'invite', at: '2026-12-08T09:00' }, { until: 'ending' }],
}
export const neverSent: Scenario = {
  title: 'Who never sends it',
  edition: winter,
  begins: '2026-11-22T10:00',
  steps: [{ until: '2027-01-01T09:00' }],
}

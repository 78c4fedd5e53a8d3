export { CohortiumApply } from './apply/apply.ts'
export { CohortiumStatus } from './status/status.ts'
export type { ApplicationDetail, ChangedDetail, RefusedDetail } from './events.ts'

export { CohortiumApply } from './apply/apply.ts'
export { CohortiumStatus } from './status/status.ts'

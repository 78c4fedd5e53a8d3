export { certificateOf } from './issue.ts'
export type { CertificateTables } from './table.ts'

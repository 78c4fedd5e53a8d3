import type { CertificatesDoor } from '../doors.ts'
import type { Slice } from '../slice.ts'
import { certificateJobs, certificateOf } from './issue.ts'
import { certificateRoutes } from './routes.ts'
import { certificateMigrations } from './table.ts'

export type { CertificateTables } from './table.ts'
export { certificateOf }

const door = { certificateOf } satisfies CertificatesDoor
void door

export const certificates: Slice = { name: 'certificates', migrations: certificateMigrations, routes: certificateRoutes, jobs: certificateJobs }

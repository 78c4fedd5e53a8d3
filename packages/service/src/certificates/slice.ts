import type { Slice } from '../slice.ts'
import { certificateJobs } from './issue.ts'
import { certificateRoutes } from './routes.ts'
import { certificateMigrations } from './table.ts'

export const certificates: Slice = {
  name: 'certificates',
  migrations: certificateMigrations,
  routes: certificateRoutes,
  jobs: certificateJobs,
}

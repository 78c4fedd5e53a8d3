import type { Slice } from '../slice.ts'
import { mailJobs } from './jobs.ts'
import { mailRoutes } from './routes.ts'
import { mailMigrations } from './table.ts'

export const mail: Slice = { name: 'mail', migrations: mailMigrations, routes: mailRoutes, jobs: mailJobs }

import type { Slice } from '../slice.ts'
import { applicationRoutes } from './routes.ts'
import { applicationMigrations } from './table.ts'

export const applications: Slice = { name: 'applications', migrations: applicationMigrations, routes: applicationRoutes }

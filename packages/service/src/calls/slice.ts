import type { Slice } from '../slice.ts'
import { callRoutes } from './routes.ts'
import { callMigrations } from './table.ts'

export const calls: Slice = { name: 'calls', migrations: callMigrations, routes: callRoutes }

import type { Slice } from '../slice.ts'
import { partnerRoutes } from './pages.ts'
import { partnerMigrations } from './table.ts'

export const partners: Slice = { name: 'partners', migrations: partnerMigrations, routes: partnerRoutes }

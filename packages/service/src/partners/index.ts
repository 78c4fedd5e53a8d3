import type { PartnersDoor } from '../doors.ts'
import type { Slice } from '../slice.ts'
import { partnerRoutes } from './pages.ts'
import { partnerOf } from './queries.ts'
import { partnerMigrations } from './table.ts'

export { addPartner, ownPartner, type NewPartner } from './queries.ts'
export type { PartnersTables } from './table.ts'
export { partnerOf }

const door = { partnerOf } satisfies PartnersDoor
void door

export const partners: Slice = { name: 'partners', migrations: partnerMigrations, routes: partnerRoutes }

import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where applicants belong: a health system, a school. */
export interface OrganisationTable {
  hostId: string
  id: string
  name: string
  location: string | null
  createdAt: Date
}

export const organisationMigrations: Record<string, Migration> = {
  'service-0101-organisations': {
    async up(db) {
      await sql`create table organisation (host_id uuid not null, id uuid not null, name text not null, location text,
        created_at timestamptz not null, primary key (host_id, id))`.execute(db)
      await sql`create index organisation_name on organisation (host_id, lower(name))`.execute(db)
    },
  },
}

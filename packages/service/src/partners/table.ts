import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export interface PartnerTable {
  hostId: string
  id: string
  key: string
  name: string
  origins: string[]
  programs: string[]
  isTest: boolean
  /** The host's own pages. */
  isOwn: boolean
}

/** Global directory: a publishable key is unique everywhere, and says whose it is. */
export interface PartnerKeyTable {
  key: string
  hostId: string
}

export interface PartnersTables {
  partner: PartnerTable
  partnerKey: PartnerKeyTable
}

export const partnerMigrations: Record<string, Migration> = {
  'service-0230-partners': {
    async up(db) {
      const statements = [
        sql`create table partner (host_id uuid not null, id uuid not null, key text not null, name text not null, origins text[] not null,
          programs text[] not null, is_test boolean not null, is_own boolean not null, primary key (host_id, id), unique (host_id, key))`,
        sql`create table partner_key (key text primary key, host_id uuid not null)`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
}

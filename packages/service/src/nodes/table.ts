import { sql, type Generated } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The servers that run on this database: of no host, like `clock`. */
export interface NodeTable {
  id: string
  name: string
  version: string
  /** What tells its blob store from another (`BlobStore.identity`), and where that is, in words. */
  store: string
  place: string
  isShared: boolean
  begunAt: Generated<Date>
  seenAt: Generated<Date>
}

export interface NodeTables {
  node: NodeTable
}

export const nodeMigrations: Record<string, Migration> = {
  'service-0260-nodes': {
    async up(db) {
      await sql`create table node (id uuid primary key, name text not null, version text not null, store text not null, place text not null,
        is_shared boolean not null, begun_at timestamptz not null default now(), seen_at timestamptz not null default now())`.execute(db)
    },
  },
}

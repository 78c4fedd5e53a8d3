import { sql, type Generated } from 'kysely'
import type { Migration } from 'kysely/migration'

/** One row an upload, from its creation on; its id is the upload's and the blob's. */
export interface DocumentTable {
  hostId: string
  id: string
  applicationId: string
  /** Which document of the program. */
  document: string
  /** The file's name as it was given: shown, offered at download, never trusted. */
  name: string
  bytes: number
  /** `live`: the one that stands; at most one for each document of an application. */
  state: 'uploading' | 'live' | 'superseded' | 'refused' | 'deleted'
  type: string | null
  pages: number | null
  seconds: number | null
  refused: string | null
  by: string
  begunAt: Generated<Date>
  uploadedAt: Date | null
  /** Of an upload: which request writes to it, until when, and whether another waits for it (upload-lease.ts). */
  heldBy: Generated<string | null>
  heldUntil: Generated<Date | null>
  isWanted: Generated<boolean>
}

export interface DocumentTables {
  document: DocumentTable
}

export const documentMigrations: Record<string, Migration> = {
  'service-0200-documents': {
    async up(db) {
      await sql`create table document (host_id uuid not null, id uuid not null, application_id uuid not null, document text not null, name text not null,
        bytes bigint not null, state text not null, type text, pages int, seconds double precision, refused text, "by" text not null,
        begun_at timestamptz not null default now(), uploaded_at timestamptz, primary key (host_id, id))`.execute(db)
      await sql`create index document_application on document (host_id, application_id)`.execute(db)
      await sql`create unique index document_live on document (host_id, application_id, document) where state = 'live'`.execute(db)
    },
  },
  'service-0201-upload-leases': {
    async up(db) {
      await sql`alter table document add column held_by uuid, add column held_until timestamptz, add column is_wanted boolean not null default false`.execute(
        db,
      )
    },
  },
}

import { sql, type Generated } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where the informational call of an edition is held, and where its recording lies afterwards. */
export interface CallTable {
  hostId: string
  editionId: string
  joinUrl: string | null
  recordingUrl: string | null
}
export interface CallSignUpTable {
  hostId: string
  editionId: string
  email: string
  name: string
  signedUpAt: Generated<Date>
}
export interface CallTables {
  call: CallTable
  callSignUp: CallSignUpTable
}

export const callMigrations: Record<string, Migration> = {
  'service-0250-calls': {
    async up(db) {
      await sql`create table call (host_id uuid not null, edition_id uuid not null, join_url text, recording_url text, primary key (host_id, edition_id))`.execute(
        db,
      )
      await sql`create table call_sign_up (host_id uuid not null, edition_id uuid not null, email text not null, name text not null,
        signed_up_at timestamptz not null default now(), primary key (host_id, edition_id, email))`.execute(db)
    },
  },
}

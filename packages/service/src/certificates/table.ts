import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The certificate of an application; the PDF itself is a blob. */
export interface CertificateTable {
  hostId: string
  applicationId: string
  blob: string
  issuedAt: Date
}
export interface CertificateTables {
  certificate: CertificateTable
}

export const certificateMigrations: Record<string, Migration> = {
  'service-0240-certificates': {
    async up(db) {
      await sql`create table certificate (host_id uuid not null, application_id uuid not null, blob text not null, issued_at timestamptz not null,
        primary key (host_id, application_id))`.execute(db)
    },
  },
}

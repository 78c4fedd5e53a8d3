import { sql, type JSONColumnType } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Answers } from '@cohortium/program'

/** Who applied, beside the engine's `application`: written once, with `begin`. */
export interface ApplicantTable {
  hostId: string
  applicationId: string
  editionId: string
  /** Null where nobody was asked. */
  organisationId: string | null
  /** A person's or a chapter's own; null for a team, whose name is its organisation's. */
  name: string | null
  /** The application it was made within: a member's chapter. */
  withinId: string | null
  /** The partner on whose page it began. */
  partnerId: string
  email: string
  /** Short and sayable, `PE-7K3F`; unique at the host. */
  reference: string
  begunAt: Date
}

/** One live row per application and form. `versions` counts the writes of each field by its path, `team.members`. */
export interface AnswerTable {
  hostId: string
  applicationId: string
  form: string
  answers: JSONColumnType<Answers>
  versions: JSONColumnType<Record<string, number>>
  savedAt: Date
}

/**
 * All live answers of an application as they stood at one value of its `touched`, which names the copy.
 * Written before a submit; the event's evidence holds that number, and `send` moves only while it still holds.
 */
export interface AnswerCopyTable {
  hostId: string
  applicationId: string
  touched: number
  forms: JSONColumnType<Record<string, { answers: Answers; versions: Record<string, number> }>>
  copiedAt: Date
}

/** Form tokens that were used: each begins one application. */
export interface FormTokenTable {
  hostId: string
  id: string
  usedAt: Date
}

const unitsOfApplicants: Migration = {
  async up(db) {
    const statements = [
      sql`alter table applicant alter column organisation_id drop not null`,
      sql`alter table applicant add column name text`,
      sql`alter table applicant add column within_id uuid`,
      sql`create index applicant_within on applicant (host_id, within_id) where within_id is not null`,
      // the same person's applications to all editions of a program
      sql`create index applicant_person on applicant (host_id, lower(email))`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}

export const applicationMigrations: Record<string, Migration> = {
  'service-0103-units': unitsOfApplicants,
  'service-0102-applications': {
    async up(db) {
      const statements = [
        sql`create table applicant (host_id uuid not null, application_id uuid not null, edition_id uuid not null, organisation_id uuid not null,
          partner_id uuid not null, email text not null, reference text not null, begun_at timestamptz not null,
          primary key (host_id, application_id), unique (host_id, reference))`,
        sql`create index applicant_email on applicant (host_id, edition_id, lower(email))`,
        sql`create table answer (host_id uuid not null, application_id uuid not null, form text not null, answers jsonb not null,
          versions jsonb not null, saved_at timestamptz not null, primary key (host_id, application_id, form))`,
        sql`create table answer_copy (host_id uuid not null, application_id uuid not null, touched int not null, forms jsonb not null,
          copied_at timestamptz not null, primary key (host_id, application_id, touched))`,
        sql`create table form_token (host_id uuid not null, id uuid not null, used_at timestamptz not null, primary key (host_id, id))`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
}

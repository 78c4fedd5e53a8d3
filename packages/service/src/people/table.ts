import { sql, type Generated } from 'kysely'
import type { Migration } from 'kysely/migration'
import { getMigrations } from 'better-auth/db/migration'
import type { Role } from '@cohortium/program'
import { signInOptions } from './sign-in.ts'

/** Who may sign in: better-auth's user, for sign-in alone. No host's data: one person may work for several. */
export interface PersonTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  image: string | null
  createdAt: Date
  updatedAt: Date
}

/** What a person is at a host. `scope` is a program's id, or `*`. */
export interface MembershipTable {
  hostId: string
  personId: string
  role: Role
  scope: string
  since: Generated<Date>
}

/** Resume tokens of applications, hashed. They lapse by the true time, never by a demonstration's moved clock. */
export interface TokenTable {
  hostId: string
  id: string
  applicationId: string
  hash: string
  issuedAt: Generated<Date>
  lapsesAt: Date
  revokedAt: Date | null
}

export interface PeopleTables {
  person: PersonTable
  membership: MembershipTable
  token: TokenTable
}

export const peopleMigrations: Record<string, Migration> = {
  // better-auth's own: person, sign_in_session, sign_in_account, sign_in_verification. A version that wants more columns gets a migration like this.
  'service-0210-sign-in': {
    async up(db) {
      const { runMigrations } = await getMigrations(
        signInOptions({ db, secret: 'only the tables are made here, nothing signed', baseUrl: 'http://localhost' }),
      )
      await runMigrations()
    },
  },
  'service-0211-people': {
    async up(db) {
      const statements = [
        sql`create unique index person_email on person (lower(email))`,
        sql`create table membership (host_id uuid not null, person_id text not null, role text not null, scope text not null default '*',
          since timestamptz not null default now(), primary key (host_id, person_id, role, scope))`,
        sql`create index membership_person on membership (person_id)`,
        sql`create table token (host_id uuid not null, id uuid not null, application_id uuid not null, hash text not null,
          issued_at timestamptz not null default now(), lapses_at timestamptz not null, revoked_at timestamptz, primary key (host_id, id))`,
        sql`create index token_application on token (host_id, application_id)`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
}

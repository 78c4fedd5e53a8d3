import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

/** No foreign keys across statements' reach, no sequences, no triggers: the rules that keep many machines possible. */
const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      sql`create table host (host_id uuid primary key, slug text not null unique, name text not null, contact text not null)`,
      sql`create table clock (one boolean primary key default true check (one), offset_ms bigint not null default 0)`,
      sql`insert into clock (one) values (true)`,
      sql`create table program_version (program text not null, version int not null, fingerprint text not null,
        seen_at timestamptz not null default now(), primary key (program, version))`,
      sql`create table edition (host_id uuid not null, id uuid not null, program text not null, version int not null, slug text not null,
        title text not null, zone text not null, dates jsonb not null, grace int not null, revision int not null, state text not null,
        is_demo boolean not null, created_at timestamptz not null default now(), primary key (host_id, id), unique (host_id, program, slug))`,
      sql`create table seat (host_id uuid not null, edition_id uuid not null, track text not null, seats int not null, reserved int not null,
        taken int not null, taken_by_redirect int not null, primary key (host_id, edition_id, track),
        check (taken between 0 and seats and taken_by_redirect between 0 and taken and reserved between 0 and seats))`,
      sql`create table application (host_id uuid not null, id uuid not null, edition_id uuid not null, program text not null, version int not null,
        seq int not null, touched int not null default 0, edition_revision int not null, snapshot jsonb not null, state text not null,
        tags text[] not null, track text not null, applied_track text not null, timers jsonb not null, head text not null,
        begun_at timestamptz not null, last_at timestamptz not null, is_demo boolean not null, primary key (host_id, id)) with (fillfactor = 80)`,
      sql`create index application_edition on application (host_id, edition_id)`,
      sql`create table event (host_id uuid not null, subject text not null, subject_id uuid not null, seq int not null, type text not null,
        "by" text not null, role text not null, at timestamptz not null, payload jsonb not null, evidence jsonb not null, state text not null,
        key text, body_hash text, previous text not null, hash text not null, primary key (host_id, subject_id, seq))`,
      sql`create index event_key on event (host_id, subject_id, key) where key is not null`,
      sql`create table text (host_id uuid not null, id uuid not null, subject_id uuid not null, seq int not null, field text not null,
        body text not null, salt text not null, primary key (host_id, id))`,
      sql`create index text_subject on text (host_id, subject_id)`,
      sql`create table job (host_id uuid not null, id uuid not null, kind text not null, name text not null, key text not null,
        application_id uuid, armed_seq int, payload jsonb not null, run_at timestamptz not null, attempts int not null default 0,
        max_attempts int not null default 12, leased_until timestamptz, state text not null default 'waiting', error text,
        primary key (host_id, id), unique (host_id, name, key))`,
      sql`create index job_due on job (host_id, kind, run_at) where state = 'waiting'`,
      sql`create index job_application on job (host_id, application_id)`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}

/** What an edition decided of its program's open facts, and seats whose number is a target: counted, never a reason to refuse. */
const decisionsAndTargets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      sql`alter table edition add column decided jsonb not null default '{}'`,
      sql`alter table seat add column is_limit boolean not null default true`,
      sql`alter table seat drop constraint seat_check`,
      sql`alter table seat add constraint seat_check check (taken >= 0 and (taken <= seats or not is_limit)
        and taken_by_redirect between 0 and taken and reserved between 0 and seats)`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}

/** Timers are looked for by their instant, all else by name first: a host with many waiting letters must not hide what else is due. */
const jobsByName: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      sql`drop index job_due`,
      sql`create index job_timer on job (host_id, run_at, id) where state = 'waiting' and kind = 'timer'`,
      sql`create index job_work on job (host_id, name, run_at, id) where state = 'waiting' and kind <> 'timer'`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}

/**
 * Brings the tables up to date: the engine's own first, then `others` in the order of their names.
 * @throws what the failing migration threw; nothing of that migration remains.
 */
export async function migrateTables(db: Kysely<any>, others: Record<string, Migration> = {}): Promise<void> {
  // any: the service brings tables of its own
  const migrations = { 'engine-0001': first, 'engine-0002': decisionsAndTargets, 'engine-0003': jobsByName, ...others }
  // A later step of the engine's stands before an earlier one of the service's by name: a database that has the latter must still take the former.
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, allowUnorderedMigrations: true })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

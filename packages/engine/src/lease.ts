/** Jobs of one host, taken under a lease. Who slept past its lease writes nothing: every write names the attempt (promise R8). */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Duration, Instant } from '@cohortium/program'
import { databaseNow } from './clock.ts'
import type { Engine } from './engine.ts'
import { newId } from './id.ts'
import { QUEUED_ATTEMPTS, waitAfter, type Trying } from './settings.ts'

export interface Claimed {
  host: string
  id: string
  kind: 'timer' | 'effect' | 'actor'
  name: string
  key: string
  payload: Record<string, unknown>
  applicationId: string | null
  armedSeq: number | null
  attempts: number
  maxAttempts: number
  at: Instant
}

/** A host's jobs of one name that may be claimed, and how many. */
export interface Share {
  name: string
  most: number
}

const instant = (ms: RawBuilder<unknown>): RawBuilder<Date> => sql<Date>`to_timestamp(${ms} / 1000.0)`
const free = sql`(j.leased_until is null or j.leased_until <= now())`

/** A job of a program's version that this process was not given is left to one that has it: neither tried nor parked here. */
const isKnown = ({ programs }: Engine, host: string): RawBuilder<boolean> => sql<boolean>`(j.application_id is null or exists (
  select 1 from application a where a.host_id = ${host} and a.id = j.application_id and a.program || '@' || a.version = any(${[...programs.keys()]}::text[])))`

/**
 * What was asked for by one application's steps happens in that order: a later effect waits while an earlier one is due or being run. One that
 * failed and waits for its next attempt holds up nothing, and nobody waits for an actor.
 */
const isFirst = (host: string): RawBuilder<boolean> => sql<boolean>`(j.kind = 'actor' or j.application_id is null or not exists (
  select 1 from job e where e.host_id = ${host} and e.application_id = j.application_id and e.kind = 'effect' and e.state = 'waiting'
    and (e.run_at, e.id) < (j.run_at, j.id)))`

/**
 * Takes what `due` finds. It is taken only to begin at once, so this is where an attempt is counted: a process that is killed often
 * counts none for jobs it never began. Nobody waits for a row that another process holds.
 */
async function taken(engine: Engine, host: string, due: RawBuilder<{ id: string }>): Promise<Claimed[]> {
  const { rows } = await sql<Omit<Claimed, 'host'>>`
    with clock_now as materialized (select (${databaseNow}) as ms), due as materialized (${due})
    update job j set leased_until = now() + ${engine.jobs.lease} * interval '1 millisecond', attempts = j.attempts + 1
    from due d, clock_now c where j.host_id = ${host} and j.id = d.id
    returning j.id, j.kind, j.name, j.key, j.payload, j.application_id, j.armed_seq, j.attempts, j.max_attempts, c.ms as at, j.run_at`.execute(
    engine.db,
  )
  return (rows as (Omit<Claimed, 'host'> & { runAt: Date })[])
    .sort((one, other) => one.runAt.getTime() - other.runAt.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ runAt: _, ...row }) => ({ host, ...row }))
}

export const claimTimers = (engine: Engine, host: string): Promise<Claimed[]> =>
  taken(
    engine,
    host,
    sql`select j.id from job j, clock_now c where j.host_id = ${host} and j.kind = 'timer' and j.state = 'waiting' and j.run_at <= ${instant(sql`c.ms`)}
      and ${free} and ${isKnown(engine, host)} order by j.run_at, j.id limit ${engine.jobs.timersAtOnce} for update of j skip locked`,
  )

/** Of each name as many as its share, the one that waits longest first; `most` in all. Only what is due by `until`. */
export const claimWork = (engine: Engine, host: string, shares: readonly Share[], most: number, until: Instant): Promise<Claimed[]> =>
  taken(
    engine,
    host,
    sql`select w.id from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s(name text, most int), clock_now c, lateral (
      select j.id, j.run_at from job j where j.host_id = ${host} and j.name = s.name and j.kind <> 'timer' and j.state = 'waiting'
        and j.run_at <= ${instant(sql`least(c.ms, ${until}::bigint)`)} and ${free} and ${isFirst(host)} and ${isKnown(engine, host)}
      order by j.run_at, j.id limit s.most for update of j skip locked) w order by w.run_at, w.id limit ${most}`,
  )

const attemptsOf = (jobs: readonly Claimed[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(jobs.map(({ id, attempts }) => ({ id, attempts })))}::jsonb) as h(id uuid, attempts int)`

/** Takes off what is done: only while it is still this attempt's. A process that slept past its lease takes nothing from the one that took over. */
export const takeOff = (db: Kysely<any>, host: string, jobs: readonly Claimed[]): Promise<unknown> =>
  // any: a service knows more tables
  sql`delete from job j using ${attemptsOf(jobs)} where j.host_id = ${host} and j.id = h.id and j.attempts = h.attempts`.execute(db)

/** Holds the jobs for another lease; answers those that are still this attempt's. */
export async function renew(db: Kysely<any>, host: string, jobs: readonly Claimed[], lease: Duration): Promise<Set<string>> {
  // any: as above
  const { rows } = await sql<{ id: string }>`
    update job j set leased_until = now() + ${lease} * interval '1 millisecond' from ${attemptsOf(jobs)}
    where j.host_id = ${host} and j.id = h.id and j.attempts = h.attempts and j.leased_until is not null returning j.id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Gives up the leases of those that are still this attempt's. */
export const giveUp = (db: Kysely<any>, host: string, jobs: readonly Claimed[]): Promise<unknown> =>
  // any: as above
  sql`update job j set leased_until = null from ${attemptsOf(jobs)} where j.host_id = ${host} and j.id = h.id and j.attempts = h.attempts`.execute(
    db,
  )

/** Attempts that a job may have had when nobody tries again. */
const limitOf = ({ maxAttempts }: Claimed, { attempts }: Trying): number => maxAttempts - QUEUED_ATTEMPTS + attempts

export const isLast = (job: Claimed, trying: Trying): boolean => job.attempts >= limitOf(job, trying)

/** Has the job wait for its next attempt, or parks it with the reason; only while it is still this attempt's. */
export const putBack = (db: Kysely<any>, job: Claimed, trying: Trying, reason: string, isOver: boolean): Promise<unknown> => {
  // any: as above
  const inARow = job.attempts - Math.max(0, job.maxAttempts - QUEUED_ATTEMPTS)
  return sql`update job set leased_until = null, error = ${reason.slice(0, 2000)}, state = ${isOver ? 'dead' : 'waiting'},
    run_at = ${instant(sql`((${databaseNow}) + ${isOver ? 0 : waitAfter(inARow, trying)}::bigint)`)}
    where host_id = ${job.host} and id = ${job.id} and attempts = ${job.attempts}`.execute(db)
}

/** A row of work that is no step; the same name and key is there once. */
export interface Queued {
  host: string
  name: string
  key: string
  payload: Record<string, unknown>
  runAt?: Instant
  application?: string | null
}

export const queue = (
  db: Kysely<any>, // any: as above
  { host, name, key, payload, runAt, application = null }: Queued,
): Promise<unknown> =>
  sql`insert into job (host_id, id, kind, name, key, application_id, payload, run_at)
    values (${host}, ${newId()}, 'effect', ${name}, ${key}, ${application}, ${JSON.stringify(payload)}::jsonb,
      ${instant(runAt === undefined ? sql`(${databaseNow})` : sql`${runAt}::bigint`)}) on conflict (host_id, name, key) do nothing`.execute(
    db,
  )

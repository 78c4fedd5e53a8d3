/** One table of jobs: timers fire through the same step as a person's verb; effects are run by handlers until they succeed or are parked. */
import { sql, type Transaction } from 'kysely'
import type { Instant } from '@cohortium/program'
import { runActor } from './actors.ts'
import { databaseNow } from './clock.ts'
import type { Engine } from './engine.ts'
import { TerminalError } from './errors.ts'
import { RESCHEDULE } from './fold.ts'
import { newId } from './id.ts'
import { advance } from './send.ts'

export interface Job {
  host: string
  id: string
  application: string | null
  /** The same on every attempt: a receiver that honours it sees the effect once. */
  key: string
  name: string
  /** Of an actor: the seq of the step that armed it. */
  armedSeq: number | null
  payload: Record<string, unknown>
  /** 1 on the first try; it rises on, also when a parked job is put back to work. */
  attempt: number
  /** Nobody tries again when this attempt fails: the job is parked. */
  isLastAttempt: boolean
  at: Instant
}
/** May run twice: returns when the effect is done, throws to be tried again, throws `TerminalError` to be parked at once. */
export type JobHandler = (job: Job, engine: Engine) => Promise<void>

/** How long a node may hold a job before another may take it. */
const LEASE_MS = 60_000
const BATCH = 32
/** 2 s, 4 s, 8 s … up to 6 h: twelve attempts reach over a day. */
const backOff = (attempt: number): number => Math.min(6 * 3_600_000, 1000 * 2 ** attempt)
/** Attempts that a job has when it is queued (the column's default), and again when it was parked. */
const ATTEMPTS = 12

interface Claimed extends Omit<Job, 'attempt' | 'isLastAttempt' | 'application' | 'host'> {
  applicationId: string | null
  attempts: number
  maxAttempts: number
  kind: string
}

const isLast = ({ attempts, maxAttempts }: Claimed): boolean => attempts >= maxAttempts
/** Which attempt this is since the job was queued or last put back to work. */
const inARow = ({ attempts, maxAttempts }: Claimed): number => attempts - Math.max(0, maxAttempts - ATTEMPTS)

/** What the clock fires, and what a worker runs. */
const TIMERS = ['timer']
const WORK = ['effect', 'actor']

const hostsDue = async (engine: Engine, kinds: readonly string[]): Promise<string[]> => {
  const only = engine.hosts ? sql`j.host_id = any(${[...engine.hosts]}::uuid[]) and` : sql``
  const { rows } = await sql<{ hostId: string }>`select distinct j.host_id from job j
    where ${only} j.kind = any(${[...kinds]}::text[]) and j.state = 'waiting' and j.run_at <= to_timestamp((${databaseNow}) / 1000.0)`.execute(
    engine.db,
  )
  return rows.map(({ hostId }) => hostId)
}

/** Takes due jobs of one host under a lease; nobody waits for a row another node holds. */
async function claim(engine: Engine, host: string, kinds: readonly string[]): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with clock_now as materialized (select (${databaseNow}) as ms),
    due as materialized (
      select j.id from job j, clock_now c where j.host_id = ${host} and j.kind = any(${[...kinds]}::text[]) and j.state = 'waiting' and j.run_at <= to_timestamp(c.ms / 1000.0)
        and (j.leased_until is null or j.leased_until <= now()) order by j.run_at, j.id limit ${BATCH} for update of j skip locked)
    update job j set leased_until = now() + ${LEASE_MS} * interval '1 millisecond', attempts = j.attempts + 1
    from due d, clock_now c where j.host_id = ${host} and j.id = d.id
    returning j.id, j.name, j.key, j.payload, j.application_id, j.armed_seq, j.attempts, j.max_attempts, j.kind, c.ms as at`.execute(
    engine.db,
  )
  return rows
}

/** Only while it is still this attempt's: a node that slept past its lease takes nothing from the one that took over (promise R8). */
const done = (engine: Engine, host: string, { id, attempts }: Claimed): Promise<unknown> =>
  sql`delete from job where host_id = ${host} and id = ${id} and attempts = ${attempts}`.execute(engine.db)

/** Holds the jobs for another lease; answers those that are still this attempt's. */
async function renewed(engine: Engine, host: string, jobs: readonly Claimed[]): Promise<Set<string>> {
  const held = JSON.stringify(jobs.map(({ id, attempts }) => ({ id, attempts })))
  const { rows } = await sql<{ id: string }>`
    update job j set leased_until = now() + ${LEASE_MS} * interval '1 millisecond' from jsonb_to_recordset(${held}::jsonb) as h(id uuid, attempts int)
    where j.host_id = ${host} and j.id = h.id and j.attempts = h.attempts and j.leased_until is not null returning j.id`.execute(engine.db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Runs claimed jobs one after another, and renews the lease of the one that runs and of those that wait, three times a lease. What another node has
 * taken meanwhile is left to it: who slept finds out before the next job, by a clock of its own that only measures.
 */
async function hold(engine: Engine, host: string, jobs: readonly Claimed[], run: (job: Claimed) => Promise<void>): Promise<void> {
  if (jobs.length === 0) return
  const waiting = new Set(jobs)
  let since = performance.now()
  const renew = async (): Promise<void> => {
    const asked = [...waiting]
    const at = performance.now()
    const ours = await renewed(engine, host, asked)
    for (const job of asked) if (!ours.has(job.id)) waiting.delete(job)
    since = at
  }
  const renewing = setInterval(() => void renew().catch(() => {}), LEASE_MS / 3) // without an answer the lease runs out, and another node goes on
  try {
    for (const job of jobs) {
      if (performance.now() - since > LEASE_MS / 2) await renew()
      if (waiting.has(job)) await run(job)
      waiting.delete(job)
    }
  } finally {
    clearInterval(renewing)
  }
}

async function failed(engine: Engine, host: string, job: Claimed, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  const isDead = error instanceof TerminalError || isLast(job)
  await sql`update job set leased_until = null, error = ${reason.slice(0, 2000)}, state = ${isDead ? 'dead' : 'waiting'},
    run_at = to_timestamp(${(job.at + backOff(inARow(job))) / 1000}) where host_id = ${host} and id = ${job.id} and attempts = ${job.attempts}`.execute(
    engine.db,
  )
}

/**
 * Fires what is due: brings each application with a due timer up to the database's now. Any number of nodes may call it at once.
 * Returns how many events that made.
 */
export async function tick(engine: Engine): Promise<number> {
  let events = 0
  for (const host of await hostsDue(engine, TIMERS))
    await hold(engine, host, await claim(engine, host, TIMERS), async (job) => {
      try {
        events += await advance(engine, { host, id: job.applicationId! })
        await done(engine, host, job)
      } catch (error) {
        await failed(engine, host, job, error)
      }
    })
  return events
}

/** Runs due effects and actors, one after another. Returns how many were done; a failing one waits for its next attempt and is not counted. */
export async function work(engine: Engine, handlers: Readonly<Record<string, JobHandler>>): Promise<number> {
  let count = 0
  for (const host of await hostsDue(engine, WORK))
    await hold(engine, host, await claim(engine, host, WORK), async (job) => {
      try {
        const isEditions = job.name === RESCHEDULE && job.applicationId === null
        const handler = job.kind === 'actor' ? runActor : isEditions ? followEdition : handlers[job.name]
        if (!handler) throw new TerminalError(`No handler for ${job.name}`)
        await handler(
          {
            host,
            id: job.id,
            application: job.applicationId,
            key: job.key,
            name: job.name,
            armedSeq: job.armedSeq,
            payload: job.payload,
            attempt: job.attempts,
            isLastAttempt: isLast(job),
            at: job.at,
          },
          engine,
        )
        await done(engine, host, job)
        count++
      } catch (error) {
        await failed(engine, host, job, error)
      }
    })
  return count
}

/** Work that is no step (a mail to send, a letter to every draft). The same name and key is queued once. */
export async function enqueue(
  trx: Transaction<any>, // any: a service knows more tables
  {
    host,
    name,
    key,
    payload,
    runAt,
    application = null,
  }: { host: string; name: string; key: string; payload: Record<string, unknown>; runAt?: Instant; application?: string | null },
): Promise<void> {
  const at = runAt === undefined ? sql`to_timestamp((${databaseNow}) / 1000.0)` : sql`to_timestamp(${runAt / 1000})`
  await sql`insert into job (host_id, id, kind, name, key, application_id, payload, run_at)
    values (${host}, ${newId()}, 'effect', ${name}, ${key}, ${application}, ${JSON.stringify(payload)}::jsonb, ${at}) on conflict (host_id, name, key) do nothing`.execute(
    trx,
  )
}

/**
 * Puts a parked job back to work, with as many attempts as a new one. They are counted on: from one again, a node that slept since before could take
 * its number for its own, and the job off. False when the host has no parked job of this id.
 */
export async function retry(engine: Engine, host: string, id: string): Promise<boolean> {
  const { rows } = await sql<{
    id: string
  }>`update job set state = 'waiting', max_attempts = attempts + ${ATTEMPTS}, leased_until = null, run_at = to_timestamp((${databaseNow}) / 1000.0)
    where host_id = ${host} and id = ${id} and state = 'dead' returning id`.execute(engine.db)
  return rows.length > 0
}

/** Hurries the reschedule of everybody in an edition; whoever is met first by a command or a timer reschedules there. */
const followEdition: JobHandler = async ({ host, payload }, engine) => {
  const { rows } = await sql<{ id: string }>`select a.id from application a join edition e on e.host_id = ${host} and e.id = a.edition_id
    where a.host_id = ${host} and a.edition_id = ${String(payload['edition'])} and a.edition_revision < e.revision`.execute(engine.db)
  for (const { id } of rows) await advance(engine, { host, id })
}

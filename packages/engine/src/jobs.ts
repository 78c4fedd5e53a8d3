/** One table of jobs: timers fire through the same step as a person's verb; effects are run by handlers until they succeed or are parked. */
import { sql, type Transaction } from 'kysely'
import type { Instant } from '@cohortium/program'
import { runActor } from './actors.ts'
import { attempted, type Attempting } from './attempt.ts'
import { timersDue, workDue, type Due } from './due.ts'
import type { Engine } from './engine.ts'
import { TerminalError } from './errors.ts'
import { RESCHEDULE } from './fold.ts'
import { queuedInTransaction } from './guard.ts'
import { claimTimers, queue, type Claimed, type Queued } from './lease.ts'
import { openPool } from './pool.ts'
import { advance } from './send.ts'
import type { Trying } from './settings.ts'

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
  /** Aborted when the time limit is over, when another process took the job over, or when the state that wanted an actor was left. */
  signal: AbortSignal
}
/** May run twice: returns when the effect is done, throws to be tried again, throws `TerminalError` to be parked at once. */
export type JobHandler = (job: Job, engine: Engine) => Promise<void>
/** Handlers by the name of the effect or job; one may be tried in a way of its own. */
export type JobHandlers = Readonly<Record<string, JobHandler | (Partial<Trying> & { run: JobHandler })>>

/**
 * Fires what is due: brings each application with a due timer up to the database's now. Any number of processes may call it at once.
 * Returns how many events that made.
 */
export const tick = async (engine: Engine): Promise<number> => (await fireTimers(engine)).did

/** As `tick`, and says what was due and when there is more. */
export async function fireTimers(engine: Engine): Promise<{ did: number; due: Due<string> }> {
  let events = 0
  const due = await timersDue(engine)
  for (const host of due.due) {
    const jobs = await claimTimers(engine, host)
    // one look at an application fires all that is due there
    const advancing = new Map([...new Set(jobs.map((job) => job.applicationId!))].map((id) => [id, advance(engine, { host, id })]))
    const fire = (job: Claimed): Promise<boolean> =>
      attempted(engine, job, { trying: engine.jobs, run: () => advancing.get(job.applicationId!)! })
    await Promise.all(jobs.map(fire))
    for (const made of await Promise.allSettled(advancing.values())) if (made.status === 'fulfilled') events += made.value
  }
  return { did: events, due }
}

/**
 * Runs the effects and actors that are due by now, several at once. Returns how many were done; a failing one waits for its next attempt and is
 * not counted. For tools and tests: a server runs them without end (`keepRunning`), so that one that hangs holds up no other.
 * @throws what the database throws, once all that was begun has ended
 */
export async function work(engine: Engine, handlers: JobHandlers): Promise<number> {
  let count = 0
  const errors: unknown[] = []
  const pool = openPool(
    engine,
    async (job) => {
      if (await runJob(engine, handlers, job)) count++
    },
    (error) => errors.push(error),
  )
  const { at: until } = await workDue(engine)
  while (errors.length === 0) {
    // asked before looking: one that ends meanwhile makes room, or lets the next of its application begin, and the look did not see it
    const [wasEmpty, ended] = [pool.isEmpty(), pool.ended()]
    const begun = await pool.fill((await workDue(engine)).due, until)
    if (begun === 0 && wasEmpty) return count
    await ended
  }
  await pool.emptied()
  throw errors[0]
}

/** One attempt at an effect or an actor, by its handler. True when it was done. */
export const runJob = (engine: Engine, handlers: JobHandlers, job: Claimed): Promise<boolean> =>
  attempted(engine, job, attemptOf(engine, handlers, job))

function attemptOf(engine: Engine, handlers: JobHandlers, job: Claimed): Attempting {
  const { run, ...trying } = handlerOf(handlers, job)
  const { applicationId: application, attempts: attempt, host, id, key, name, armedSeq, payload, at } = job
  return {
    trying: { ...engine.jobs, ...trying },
    run: async (signal, isLastAttempt) => {
      await run({ host, id, application, key, name, armedSeq, payload, attempt, isLastAttempt, at, signal }, engine)
    },
  }
}

function handlerOf(handlers: JobHandlers, { kind, name, applicationId }: Claimed): Partial<Trying> & { run: JobHandler } {
  if (kind === 'actor') return { run: runActor }
  if (name === RESCHEDULE && applicationId === null) return { run: followEdition, timeLimit: 3_600_000 }
  const handler = handlers[name]
  if (typeof handler === 'function') return { run: handler }
  return handler ?? { run: () => Promise.reject(new TerminalError(`No handler for ${name}`)) }
}

/** Work that is no step (a mail to send, a letter to every draft). The same name and key is queued once. */
export async function enqueue(
  trx: Transaction<any>, // any: a service knows more tables
  job: Queued,
): Promise<void> {
  await queue(trx, job)
  if (job.runAt === undefined) queuedInTransaction('work', 0)
}

/** Hurries the reschedule of everybody in an edition; whoever is met first by a command or a timer reschedules there. */
const followEdition: JobHandler = async ({ host, payload }, engine) => {
  const { rows } = await sql<{ id: string }>`select a.id from application a join edition e on e.host_id = ${host} and e.id = a.edition_id
    where a.host_id = ${host} and a.edition_id = ${String(payload['edition'])} and a.edition_revision < e.revision`.execute(engine.db)
  for (const { id } of rows) await advance(engine, { host, id })
}

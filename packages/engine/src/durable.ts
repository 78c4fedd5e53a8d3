/** Any XState machine, durable, without a program's facts: built on the same one door, and nothing else writes. */
import type { Kysely } from 'kysely'
import type { AnyEventObject, AnyStateMachine, EventFromLogic, InputFrom, SnapshotFrom } from 'xstate'
import { canonical, checkDurable, ProgramError, type Program } from '@cohortium/program'
import { bareProgram, BARE_TRACK } from './bare.ts'
import { begin } from './begin.ts'
import { CannotKeep, decode, encode } from './codec.ts'
import { openDatabase, type DatabaseTarget } from './database.ts'
import { createEdition } from './edition.ts'
import { admitPrograms, createEngine, type Engine, type Who } from './engine.ts'
import { Refused } from './errors.ts'
import { idOf } from './id.ts'
import { tick, work, type Job, type JobHandler, type JobHandlers } from './jobs.ts'
import { keepRunning } from './keep-running.ts'
import { migrateTables } from './migrations.ts'
import { readApplication, readEdition } from './read.ts'
import { send } from './send.ts'
import type { JobSettings } from './settings.ts'
import { restored } from './snapshot.ts'
import { verify } from './verify.ts'
import { EMIT } from './wants.ts'

/** Runs an action of the machine, at least once: what the step gave it, and the job, whose `key` is the same on every attempt. */
export type ActionHandler = (given: { context: unknown; event: AnyEventObject; params: unknown }, job: Job) => unknown

export interface DurableOptions {
  /** The text of a machine is held to its version: a changed one takes the next, and lives go on under the one they began with. */
  version?: number
  /** Machines of earlier versions, by number, for the lives that still stand on them. */
  earlier?: Readonly<Record<number, AnyStateMachine>>
  /** Allows another text under the same version. For development. */
  allowDrift?: boolean
  /** Handlers of actions by name, before the machine's own implementations. */
  actions?: Readonly<Record<string, ActionHandler>>
  /** Hears what the machine emits, at least once. */
  emitted?: (event: AnyEventObject, job: Job) => unknown
  /** How its actions and actors are run and tried, where the defaults do not fit. */
  jobs?: Partial<JobSettings>
}

export interface Caller {
  /** Makes a repeat answer with what the first one did. */
  key?: string
  /** Who asks; stands in the log. */
  by?: string
}

export interface Durable<M extends AnyStateMachine> {
  /** Begins a life of the machine. Returns its id once it is written. */
  begin: (input?: InputFrom<M>, caller?: Caller) => Promise<string>
  /** @throws {Refused} when the machine takes no such event now, or is done; nothing is written then. */
  send: (id: string, event: EventFromLogic<M>, caller?: Caller) => Promise<SnapshotFrom<M>>
  /** As it was last written; a timer that is due and was not fired yet is not in it. @throws {Refused} when there is no such life */
  read: (id: string) => Promise<SnapshotFrom<M>>
  /** Fires the timers that are due, and runs the actions and actors that wait. Returns how much it did. */
  tick: () => Promise<number>
  /** Ticks until the signal, more often while there is something to do. Rejects with what the database throws. */
  run: (signal: AbortSignal) => Promise<void>
  /** Replays the log of a life and compares. */
  verify: (id: string) => Promise<{ ok: boolean; faults: string[] }>
  /** The engine behind it, and the border within which its lives stand. */
  engine: Engine
  host: string
  close: () => Promise<void>
}

/**
 * Opens the lives of a machine on a folder (PGlite), a Postgres or a database that is open already; makes the tables it needs.
 * @throws {ProgramError} when the machine says something that could not go on in another process: every fault, with path and remedy
 */
export async function durable<M extends AnyStateMachine>(
  machine: M,
  {
    version = 1,
    earlier = {},
    allowDrift = false,
    actions = {},
    emitted,
    jobs = {},
    ...where
  }: DurableOptions & (DatabaseTarget | { db: Kysely<any> }), // any: whoever opened it may know more tables
): Promise<Durable<M>> {
  const { id: name } = machine
  checkMachine(machine, { handled: Object.keys(actions), isHeard: emitted !== undefined })
  const database = 'db' in where ? { db: where.db, close: async () => {} } : await openDatabase(where)
  const host = idOf('durable', name)
  const programs = Object.entries({ ...earlier, [version]: machine }).map(([number, one]) =>
    bareProgram(one, { id: name, version: Number(number) }),
  )
  const engine = createEngine({ db: database.db, programs, hosts: [host], jobs })
  await migrateTables(engine.db)
  await admitPrograms(engine, canonical, { allowDrift })
  const edition = await standing(engine, host, bareProgram(machine, { id: name, version }))
  const handlers = handlersOf([...Object.values(earlier), machine], actions, emitted)
  const whoOf = ({ by = 'somebody' }: Caller): Who => ({ id: by, role: 'system' })
  const at = (id: string) => ({ host, id })
  const once = async (): Promise<number> => (await tick(engine)) + (await work(engine, handlers))
  return {
    engine,
    host,
    begin: async (input, caller = {}) => {
      const ask = { host, edition, track: BARE_TRACK, input: encode(input, 'input'), ...keyOf(caller) }
      return (await begin(engine, ask, whoOf(caller))).id
    },
    send: async (id, event, caller = {}) => {
      const { type, ...fields } = event as AnyEventObject
      const command = { type, event: encode(fields, type), ...keyOf(caller) }
      return (await send(engine, at(id), command, whoOf(caller))).snapshot as SnapshotFrom<M>
    },
    read: async (id) => {
      const row = await readApplication(engine.db, at(id))
      if (!row) throw new Refused('notFound', `There is no ${name} ${id}.`)
      return restored(programs.find(({ facts }) => facts.version === row.version)!.lifecycle, row.snapshot) as SnapshotFrom<M>
    },
    tick: once,
    run: async (signal) => {
      const over = Promise.withResolvers<undefined>()
      if (signal.aborted) return
      const running = keepRunning(engine, handlers, { onError: over.reject })
      signal.addEventListener('abort', () => over.resolve(undefined), { once: true })
      await over.promise.finally(() => running.stop())
    },
    verify: (id) => verify(engine, at(id)),
    close: () => database.close(),
  }
}

const keyOf = ({ key }: Caller): { key?: string } => (key === undefined ? {} : { key })

function checkMachine(machine: AnyStateMachine, options: { handled: string[]; isHeard: boolean }): void {
  const faults = checkDurable(machine, options)
  if (machine.id === '(machine)') faults.unshift({ path: 'id', message: 'is missing: its lives are found by it' })
  try {
    if (typeof machine.config.context !== 'function') encode(machine.config.context, 'context')
  } catch (error) {
    if (!(error instanceof CannotKeep)) throw error
    faults.push({ path: error.path, message: error.message.slice(error.path.length + 1) })
  }
  if (faults.length > 0) throw new ProgramError(machine.id, faults)
}

/** The one edition in which all lives of a version stand; two processes that start at once make it once. */
async function standing(engine: Engine, host: string, { facts }: Program): Promise<string> {
  const id = idOf('durable', facts.id, String(facts.version))
  const slug = `v${facts.version}`
  const state = 'published' as const
  const row = {
    hostId: host,
    id,
    program: facts.id,
    version: facts.version,
    slug,
    title: facts.id,
    zone: 'UTC',
    dates: {},
    grace: 0,
    isDemo: false,
    state,
  }
  if (!(await readEdition(engine.db, host, id)))
    await createEdition(engine, row, {}, { id: 'engine', role: 'system' }).catch((error: unknown) => {
      if ((error as { code?: string }).code !== '23505') throw error
    })
  return id
}

/** A named action is run as XState would run it, with what it would have been given, but by a job; the latest machine's first. */
function handlersOf(
  machines: readonly AnyStateMachine[],
  actions: NonNullable<DurableOptions['actions']>,
  emitted: DurableOptions['emitted'],
): JobHandlers {
  const implemented = machines.flatMap(({ implementations }) =>
    Object.entries(implementations.actions as Record<string, (given: object, params: unknown) => unknown>).map(
      ([name, run]): [string, ActionHandler] => [name, ({ params, ...given }) => run(given, params)],
    ),
  )
  const handlers = [...implemented, ...Object.entries(actions)].map(([name, run]): [string, JobHandler] => [
    name,
    async (job) => void (await run(decode(job.payload['given']) as Parameters<ActionHandler>[0], job)),
  ])
  return {
    ...(emitted && { [EMIT]: async (job: Job) => void (await emitted(decode(job.payload['event']) as AnyEventObject, job)) }),
    ...Object.fromEntries(handlers),
  }
}

/** One life of a machine, met by another engine at every touch: nothing but the database goes from one event to the next. */
import type { AnyEventObject, AnyStateMachine, StateValue } from 'xstate'
import { durable, openDatabase, setClockOffset, type Database, type Durable, type DurableOptions } from '../src/index.ts'
import { freshUrl, type Kind } from './databases.ts'

/** A database for a whole file: on Postgres each touch opens connections of its own, on PGlite there is one and each touch has a new engine. */
export interface Place {
  open: (machine: AnyStateMachine, options?: DurableOptions) => Promise<Durable<AnyStateMachine>>
  move: (by: number) => Promise<void>
  close: () => Promise<void>
}

export async function place(kind: Kind): Promise<Place> {
  const url = kind === 'postgres' ? await freshUrl() : undefined
  const kept: Database = await openDatabase(url ? { url } : { memory: true })
  let offset = 0
  return {
    open: (machine, options) => durable(machine, { ...options, ...(url ? { url } : { db: kept.db }) }),
    move: (by) => setClockOffset(kept.db, (offset += by)),
    close: () => kept.close(),
  }
}

export interface Life {
  id: string
  send: (event: AnyEventObject, key?: string) => Promise<void>
  /** Fires and runs what is due; how much that was. */
  tick: () => Promise<number>
  move: (by: number) => Promise<void>
  value: () => Promise<StateValue>
  snapshot: () => Promise<ReturnType<AnyStateMachine['getInitialSnapshot']>>
  /** Type and state after it, of every event. */
  log: () => Promise<string[]>
  jobs: () => Promise<string[]>
  verify: () => Promise<{ ok: boolean; faults: string[] }>
  meet: <R>(work: (machine: Durable<AnyStateMachine>) => Promise<R>) => Promise<R>
}

/** `build` makes the machine anew each time, so that nothing can hide in it. */
export async function live(where: Place, build: () => AnyStateMachine, options: DurableOptions & { input?: unknown } = {}): Promise<Life> {
  const { input, ...rest } = options
  const meet: Life['meet'] = async (work) => {
    const machine = await where.open(build(), rest)
    return work(machine).finally(() => machine.close())
  }
  const id = await meet((machine) => machine.begin(input))
  const snapshot: Life['snapshot'] = () => meet((machine) => machine.read(id))
  return {
    id,
    meet,
    send: (event, key) => meet(async (machine) => void (await machine.send(id, event, key === undefined ? {} : { key }))),
    tick: () => meet((machine) => machine.tick()),
    move: where.move,
    snapshot,
    value: async () => (await snapshot()).value,
    log: () =>
      meet(async ({ engine }) =>
        (await engine.db.selectFrom('event').select(['type', 'state']).where('subjectId', '=', id).orderBy('seq').execute()).map(
          ({ type, state }) => `${type} → ${state}`,
        ),
      ),
    jobs: () =>
      meet(async ({ engine }) =>
        (await engine.db.selectFrom('job').select(['kind', 'name', 'state']).where('applicationId', '=', id).orderBy('name').execute()).map(
          ({ kind, name, state }) => `${kind} ${name} ${state}`,
        ),
      ),
    verify: () => meet((machine) => machine.verify(id)),
  }
}

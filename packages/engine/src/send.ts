import { sql, type Kysely } from 'kysely'
import type { AnyMachineSnapshot } from 'xstate'
import type { Instant } from '@cohortium/program'
import { canonical, sha256 } from './canonical.ts'
import { commit, type Verdict } from './commit.ts'
import { programOf, type Engine, type Who } from './engine.ts'
import { Refused } from './errors.ts'
import { gather, mayUse, obstacles } from './evidence.ts'
import type { Effect } from './fold.ts'
import { readForStep, type Reading, type Target } from './read.ts'
import { catchUp, claimOf, isChanged, openDraft, take, type Draft } from './step.ts'
import { sweepTimers } from './sweep.ts'
import { fileWords } from './words.ts'

type Db = Kysely<any> // any: a transaction of ours, or the database as a service knows it

/** An event a person asks for. `key` makes a repeat answer with the first one's event. */
export interface Command {
  type: string
  key?: string
  [field: string]: unknown
}

export interface Outcome {
  id: string
  /** The event's place in the log. */
  seq: number
  at: Instant
  type: string
  /** True when an earlier request with this key had already done it. */
  repeated: boolean
  snapshot: AnyMachineSnapshot
}

/** Reads and tries again when another writer was first; losing this often in a row would be a bug, not contention. */
const ATTEMPTS = 50

/**
 * After so many losses, hold the application while looking. A step that reads, looks and writes loses for ever to a writer that needs only one
 * round trip: half of all runs of 60 submits met one that lost 50 times against back-to-back autosaves (22 Nov 2026).
 */
const PATIENCE = 8

/**
 * The one door: every change to an application is an event sent here. In order: parse, read, catch up with the edition and the clock,
 * ask role and guards, write all of it in one statement. What only the clock moved is kept even when the person is then refused.
 * @throws {Refused} naming what is missing; {ZodError} when the payload does not fit the verb.
 */
export async function send(engine: Engine, target: Target, command: Command, who: Who): Promise<Outcome> {
  let wasFull = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await (attempt < PATIENCE
      ? trySend(engine, engine.db, target, command, who)
      : holding(engine, target, (trx) => trySend(engine, trx, target, command, who)).catch(beaten))
    if (answer.verdict === 'moved') return answer.outcome
    if (answer.verdict === 'refused') throw answer.refusal
    if (answer.verdict === 'full' && wasFull) throw new Refused('notNow', 'No seat is left.', [`seats.${answer.track}`])
    wasFull = answer.verdict === 'full'
  }
  throw new Error(`${target.id}: others were first ${ATTEMPTS} times in a row`)
}

/** Two that each hold their own and look at the other's: the database lets one go on and tells the other (40P01, 40001), who looks again. */
function beaten(error: unknown): Answer {
  if (['40P01', '40001'].includes((error as { code?: string }).code ?? '')) return { verdict: 'stale' }
  throw error
}

type Answer =
  | { verdict: 'moved'; outcome: Outcome }
  | { verdict: 'refused'; refusal: Refused }
  | { verdict: 'full'; track: string | null }
  | { verdict: 'stale' }

async function trySend(engine: Engine, db: Db, target: Target, command: Command, who: Who): Promise<Answer> {
  const reading = await read(db, target, command)
  const repeated = repeatOf(engine, reading, command)
  if (repeated) return { verdict: 'moved', outcome: repeated }
  const draft = openDraft(programOf(engine, reading.application), reading)
  catchUp(draft)
  const refusal = await add(engine, db, draft, command, who)
  const verdict = isChanged(draft) ? await write(db, target, draft) : 'moved'
  if (verdict === 'stale') return { verdict }
  if (verdict === 'full') return { verdict, track: claimOf(draft).take }
  if (refusal) return { verdict: 'refused', refusal }
  const { seq, lastAt, snapshot } = draft.standing
  return { verdict, outcome: { id: target.id, seq, at: lastAt, type: command.type, repeated: false, snapshot } }
}

/** In the order in which the one statement locks: edition, then application. The seats follow there. */
const holding = <T>(engine: Engine, { host, id }: Target, work: (trx: Db) => Promise<T>): Promise<T> =>
  engine.db.transaction().execute(async (trx) => {
    await sql`select 1 from edition e where e.host_id = ${host}
      and e.id = (select a.edition_id from application a where a.host_id = ${host} and a.id = ${id}) for share`.execute(trx)
    await sql`select 1 from application a where a.host_id = ${host} and a.id = ${id} for update`.execute(trx)
    return work(trx)
  })

/** What `send` would do, with nothing written: the state it leads to and the letters and other effects it asks for. Throws as `send` does. */
export async function preview(
  engine: Engine,
  target: Target,
  command: Command,
  who: Who,
): Promise<{ snapshot: AnyMachineSnapshot; effects: Effect[]; at: Instant; texts: Record<string, string> }> {
  const reading = await read(engine.db, target, {})
  const draft = openDraft(programOf(engine, reading.application), reading)
  catchUp(draft)
  draft.effects.length = 0
  const refusal = await add(engine, engine.db, draft, command, who)
  if (refusal) throw refusal
  return {
    snapshot: draft.standing.snapshot,
    effects: draft.effects,
    at: draft.standing.lastAt,
    texts: Object.fromEntries(draft.texts.map(({ field, body }) => [field, body])),
  }
}

async function read(db: Db, target: Target, { key = null }: { key?: string | null }): Promise<Reading> {
  const reading = await readForStep(db, target, key)
  if (!reading) throw new Refused('notFound', 'There is no such application.')
  return reading
}

const bodyHash = ({ key: _, ...body }: Command): string => sha256(canonical(body))

function repeatOf(engine: Engine, { repeat, application }: Reading, command: Command): Outcome | undefined {
  if (!repeat) return undefined
  if (repeat.bodyHash !== null && repeat.bodyHash !== bodyHash(command))
    throw new Refused('conflict', 'This key was used for another request. Use a new one.')
  const { snapshot } = openDraft(programOf(engine, application), { application } as Reading).standing
  return { id: application.id, seq: repeat.seq, at: repeat.at, type: repeat.type, repeated: true, snapshot }
}

/** Adds the command to the draft, or says why it may not be. */
async function add(engine: Engine, db: Db, draft: Draft, { key, type, ...body }: Command, who: Who): Promise<Refused | undefined> {
  const { facts } = draft.program
  const { snapshot, seq, lastAt } = draft.standing
  const verb = Object.hasOwn(facts.verbs, type) ? facts.verbs[type] : undefined
  if (!verb || !mayUse(snapshot, type, who.role)) return new Refused('notAllowed', `${verb?.title ?? type}: not something you may do now.`)
  const parsed = verb.payload ? (verb.payload.parse(body) as Record<string, unknown>) : {}
  const { application, edition, seats, now } = draft.reading
  const evidence = await gather(engine, db, { application, edition, snapshot, program: draft.program, event: { type, ...parsed } }, seats)
  const { payload, texts } = fileWords(verb.payload, parsed, seq + 1)
  const event = { type, at: Math.max(now, lastAt), by: who.id, role: who.role, evidence, payload }
  if (!snapshot.can({ ...payload, ...event } as never))
    return new Refused('notNow', `${verb.title} is not possible yet.`, obstacles(snapshot, { ...payload, ...event }))
  take(draft, event, { texts, key: key ?? null, bodyHash: bodyHash({ type, ...body }) })
  return undefined
}

async function write(db: Db, { host, id }: Target, draft: Draft): Promise<Verdict> {
  const verdict = (await commit(db, host, [claimOf(draft)])).get(id)
  if (verdict === undefined) throw new Error(`${id}: no verdict`)
  if (verdict === 'moved') await sweepTimers(db, { host, id }, draft)
  return verdict
}

/** Brings one application up to now without a command: its edition's changes and its due timers. Returns how many events that made. */
export async function advance(engine: Engine, target: Target): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const reading = await readForStep(engine.db, target, null)
    if (!reading) return 0
    const draft = openDraft(programOf(engine, reading.application), reading)
    catchUp(draft)
    if (!isChanged(draft)) {
      await sweepTimers(engine.db, target, draft, true)
      return 0
    }
    if ((await write(engine.db, target, draft)) === 'moved') return draft.events.length
  }
  throw new Error(`${target.id}: others were first ${ATTEMPTS} times in a row`)
}

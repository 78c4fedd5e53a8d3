/** One application served: all commands that wait for it are folded in order and written together, one event each. */
import { sql, type Kysely } from 'kysely'
import { ZodError } from 'zod'
import { canonical, sha256 } from './canonical.ts'
import { commit, type Claim, type Verdict } from './commit.ts'
import { verbOf } from './bare.ts'
import { programOf, type Engine, type Who } from './engine.ts'
import { Refused } from './errors.ts'
import { gather, mayUse, obstacles } from './evidence.ts'
import { given, type Standing } from './fold.ts'
import { failureOf, repeatedly, writtenOf } from './recover.ts'
import { readForStep, type Reading, type Repeat, type Target } from './read.ts'
import type { Command, Outcome, Request } from './send.ts'
import { catchUp, claimOf, inProgram, isChanged, marked, openDraft, skip, take, takeEnd, type Draft } from './step.ts'
import { sweep, sweepingAll, sweepingOf, type Sweeping } from './sweep.ts'
import { fileWords } from './words.ts'

type Db = Kysely<any> // any: a transaction of ours, or the database as a service knows it

/** Reads and tries again when another writer was first; losing this often in a row would be a bug, not contention. */
const ATTEMPTS = 50

/**
 * After so many losses, hold the application while looking. A step that reads, looks and writes loses for ever to a writer that needs only one
 * round trip: half of all runs of 60 submits met one that lost 50 times against back-to-back autosaves (22 Nov 2026).
 */
const PATIENCE = 8

export const notThere = (): Refused => new Refused('notFound', 'There is no such application.')

/** Answers every request itself and never throws. */
export async function serve(engine: Engine, target: Target, together: readonly Request[]): Promise<void> {
  try {
    const answers = await settle(engine, target, together)
    if (answers) return together.forEach((request, place) => answers[place]!(request))
    // one of them asked for a seat that is gone, or broke something: each on its own, in order, so that nobody else is harmed
    for (const request of together) await serve(engine, target, [request])
  } catch (error) {
    // what may have been written is not asked for again
    if (together.length === 1 || failureOf(error) !== 'fault') return together.forEach(({ reject }) => reject(error))
    for (const request of together) await serve(engine, target, [request])
  }
}

/** How a request is answered, once all of them are written. */
type Answer = (request: Request) => void

/** Undefined when several cannot be served together. */
async function settle(engine: Engine, target: Target, together: readonly Request[]): Promise<Answer[] | undefined> {
  let wasFull = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const round = await (attempt < PATIENCE
      ? tryOnce(engine, shared(engine, target), target, together)
      : tryHolding(engine, target, together))
    if (round.verdict === 'moved') return round.answers
    if (round.verdict === 'apart' || (round.verdict === 'full' && together.length > 1)) return undefined
    if (round.verdict === 'full' && wasFull) throw new Refused('notNow', 'No seat is left.', [`seats.${round.track}`])
    wasFull = round.verdict === 'full'
  }
  throw new Error(`${target.id}: others were first ${ATTEMPTS} times in a row`)
}

/**
 * A round that holds the application. Of two that each hold their own and look at the other's, the database lets one go on and tells the other, who
 * tries again. Where nobody confirmed a commit, the next try looks for it first: it holds the application, so the earlier one is over by then.
 */
function tryHolding(engine: Engine, target: Target, together: readonly Request[]): Promise<Round> {
  let claim: Claim | undefined
  let round: Round | undefined
  return repeatedly(() =>
    holding(engine, target, async (trx) => {
      if (claim && round && (await writtenOf(trx, target.host, [claim])).has(target.id)) return round
      const doors = alone(trx, target)
      const write: Doors['write'] = (one) => doors.write((claim = one))
      return (round = await tryOnce(engine, { ...doors, write }, target, together))
    }),
  )
}

/** How a round reads and writes. */
interface Doors {
  db: Db
  read: (keys: readonly string[]) => Promise<Reading | undefined>
  write: (claim: Claim) => Promise<Verdict>
  sweep: (sweeping: Sweeping) => Promise<unknown>
}

/** With the commands of other applications that wait at the same instant. */
const shared = ({ db, doors }: Engine, { host, id }: Target): Doors => ({
  db,
  read: (keys) => doors.read(host, id, { id, keys }),
  write: (claim) => doors.write(host, id, claim),
  // by then the step is written, and rows that are not swept do no harm: the answer waits for an actor's alone, and is not theirs to spoil
  sweep: async (sweeping) => {
    const swept = sweeping.isActor ? doors.sweep : doors.sweepLater
    const done = swept(host, id, sweeping).catch(() => undefined)
    if (sweeping.isActor) await done
  },
})

/** In a transaction that holds the application. */
const alone = (trx: Db, { host, id }: Target): Doors => ({
  db: trx,
  read: (keys) => readForStep(trx, { host, id }, keys),
  write: async (claim) => (await commit(trx, host, [claim])).get(id) ?? 'stale',
  sweep: (sweeping) => sweep(trx, host, [sweeping]),
})

/** In the order in which the one statement locks: edition, then application. The seats follow there. */
const holding = <T>(engine: Engine, { host, id }: Target, work: (trx: Db) => Promise<T>): Promise<T> =>
  engine.db.transaction().execute(async (trx) => {
    await sql`select 1 from edition e where e.host_id = ${host}
      and e.id = (select a.edition_id from application a where a.host_id = ${host} and a.id = ${id}) for share`.execute(trx)
    await sql`select 1 from application a where a.host_id = ${host} and a.id = ${id} for update`.execute(trx)
    return work(trx)
  })

type Round = { verdict: 'moved'; answers: Answer[] } | { verdict: 'full'; track: string | null } | { verdict: 'stale' | 'apart' }

/** Reads, folds each request in order, writes. One that is refused adds nothing; what the clock moved before it stands. */
async function tryOnce(engine: Engine, doors: Doors, target: Target, together: readonly Request[]): Promise<Round> {
  const reading = await doors.read(together.flatMap(({ command }) => command?.key ?? []))
  if (!reading) {
    if (together.some(({ command, skipped }) => command ?? skipped)) throw notThere()
    return {
      verdict: 'moved',
      answers: together.map(
        () =>
          ({ resolve }: Request) =>
            resolve({ events: 0 } as Outcome & { events: number }),
      ),
    }
  }
  const draft = openDraft(programOf(engine, reading.application), reading)
  let broken = catchUp(draft)
  const repeats = new Map(Object.entries(reading.repeats))
  const answers: Answer[] = []
  try {
    for (const request of together) {
      if (request.skipped && broken?.place.timer === request.skipped.timer) {
        skip(draft, request.skipped.timer, request.skipped.who)
        broken = catchUp(draft)
        answers.push(movedBy(draft))
      } else answers.push(broken ? refusing(broken) : await fold(doors.db, draft, repeats, request))
    }
  } catch (error) {
    if (together.length === 1) throw error
    return { verdict: 'apart' }
  }
  const verdict = isChanged(draft) ? await doors.write(claimOf(draft)) : 'moved'
  if (verdict === 'stale') return { verdict }
  if (verdict === 'full') return { verdict, track: claimOf(draft).take }
  const isOnlyClock = together.every(({ command }) => !command)
  const sweeping = isOnlyClock && !isChanged(draft) ? sweepingAll(draft) : sweepingOf(draft)
  if (sweeping) await doors.sweep(sweeping)
  return { verdict, answers }
}

const refusing =
  (error: Error): Answer =>
  ({ reject }) =>
    reject(error)

/** How many events the clock or an actor's end has made so far. */
function movedBy({ events: { length: events } }: Draft): Answer {
  return ({ resolve }) => resolve({ events } as Outcome & { events: number })
}

async function fold(db: Db, draft: Draft, repeats: Map<string, Repeat>, request: Request): Promise<Answer> {
  const { engine, command, who, ended } = request
  if (request.skipped) return refusing(new Refused('notNow', 'This timer holds nothing up. Perhaps a colleague has mended it.', ['timer']))
  if (!command || !who) {
    if (ended) takeEnd(draft, ended)
    return movedBy(draft)
  }
  const undo = marked(draft)
  try {
    const repeated = repeatOf(draft, command.key === undefined ? undefined : repeats.get(command.key), command)
    if (repeated) return ({ resolve }) => resolve({ ...repeated, events: 0 })
    const { seq, lastAt } = await add(engine, db, draft, command, who)
    const { snapshot } = draft.standing
    const { type, key } = command
    if (key !== undefined) repeats.set(key, { seq, type, at: lastAt, bodyHash: bodyHash(command) })
    const outcome = { id: draft.id, seq, at: lastAt, type, repeated: false, snapshot }
    return ({ resolve }) => resolve({ ...outcome, events: draft.events.length })
  } catch (error) {
    undo() // it may have been refused halfway, by an event that it sent to itself
    if (!(error instanceof Refused || error instanceof ZodError)) throw error
    return refusing(error)
  }
}

const bodyHash = ({ key: _, ...body }: Command): string => sha256(canonical(body))

function repeatOf({ id, standing }: Draft, repeat: Repeat | undefined, command: Command): Outcome | undefined {
  if (!repeat) return undefined
  if (repeat.bodyHash !== null && repeat.bodyHash !== bodyHash(command))
    throw new Refused('conflict', 'This key was used for another request. Use a new one.')
  return { id, seq: repeat.seq, at: repeat.at, type: repeat.type, repeated: true, snapshot: standing.snapshot }
}

/** Adds the command to the draft, and says where it stands with it. @throws {Refused} when it may not be; {ZodError} when its payload does not fit the verb */
export async function add(engine: Engine, db: Db, draft: Draft, { key, type, ...body }: Command, who: Who): Promise<Standing> {
  const { program } = draft
  const { snapshot, seq, lastAt } = draft.standing
  const verb = verbOf(program, type)
  if (!verb || !mayUse(program, snapshot, type, who.role))
    throw new Refused('notAllowed', `${verb?.title ?? type}: not something you may do now.`)
  const parsed = verb.payload ? (verb.payload.parse(body) as Record<string, unknown>) : {}
  const { application, edition, seats, now } = draft.reading
  const evidence = await gather(engine, db, { application, edition, snapshot, program, event: { type, ...parsed } }, seats)
  const { payload, texts } = fileWords(verb.payload, parsed, seq + 1)
  const event = { type, at: Math.max(now, lastAt), by: who.id, role: who.role, evidence, payload }
  const inTheWay = inProgram(draft, type, () =>
    snapshot.can(given(program, event) as never) ? undefined : program.isBare ? [] : obstacles(snapshot, { ...payload, ...event }),
  )
  if (inTheWay) throw new Refused('notNow', `${verb.title} is not possible yet.`, inTheWay)
  return take(draft, event, { texts, key: key ?? null, bodyHash: bodyHash({ type, ...body }) }).standing
}

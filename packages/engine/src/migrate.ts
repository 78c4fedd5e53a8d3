/** Applications move to another version of their program, each by one logged event that can be taken back. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Evidence, Migration, Program } from '@cohortium/program'
import type { Claim } from './commit.ts'
import type { Engine, Who } from './engine.ts'
import { Refused } from './errors.ts'
import { across, timerMoves, type Across, type Moved, type Stored, type TimerMove } from './moving.ts'
import { claimFor, held, seatsHeld, tried, writeMoves } from './moved.ts'
import { openPlaces, seatMove, type Places, type SeatMove } from './places.ts'
import { readForSteps, type Reading } from './read.ts'
import { catchUp, claimOf, countedSeat, openDraft, type Draft } from './step.ts'
import { statePath } from './snapshot.ts'
import { builtInEvidence } from './evidence.ts'
import { MIGRATE } from './fold.ts'

/** What lies beside an application and has to move with it, written in the same transaction; what it returns is kept in the event's evidence. */
export type MoveBeside = (
  trx: Transaction<any>, // any: a service knows more tables
  moving: { host: string; id: string; touched: number; migration: Migration; undoes: number | null },
) => Promise<Partial<Evidence>>

export interface MigrateAsk {
  host: string
  program: string
  from: number
  to: number
  /** Reads all and writes nothing. */
  dryRun: boolean
  /** Of this edition alone. */
  edition?: string
  /** Also those that have ended. */
  ended?: boolean
  /** Goes on after this application. */
  after?: string
  /** Looks at no more than so many. */
  most?: number
  beside?: MoveBeside
}

/** What becomes of one application. */
export interface ApplicationMove {
  id: string
  edition: string
  /** Where it stands, and where it would stand; null when it would strand. */
  state: string
  to: string | null
  /** Why it cannot move; empty when it can. */
  why: string[]
  takes: string | null
  gives: string | null
  timers: TimerMove[]
  /** The event that moved it; null in a dry run. */
  seq: number | null
}
export interface MigrateReport {
  moves: ApplicationMove[]
  /** The last one looked at, when there may be more. */
  next: string | null
}

/** One transaction holds so many at most: others wait for them a few milliseconds. */
const BATCH = 50

/**
 * Moves a host's applications from one version to another by the mapping that the later program declares. A dry run says of each where it
 * would stand, what it would take, give and wait for, or why it would strand. The real one writes for each that can move a `migrate` event,
 * through the statement by which all applications move; those that cannot are left as they are and named. What its own clock or edition has in
 * store for an application comes first. Run again after a crash, it goes on with those that are still of the earlier version.
 * @throws {Refused} `notFound` for a version that this process was not given, `notNow` when the program declares no mapping
 */
export async function migrate(engine: Engine, ask: MigrateAsk, who: Who): Promise<MigrateReport> {
  const versions = mappingBetween(engine, ask)
  const moves: ApplicationMove[] = []
  const { most = Infinity } = ask
  const places = openPlaces()
  for (let after = ask.after; ;) {
    const ids = await idsAfter(engine.db, ask, after, Math.min(BATCH, most - moves.length))
    if (ids.length === 0) return { moves, next: null }
    moves.push(...(await (ask.dryRun ? look(engine.db, ask, versions, ids, places) : tried(() => move(engine, ask, versions, ids, who)))))
    after = ids.at(-1)!
    if (moves.length >= most) return { moves, next: after }
  }
}

interface Versions {
  from: Program
  to: Program
  migration: Migration
}

/** Both versions of the program, and the mapping that the later one declares. @throws {Refused} `notFound`, `notNow` */
export function mappingBetween({ programs }: Engine, { program, from, to }: Pick<MigrateAsk, 'program' | 'from' | 'to'>): Versions {
  const [old, next] = [from, to].map((version) => {
    const found = programs.get(`${program}@${version}`)
    if (!found) throw new Refused('notFound', `This server does not run ${program}, version ${version}.`)
    return found
  }) as [Program, Program]
  const migration = next.facts.migrations?.[from]
  if (!migration)
    throw new Refused('notNow', `Version ${to} of ${next.facts.title} does not say how applications of version ${from} come over.`, [
      `migrations.${from}`,
    ])
  return { from: old, to: next, migration }
}

async function idsAfter(
  db: Kysely<any>, // any: a service knows more tables
  { host, program, from, edition, ended = false }: MigrateAsk,
  after: string | undefined,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from application a
    where a.host_id = ${host} and a.program = ${program} and a.version = ${from}
      and (${ended} or (a.snapshot->>'status' = 'active' and not 'ended' = any(a.tags)))
      and (${edition ?? null}::uuid is null or a.edition_id = ${edition ?? null}::uuid) and (${after ?? null}::uuid is null or a.id > ${after ?? null}::uuid)
    order by a.id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** One application, decided: what the report says, and what a write needs. */
interface Plan {
  report: ApplicationMove
  draft: Draft
  seats: SeatMove
  moved?: { across: Across; moved: Moved }
}

function plan({ from, to, migration }: Versions, reading: Reading, places: Places): Plan {
  const draft = openDraft(from, reading)
  catchUp(draft) // a timer whose step throws here goes along as it is armed, and is fired there
  const { standing } = draft
  const { snapshot, timers } = claimOf(draft)
  const evidence = builtInEvidence(reading.edition, reading.seats)
  const event = { at: Math.max(reading.now, standing.lastAt), by: '', role: 'staff' as const, evidence }
  const moving: Across = { from, to, migration, stored: snapshot as Stored, timers, event, seq: standing.seq + 1 }
  const moved = across(moving)
  const { id, editionId: edition } = reading.application
  const state = statePath(standing.snapshot.value)
  const stranded = (why: string[]): Plan => ({
    report: { id, edition, state, to: null, why, takes: null, gives: null, timers: [], seq: null },
    draft,
    seats: seatMove(null, null),
  })
  if ('why' in moved) return stranded(moved.why)
  const seats = seatMove(countedSeat(from, draft.before), countedSeat(to, moved.snapshot))
  const full = places.claim(reading, seats)
  if (full !== undefined) return stranded([full])
  const { take: takes, give: gives } = seats
  const there = statePath(moved.snapshot.value)
  return {
    report: { id, edition, state, to: there, why: [], takes, gives, timers: timerMoves(moving, moved), seq: null },
    draft,
    seats,
    moved: { across: moving, moved },
  }
}

const ofVersion =
  ({ program, from }: MigrateAsk) =>
  (reading: Reading | undefined): reading is Reading =>
    reading?.application.program === program && reading.application.version === from

const readingsOf = async (db: Kysely<any>, ask: MigrateAsk, ids: readonly string[]): Promise<Reading[]> =>
  // any: a service knows more tables
  (
    await readForSteps(
      db,
      ask.host,
      ids.map((id) => ({ id, keys: [] })),
    )
  ).filter(ofVersion(ask))

async function look(db: Engine['db'], ask: MigrateAsk, versions: Versions, ids: readonly string[], places: Places) {
  const plans = (await readingsOf(db, ask, ids)).map((reading) => plan(versions, reading, places))
  places.settle()
  return plans.map(({ report }) => report)
}

/** Held while looking, in the order in which every step locks, so that what was decided is what is written. */
const move = (engine: Engine, ask: MigrateAsk, versions: Versions, ids: readonly string[], who: Who): Promise<ApplicationMove[]> =>
  engine.db.transaction().execute(async (trx) => {
    const isBeside = ask.beside !== undefined && versions.migration.answers !== undefined
    await held(trx, ask.host, ids, isBeside)
    await seatsHeld(trx, ask.host, ids)
    const places = openPlaces()
    const plans = (await readingsOf(trx, ask, ids)).map((reading) => plan(versions, reading, places))
    const going: Claim[] = []
    for (const { report, draft, seats, moved } of plans) {
      if (!moved) continue
      const { application } = draft.reading
      const beside = isBeside
        ? await ask.beside!(trx, {
            host: ask.host,
            id: report.id,
            touched: application.touched,
            migration: versions.migration,
            undoes: null,
          })
        : {}
      const { across: moving, moved: standing } = moved
      const payload = {
        from: ask.from,
        to: ask.to,
        snapshot: standing.stored,
        timers: standing.timers,
        before: { snapshot: moving.stored, timers: moving.timers },
        touched: application.touched,
      }
      const event = {
        type: MIGRATE,
        at: moving.event.at,
        by: who.id,
        role: who.role,
        payload,
        evidence: { ...moving.event.evidence, ...beside },
      }
      report.seq = moving.seq
      going.push(claimFor(draft, { version: ask.to, seq: moving.seq, event, seats, ...standing }))
    }
    await writeMoves(trx, ask.host, going)
    return plans.map(({ report }) => report)
  })

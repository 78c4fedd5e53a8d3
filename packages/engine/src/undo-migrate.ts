import { sql } from 'kysely'
import { builtInEvidence } from './evidence.ts'
import { programOf, type Engine, type Who } from './engine.ts'
import { Refused } from './errors.ts'
import { MIGRATE, RESCHEDULE, type StepEvent } from './fold.ts'
import { type MoveBeside, mappingBetween } from './migrate.ts'
import { claimFor, held, seatsHeld, tried, writeMoves } from './moved.ts'
import type { Stored } from './moving.ts'
import { openPlaces, seatMove } from './places.ts'
import { readForStep, type Target } from './read.ts'
import { restored } from './snapshot.ts'
import { countedSeat, openDraft } from './step.ts'
import type { ArmedTimers } from './tables.ts'
import { firstDue, rearm } from './timers.ts'

/** What a `migrate` event says. */
interface MigratePayload {
  from: number
  to: number
  before?: { snapshot: Stored; timers: ArmedTimers }
  touched: number
}

/**
 * Takes an application back to the version it came from, as it stood there: another logged `migrate`, not a hole in the log. Its timers go on
 * with the instants at which they began. Only while nothing has happened since but changes of the edition's dates.
 * @throws {Refused} `notFound`; `notNow` when there is nothing to take back, something has happened since, or its seat is gone
 */
export const undoMigration = (engine: Engine, target: Target, who: Who, beside?: MoveBeside): Promise<{ seq: number }> =>
  tried(() =>
    engine.db.transaction().execute(async (trx) => {
      const { host, id } = target
      await held(trx, host, [id], false)
      await seatsHeld(trx, host, [id])
      const reading = await readForStep(trx, target)
      if (!reading) throw new Refused('notFound', 'There is no such application.')
      const { application, edition, seats, now } = reading
      const { rows } = await sql<{ seq: number; type: string; payload: MigratePayload }>`select v.seq, v.type, v.payload from event v
        where v.host_id = ${host} and v.subject_id = ${id} and v.type <> ${RESCHEDULE} order by v.seq desc limit 1`.execute(trx)
      const last = rows[0]!
      const { from, to, before, touched } = last.payload
      if (last.type !== MIGRATE || !before) throw new Refused('notNow', 'Its last event is no move to another version.', ['log'])
      if (application.touched !== touched) throw new Refused('notNow', 'Something of it was written since it was moved.', ['answers'])
      if (firstDue(application.timers, now)) throw new Refused('notNow', 'One of its timers is due since it was moved.', ['timers'])

      const old = programOf(engine, { program: application.program, version: from })
      const evidence = builtInEvidence(edition, seats)
      const seq = application.seq + 1
      const at = Math.max(now, application.lastAt.getTime())
      const snapshot = restored(old.lifecycle, before.snapshot)
      const again = rearm(old, before.timers, before.snapshot.context, evidence, at, seq)
      const timers = Object.fromEntries(Object.entries(again).map(([name, timer]) => [name, { ...timer, seq }]))
      const { migration } = mappingBetween(engine, { program: application.program, from, to })
      const isBeside = beside !== undefined && migration.answers !== undefined
      // what is written beside is a write as any: every step that looked before it looks again
      if (isBeside) await sql`update application set touched = touched + 1 where host_id = ${host} and id = ${id}`.execute(trx)
      const standing = isBeside ? { ...reading, application: { ...application, touched: touched + 1 } } : reading
      const draft = openDraft(programOf(engine, application), standing)
      const moving = seatMove(countedSeat(draft.program, draft.before), countedSeat(old, snapshot))
      if (openPlaces().claim(reading, moving) !== undefined) throw new Refused('notNow', 'No seat is left.', [`seats.${moving.take}`])

      const more = isBeside ? await beside(trx, { host, id, touched, migration, undoes: last.seq }) : {}
      const payload = { from: to, to: from, snapshot: before.snapshot, timers, undoes: last.seq, touched }
      const event: StepEvent = { type: MIGRATE, at, by: who.id, role: who.role, payload, evidence: { ...evidence, ...more } }
      await writeMoves(trx, host, [
        claimFor(draft, { version: from, seq, event, seats: moving, stored: before.snapshot, snapshot, timers }),
      ])
      return { seq }
    }),
  )

export interface UndoAsk {
  host: string
  program: string
  from: number
  to: number
  /** Goes on after this application. */
  after?: string
  /** Looks at no more than so many. */
  most?: number
  beside?: MoveBeside
}

/** What became of taking one application back. */
export interface Undone {
  id: string
  /** The event that took it back; null where it could not be. */
  seq: number | null
  /** Why not; empty where it was. */
  why: string
}

/** Takes back every move from one version to another, one application after the other; one that cannot go back is left as it is and named. */
export async function undoMigrations(engine: Engine, ask: UndoAsk, who: Who): Promise<{ undone: Undone[]; next: string | null }> {
  const { host, program, from, to, after = null, most = 500, beside } = ask
  const { rows } = await sql<{ id: string }>`select a.id from application a
    where a.host_id = ${host} and a.program = ${program} and a.version = ${to} and (${after}::uuid is null or a.id > ${after}::uuid)
      and exists (select 1 from event v where v.host_id = ${host} and v.subject_id = a.id and v.type = ${MIGRATE}
        and v.payload->>'from' = ${String(from)} and v.payload->>'to' = ${String(to)} and v.payload ? 'before')
    order by a.id limit ${most}`.execute(engine.db)
  const undone: Undone[] = []
  for (const { id } of rows) undone.push({ id, ...(await undoneOf(undoMigration(engine, { host, id }, who, beside))) })
  return { undone, next: rows.length < most ? null : rows.at(-1)!.id }
}

const undoneOf = (undoing: Promise<{ seq: number }>): Promise<Omit<Undone, 'id'>> =>
  undoing.then(
    ({ seq }) => ({ seq, why: '' }),
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return { seq: null, why: error.message }
    },
  )

/** How a move to another version is written: the claim of the one statement, with the application held meanwhile. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { AnyMachineSnapshot } from 'xstate'
import { commit, type Claim } from './commit.ts'
import type { StepEvent } from './fold.ts'
import { armedJobs } from './job-rows.ts'
import { linked } from './log.ts'
import type { Stored } from './moving.ts'
import type { SeatMove } from './places.ts'
import { LOST } from './recover.ts'
import { actorsOf, statePath } from './snapshot.ts'
import { claimOf, type Draft } from './step.ts'
import type { ArmedTimers } from './tables.ts'

export interface Standing {
  version: number
  seq: number
  event: StepEvent
  seats: SeatMove
  stored: Stored
  snapshot: AnyMachineSnapshot
  timers: ArmedTimers
}

/** What the draft would write, and after it the event that moves the application. */
export function claimFor(draft: Draft, { version, seq, event, seats, stored, snapshot, timers }: Standing): Claim {
  const before = claimOf(draft)
  const { track, appliedTrack } = stored.context
  const at = new Date(event.at).toISOString()
  const state = statePath(snapshot.value)
  const row = linked(before.head, draft.id, { ...event, seq, at, state })
  return {
    ...before,
    ...seats,
    version,
    new_seq: seq,
    snapshot: stored,
    state,
    tags: [...snapshot.tags].sort(),
    track,
    applied_track: appliedTrack,
    timers,
    head: row.hash,
    last_at: at,
    events: [...before.events, row],
    jobs: [...before.jobs, ...armedJobs(draft.id, draft.standing, { snapshot, timers, actors: actorsOf(stored), seq, lastAt: event.at })],
  }
}

/** @throws when one did not move: all was held, so that would be a bug, and nothing of the batch is kept. */
export async function writeMoves(trx: Transaction<any>, host: string, moves: readonly Claim[]): Promise<void> {
  // any: a service knows more tables
  if (moves.length === 0) return
  const verdicts = await commit(trx, host, moves)
  for (const { application } of moves) {
    const verdict = verdicts.get(application)
    if (verdict !== 'moved') throw new Error(`${application}: held, and yet its move was ${verdict ?? 'not answered'}`)
  }
}

/** Holds the editions, then the applications, each in the order of their ids. `isWritten`: something beside them will be, which every step has to see. */
export async function held(trx: Transaction<any>, host: string, ids: readonly string[], isWritten: boolean): Promise<void> {
  // any: as above
  await sql`select 1 from edition e where e.host_id = ${host} and e.id in
    (select a.edition_id from application a where a.host_id = ${host} and a.id = any(${ids}::uuid[])) order by e.id for share`.execute(trx)
  await sql`select 1 from application a where a.host_id = ${host} and a.id = any(${ids}::uuid[]) order by a.id for update`.execute(trx)
  if (isWritten) await sql`update application set touched = touched + 1 where host_id = ${host} and id = any(${ids}::uuid[])`.execute(trx)
}

/** After the applications, as every step does. */
export async function seatsHeld(trx: Kysely<any>, host: string, ids: readonly string[]): Promise<void> {
  // any: as above
  await sql`select 1 from seat s where s.host_id = ${host} and s.edition_id in
    (select a.edition_id from application a where a.host_id = ${host} and a.id = any(${ids}::uuid[])) order by s.edition_id, s.track for update`.execute(
    trx,
  )
}

const TRIES = 8

/** Tries again while the database says that another was first; nothing of the lost try remains. */
export async function tried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= TRIES || !LOST.includes((error as { code?: string }).code ?? '')) throw error
    }
  }
}

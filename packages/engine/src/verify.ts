import { sql } from 'kysely'
import type { Evidence, Instant, Program, Role } from '@cohortium/program'
import { canonical } from './canonical.ts'
import { programOf, type Engine } from './engine.ts'
import { fold, foldBegin, MIGRATE, type Standing } from './fold.ts'
import { hashOf } from './log.ts'
import { readApplication, type Target } from './read.ts'
import { actorsOf, persisted, restored, statePath } from './snapshot.ts'
import type { ArmedTimers } from './tables.ts'

interface LoggedEvent {
  seq: number
  type: string
  by: string
  role: Role
  at: Date
  payload: Record<string, unknown>
  evidence: Evidence
  state: string
  previous: string
  hash: string
}

/**
 * Replays an application's log from nothing and compares (promise R2): seq runs 1..n, every hash covers the one before, the fold of the events
 * is the stored snapshot. A move to another version says where it led, so the fold begins anew there; what came before is folded as well where this
 * process still has that version. Returns every fault, in the words an operator can act on; empty when sound.
 */
export async function verify(engine: Engine, target: Target): Promise<{ ok: boolean; faults: string[] }> {
  const application = await readApplication(engine.db, target)
  if (!application) return { ok: false, faults: [`${target.id}: no such application`] }
  const newest = programOf(engine, application)
  const events = (await engine.db
    .selectFrom('event')
    .selectAll()
    .where('hostId', '=', target.host)
    .where('subjectId', '=', target.id)
    .orderBy('seq')
    .execute()) as unknown as LoggedEvent[]
  const faults: string[] = []
  // of a bare machine, an event of that name is one of its own
  const isMove = (type: string): boolean => type === MIGRATE && !newest.isBare
  const firstMove = events.find(({ type }) => isMove(type))
  let program = versionOf(engine, application.program, firstMove ? firstMove.payload['from'] : application.version)
  let standing: Standing | undefined
  let previous = ''
  for (const [place, event] of events.entries()) {
    const at: Instant = event.at.getTime()
    if (event.seq !== place + 1) faults.push(`event ${event.seq} stands where ${place + 1} should`)
    const { seq, type, by, role, payload, evidence, state } = event
    const hash = hashOf(previous, target.id, { seq, type, by, role, at: event.at.toISOString(), payload, evidence, state })
    if (event.previous !== previous || event.hash !== hash)
      faults.push(`event ${seq} (${type}): its hash does not hold; it or the one before was changed`)
    previous = event.hash
    if (isMove(type)) {
      program = versionOf(engine, application.program, payload['to'])
      standing = program && landed(program, event)
    } else if (program)
      standing = (
        standing
          ? fold(program, standing, { type, at, by, role, evidence, payload })
          : foldBegin(program, payload, { at, by, role, evidence })
      ).standing
    if (!standing) continue
    const reached = statePath(standing.snapshot.value)
    if (reached !== state) faults.push(`event ${seq} (${type}) leads to ${reached}; the log says ${state}`)
  }
  if (events.length === 0) return { ok: false, faults: [`${target.id}: an application without events`] }
  if (!standing || program !== newest)
    return { ok: false, faults: [...faults, `${target.id}: no event leads to version ${application.version}`] }
  if (application.seq !== events.length) faults.push(`the row says ${application.seq} events, the log has ${events.length}`)
  if (application.head !== previous) faults.push('the row names another last hash than the log')
  if (canonical(persisted(standing.snapshot, standing.actors)) !== canonical(application.snapshot))
    faults.push('the replayed snapshot is not the stored one')
  return { ok: faults.length === 0, faults }
}

const versionOf = ({ programs }: Engine, id: string, version: unknown): Program | undefined => programs.get(`${id}@${version}`)

/** Where a move says that it led. */
const landed = ({ lifecycle }: Program, { payload, seq, at }: LoggedEvent): Standing => ({
  snapshot: restored(lifecycle, payload['snapshot']),
  timers: payload['timers'] as ArmedTimers,
  actors: actorsOf(payload['snapshot']),
  seq,
  lastAt: at.getTime(),
})

/** Proves the seats of an edition: taken = applications in seat states, by track and by way in. Returns every fault. */
export async function verifySeats(engine: Engine, host: string, edition: string): Promise<string[]> {
  const { rows } = await sql<{ track: string; taken: number; takenByRedirect: number; holders: number; redirected: number }>`
    select s.track, s.taken, s.taken_by_redirect, count(a.id) as holders, count(a.id) filter (where a.applied_track <> a.track) as redirected
    from seat s left join application a on a.host_id = ${host} and a.edition_id = s.edition_id and a.track = s.track and 'seat' = any(a.tags)
    where s.host_id = ${host} and s.edition_id = ${edition} group by s.track, s.taken, s.taken_by_redirect`.execute(engine.db)
  return rows
    .filter((row) => row.taken !== row.holders || row.takenByRedirect !== row.redirected)
    .map((row) => `${row.track}: ${row.taken} seats counted (${row.takenByRedirect} by redirect), ${row.holders} held (${row.redirected})`)
}

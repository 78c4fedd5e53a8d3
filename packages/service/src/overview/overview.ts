import type { SeatRow } from '@cohortium/engine'
import type { OverviewView, RowView } from '@cohortium/program'
import type { EditionFound } from '../editions/index.ts'
import { editionView } from '../editions/index.ts'
import type { Service } from '../service.ts'
import { phaseOf } from '../view/index.ts'
import { countsOf } from './list.ts'
import { movesOf } from './moves.ts'
import { needsOf } from './needs.ts'
import { promisesOf } from './record.ts'
import { rowView, seeEdition, type EditionSeen } from './rows.ts'

const mostPromises = 8

/** An edition at a glance: who stands where, how they came there, seats, promises, and what needs somebody today. */
export async function overviewView(service: Service, { program, edition, seats }: EditionFound): Promise<OverviewView> {
  const { db } = service
  const seen = await seeEdition(service, program, edition)
  const [moves, { record, overdue }, deadJobs] = await Promise.all([
    movesOf(db, edition.hostId, edition.id, program),
    promisesOf(db, seen),
    countDeadJobs({ db }, edition.hostId, edition.id),
  ])
  const rows = seen.lines.map((line) => rowView(line, true))
  const late = rows.filter(({ id }) => overdue.has(id)).map((row) => ({ ...row, clock: lateClock(seen, row, overdue.get(row.id)!) }))
  const running = rows.filter(({ clock, id }) => clock?.by === 'host' && !overdue.has(id))
  const taken = seatsOf(seen, seats)
  return {
    edition: editionView(program, edition, seats, seen.now, true),
    now: new Date(seen.now).toISOString(),
    counts: countsOf(program, seen.lines),
    moves,
    seats: taken,
    promises: [...late, ...running].toSorted((a, b) => (a.clock?.at ?? '').localeCompare(b.clock?.at ?? '')).slice(0, mostPromises),
    record,
    needs: needsOf(seen, { rows, late, seats: taken, deadJobs }),
    deadJobs,
  }
}

function lateClock({ program }: EditionSeen, { clock }: RowView, at: string): RowView['clock'] {
  const [id, timer] = Object.entries(program.facts.timers).find(([, { clock: by }]) => by === 'host') ?? []
  return clock?.by === 'host' ? clock : { id: id ?? 'promise', title: timer?.title ?? 'Our answer', at, by: 'host', missedAt: at }
}

const seatsOf = ({ program, lines }: EditionSeen, seats: readonly SeatRow[]): OverviewView['seats'] =>
  Object.entries(program.facts.tracks).flatMap(([track, { title, seats: capacity }]) => {
    const seat = seats.find((one) => one.track === track)
    const accepted = lines.filter(
      (line) => line.track === track && line.tags.includes('seat') && phaseOf(line.program, line.state) !== 'withThem',
    ).length
    if (!seat) return []
    const { isLimit: _, ...counted } = seat
    return [{ ...counted, title, capacity: capacity.kind, accepted }]
  })

async function countDeadJobs({ db }: Pick<Service, 'db'>, host: string, edition: string): Promise<number> {
  const row = await db
    .selectFrom('job as j')
    .leftJoin('application as a', (join) => join.onRef('a.id', '=', 'j.applicationId').on('a.hostId', '=', host))
    .where('j.hostId', '=', host)
    .where('j.state', '=', 'dead')
    .where((where) => where.or([where('a.editionId', '=', edition), where('j.applicationId', 'is', null)]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

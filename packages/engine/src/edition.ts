import { sql, type Transaction } from 'kysely'
import { isCounted, isLimit, type Program } from '@cohortium/program'
import { programOf, type Engine, type Who } from './engine.ts'
import { Refused } from './errors.ts'
import { RESCHEDULE } from './fold.ts'
import { enqueue } from './jobs.ts'
import { logged } from './log.ts'
import { readEdition, type EditionRow, type SeatRow } from './read.ts'

/** What may change of an edition. Dates are given whole; seats by track. */
export interface EditionChange {
  title?: string
  slug?: string
  zone?: string
  dates?: EditionRow['dates']
  grace?: number
  decided?: EditionRow['decided']
  state?: EditionRow['state']
  /** Under which version of the program whoever begins from now on begins; those who have begun stay on theirs. */
  version?: number
  seats?: Record<string, { seats: number; reserved: number }>
}

/**
 * Changes an edition under a new revision, logs it, and has its applications follow; a version alone is for newcomers, and no revision. What may be
 * changed is for the caller to say in `change`, which sees the edition as it is, locked. `beside` writes in the same transaction what must follow from it (a notice to queue).
 * @throws {Refused} `notFound`; `notNow` when a track would have fewer seats than are taken and their number is a limit; whatever `change` throws. Nothing is written then.
 */
export async function changeEdition(
  engine: Engine,
  host: string,
  id: string,
  change: (edition: EditionRow, seats: SeatRow[]) => EditionChange,
  who: Who,
  beside?: (trx: Transaction<any>, before: EditionRow, after: EditionRow) => Promise<void>,
): Promise<EditionRow> {
  // any: the service's tables
  return engine.db.transaction().execute(async (trx) => {
    await sql`select 1 from edition where host_id = ${host} and id = ${id} for update`.execute(trx)
    const found = await readEdition(trx, host, id)
    if (!found) throw new Refused('notFound', 'There is no such edition.')
    const { edition, seats } = found
    const wanted = change(edition, seats)
    const isFollowed = Object.keys(wanted).some((name) => name !== 'version') // who has begun stays on their version, and has nothing to follow
    const next = { ...edition, ...wanted, revision: edition.revision + (isFollowed ? 1 : 0) }
    await sql`update edition set title = ${next.title}, slug = ${next.slug}, zone = ${next.zone}, dates = ${JSON.stringify(next.dates)}::jsonb, grace = ${next.grace},
      decided = ${JSON.stringify(next.decided)}::jsonb, state = ${next.state}, version = ${next.version}, revision = ${next.revision} where host_id = ${host} and id = ${id}`.execute(
      trx,
    )
    await writeSeats(trx, { host, id, program: programOf(engine, next) }, wanted.seats ?? {})
    await logged(
      trx,
      { host, subject: 'edition', id },
      {
        type: wanted.state && wanted.state !== edition.state ? wanted.state : 'change',
        by: who.id,
        role: who.role,
        payload: { ...wanted },
        state: next.state,
      },
    )
    if (isFollowed) await enqueue(trx, { host, name: RESCHEDULE, key: `${id}/${next.revision}`, payload: { edition: id } })
    const { seats: _, ...row } = next
    await beside?.(trx, edition, row as EditionRow)
    return row as EditionRow
  })
}

/**
 * Creates an edition with its seats, a draft unless it says otherwise, and logs it. `admit` looks first, in the same transaction, whether it may be.
 * @throws what `admit` throws; what the database says of a slug that its program has already (23505)
 */
export async function createEdition(
  engine: Engine,
  edition: Omit<EditionRow, 'revision' | 'state' | 'decided'> & Partial<Pick<EditionRow, 'decided' | 'state'>>,
  seats: Record<string, { seats: number; reserved: number }>,
  who: Who,
  admit?: (trx: Transaction<any>) => Promise<void>,
): Promise<EditionRow> {
  // any: the service's tables
  const { hostId: host, id, decided = {}, state = 'draft' } = edition
  return engine.db.transaction().execute(async (trx) => {
    await admit?.(trx)
    await sql`insert into edition (host_id, id, program, version, slug, title, zone, dates, decided, grace, revision, state, is_demo)
      values (${host}, ${id}, ${edition.program}, ${edition.version}, ${edition.slug}, ${edition.title}, ${edition.zone}, ${JSON.stringify(edition.dates)}::jsonb, ${JSON.stringify(decided)}::jsonb, ${edition.grace}, 1, ${state}, ${edition.isDemo})`.execute(
      trx,
    )
    await writeSeats(trx, { host, id, program: programOf(engine, edition) }, seats)
    await logged(
      trx,
      { host, subject: 'edition', id },
      { type: 'create', by: who.id, role: who.role, payload: { program: edition.program, slug: edition.slug }, state },
    )
    return { ...edition, decided, revision: 1, state }
  })
}

/** Whether a number is a limit is the program's to say. A track whose places are not counted gets no row. */
async function writeSeats(
  trx: Transaction<any>, // any: a service knows more tables
  { host, id, program }: { host: string; id: string; program: Program },
  seats: Record<string, { seats: number; reserved: number }>,
): Promise<void> {
  for (const [track, { seats: count, reserved }] of Object.entries(seats).sort()) {
    const capacity = program.facts.tracks[track]?.seats
    if (capacity && !isCounted(capacity)) continue
    const limit = capacity ? isLimit(capacity) : true
    const { rows } =
      await sql`insert into seat (host_id, edition_id, track, seats, reserved, taken, taken_by_redirect, is_limit) values (${host}, ${id}, ${track}, ${count}, ${reserved}, 0, 0, ${limit})
      on conflict (host_id, edition_id, track) do update set seats = excluded.seats, reserved = excluded.reserved, is_limit = excluded.is_limit
        where seat.taken <= excluded.seats or not excluded.is_limit returning track`.execute(trx)
    if (rows.length === 0)
      throw new Refused('notNow', `More seats of ${track} are taken than ${count}. Choose a larger number.`, [`seats.${track}`])
  }
}

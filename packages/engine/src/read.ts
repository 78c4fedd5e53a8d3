import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely'
import type { Instant } from '@cohortium/program'
import { databaseNow } from './clock.ts'
import type { ApplicationTable, EditionTable, EngineTables, SeatTable } from './tables.ts'

/** Which application: the border between tenants, then the id. */
export interface Target {
  host: string
  id: string
}

/** As read: the tables' own columns. */
export type ApplicationRow = Selectable<ApplicationTable>
export type EditionRow = Omit<Selectable<EditionTable>, 'createdAt'>
/** One track's seats in an edition that is known from beside it. */
export type SeatRow = Omit<SeatTable, 'hostId' | 'editionId'>

/** What a step starts from, read in one statement and without a lock: the revisions in it are what the write then checks. */
export interface Reading {
  application: ApplicationRow
  edition: EditionRow
  seats: SeatRow[]
  now: Instant
  /** The event that an earlier request with the same key wrote. */
  repeat: { seq: number; type: string; at: Instant; bodyHash: string | null } | null
}

/** Names the host itself, as every sub-statement must: through `e.host_id` it would search every partition. */
const seatsOf = (
  host: string,
): RawBuilder<SeatRow[]> => sql`coalesce((select jsonb_agg(jsonb_build_object('track', s.track, 'seats', s.seats, 'reserved', s.reserved,
  'taken', s.taken, 'takenByRedirect', s.taken_by_redirect, 'isLimit', s.is_limit)) from seat s where s.host_id = ${host} and s.edition_id = e.id), '[]'::jsonb)`

const editionJson = sql`jsonb_build_object('hostId', e.host_id, 'id', e.id, 'program', e.program, 'version', e.version, 'slug', e.slug, 'title', e.title,
  'zone', e.zone, 'dates', e.dates, 'decided', e.decided, 'grace', e.grace, 'revision', e.revision, 'state', e.state, 'isDemo', e.is_demo)`

/** Undefined when this host has no such application. */
export async function readForStep(db: Kysely<any>, { host, id }: Target, key: string | null): Promise<Reading | undefined> {
  // any: a service knows more tables
  const { rows } = await sql<Omit<Reading, 'application'> & ApplicationRow>`
    select a.*, ${editionJson} as edition, ${seatsOf(host)} as seats, ${databaseNow} as now,
      (select jsonb_build_object('seq', v.seq, 'type', v.type, 'at', floor(extract(epoch from v.at) * 1000)::bigint, 'bodyHash', v.body_hash)
        from event v where v.host_id = ${host} and v.subject_id = ${id} and v.key = ${key}::text limit 1) as repeat
    from application a join edition e on e.host_id = ${host} and e.id = a.edition_id
    where a.host_id = ${host} and a.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { edition, seats, now, repeat, ...application } = row
  return { application, edition, seats, now, repeat }
}

/** The row as it stands, without a lock; undefined when this host has no such application. */
export async function readApplication(db: Kysely<any>, { host, id }: Target): Promise<ApplicationRow | undefined> {
  // any: a service knows more tables
  return (db as Kysely<EngineTables>)
    .selectFrom('application')
    .selectAll()
    .where('hostId', '=', host)
    .where('id', '=', id)
    .executeTakeFirst() as Promise<ApplicationRow | undefined>
}

/** An edition with its seats, without a lock; undefined when this host has no such edition. */
export async function readEdition(
  db: Kysely<any>,
  host: string,
  id: string,
): Promise<{ edition: EditionRow; seats: SeatRow[] } | undefined> {
  // any: a service knows more tables
  const { rows } = await sql<{ edition: EditionRow; seats: SeatRow[] }>`
    select ${editionJson} as edition, ${seatsOf(host)} as seats from edition e where e.host_id = ${host} and e.id = ${id}`.execute(db)
  return rows[0]
}

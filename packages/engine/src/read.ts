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
  /** Events that earlier requests with the keys asked for wrote, by key. */
  repeats: Record<string, Repeat>
}
export interface Repeat {
  seq: number
  type: string
  at: Instant
  bodyHash: string | null
}
/** An application to read, and the keys of the requests to it. */
export interface ReadAsk {
  id: string
  keys: readonly string[]
}

/** Names the host itself, as every sub-statement must: through `e.host_id` it would search every partition. */
const seatsOf = (
  host: string,
): RawBuilder<SeatRow[]> => sql`coalesce((select json_agg(json_build_object('track', s.track, 'seats', s.seats, 'reserved', s.reserved,
  'taken', s.taken, 'takenByRedirect', s.taken_by_redirect, 'isLimit', s.is_limit)) from seat s where s.host_id = ${host} and s.edition_id = e.id), '[]'::json)`

const editionJson = sql`json_build_object('hostId', e.host_id, 'id', e.id, 'program', e.program, 'version', e.version, 'slug', e.slug, 'title', e.title,
  'zone', e.zone, 'dates', e.dates, 'decided', e.decided, 'grace', e.grace, 'revision', e.revision, 'state', e.state, 'isDemo', e.is_demo)`

/** Several applications of one host, each as `readForStep` reads one. */
export async function readForSteps(db: Kysely<any>, host: string, asks: readonly ReadAsk[]): Promise<(Reading | undefined)[]> {
  // any: a service knows more tables
  const { rows } = await sql<Omit<Reading, 'application'> & ApplicationRow>`
    select a.*, ${editionJson} as edition, ${seatsOf(host)} as seats, ${databaseNow} as now,
      coalesce((select json_object_agg(k.key, found.was) from unnest(w.keys) as k(key) cross join lateral (
        select json_build_object('seq', v.seq, 'type', v.type, 'at', floor(extract(epoch from v.at) * 1000)::bigint, 'bodyHash', v.body_hash) as was
        from event v where v.host_id = ${host} and v.subject_id = a.id and v.key = k.key limit 1) found), '{}'::json) as repeats
    from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as w(id uuid, keys text[])
    join application a on a.host_id = ${host} and a.id = w.id join edition e on e.host_id = ${host} and e.id = a.edition_id`.execute(db)
  const found = new Map(
    rows.map(({ edition, seats, now, repeats, ...application }): [string, Reading] => [
      application.id,
      { application, edition, seats, now, repeats },
    ]),
  )
  return asks.map(({ id }) => found.get(id))
}

/** Undefined when this host has no such application. */
export async function readForStep(db: Kysely<any>, { host, id }: Target, keys: readonly string[] = []): Promise<Reading | undefined> {
  // any: a service knows more tables
  const [reading] = await readForSteps(db, host, [{ id, keys }])
  return reading
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

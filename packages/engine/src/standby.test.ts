/** A commit whose wait for a standby was cancelled: Postgres says success, and the row can be gone with the next failover. */
import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { startPostgres } from '../../../scripts/postgres.mjs'
import { begin, createEngine, failureOf, migrateTables, newId, openDatabase, send, type Database } from './index.ts'
import { changeEdition, createEdition } from './edition.ts'
import { grants } from '../test/grants.ts'
import { ann, ida } from '../test/world.ts'

let postgres: { url: string; stop(): Promise<void> }
let alone: Database
let waiting: Database
let admin: pg.Client
let cancels = 0
let isOver = false
let cancelling: Promise<void>
beforeAll(async () => {
  // there is no such standby, so whoever waits for it waits until somebody cancels
  postgres = await (startPostgres as (settings: string[]) => Promise<typeof postgres>)([
    'synchronous_standby_names=nobody',
    'synchronous_commit=local',
    'fsync=off',
  ])
  alone = await openDatabase({ url: postgres.url })
  await migrateTables(alone.db)
  waiting = await openDatabase({ url: `${postgres.url}?options=${encodeURIComponent('-c synchronous_commit=on')}` })
  admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  cancelling = (async () => {
    while (!isOver) {
      const { rowCount } = await admin.query(`select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'`)
      cancels += rowCount ?? 0
    }
    await admin.end()
  })()
})
afterAll(async () => {
  isOver = true
  await cancelling
  await waiting?.close()
  await alone?.close()
  await postgres?.stop()
})

const slugs = async (db: Kysely<any>): Promise<string[]> =>
  // any: the engine's tables
  (await sql<{ slug: string }>`select slug from host order by slug`.execute(db)).rows.map(({ slug }) => slug)

it('is no success, and not known to be none', async () => {
  const host = { hostId: newId(), slug: 'cancelled', name: '', contact: '' }
  const error = await waiting.db
    .insertInto('host')
    .values(host)
    .execute()
    .catch((one: unknown) => one)
  expect(String(error)).toMatch(/the wait for a standby was cancelled/)
  expect(failureOf(error)).toBe('unknown')
  await expect.poll(() => cancels).toBeGreaterThan(0)
  expect(await slugs(waiting.db)).toEqual(['cancelled']) // it is there now; the connection was another
})

it('is looked up before it is tried again: a command is done once', async () => {
  const [host, edition] = [newId(), newId()]
  const setup = createEngine({ db: alone.db, programs: [grants], evidence: async () => ({ missing: [] }) })
  const far = { local: '', at: Date.now() + 1e10 }
  const seats = { large: { seats: 2, reserved: 0 }, small: { seats: 2, reserved: 0 } }
  const row = {
    hostId: host,
    id: edition,
    program: 'grants',
    version: 1,
    slug: 'now',
    title: 'Grants',
    zone: 'UTC',
    grace: 0,
    isDemo: false,
  }
  await createEdition(setup, { ...row, dates: { largeCloses: far, smallCloses: far, ends: far } }, seats, ida)
  await changeEdition(setup, host, edition, () => ({ state: 'published' }), ida)
  const engine = createEngine({ db: waiting.db, programs: [grants], evidence: async () => ({ missing: [] }) })
  const { id } = await begin(engine, { host, edition, track: 'large' }, ann)
  const moved = await send(engine, { host, id }, { type: 'chooseTrack', track: 'small' }, ann)
  expect(moved.seq).toBe(2)
  await expect.poll(() => cancels).toBeGreaterThan(2)
  const events = await alone.db.selectFrom('event').select(['seq', 'type']).where('subjectId', '=', id).orderBy('seq').execute()
  expect(events).toEqual([
    { seq: 1, type: 'begin' },
    { seq: 2, type: 'chooseTrack' },
  ])
})

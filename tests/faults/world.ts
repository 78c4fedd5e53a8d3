/** A database with a published edition of `grants`, and an engine of this process, whole and near, to look at it with. */
import pg from 'pg'
import { grants } from '../../packages/engine/test/grants.ts'
import {
  changeEdition,
  createEdition,
  createEngine,
  migrateTables,
  newId,
  now,
  openDatabase,
  verify,
  verifySeats,
  type EditionDate,
  type Engine,
  type Who,
} from '../../packages/engine/src/index.ts'

export const ida: Who = { id: 'ida', role: 'staff' }
const DAY = 86_400_000

export interface World {
  url: string
  host: string
  engine: Engine
  start: number
  edition: (dates?: Record<string, EditionDate>, seats?: number) => Promise<string>
  /** SQL of the harness's own, outside the engine. */
  query: <T>(text: string, values?: unknown[]) => Promise<T[]>
  /** Replays every application from nothing (promise R2), and counts the seats. What does not hold, in words. */
  unsound: () => Promise<{ applications: number; faults: string[] }>
  close: () => Promise<void>
}

export async function makeWorld(url: string): Promise<World> {
  const { db, close } = await openDatabase({ url })
  await migrateTables(db)
  const engine = createEngine({ db, programs: [grants] })
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {}) // Postgres is killed on purpose
  const host = newId()
  const start = await now(db)
  const editions: string[] = []
  const query = async <T>(text: string, values: unknown[] = []): Promise<T[]> => (await pool.query(text, values)).rows as T[]
  return {
    url,
    host,
    engine,
    start,
    query,
    edition: async (dates, seats = 1_000_000) => {
      const id = newId()
      const local = { local: '', at: start + 400 * DAY }
      const number = { seats, reserved: 0 }
      await createEdition(
        engine,
        {
          hostId: host,
          id,
          program: 'grants',
          version: 1,
          slug: id,
          title: 'Grants',
          zone: 'UTC',
          grace: 0,
          isDemo: false,
          dates: dates ?? { largeCloses: local, smallCloses: local, ends: local },
        },
        { large: number, small: number },
        ida,
      )
      await changeEdition(engine, host, id, () => ({ state: 'published' }), ida)
      editions.push(id)
      return id
    },
    unsound: async () => {
      const rows = await query<{ id: string }>('select id from application')
      const faults: string[] = []
      for (const { id } of rows) faults.push(...(await verify(engine, { host, id })).faults.map((fault) => `${id}: ${fault}`))
      for (const id of editions) faults.push(...(await verifySeats(engine, host, id)))
      return { applications: rows.length, faults }
    },
    close: async () => {
      await pool.end()
      await close()
    },
  }
}

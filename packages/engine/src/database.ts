import type { EventEmitter } from 'node:events'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, PostgresDialect, type Dialect, type Kysely } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import { guarded, MarkedKysely } from './guard.ts'
import { LiteStream } from './lite-stream.ts'
import { lockFolder } from './lock.ts'
import type { EngineTables } from './tables.ts'

export interface Database {
  db: Kysely<EngineTables>
  kind: 'pglite' | 'postgres'
  close(): Promise<void>
}
export type DatabaseTarget = { folder: string } | { url: string } | { memory: true }

const open = (dialect: Dialect): Kysely<EngineTables> =>
  new MarkedKysely<EngineTables>({ dialect: guarded(dialect), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })

const INT8 = 20

/** A connection that rests for some minutes is kept: a new one would have every statement to plan again. */
const RESTS_MS = 300_000

export const postgresPool = (url: string): pg.Pool => poolOf({ connectionString: url, max: 16, idleTimeoutMillis: RESTS_MS })

/** One connection, which is all that PGlite has, and it stays. */
const litePool = (lite: PGlite): pg.Pool =>
  poolOf({ user: 'postgres', database: 'postgres', max: 1, idleTimeoutMillis: 0, stream: () => new LiteStream(lite) as never }) // of a socket the client asks no more

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    Client: preparing(),
    types: { getTypeParser: (id, format) => (id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text')) },
  })
  // A connection that dies is replaced, and what ran on it fails by itself; without a listener it would end the process.
  // The pool listens to idle ones alone: one that dies between two statements of a transaction has nobody but us.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    client.on('notice', (notice) => void (notice.routine === 'SyncRepWaitForLSN' && end(client)))
  })
  return pool
}

/**
 * A commit whose wait for a standby was cancelled comes back as a success with notice 01000, and the row can be gone with the next failover. It is made
 * what it is, an answer that nobody can rely on: as when the connection is cut, which it then is, so that the write is looked up.
 */
function end(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: EventEmitter & { stream: { destroy(): void } } } // pg's own, without a type
  connection.emit('error', Object.assign(new Error('Connection ended: the wait for a standby was cancelled'), { code: '08006' }))
  connection.stream.destroy()
}

/**
 * Opens Postgres by its URL, or PGlite on a folder of our own (locked against a second process) or in memory.
 * 64-bit integers come back as numbers from both: ours are milliseconds and counts, below 2^53.
 * @throws {FolderInUse} when a living process has the folder.
 */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  if ('url' in target) {
    const pool = postgresPool(target.url)
    const db = open(new PostgresDialect({ pool }))
    return { db, kind: 'postgres', close: () => db.destroy() }
  }
  const release = 'folder' in target ? lockFolder(target.folder) : () => {}
  try {
    const lite = await PGlite.create('folder' in target ? { dataDir: path.join(target.folder, 'pg') } : {})
    const db = open(new PostgresDialect({ pool: litePool(lite) }))
    return {
      db,
      kind: 'pglite',
      close: async () => {
        await db.destroy()
        if (!lite.closed) await lite.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

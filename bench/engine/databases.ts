/** The databases of a run: filled once, copied for whoever wants one of their own. */
import { sql, type Kysely } from 'kysely'
import * as own from '@cohortium/engine'
import { fill } from './world.ts'

export interface Opened {
  url: string
  db: Kysely<any> // any: raw statements only
}

export interface Databases {
  /** Makes one with so many applications, whose snapshots have about so many bytes. */
  filled: (name: string, applications: number, bytes?: number) => Promise<void>
  /** Copies one that nobody has opened, file by file. */
  copied: (name: string, from: string) => Promise<void>
  /** An empty one. */
  made: (name: string) => Promise<string>
  open: (name: string) => Promise<Opened>
}

/** On the server at this address; what is opened is closed by what is pushed to `closing`. */
export function openDatabases(server: string, closing: (() => Promise<unknown>)[]): Databases {
  const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href
  const asked = async (make: (db: Kysely<any>) => Promise<unknown>): Promise<void> => {
    // any: as above
    const { db, close } = await own.openDatabase({ url: server })
    await make(db).finally(close)
  }
  const made = async (name: string): Promise<string> => {
    await asked((db) => sql`create database ${sql.id(name)}`.execute(db))
    return urlOf(name)
  }
  return {
    made,
    filled: (name, applications, bytes) =>
      timed(`${name}: ${applications} applications`, async () => {
        const { db, close } = await own.openDatabase({ url: await made(name) })
        await fill(own, db, applications, bytes).finally(close)
      }),
    copied: (name, from) =>
      timed(`${name}: a copy of ${from}`, () =>
        asked((db) => sql`create database ${sql.id(name)} template ${sql.id(from)} strategy file_copy`.execute(db)),
      ),
    open: async (name) => {
      const { db, close } = await own.openDatabase({ url: urlOf(name) })
      closing.push(close)
      return { url: urlOf(name), db }
    },
  }
}

/** Says what it does, then how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  process.stderr.write(`${what} … `)
  const result = await work()
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  return result
}

/** Bytes on disk for each application that waits: its rows and their share of the indexes, its events and its timers. */
export async function bytesEach(db: Kysely<any>): Promise<number> {
  // any: as above
  const { rows } = await sql<{ bytes: number }>`select (pg_total_relation_size('application') + pg_total_relation_size('event')
    + pg_total_relation_size('job') + pg_total_relation_size('text')) / (select count(*) from application) as bytes`.execute(db)
  return Number(rows[0]!.bytes)
}

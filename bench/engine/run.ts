/** `npm run bench engine`: docs/engine.md says how each contender is set up. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { sql, type Kysely } from 'kysely'
import * as own from '@cohortium/engine'
import { ours, type Contender, type Places } from './ours.ts'
import { findPgbench, pgbench } from './pgbench.ts'
import { clocked } from './processor.ts'
import { report } from './report.ts'
import { rounds } from './rounds.ts'
import { fill, HOST, idAt, type Build } from './world.ts'

type StartPostgres = (settings: string[]) => Promise<{ url: string; stop: () => Promise<void> }>

const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=1GB',
  'max_wal_size=4GB',
  'max_connections=100',
]
const CLIENTS = [1, 8, 32]

export async function run(args: string[], startPostgres: StartPostgres): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      full: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      against: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const count = Number(values.rounds ?? (values.full ? 11 : 5))
  const seconds = Number(values.seconds ?? (values.full ? 8 : 3))
  findPgbench() // before anything is made
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-bench-'))
  const server = await startPostgres(SETTINGS)
  const closing: (() => Promise<void>)[] = [() => server.stop()]
  try {
    const { contenders, check } = await prepare(server.url, folder, closing, values.against)
    const chosen = Object.entries(contenders)
      .filter(([name]) => !values.only || new RegExp(values.only).test(name))
      .map(([name, contender]): [string, Contender] => [name, clocked(contender, server.url)])
    const results = await rounds(Object.fromEntries(chosen), { count, seconds })
    await check()
    report(results, { count, seconds, version: await versionOf(server.url), settings: SETTINGS, isKept: !values.only && !values.against })
  } finally {
    for (const close of closing.reverse()) await close().catch(() => {})
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Every database, filled, and who is measured on it. */
async function prepare(server: string, folder: string, closing: (() => Promise<void>)[], against: string | undefined) {
  const say = (what: string): boolean => process.stderr.write(`${what}\n`)
  const open = async (target: own.DatabaseTarget): Promise<Kysely<any>> => {
    // any: raw statements only
    const { db, close } = await own.openDatabase(target)
    closing.push(close)
    return db
  }
  const made = async (name: string, applications: number, bytes?: number): Promise<{ url: string; db: Kysely<any> }> => {
    // any: as above
    const { db: admin, close } = await own.openDatabase({ url: server })
    await sql`create database ${sql.id(name)}`.execute(admin)
    await close()
    const url = new URL(server)
    url.pathname = `/${name}`
    const db = await open({ url: url.href })
    say(`${name}: ${applications} applications`)
    await fill(own, db, applications, bytes)
    return { url: url.href, db }
  }
  const LARGE = 100_000
  const SMALL = 1000
  const large = await made('large', LARGE)
  const plain = await made('plain', LARGE)
  const small = await made('small', SMALL)
  const wide = await made('wide', SMALL, 10_000)
  const huge = await made('huge', SMALL, 50_000)
  const lite = await open({ folder: path.join(folder, 'pglite') })
  say('PGlite: 10000 applications')
  await fill(own, lite, 10_000)

  const sample = await sampleOf(plain.db)
  const pg = pgbench(plain.url, folder, { ...sample, count: LARGE })
  const places: Places = new Map()
  const smallPlaces: Places = new Map()
  const engine = (build: Build, clients: number, db: Kysely<any> = large.db): Contender =>
    ours(build, { db, count: LARGE, clients, places }) // any: as above
  const contenders: Record<string, Contender> = Object.fromEntries(
    CLIENTS.flatMap((clients) => [
      [`pgbench five@${clients}`, pg('five', clients)],
      [`engine@${clients}`, engine(own, clients)],
    ]),
  )
  contenders['pgbench cte@32'] = pg('cte', 32)
  contenders['engine@8, 1000 applications'] = ours(own, { db: small.db, count: SMALL, clients: 8, places: smallPlaces })
  contenders['engine@8, 10 KB'] = ours(own, { db: wide.db, count: SMALL, clients: 8, places: new Map() })
  contenders['engine@8, 50 KB'] = ours(own, { db: huge.db, count: SMALL, clients: 8, places: new Map() })
  contenders['PGlite@8'] = ours(own, { db: lite, count: 10_000, clients: 8, places: new Map() })
  if (against !== undefined) {
    const other = (await import(pathToFileURL(path.resolve(against, 'packages/engine/src/index.ts')).href)) as Build
    const { db, close } = await other.openDatabase({ url: large.url })
    closing.push(close)
    for (const clients of CLIENTS) contenders[`before@${clients}`] = engine(other, clients, db)
  }
  const before = await eventsIn(large.db)
  const check = async (): Promise<void> => {
    const after = await eventsIn(large.db)
    const seqs = await sql<{ sum: number }>`select sum(seq)::bigint as sum from application where host_id = ${HOST}`.execute(large.db)
    say(`${after - before} events were written; applications count ${seqs.rows[0]!.sum}, the log ${after}`)
  }
  return { contenders, check }
}

const eventsIn = async (db: Kysely<any>): Promise<number> =>
  (await sql<{ count: number }>`select count(*) as count from event where host_id = ${HOST} and subject = 'application'`.execute(db))
    .rows[0]!.count // any: as above

/** What pgbench writes: as large as what the engine writes. */
async function sampleOf(db: Kysely<any>): Promise<{ snapshot: unknown; evidence: unknown }> {
  // any: as above
  const { rows } = await sql<{
    snapshot: unknown
    evidence: unknown
  }>`select a.snapshot, v.evidence from application a join event v on v.host_id = a.host_id and v.subject_id = a.id and v.seq = a.seq
    where a.host_id = ${HOST} and a.id = ${idAt(0)}`.execute(db)
  return rows[0]!
}

async function versionOf(url: string): Promise<string> {
  const { db, close } = await own.openDatabase({ url })
  const { rows } = await sql<{ version: string }>`select split_part(version(), ' on ', 1) as version`.execute(db)
  await close()
  return rows[0]!.version
}

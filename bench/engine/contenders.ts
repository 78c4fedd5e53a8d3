/** Who is measured, in which order, on which database. Nothing is made for one that is not asked for. */
import path from 'node:path'
import { sql, type Kysely } from 'kysely'
import * as own from '@cohortium/engine'
import type { Contender, Places } from './clients.ts'
import { openDatabases, timed, type Opened } from './databases.ts'
import { ours } from './ours.ts'
import { startDbos, startRestate } from './peers.ts'
import { pgbench, type Script } from './pgbench.ts'
import { startService } from './service.ts'
import { fill, HOST, idAt, type Build } from './world.ts'

/** Applications of the usual database. */
export const LARGE = 100_000
const SMALL = 1000
const MILLION = 1_000_000
/** Restate keeps its own state, which is made by one request each. */
const RESTATE = 1200
/** Of each of the two pools that DBOS and its step have; its own default is 10, and 32 made it no faster. */
const DBOS_POOL = 20

export interface Asked {
  server: string
  folder: string
  closing: (() => Promise<unknown>)[]
  /** Another build, measured in the same rounds on the same database. */
  against: Build | undefined
}

export interface Bench {
  /** What makes each ready, by name, in the order of their turns: those that are set against each other stand side by side. */
  makers: Record<string, () => Promise<Contender>>
  /** A database as the engine's own was when the rounds began. */
  copyOfBase: (name: string) => Promise<Opened>
  /** @throws when what the applications count and what stands in their log differ, where the engine was measured */
  check: () => Promise<void>
  /** The service's process, once it was asked for. */
  servicePid: () => number | undefined
}

export function prepare({ server, folder, closing, against }: Asked): Bench {
  const databases = openDatabases(server, closing)
  const base = once(() => databases.filled('base', LARGE))
  const copyOfBase = async (name: string): Promise<Opened> => {
    await base()
    await databases.copied(name, 'base')
    return databases.open(name)
  }
  const filled = (name: string, count: number, bytes?: number) =>
    once(async () => {
      await databases.filled(name, count, bytes)
      return databases.open(name)
    })
  let isLargeAsked = false
  const large = once(() => {
    isLargeAsked = true
    return copyOfBase('large')
  })
  const plain = once(() => copyOfBase('plain'))
  const small = filled('small', SMALL)
  const million = filled('million', MILLION)
  const wide = filled('wide', SMALL, 10_000)
  const huge = filled('huge', SMALL, 50_000)

  const places: Places = new Map()
  const engine =
    (clients: number, build: Build = own) =>
    async () => {
      const { db, url } = await large()
      return ours(build, { db: build === own ? db : await opened(build, url, closing), count: LARGE, clients, places })
    }
  const onSmall = (from: () => Promise<Opened>) => async () =>
    ours(own, { db: (await from()).db, count: SMALL, clients: 8, places: new Map() })
  const pg = (script: Script, clients: number) => async () => {
    const { db, url } = await plain()
    return pgbench(url, path.join(folder, 'plain'), { ...(await sampleOf(db)), pick: ALL(LARGE) })(script, clients)
  }
  const lite = async () => {
    const { db, close } = await own.openDatabase({ folder: path.join(folder, 'pglite') })
    closing.push(close)
    await timed('PGlite: 10000 applications', () => fill(own, db, 10_000))
    return ours(own, { db, count: 10_000, clients: 8, places: new Map() })
  }
  let servicePid: number | undefined
  const service = once(async () => {
    const { db, url } = await copyOfBase('service')
    const started = await timed('the service', () => startService(db, url, { count: LARGE, clients: 8 }))
    closing.push(started.stop)
    servicePid = started.pid
    return started.contenders
  })
  const dbos = once(async () => {
    const { url } = await copyOfBase('dbos')
    const systemUrl = await databases.made('dbos_system')
    return keep(await timed('DBOS', () => startDbos({ url, systemUrl, count: LARGE, pool: DBOS_POOL })), closing)
  })
  const restate = once(async () => {
    const { context } = (await sampleOf((await plain()).db)).snapshot
    return keep(await timed(`Restate: ${RESTATE} state machines`, () => startRestate({ folder, count: RESTATE, context })), closing)
  })

  const makers: Bench['makers'] = {
    'pgbench five@1': pg('five', 1),
    'engine@1': engine(1),
    'pgbench five@8': pg('five', 8),
    'engine@8': engine(8),
    'service@8': async () => (await service()).minimal,
    'service@8, with its answer': async () => (await service()).whole,
    'engine@8, 1000 applications': onSmall(small),
    'engine@8, a million': async () =>
      ours(own, { db: (await million()).db, count: MILLION / 2, clients: 8, places: new Map(), numberAt: half }),
    'pgbench five@8, a million': async () => {
      const { db, url } = await million()
      return pgbench(url, path.join(folder, 'million'), { ...(await sampleOf(db)), pick: OTHER_HALF(MILLION) })('five', 8)
    },
    'DBOS@8': async () => (await dbos()).with(8),
    'Restate@8': async () => (await restate()).with(8),
    'PGlite@8': lite,
    'pgbench five@32': pg('five', 32),
    'engine@32': engine(32),
    'pgbench cte@32': pg('cte', 32),
    'DBOS@32': async () => (await dbos()).with(32),
    'engine@8, 10 KB': onSmall(wide),
    'engine@8, 50 KB': onSmall(huge),
    ...(against && { 'before@1': engine(1, against), 'before@8': engine(8, against), 'before@32': engine(32, against) }),
  }
  return { makers, copyOfBase, check: async () => (isLargeAsked ? checkLog((await large()).db) : undefined), servicePid: () => servicePid }
}

async function checkLog(db: Kysely<any>): Promise<void> {
  // any: raw statements only
  const { rows } = await sql<{
    counted: number
    logged: number
  }>`select (select sum(seq)::bigint from application where host_id = ${HOST}) as counted,
    (select count(*) from event where host_id = ${HOST} and subject = 'application') as logged`.execute(db)
  const { counted, logged } = rows[0]!
  if (counted !== logged) throw new Error(`The applications count ${counted} events, their log has ${logged}.`)
  process.stderr.write(`applications and log agree: ${logged} events\n`)
}

/** At a million both work on one database, so that there is one of that size: every other six are the engine's, the rest pgbench's. */
const half = (place: number): number => Math.floor(place / 6) * 12 + (place % 6)
const ALL = (count: number): string => `\\set n random(0, ${count - 1})`
const OTHER_HALF = (count: number): string => `\\set k random(0, ${count / 2 - 7})\n\\set n 12 * (:k / 6) + mod(:k, 6) + 6`

/** What a peer or pgbench writes: as large as what the engine writes. */
async function sampleOf(db: Kysely<any>): Promise<{ snapshot: { context: unknown }; evidence: unknown }> {
  // any: raw statements only
  const { rows } = await sql<{
    snapshot: { context: unknown }
    evidence: unknown
  }>`select a.snapshot, v.evidence from application a join event v on v.host_id = a.host_id and v.subject_id = a.id and v.seq = a.seq
    where a.host_id = ${HOST} and a.id = ${idAt(6)}`.execute(db)
  return rows[0]!
}

async function opened(build: Build, url: string, closing: Asked['closing']): Promise<Kysely<any>> {
  // any: as above
  const { db, close } = await build.openDatabase({ url })
  closing.push(close)
  return db
}

function keep<T extends { stop: () => Promise<void> }>(started: T, closing: Asked['closing']): T {
  closing.push(started.stop)
  return started
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

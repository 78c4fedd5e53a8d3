/** `npm run bench engine`: docs/engine.md says how each contender is set up. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDatabase } from '@cohortium/engine'
import type { Contender } from './clients.ts'
import { LARGE, prepare, type Bench } from './contenders.ts'
import { timed } from './databases.ts'
import { megabytes, memoryOf } from './memory.ts'
import { installPeers } from './peers.ts'
import { findPgbench } from './pgbench.ts'
import { clocked } from './processor.ts'
import { profile, PROFILE_SETTINGS } from './profile.ts'
import { report } from './report.ts'
import { rounds, WARM_UP } from './rounds.ts'
import { season } from './season.ts'
import type { Build } from './world.ts'

type StartPostgres = (settings: string[]) => Promise<{ url: string; stop: () => Promise<void> }>

const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=1GB',
  'max_wal_size=4GB',
  'max_connections=200',
]

/** What is measured beside the rounds, and asked for by `--only` by these names. */
const BESIDE = ['memory', 'season']

export async function run(args: string[], startPostgres: StartPostgres): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      full: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      million: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      against: { type: 'string' },
      only: { type: 'string' },
      keep: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  const count = Number(values.rounds ?? (values.full ? 11 : 7))
  const seconds = Number(values.seconds ?? (values.full ? 8 : 6))
  findPgbench() // before anything is made
  const against = values.against === undefined ? undefined : await buildAt(values.against)
  const isAsked = (name: string): boolean =>
    (values.only ? new RegExp(values.only).test(name) : true) &&
    (values.peers || !/DBOS|Restate/.test(name)) &&
    (values.million || !/million/.test(name))
  if (values.peers) await installPeers()

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-bench-'))
  const server = await startPostgres(values.profile === undefined ? SETTINGS : [...SETTINGS, ...PROFILE_SETTINGS])
  const closing: (() => Promise<unknown>)[] = []
  try {
    if (values.profile !== undefined) return await profile(server.url, Number(values.profile), seconds, closing)
    const bench = prepare({ server: server.url, folder, closing, against })
    const names = Object.keys(bench.makers).filter(isAsked)
    foretell(names, BESIDE.filter(isAsked), count, seconds)
    const told = isAsked('season') ? await timed('an edition of 18 months', season) : undefined
    const memory = isAsked('memory') ? await memoryOf(await bench.copyOfBase('memory'), LARGE, seconds) : undefined
    const chosen = await ready(bench, names)
    const serviceReady = megabytes(bench.servicePid())
    const results = await rounds(chosen, { count, seconds })
    await bench.check()
    if (memory && bench.servicePid() !== undefined) memory.service = { ready: serviceReady, after: megabytes(bench.servicePid()) }
    report(results, {
      count,
      seconds,
      version: await versionOf(server.url),
      settings: SETTINGS,
      memory,
      season: told,
      file: values.keep ?? (values.only || against ? undefined : path.resolve(import.meta.dirname, '../results/engine.json')),
    })
  } finally {
    for (const close of closing.reverse()) await close().catch(() => {})
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function ready({ makers }: Bench, names: readonly string[]): Promise<Record<string, Contender>> {
  const made: Record<string, Contender> = {}
  for (const name of names) made[name] = clocked(await makers[name]!())
  return made
}

/** Minutes that filling the databases and starting everybody took on two processors that had other work (22 Nov 2026). */
const PREPARING = { usual: 2, million: 3, peers: 0.7 }

function foretell(names: readonly string[], beside: readonly string[], count: number, seconds: number): void {
  const has = (part: RegExp): boolean => names.some((name) => part.test(name))
  const turns = (names.length * (count * (seconds + WARM_UP) + 2 * WARM_UP)) / 60
  const minutes = PREPARING.usual + (has(/million/) ? PREPARING.million : 0) + (has(/DBOS|Restate/) ? PREPARING.peers : 0) + turns
  process.stderr.write(
    `${names.length} contenders, ${count} rounds of ${seconds} s each: about ${Math.ceil(minutes)} minutes (${turns.toFixed(1)} of them in the rounds). Beside them: ${beside.join(', ') || 'nothing'}.\n`,
  )
}

const buildAt = async (checkout: string): Promise<Build> =>
  (await import(pathToFileURL(path.resolve(checkout, 'packages/engine/src/index.ts')).href)) as Build

async function versionOf(url: string): Promise<string> {
  const { db, close } = await openDatabase({ url })
  const { rows } = await sql<{ version: string }>`select split_part(version(), ' on ', 1) as version`.execute(db)
  await close()
  return rows[0]!.version
}

/** `npm run bench engine -- --profile 8`: where the time of an event goes, in Node and in the database. A profiler slows down: no rate is taken from here. */
import fs from 'node:fs'
import inspector from 'node:inspector/promises'
import path from 'node:path'
import { sql, type Kysely } from 'kysely'
import * as own from '@cohortium/engine'
import { LARGE, prepare } from './contenders.ts'
import { ours } from './ours.ts'

/** What the server needs to be started with. */
export const PROFILE_SETTINGS = ['shared_preload_libraries=pg_stat_statements']
const TOP = 25
const WARM_UP = 3

/** Prints the statements by their time, then the functions; the whole profile is a file that a browser's tools open. */
export async function profile(server: string, clients: number, seconds: number, closing: (() => Promise<unknown>)[]): Promise<void> {
  const { copyOfBase } = prepare({ server, folder: '', closing, against: undefined })
  const { db } = await copyOfBase('profile')
  await sql`create extension pg_stat_statements`.execute(db)
  const turn = ours(own, { db, count: LARGE, clients, places: new Map() })
  await turn(WARM_UP)
  await sql`select pg_stat_statements_reset()`.execute(db)
  const { measure, profile: taken } = await profiled(() => turn(seconds))
  const events = measure.rate * seconds
  console.log(`${clients} clients, ${Math.round(events)} events\n\ncalls an event, rows a call, ms a call, ms an event`)
  for (const line of await statements(db, events)) console.log(line)
  tellFunctions(taken)
  const file = path.resolve(`engine@${clients}.cpuprofile`)
  fs.writeFileSync(file, JSON.stringify(taken))
  console.log(`\nThe whole profile is ${path.relative(process.cwd(), file)}; Chromium's tools open it.`)
}

async function profiled<T>(work: () => Promise<T>): Promise<{ measure: T; profile: inspector.Profiler.Profile }> {
  const session = new inspector.Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  const measure = await work()
  const taken = await session.post('Profiler.stop')
  session.disconnect()
  return { measure, profile: taken.profile }
}

/** Execution alone: the flush at a commit stands beside it, in nobody's statement. */
async function statements(db: Kysely<any>, events: number): Promise<string[]> {
  // any: raw statements only
  const { rows } = await sql<{
    calls: number
    rows: number
    mean: number
    total: number
    text: string
  }>`select calls, rows, mean_exec_time as mean, total_exec_time as total, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) as text
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
      and query not like '%pg_stat_statements%' order by total_exec_time desc limit 12`.execute(db)
  return rows.map((row) =>
    [
      (row.calls / events).toFixed(2),
      (row.rows / row.calls).toFixed(1),
      row.mean.toFixed(2),
      (row.total / events).toFixed(3),
      row.text,
    ].join('  '),
  )
}

function tellFunctions({ nodes, samples = [], timeDeltas = [] }: inspector.Profiler.Profile): void {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const self = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const { functionName, url, lineNumber } = byId.get(id)!.callFrame
    const name = `${functionName || '(anonymous)'} ${url && `${url.replace(/.*(node_modules|packages)\//, '')}:${lineNumber + 1}`}`
    self.set(name, (self.get(name) ?? 0) + timeDeltas[at]!)
  }
  const all = [...self.values()].reduce((sum, time) => sum + time, 0)
  const idle = self.get('(idle) ') ?? 0
  console.log(`\nNode was busy for ${Math.round((100 * (all - idle)) / all)} %. Of that, by the function itself:`)
  const longest = [...self].filter(([name]) => name !== '(idle) ').sort(([, a], [, b]) => b - a)
  for (const [name, time] of longest.slice(0, TOP)) console.log(`${((100 * time) / (all - idle)).toFixed(1).padStart(5)} %  ${name}`)
}

/** The tables that a run prints, and the file that it keeps. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Measure } from './clients.ts'
import type { Memory } from './memory.ts'
import { rates, ratio, spread, type Results, type Spread } from './rounds.ts'
import type { Season } from './season.ts'

/** Name in the results: which over which. */
const RATIOS: Record<string, [string, string]> = {
  'pgbench5@1': ['engine@1', 'pgbench five@1'],
  'pgbench5@8': ['engine@8', 'pgbench five@8'],
  'pgbench5@32': ['engine@32', 'pgbench five@32'],
  'cte@32': ['engine@32', 'pgbench cte@32'],
  'dbos@8': ['engine@8', 'DBOS@8'],
  'dbos@32': ['engine@32', 'DBOS@32'],
  'restate@8': ['engine@8', 'Restate@8'],
  service: ['service@8', 'engine@8'],
  growth100k: ['engine@8', 'engine@8, 1000 applications'],
  growth1m: ['engine@8, a million', 'engine@8, 1000 applications'],
  'pglite@8': ['PGlite@8', 'pgbench five@8'],
}

/** What helps to read those: how pgbench itself grows, the engine over it there, what an earlier build did. */
const BESIDE: Record<string, [string, string]> = {
  'service, with its answer': ['service@8, with its answer', 'engine@8'],
  'pgbench growth1m': ['pgbench five@8, a million', 'pgbench five@8'],
  'pgbench5@8, a million': ['engine@8, a million', 'pgbench five@8, a million'],
  'before@1': ['engine@1', 'before@1'],
  'before@8': ['engine@8', 'before@8'],
  'before@32': ['engine@32', 'before@32'],
}

export interface Run {
  count: number
  seconds: number
  version: string
  settings: readonly string[]
  memory: Memory | undefined
  season: Season | undefined
  /** Where it is kept; undefined for a look that is not. */
  file: string | undefined
}

interface Found {
  rate: Spread
  cpu: Spread | undefined
}

export function report(results: Results, run: Run): void {
  const ratios = found(results, RATIOS)
  const beside = found(results, BESIDE)
  const contenders = Object.fromEntries(Object.entries(results).map(([name, measures]) => [name, contender(results, name, measures)]))
  line('', 'events/s', 'quartiles', 'p50 ms', 'p99 ms', 'processor ms')
  for (const [name, { median, quartiles, p50, p99, cpu }] of Object.entries(contenders))
    line(name, `${median}`, quartiles.join('–'), said(p50), said(p99), said(cpu))
  console.log()
  line('same-round ratios', 'events/s', 'quartiles', 'processor', 'quartiles')
  for (const [name, { rate, cpu }] of [...ratios, ...beside])
    line(name, rate.median.toFixed(2), between(rate), cpu?.median.toFixed(2) ?? '', cpu ? between(cpu) : '')
  console.log()
  if (run.memory) tellMemory(run.memory)
  if (run.season) tellSeason(run.season)
  if (run.file === undefined) return
  const kept = {
    at: new Date().toISOString(),
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      memoryGb: Math.round(os.totalmem() / 2 ** 30),
      load: os.loadavg().map((one) => rounded(one)),
    },
    node: process.version,
    postgres: run.version,
    settings: run.settings,
    rounds: run.count,
    seconds: run.seconds,
    ...told(ratios),
    beside: told(beside),
    contenders,
    memory: run.memory,
    season: run.season,
    leftOut: leftOut(ratios, run),
  }
  fs.mkdirSync(path.dirname(run.file), { recursive: true })
  fs.writeFileSync(run.file, `${JSON.stringify(kept, null, 2)}\n`)
  console.log(`Kept in ${path.relative(process.cwd(), run.file)}`)
}

const found = (results: Results, names: Record<string, [string, string]>): [string, Found][] =>
  Object.entries(names).flatMap(([name, [over, under]]): [string, Found][] =>
    results[over] && results[under] ? [[name, { rate: ratio(results, over, under), cpu: cpuRatio(results, over, under) }]] : [],
  )

const told = (all: readonly [string, Found][]) => ({
  ratios: Object.fromEntries(all.map(([name, { rate }]) => [name, rounded(rate.median)])),
  quartiles: Object.fromEntries(all.map(([name, { rate }]) => [name, rate.quartiles.map((one) => rounded(one))])),
  processor: Object.fromEntries(all.flatMap(([name, { cpu }]) => (cpu ? [[name, rounded(cpu.median)]] : []))),
})

/** What the issue of this bench names and this run did not measure, with the reason. */
function leftOut(ratios: readonly [string, Found][], { memory, season }: Run): Record<string, string> {
  const has = new Set(ratios.map(([name]) => name))
  const missing = Object.keys(RATIOS).filter((name) => !has.has(name))
  const why = (name: string): string =>
    /dbos|restate/.test(name) ? 'only with --peers' : name === 'growth1m' ? 'only with --million' : 'not among what --only named'
  return {
    ...Object.fromEntries(missing.map((name) => [name, why(name)])),
    ...(!memory && { memory: 'not among what --only named' }),
    ...(!season && { season: 'not among what --only named' }),
  }
}

function tellMemory({ engine, bytesWaiting, service }: Memory): void {
  for (const { events, mb } of engine) console.log(`engine's process${events === 0 ? ' at rest' : ` after ${events} events`}: ${mb} MB`)
  if (service) console.log(`service's process at rest: ${service.ready} MB, after the rounds: ${service.after} MB`)
  console.log(`an application that waits: ${bytesWaiting} bytes on disk, none in memory`)
}

function tellSeason({ seconds, days, events, states }: Season): void {
  const ends = Object.entries(states).map(([state, count]) => `${count} ${state}`)
  console.log(`an edition of 18 months, 50 teams, ${days} days, ${events} events, in memory: ${seconds.toFixed(1)} s (${ends.join(', ')})`)
}

function contender(results: Results, name: string, measures: readonly Measure[]) {
  const { median, quartiles } = rates(results, name)
  const middle = (key: 'p50' | 'p99' | 'cpu'): number | undefined => {
    const values = measures.flatMap((measure) => measure[key] ?? [])
    return values.length === 0 ? undefined : rounded(spread(values).median, 2)
  }
  return {
    rates: measures.map(({ rate }) => Math.round(rate)),
    median: Math.round(median),
    quartiles: quartiles.map(Math.round),
    p50: middle('p50'),
    p99: middle('p99'),
    cpu: middle('cpu'),
  }
}

/** How many events the one makes of the processor time of which the other makes one. */
function cpuRatio(results: Results, over: string, under: string): Spread | undefined {
  const each = results[over]!.flatMap(({ cpu }, round) => {
    const other = results[under]![round]!.cpu
    return cpu !== undefined && other !== undefined ? [other / cpu] : []
  })
  return each.length === 0 ? undefined : spread(each)
}

const line = (name: string, ...cells: string[]): void => console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(14)).join('')}`)
const said = (value: number | undefined): string => value?.toFixed(2) ?? ''
const between = ({ quartiles: [low, high] }: Spread): string => `${low.toFixed(2)}–${high.toFixed(2)}`
const rounded = (value: number, digits = 3): number => Math.round(value * 10 ** digits) / 10 ** digits

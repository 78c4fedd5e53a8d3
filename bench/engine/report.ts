/** The tables that a run prints, and the file that it keeps. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Measure } from './ours.ts'
import { rates, ratio, spread, type Results, type Spread } from './rounds.ts'

/** Name in the results: which over which. */
const RATIOS: Record<string, [string, string]> = {
  'pgbench5@1': ['engine@1', 'pgbench five@1'],
  'pgbench5@8': ['engine@8', 'pgbench five@8'],
  'pgbench5@32': ['engine@32', 'pgbench five@32'],
  'cte@32': ['engine@32', 'pgbench cte@32'],
  growth100k: ['engine@8', 'engine@8, 1000 applications'],
  'pglite@8': ['PGlite@8', 'pgbench five@8'],
  'before@1': ['engine@1', 'before@1'],
  'before@8': ['engine@8', 'before@8'],
  'before@32': ['engine@32', 'before@32'],
}

/** What the issue of this bench names and this command does not measure. */
const LEFT_OUT = {
  'dbos@8, dbos@32, restate@8': 'the peers are no part of this command',
  growth1m: 'a million applications are no part of this command',
  service: 'the service is no part of this command',
}

export interface Run {
  count: number
  seconds: number
  version: string
  settings: readonly string[]
  isKept: boolean
}

export function report(results: Results, run: Run): void {
  const found = Object.entries(RATIOS).flatMap(([name, [over, under]]): [string, { rate: Spread; cpu: Spread | undefined }][] =>
    results[over] && results[under] ? [[name, { rate: ratio(results, over, under), cpu: cpuRatio(results, over, under) }]] : [],
  )
  line('', 'events/s', 'quartiles', 'p50 ms', 'p99 ms', 'processor ms')
  const contenders = Object.fromEntries(Object.entries(results).map(([name, measures]) => [name, contender(results, name, measures)]))
  for (const [name, { median, quartiles, p50, p99, cpu }] of Object.entries(contenders))
    line(name, `${median}`, quartiles.join('–'), said(p50), said(p99), said(cpu))
  console.log()
  line('same-round ratios', 'events/s', 'quartiles', 'processor', 'quartiles')
  for (const [name, { rate, cpu }] of found)
    line(name, rate.median.toFixed(2), between(rate), cpu?.median.toFixed(2) ?? '', cpu ? between(cpu) : '')
  if (!run.isKept) return
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
    ratios: Object.fromEntries(found.map(([name, { rate }]) => [name, rounded(rate.median)])),
    quartiles: Object.fromEntries(found.map(([name, { rate }]) => [name, rate.quartiles.map((one) => rounded(one))])),
    processor: Object.fromEntries(found.flatMap(([name, { cpu }]) => (cpu ? [[name, rounded(cpu.median)]] : []))),
    contenders,
    memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20),
    leftOut: LEFT_OUT,
  }
  const file = path.resolve(import.meta.dirname, '../results/engine.json')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
  console.log(`\nKept in bench/results/engine.json`)
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

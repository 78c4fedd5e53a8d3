/** Where one application would stand under another version of its program: pure, and the same for the dry run and the real one. */
import {
  activeNodes,
  contextFaults,
  leavesOf,
  migratedContext,
  migratedValue,
  nodesOf,
  pathOf,
  targetOf,
  timersAcross,
  type Context,
  type Instant,
  type Migration,
  type Program,
} from '@cohortium/program'
import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate'
import type { StepEvent } from './fold.ts'
import { restored } from './snapshot.ts'
import type { ArmedTimers } from './tables.ts'
import { arm } from './timers.ts'

/** A snapshot as it is stored. */
export interface Stored {
  status: string
  value: StateValue
  context: Context
  historyValue?: Record<string, { id: string }[]>
  children?: Record<string, unknown>
  [part: string]: unknown
}

export interface Across {
  from: Program
  to: Program
  migration: Migration
  stored: Stored
  timers: ArmedTimers
  /** The event that moves it, and its place in the log. */
  event: Omit<StepEvent, 'payload' | 'type'>
  seq: number
}

export interface Moved {
  stored: Stored
  snapshot: AnyMachineSnapshot
  timers: ArmedTimers
  /** Of these, the ones that go on from none. */
  anew: string[]
}

/** The application under the other version; or why it cannot stand there, each a sentence. */
export function across(moving: Across): Moved | { why: string[] } {
  const { to, migration, stored } = moving
  const { value, missing } = migratedValue(migration, to.lifecycle, stored.value)
  if (value === undefined) return { why: missing.map((state) => `${state} leads to no state of ${nameOf(to)}`) }
  const context = contextOf(moving)
  if ('why' in context) return context
  const after = activeNodes(to.lifecycle, leavesOf(value))
  const history = historyOf(moving)
  const why = [...history.why, ...waitingFor(moving, after)]
  if (why.length > 0) return { why }
  const next: Stored = { ...stored, value, context: context.context, historyValue: history.value }
  if (stored.status === 'active' && to.lifecycle.resolveState({ value, context: next.context }).status === 'done') next.status = 'done'
  const timers = next.status === 'active' ? timersOf(moving, after, next.context) : { armed: {}, anew: [], why: [] }
  if (timers.why.length > 0) return { why: timers.why }
  return { stored: next, snapshot: restored(to.lifecycle, next), timers: timers.armed, anew: timers.anew }
}

const nameOf = ({ facts: { id, version } }: Program): string => `${id}@${version}`

function contextOf({ to, migration, stored }: Across): { context: Context } | { why: string[] } {
  try {
    // a value that came out of a row is JSON, and has to stay that
    const context = JSON.parse(JSON.stringify(migratedContext(migration, stored.context))) as Context
    const why = contextFaults(to.facts, context)
    return why.length > 0 ? { why } : { context }
  } catch (error) {
    return { why: [`the context of ${nameOf(to)} cannot be made: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** What its histories remember, under the new names. One that the new version has not is forgotten; one that it has must know where to go. */
function historyOf({ from, to, migration, stored }: Across): { value: Record<string, { id: string }[]>; why: string[] } {
  const nodes = new Map(nodesOf(from.lifecycle).map((node) => [node.id, node]))
  const value: Record<string, { id: string }[]> = {}
  const why: string[] = []
  for (const [id, remembered] of Object.entries(stored.historyValue ?? {})) {
    const node = nodes.get(id)
    const parent = node?.parent && targetOf(migration, to.lifecycle, pathOf(node.parent))
    const history = parent && Object.values(parent.states).find(({ type, key }) => type === 'history' && key === node.key)
    if (!history) continue
    value[history.id] = remembered.flatMap((one) => {
      const target = nodes.get(one.id) && targetOf(migration, to.lifecycle, pathOf(nodes.get(one.id)!))
      if (!target) why.push(`its history remembers ${one.id}, which leads to no state of ${nameOf(to)}`)
      return target ? [{ id: target.id }] : []
    })
  }
  return { value, why }
}

/** Actors that it waits for have to be waited for under the same name. */
function waitingFor({ from, to, stored }: Across, after: readonly AnyStateNode[]): string[] {
  const before = activeNodes(from.lifecycle, leavesOf(stored.value))
  const invoked = (nodes: readonly AnyStateNode[]): string[] => nodes.flatMap(({ invoke }) => invoke.map(({ id }) => id))
  return Object.keys(stored.children ?? {})
    .filter((id) => invoked(before).includes(id) && !invoked(after).includes(id))
    .map((id) => `it waits for ${id}, which ${nameOf(to)} does not start: move it when that has ended`)
}

const AFTER = 'xstate.after.'

/**
 * A timer goes on with the `entered` it had, so that a promise of thirty days stays thirty days; the new version's rule says which instant that
 * means. One that has fired already stays fired. One that goes on from none counts from the move. What a verb armed by itself is kept.
 */
function timersOf({ from, to, migration, stored, timers, event, seq }: Across, after: readonly AnyStateNode[], context: Context) {
  const armed: ArmedTimers = Object.fromEntries(Object.entries(timers).filter(([id]) => !id.startsWith(AFTER)))
  const anew: string[] = []
  const why: string[] = []
  const before = activeNodes(from.lifecycle, leavesOf(stored.value))
  for (const { name, type, from: source } of timersAcross(migration, to.lifecycle, before, after)) {
    const carried = source && timers[source.type]
    if (source && !carried) continue
    const isOurs = Object.hasOwn(to.facts.timers, name)
    const delay = Number(name)
    if (!isOurs && !carried && Number.isNaN(delay)) why.push(`${name} has no instant that ${nameOf(to)} declares`)
    const entered = carried?.entered ?? event.at
    const next =
      carried && !isOurs
        ? { ...carried, event: type, seq }
        : arm(to, { name, entered, seq, event: type, delay }, context, event.evidence, event.at)
    armed[type] = carried && source.type === type && carried.at === next.at ? carried : next
    if (!carried) anew.push(type)
  }
  return { armed, anew, why }
}

/** What a report says of a timer. */
export interface TimerMove {
  name: string
  before: Instant | null
  after: Instant | null
  /** It counts from the move, since it goes on from none. */
  isNew: boolean
}

export function timerMoves({ from, to, migration, stored, timers }: Across, { stored: next, timers: armed, anew }: Moved): TimerMove[] {
  const before = activeNodes(from.lifecycle, leavesOf(stored.value))
  const after = activeNodes(to.lifecycle, leavesOf(next.value))
  const sources = new Map(timersAcross(migration, to.lifecycle, before, after).map(({ type, from: source }) => [type, source?.type]))
  const used = new Set([...sources].flatMap(([type, source]) => (armed[type] && source !== undefined ? [source] : [])))
  const dropped = Object.entries(timers).filter(([id]) => !used.has(id) && !armed[id])
  return [
    ...Object.entries(armed).map(([id, { name, at }]) => {
      const was = timers[sources.get(id) ?? id]
      return { name, before: was?.at ?? null, after: at, isNew: anew.includes(id) }
    }),
    ...dropped.map(([, { name, at }]) => ({ name, before: at, after: null, isNew: false })),
  ]
}

import type { AnyStateNode } from 'xstate'
import type { Program } from '../facts.ts'
import { activeNodes, migratedValue, timersAcross, timersOf, type Migration } from '../migration.ts'
import { inner, leavesOf, nodesOf, pathOf } from '../nodes.ts'
import { leadsOn } from './reach.ts'

/** What a move between two versions means for everybody who stands in a state of the earlier one. */
export interface MigrationFinding {
  /** `strands`: the mapping leads nowhere · `seat`: a place is taken or given · `arms`, `drops`: a timer begins anew, or is no more. */
  kind: 'strands' | 'seat' | 'arms' | 'drops'
  /** The earlier version's state. */
  state: string
  message: string
}

/**
 * Looks at a declared mapping with both programs in hand: which states of the earlier one have no target, whose places change, which timers
 * would be armed anew and which would fall away. Those that strand have to be mapped; the rest is for whoever decides to know.
 */
export function checkMigration(old: Program, next: Program): MigrationFinding[] {
  const migration = next.facts.migrations?.[old.facts.version]
  if (!migration) {
    const message = `${next.facts.id}@${next.facts.version} does not say how applications of version ${old.facts.version} come over`
    return [{ kind: 'strands', state: '', message }]
  }
  return nodesOf(old.lifecycle)
    .filter((node) => node.parent && inner(node).length === 0 && node.type !== 'history' && !leadsOn(node))
    .flatMap((node) => findingsOf(migration, old, next, node))
}

function findingsOf(migration: Migration, old: Program, next: Program, node: AnyStateNode): MigrationFinding[] {
  const state = pathOf(node)
  const finding = (kind: MigrationFinding['kind'], message: string): MigrationFinding => ({ kind, state, message })
  const { value } = migratedValue(migration, next.lifecycle, nested(node))
  if (value === undefined) return [finding('strands', 'leads to no state of the new version')]
  const before = activeNodes(old.lifecycle, [state])
  const after = activeNodes(next.lifecycle, leavesOf(value))
  const [had, has] = [before, after].map((nodes) => nodes.some(({ tags }) => tags.includes('seat')))
  const timers = timersAcross(migration, next.lifecycle, before, after)
  const carried = timers.map(({ from }) => from?.type)
  return [
    ...(had === has ? [] : [finding('seat', has ? 'takes a place' : 'gives its place back')]),
    ...timers.filter(({ from }) => !from).map(({ name }) => finding('arms', `${name} is armed anew`)),
    ...before
      .flatMap(timersOf)
      .filter(({ type }) => !carried.includes(type))
      .map(({ name }) => finding('drops', `${name} falls away`)),
  ]
}

/** The state as a value that has only this one innermost state. */
const nested = (node: AnyStateNode): string | Record<string, never> => {
  let value: unknown = node.key
  for (let above = node.parent; above?.parent; above = above.parent) value = { [above.key]: value }
  return value as string
}

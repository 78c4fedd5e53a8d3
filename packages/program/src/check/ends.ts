import type { AnyStateMachine, AnyStateNode } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { inner, isTagged, nodesOf, pathOf, transitionsOf, withOuter } from '../nodes.ts'
import { leadingTo, reachable, startOf } from './reach.ts'

/**
 * Traps: states, alone or going round among themselves, from which no way leads to an end, guards taken to say yes. Who takes part in a standing
 * edition may stay for good, and where such a program has no end at all, nobody is trapped.
 */
export function checkEnds(facts: Facts, machine: AnyStateMachine): Fault[] {
  const places = [...reachable(machine.root)].filter(isPlace)
  if (!places.some(isEnd)) {
    const isToldAlready = nodesOf(machine).some(isEnd) // as one to which no way leads
    return facts.edition.kind === 'standing' || isToldAlready ? [] : [{ path: 'lifecycle', message: NO_END }]
  }
  const next = new Map(places.map((place) => [place, nextOf(place)]))
  const saved = leadingTo(
    places.filter((place) => isEnd(place) || mayStay(facts, place)),
    next,
  )
  return places
    .filter((place) => !saved.has(place) && (next.get(place) ?? []).length > 0) // where nothing leads on at all, that is told already
    .map((place) => ({ path: `lifecycle.${pathOf(place)}`, message: trapped(place, next) }))
}

const NO_END = 'has no end: tag the states `ended` in which an application is over; only in a standing edition may everybody stay for good'

/** Whether who takes part here may stay for good: the edition stands, and so may they. */
const mayStay = ({ edition }: Facts, node: AnyStateNode): boolean => edition.kind === 'standing' && isTagged(node, 'enrolled')

function trapped(place: AnyStateNode, next: Map<AnyStateNode, AnyStateNode[]>): string {
  const all = new Set<AnyStateNode>([place])
  for (const one of all) for (const other of next.get(one) ?? []) all.add(other)
  const others = [...all].filter((one) => one !== place).map(pathOf)
  const where =
    others.length > 0 ? `leads only to ${others.join(', ')}, and never to an end` : 'leads only back to itself, and never to an end'
  return `${where}: give it a way to a state tagged \`ended\``
}

const isPlace = (node: AnyStateNode): boolean => inner(node).length === 0 && node.type !== 'history' && node.parent !== undefined
const isEnd = (node: AnyStateNode): boolean => isTagged(node, 'ended') || (node.type === 'final' && node.parent?.parent === undefined)

/** Where one may stand after any step from here; of a parallel state's regions each counts as leading to the others, for one stands in all. */
function nextOf(place: AnyStateNode): AnyStateNode[] {
  const targets = withOuter(place)
    .flatMap(transitionsOf)
    .flatMap(({ target }) => (target ?? []) as AnyStateNode[])
  const beside = withOuter(place).filter(({ type }) => type === 'parallel')
  return [...new Set([...targets.flatMap(entered), ...beside.flatMap(placesIn)])].filter((one) => one !== place)
}

/** A history may lead back to any place beside it. */
const entered = (node: AnyStateNode): AnyStateNode[] =>
  node.type === 'history' ? placesIn(node.parent as AnyStateNode) : [node, ...startOf(node)].filter(isPlace)

const placesIn = (node: AnyStateNode): AnyStateNode[] => inner(node).flatMap((one) => (isPlace(one) ? [one] : placesIn(one)))

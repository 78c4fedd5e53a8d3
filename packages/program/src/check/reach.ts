import type { AnyStateNode } from 'xstate'
import { inner, transitionsOf } from '../nodes.ts'

/** States entered with this one, down through `initial` and the regions of a parallel state. */
export function startOf(node: AnyStateNode): AnyStateNode[] {
  const entered = node.type === 'parallel' ? inner(node) : ((node.initial?.target ?? []) as AnyStateNode[])
  return entered.flatMap((next) => [next, ...startOf(next)])
}

/** Whether nobody ever stands here: its last `always` asks nothing, so that whoever comes is led on at once. */
export const leadsOn = ({ always }: AnyStateNode): boolean =>
  always !== undefined && always.length > 0 && always.at(-1)?.guard === undefined

/** Every state to which some way leads from the start, guards taken to say yes. */
export function reachable(root: AnyStateNode): Set<AnyStateNode> {
  const reached = new Set<AnyStateNode>()
  const begun = new Set<AnyStateNode>() // those that somebody entered from outside, so that they began at their `initial`
  const visit = (node: AnyStateNode): void => {
    if (begun.has(node)) return
    begun.add(node)
    reached.add(node)
    if (node.parent) enclose(node.parent)
    follow(node)
    for (const next of startOf(node)) visit(next)
  }
  /** A parent entered on the way to one of its states: its own transitions count, its `initial` is not taken; its regions all are. */
  const enclose = (parent: AnyStateNode): void => {
    if (parent.type === 'parallel') return visit(parent)
    if (reached.has(parent)) return
    reached.add(parent)
    if (parent.parent) enclose(parent.parent)
    follow(parent)
  }
  const follow = (node: AnyStateNode): void => {
    for (const target of transitionsOf(node).flatMap((one) => (one.target ?? []) as AnyStateNode[])) visit(target)
  }
  visit(root)
  return reached
}

/** Of all the places in `next`, with where each leads: these ends, and those from which some way leads to one of them. */
export function leadingTo<T>(ends: readonly T[], next: ReadonlyMap<T, Iterable<T>>): Set<T> {
  const found = new Set(ends)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const [place, others] of next) if ([...others].some((other) => found.has(other))) found.add(place)
  }
  return found
}

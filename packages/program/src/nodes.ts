/** The states of a machine as XState keeps them, and the ways among them. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** Dotted, as programs and messages name a state; empty for the root. */
export const pathOf = (node: AnyStateNode): string => node.path.join('.')
/** The states directly within. */
export const inner = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states)
/** The state and all within it, however deep. */
export const withInner = (node: AnyStateNode): AnyStateNode[] => [node, ...inner(node).flatMap(withInner)]
/** The state and those around it, from itself outwards to the root. */
export const withOuter = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node, ...withOuter(node.parent)] : [node])
/** Every state, the root first. */
export const nodesOf = (machine: AnyStateMachine): AnyStateNode[] => withInner(machine.root)
/** The state of this path, the root's being empty. Undefined: there is none. */
export const nodeAt = (machine: AnyStateMachine, path: string): AnyStateNode | undefined =>
  nodesOf(machine).find((node) => pathOf(node) === path)
/** What the state itself declares: events, timers and results, and last what leads on at once. */
export const transitionsOf = ({ transitions, always }: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...transitions.values()].flat(),
  ...(always ?? []),
]

/** The states of a machine as XState keeps them, and the ways among them. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition, StateValue } from 'xstate'
import { timerIn } from './timer.ts'

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
/** How the author wrote it: `on.invite`, `after.closing`, `always`, `onDone`, `onError`, `onSnapshot`. */
export function placeOf({ eventType }: AnyTransitionDefinition): string {
  const timer = timerIn(eventType)
  if (timer !== undefined) return `after.${timer}`
  if (eventType === '') return 'always'
  const [, result] = /^xstate\.(done|error|snapshot)\./.exec(eventType) ?? []
  return result === undefined ? `on.${eventType}` : `on${result[0]?.toUpperCase()}${result.slice(1)}`
}
/** Whether who stands here has the tag: the state's own, or one of those around it. */
export const isTagged = (node: AnyStateNode, tag: string): boolean => withOuter(node).some(({ tags }) => tags.includes(tag))
/** The innermost states of a value, dotted. */
export const leavesOf = (value: StateValue, above = ''): string[] =>
  typeof value === 'string'
    ? [above + value]
    : Object.entries(value).flatMap(([key, within]) => {
        const leaves = within === undefined ? [] : leavesOf(within, `${above}${key}.`)
        return leaves.length > 0 ? leaves : [above + key]
      })

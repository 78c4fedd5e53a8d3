import type { AnyMachineSnapshot } from 'xstate'
import type { StateMeta } from '../life.ts'
import { leavesOf } from '../nodes.ts'

/** The deepest states, dotted; those of parallel regions joined by a plus. */
export const stateOf = ({ value }: AnyMachineSnapshot): string => leavesOf(value).join('+')

/** Of the deepest states; what stands around them is how the lifecycle is written, and no place to be. */
export const labelOf = ({ _nodes: nodes }: AnyMachineSnapshot): string =>
  nodes
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .flatMap(({ meta }) => (meta as StateMeta | undefined)?.label ?? [])
    .join(', ')

import type { AnyMachineSnapshot } from 'xstate'
import type { StateMeta } from '../life.ts'

/** The deepest states, dotted; those of parallel regions joined by a plus. */
export function stateOf(snapshot: AnyMachineSnapshot): string {
  const leaves = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [path + value]
      : Object.entries(value as object).flatMap(([key, inner]) => (isEmpty(inner) ? [path + key] : leaves(inner, `${path}${key}.`)))
  return leaves(snapshot.value, '').join('+')
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Of the deepest states; what stands around them is how the lifecycle is written, and no place to be. */
export const labelOf = ({ _nodes: nodes }: AnyMachineSnapshot): string =>
  nodes
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .flatMap(({ meta }) => (meta as StateMeta | undefined)?.label ?? [])
    .join(', ')

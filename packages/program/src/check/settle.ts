import type { Condition } from '../form/condition.ts'
import { evaluate } from '../form/evaluate.ts'

/** What is left of a condition once the track is known: it holds, it does not, or it still asks the answers. */
export type Settled = boolean | Condition

/** Settles what depends on the track alone, and drops from the rest what the track has decided. */
export function settle(condition: Condition | undefined, track: string): Settled {
  if (condition === undefined) return true
  const [operator, ...parts] = condition
  if (operator === 'and' || operator === 'or')
    return join(
      operator,
      parts.map((part) => settle(part as Condition, track)),
    )
  if (operator === 'not') {
    const inner = settle(parts[0] as Condition, track)
    return typeof inner === 'boolean' ? !inner : ['not', inner]
  }
  const known = parts.map((part) => (Array.isArray(part) && part[0] === 'track' && part.length === 1 ? track : part))
  const isKnown = known.every((part, place) => !Array.isArray(part) || (operator === 'in' && place === 1))
  return isKnown ? evaluate([operator, ...known], { track, answers: {} }) : [operator, ...known]
}

/** `and` is settled by a false, `or` by a true; the other kind adds nothing. */
export function join(operator: 'and' | 'or', parts: readonly Settled[]): Settled {
  const decides = operator === 'or'
  if (parts.includes(decides)) return decides
  const open = parts.filter((part): part is Condition => typeof part !== 'boolean')
  if (open.length === 0) return !decides
  return open.length === 1 ? (open[0] as Condition) : [operator, ...open]
}

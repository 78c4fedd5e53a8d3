import type { Condition } from './condition.ts'
import type { Answers } from './definition.ts'

/** What a condition may look at. `answers` are the shown ones (`shownAnswers`); `item` is the one item of a group that is being asked. */
export interface Scope {
  track: string
  answers: Answers
  item?: Record<string, unknown>
  /** Dates of the edition as they are written, for rules of eligibility. */
  edition?: Record<string, string>
}

/** A condition that is deeper, or holds more of conditions than this, is false as a whole; `compileForm` refuses it. */
export const MAX_DEPTH = 32
export const MAX_NODES = 1000

/**
 * Whether a condition holds. Never throws, and reads nothing but own properties.
 *
 * - An operand that is absent, null, blank or no scalar is *missing*. `eq ne lt le gt ge in has matches` are false when either side is
 *   missing: `ne` says "both are there, and differ". To say "not, or not answered" write `['not', ['eq', …]]`.
 * - Types never mix: `['eq', 1, '1']` is false, and so are `ne` and `lt` of them. `lt le gt ge` order numbers, or texts by code unit
 *   (which is right for ISO dates).
 * - `['in', operand, [literals]]` looks for it in the list; `['has', list, scalar]` looks into it; `['count', list]` of what is no list is 0.
 * - `['answered', operand]`: neither missing nor an empty list; `false` and 0 are answers. `['matches', operand, pattern]`: the whole text.
 * - `and` of nothing holds, `or` of nothing does not. Where something malformed is met, the whole is false.
 */
export function evaluate(condition: Condition, scope: Scope): boolean {
  const budget = { left: MAX_NODES }
  return holds(condition, scope, MAX_DEPTH, budget) && budget.left >= 0
}

function holds(condition: unknown, scope: Scope, depth: number, budget: { left: number }): boolean {
  const spoil = (): boolean => (budget.left = -Infinity) > 0
  if (!Array.isArray(condition) || depth < 1 || --budget.left < 0) return spoil()
  const [operator, ...parts] = condition as unknown[]
  const inner = (part: unknown): boolean => holds(part, scope, depth - 1, budget)
  if (operator === 'and') return parts.every(inner)
  if (operator === 'or') return parts.some(inner)
  if (operator === 'not') return parts.length === 1 ? !inner(parts[0]) : spoil()
  const left = read(parts[0], scope)
  if (operator === 'answered') return Array.isArray(left) ? left.length > 0 : isThere(left)
  if (operator === 'in') return isThere(left) && Array.isArray(parts[1]) && parts[1].includes(left)
  const right = read(parts[1], scope)
  if (operator === 'has') return isThere(right) && Array.isArray(left) && left.includes(right)
  const compare = typeof operator === 'string' && Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined
  if (!compare) return spoil()
  return isThere(left) && isThere(right) && typeof left === typeof right && compare(left, right)
}

type Scalar = string | number | boolean
const isOrdered = (value: Scalar): boolean => typeof value !== 'boolean'
const COMPARISONS: Record<string, (left: Scalar, right: Scalar) => boolean> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => isOrdered(left) && left < right,
  le: (left, right) => isOrdered(left) && left <= right,
  gt: (left, right) => isOrdered(left) && left > right,
  ge: (left, right) => isOrdered(left) && left >= right,
  matches: (left, right) => typeof left === 'string' && fits(left, right as string),
}

/** A literal, an answer, the track, a field of the item, or a count. */
function read(operand: unknown, scope: Scope): unknown {
  if (!Array.isArray(operand)) return operand
  const [kind, name] = operand as unknown[]
  if (kind === 'track') return scope.track
  if (kind === 'answer') return walk(scope.answers, name)
  if (kind === 'edition') return walk(scope.edition, name)
  if (kind === 'item') return walk(scope.item, name)
  if (kind !== 'count' || !Array.isArray(name) || name[0] === 'count') return undefined
  const list = read(name, scope)
  return Array.isArray(list) ? list.length : 0
}

function walk(from: unknown, path: unknown): unknown {
  if (typeof path !== 'string') return undefined
  let value = from
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key) || (Array.isArray(value) && key === 'length'))
      return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Nothing that anybody could read: no text, spaces, or marks that draw nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text)

const isThere = (value: unknown): value is Scalar =>
  typeof value === 'string' ? !isBlank(value) : typeof value === 'boolean' || Number.isFinite(value)

/** Whether the whole text matches; a pattern that is none matches nothing. */
export function fits(text: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text)
  } catch {
    return false
  }
}

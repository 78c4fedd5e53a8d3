/** How XState keeps what an author wrote. */

/** An action: a name, a name with parameters, or the function of a built-in. */
export type GivenAction = string | { type: string; params?: unknown } | (((...args: never[]) => unknown) & BuiltIn)

/** What stands on the function that `raise()`, `assign()` and their kin return. */
export interface BuiltIn {
  type?: string
  src?: unknown
  id?: unknown
  to?: unknown
  delay?: unknown
  sendId?: unknown
  syncSnapshot?: unknown
  assignment?: unknown
  collect?: unknown
}

/** Guards named by a guard, through and(), or(), not(). */
export function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard]
  if (typeof guard === 'function') return ((guard as { guards?: unknown[] }).guards ?? []).flatMap(guardNames)
  return typeof guard === 'object' && guard !== null && 'type' in guard ? [String(guard.type)] : []
}

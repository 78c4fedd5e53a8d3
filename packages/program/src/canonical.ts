import type * as z from 'zod'
import type { Program } from './facts.ts'

/**
 * The whole program as one text, in the order written, the same whenever the program is the same: the engine records its hash with
 * `id@version` and so notices another program under the same version. Functions stand as their source, so a changed letter, timer or guard
 * shows; zod schemas as their definitions and meta. What a function reads from around it cannot be seen, and a bundler rewrites sources:
 * compare only what was loaded in the same way. How earlier versions come over is left out: no life runs by it, and it is written after them.
 */
export function canonical({ facts: { migrations: _, ...facts }, lifecycle }: Program): string {
  return JSON.stringify(told({ facts, lifecycle: lifecycle.config }, new Set()))
}

function told(value: unknown, above: Set<object>): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol' || value instanceof RegExp) return String(value)
  if (typeof value === 'function') return toldFunction(value, above)
  if (typeof value !== 'object' || value === null) return value
  if (above.has(value)) return 'above'
  const inside = new Set(above).add(value)
  if (Array.isArray(value)) return value.map((one) => told(one, inside))
  if (isSchema(value)) return { ...(told(value._zod.def, inside) as object), meta: told(value.meta?.(), inside) }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one, inside)]))
}

/** What `and()`, `assign()` and their kin return differs between XState's builds; what they were given stands on it, beside their machinery. */
const MACHINERY = ['resolve', 'execute', 'check']

function toldFunction(value: object, above: Set<object>): unknown {
  const given = Object.fromEntries(Object.entries(value).filter(([key]) => !MACHINERY.includes(key)))
  const isXState = MACHINERY.some((key) => key in value)
  return { ...(isXState ? {} : { source: String(value).replaceAll(/\s+/g, ' ') }), ...(told(given, above) as object) }
}

const isSchema = (value: object): value is z.ZodType => '_zod' in value

import { hash } from 'node:crypto'

/** JSON with sorted keys: equal values give equal text, whatever order a database keeps. Undefined members vanish, as in JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 of the parts, a line each, in base64url. */
export const sha256 = (...parts: string[]): string => hash('sha256', parts.join('\n'), 'base64url')

/**
 * What a snapshot holds, as JSON that a database keeps, and back. JSON alone loses `undefined` (8 of 169 SCXML cases fail for that), turns a Date
 * into a string and a Map into `{}`. What stands for another value is an object with the one key `$`; a plain object that has a `$` is wrapped too.
 */

/** Something that no row can keep: where it stands, why, and what to do instead. */
export class CannotKeep extends Error {
  override readonly name = 'CannotKeep'
  readonly path: string
  constructor(path: string, what: string) {
    super(`${path || 'the value'} is ${what}`)
    this.path = path
  }
}

const marked = (kind: string, value?: unknown): unknown => (value === undefined ? { $: kind } : { $: kind, value })

/** Postgres refuses NUL and half a surrogate pair in jsonb. */
const isPlainText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** @throws {CannotKeep} for a function, a symbol, an instance of a class, an actor, or a value that holds itself. */
export function encode(value: unknown, path = '', above: readonly object[] = []): unknown {
  switch (typeof value) {
    case 'string':
      return isPlainText(value) ? value : marked('string', JSON.stringify(value))
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : marked('number', Object.is(value, -0) ? '-0' : String(value))
    case 'boolean':
      return value
    case 'undefined':
      return marked('undefined')
    case 'bigint':
      return marked('bigint', String(value))
    case 'object':
      return value === null ? null : encodeObject(value, path, above)
    default:
      throw new CannotKeep(path, `a ${typeof value}, which no row can keep: keep a name or a number, and look it up where it is used`)
  }
}

function encodeObject(value: object, path: string, above: readonly object[]): unknown {
  if (above.includes(value)) throw new CannotKeep(path, 'held by itself, and a row has no circles: keep an id of what it points to')
  const inside = [...above, value]
  const inner = (one: unknown, key: string | number): unknown => encode(one, path ? `${path}.${key}` : String(key), inside)
  if (Array.isArray(value)) return Array.from(value, inner)
  if (value instanceof Date) return marked('date', Number.isNaN(value.getTime()) ? null : value.toISOString())
  if (value instanceof Map)
    return marked(
      'map',
      [...value].map((pair, place) => [inner(pair[0], place), inner(pair[1], place)]),
    )
  if (value instanceof Set) return marked('set', [...value].map(inner))
  if (value instanceof Error) return marked('error', encodeError(value, inner))
  if ('sessionId' in value && 'send' in value) throw new CannotKeep(path, 'an actor, and those live in snapshot.children: keep its id')
  if (!isPlain(value)) throw new CannotKeep(path, `a ${nameOf(value)}, and a row keeps values without their class: keep its plain parts`)
  const hidden = Object.getOwnPropertySymbols(value)[0]
  if (hidden) throw new CannotKeep(path, `keyed by ${String(hidden)}, which no row can keep: use a name`)
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
    if (!isPlainText(key)) throw new CannotKeep(path, 'keyed by a text that no database takes: use a Map')
    return [key, inner(one, key)]
  })
  const plain = Object.fromEntries(entries)
  return Object.hasOwn(value, '$') ? marked('object', plain) : plain
}

/** An error's name, words and cause. Its stack speaks of a process that is gone. */
const encodeError = ({ name, message, cause }: Error, inner: (one: unknown, key: string) => unknown): object => ({
  name,
  message: inner(message, 'message'),
  ...(cause !== undefined && { cause: inner(cause, 'cause') }),
})

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
const nameOf = (value: object): string => (value.constructor as { name?: string } | undefined)?.name ?? 'class of its own'

/** Back from what `encode` made. What has no `$` is itself, so that a row written before there was a codec reads the same. */
export function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(decode)
  if (Object.hasOwn(value, '$')) return unmark(value as { $: string; value?: unknown })
  return plainOf(value)
}

const plainOf = (value: object): object => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, decode(one)]))

function unmark({ $: kind, value }: { $: string; value?: unknown }): unknown {
  switch (kind) {
    case 'undefined':
      return undefined
    case 'string':
      return JSON.parse(value as string)
    case 'number':
      return Number(value)
    case 'bigint':
      return BigInt(value as string)
    case 'date':
      return new Date(value === null ? Number.NaN : (value as string))
    case 'map':
      return new Map((value as [unknown, unknown][]).map(([key, one]) => [decode(key), decode(one)]))
    case 'set':
      return new Set((value as unknown[]).map(decode))
    case 'error':
      return errorOf(value as { name: string; message: unknown; cause?: unknown })
    case 'object':
      return plainOf(value as object)
    default:
      throw new Error(`A value marked “${kind}” was written by a later version of this engine`)
  }
}

function errorOf({ name, message, ...rest }: { name: string; message: unknown; cause?: unknown }): Error {
  const error = new Error(decode(message) as string, 'cause' in rest ? { cause: decode(rest.cause) } : undefined)
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true })
  error.stack = `${name}: ${error.message}`
  return error
}

/** Free text that people write leaves the event: the log keeps an id and a salted hash, the words can be erased. */
import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import { sha256 } from './canonical.ts'
import type { TextRecord } from './commit.ts'
import { newId } from './id.ts'

interface Def {
  type: string
  format?: string
  innerType?: Schema
  element?: Schema
  shape?: Record<string, Schema>
  values?: unknown
}
interface Schema {
  _zod: { def: Def }
}

/** Text in an event's payload, in place of the words. */
export interface FiledText {
  text: string
  hash: string
}

/** Whether a value of an event's payload stands for words filed elsewhere. */
export const isFiled = (value: unknown): value is FiledText =>
  typeof value === 'object' && value !== null && 'text' in value && 'hash' in value && Object.keys(value).length === 2

/**
 * The payload as the log may keep it, and the words to file beside it.
 * Free text is every plain string of the verb's schema; choices, dates and addresses with a format stay.
 */
export function fileWords(
  schema: z.ZodObject | undefined,
  payload: Record<string, unknown>,
  seq: number,
): { payload: Record<string, unknown>; texts: TextRecord[] } {
  const texts: TextRecord[] = []
  const file = (def: Def, value: unknown, path: string): unknown => {
    if (value === undefined || value === null) return value
    if (def.innerType) return file(def.innerType._zod.def, value, path)
    if (def.type === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => {
          const inner = def.shape?.[key]
          return [key, inner ? file(inner._zod.def, item, path ? `${path}.${key}` : key) : item]
        }),
      )
    if (def.type === 'array' && Array.isArray(value))
      return value.map((item, place) => file(def.element!._zod.def, item, `${path}.${place}`))
    if (def.type !== 'string' || def.format !== undefined || typeof value !== 'string') return value
    const text = { id: newId(), seq, field: path, body: value, salt: randomBytes(16).toString('base64url') }
    texts.push(text)
    return { text: text.id, hash: sha256(text.salt, value) } satisfies FiledText
  }
  if (!schema) return { payload, texts }
  return { payload: file((schema as unknown as Schema)._zod.def, payload, '') as Record<string, unknown>, texts }
}

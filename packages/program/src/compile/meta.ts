import type * as z from 'zod'
import type { Condition } from '../form/condition.ts'
import type { Field, Privacy } from '../form/definition.ts'

/** What an author may say of a page or a field with `.meta({ … })`. */
export interface FieldMeta {
  title?: string | undefined
  description?: string | undefined
  /** How it is drawn, where the type alone does not say: a text of several lines, a telephone number, a month. */
  widget?: 'textarea' | 'tel' | 'month'
  /** When it is shown; it may look at the track and at answers that come before it. */
  if?: Condition
  /** Who may see the answer. A page's or a group's holds for its fields. */
  privacy?: Privacy
  /** Terms of the program's glossary. */
  terms?: readonly string[]
  example?: string
  /** What was said when the application was begun: the answer starts as that. */
  startsAs?: Field['startsAs']
  /** One item of a group, in the singular: "member". */
  item?: string
  /** The words of a choice, by value; a value without is its own title. */
  options?: Record<string, { title?: string; description?: string; if?: Condition }>
  /** Of a page: documents asked for there. */
  documents?: readonly string[]
  patternMessage?: string
}

declare module 'zod' {
  interface GlobalMeta {
    widget?: FieldMeta['widget']
    if?: Condition
    privacy?: Privacy
    terms?: readonly string[]
    example?: string
    startsAs?: FieldMeta['startsAs']
    item?: string
    options?: FieldMeta['options']
    documents?: readonly string[]
    patternMessage?: string
  }
}

const PAGE_KEYS = ['title', 'description', 'if', 'privacy', 'documents']
const FIELD_KEYS = ['title', 'description', 'widget', 'if', 'privacy', 'terms', 'example', 'startsAs', 'item', 'options', 'patternMessage']

/** What was said of the schema, its own word before that of what it wraps, and the keys that nobody reads: a misspelt one is a fault. */
export function metaOf(schemas: readonly z.core.$ZodType[], kind: 'page' | 'field'): { meta: FieldMeta; unknown: string[] } {
  const meta: Record<string, unknown> = {}
  for (const schema of schemas.toReversed()) Object.assign(meta, (schema as z.ZodType).meta())
  const known = kind === 'page' ? PAGE_KEYS : FIELD_KEYS
  return { meta: meta as FieldMeta, unknown: Object.keys(meta).filter((key) => !known.includes(key)) }
}

import type * as z from 'zod'
import type { Field } from '../form/definition.ts'
import type { FieldMeta } from './meta.ts'
import { cannotTell } from './rule.ts'

/** A month as `2023-02`. `z.string().regex(monthPattern)` is drawn as a month. */
export const monthPattern: RegExp = /^\d{4}-(?:0[1-9]|1[0-2])$/

type Text = Pick<Field, 'type' | 'min' | 'max' | 'pattern'>
interface Check {
  check?: string
  format?: string
  minimum?: number
  maximum?: number
  length?: number
  pattern?: RegExp
  tx?: (value: string) => string
}

/** A string schema as a field; what cannot be said as one is told to `fault`. */
export function readText(schema: z.core.$ZodString, meta: FieldMeta, fault: (message: string) => void): Text {
  const {
    format,
    coerce,
    checks = [],
    protocol,
    hostname,
  } = schema._zod.def as Check & z.core.$ZodStringDef & { protocol?: RegExp; hostname?: RegExp }
  const text: Text = {
    type: meta.widget === 'textarea' ? 'longText' : meta.widget === 'tel' ? 'tel' : meta.widget === 'month' ? 'month' : 'text',
  }
  if (coerce) fault('coercion is not known to the browser; ask for the type itself')
  if (format === 'email') Object.assign(text, { type: 'email', pattern: (schema._zod.def as Check).pattern?.source })
  else if (format === 'date') text.type = 'date'
  else if (format === 'url') {
    text.type = 'url'
    if (protocol || hostname) fault('a url may not name protocol or host; every url is held to http and https')
  } else if (format !== undefined) fault(`the format ${format} is not known to the browser; use a pattern`)
  for (const check of checks) readCheck(check._zod.def as Check, text, fault)
  if (text.type === 'text' && text.pattern === monthPattern.source) text.type = 'month'
  if (text.type === 'month') delete text.pattern
  return text
}

function readCheck(check: Check, text: Text, fault: (message: string) => void): void {
  if (check.check === 'min_length') text.min = Math.max(text.min ?? 0, check.minimum ?? 0)
  else if (check.check === 'max_length') text.max = Math.min(text.max ?? Infinity, check.maximum ?? Infinity)
  else if (check.check === 'length_equals') Object.assign(text, { min: check.length, max: check.length })
  else if (check.check === 'string_format' && check.format === 'regex' && check.pattern) readPattern(check.pattern, text, fault)
  else if (check.check === 'overwrite' && check.tx?.('  Aé ') === 'Aé') return // trim: both sides trim every text anyway
  else fault(cannotTell(check))
}

function readPattern(pattern: RegExp, text: Text, fault: (message: string) => void): void {
  if (text.pattern !== undefined) return fault('only one pattern can be told to the browser')
  if (pattern.flags !== '') fault(`the pattern's flags (${pattern.flags}) cannot be told to the browser`)
  if (!pattern.source.startsWith('^') || !pattern.source.endsWith('$')) fault('the pattern must say the whole value: ^…$')
  text.pattern = pattern.source
}

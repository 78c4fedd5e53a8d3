import type * as z from 'zod'
import type { Fault } from '../fault.ts'
import type { Field, Option, Privacy } from '../form/definition.ts'
import { metaOf, type FieldMeta } from './meta.ts'
import { cannotTell } from './rule.ts'
import { readText } from './text.ts'

/** Where we are and what holds here. */
export interface Place {
  path: string
  privacy: Privacy | undefined
  inGroup: boolean
  faults: Fault[]
}

type Kind = Pick<Field, 'type' | 'min' | 'max' | 'whole' | 'pattern' | 'options' | 'fields'>
type Tell = (message: string) => void

/** One field of a page or a group; what a definition cannot say goes to `place.faults`. */
function readField(name: string, given: z.core.$ZodType, place: Place): Field {
  const path = `${place.path}.${name}`
  const tell: Tell = (message) => void place.faults.push({ path, message })
  const isOptional = given._zod.def.type === 'optional'
  const schema = isOptional ? (given as z.core.$ZodOptional)._zod.def.innerType : given
  const { meta, unknown } = metaOf([given, schema], 'field')
  const privacy = meta.privacy ?? place.privacy
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) tell('a field is named in letters and digits, the first in lower case')
  if (!meta.title?.trim()) tell('needs a title: .meta({ title }), after the rules, for they drop it')
  if (privacy === undefined) tell('names no privacy class (public, contact, confidential or special): on the field, its group or its page')
  for (const key of unknown) tell(`meta.${key} is not known`)
  const kind = readKind(schema, meta, { ...place, path, privacy }, tell)
  const field: Field = { name, title: meta.title ?? name, required: !isOptional, privacy: privacy ?? 'confidential', ...kind }
  for (const key of ['description', 'example', 'patternMessage', 'startsAs', 'item', 'if'] as const)
    if (meta[key] !== undefined) Object.assign(field, { [key]: meta[key] })
  if (meta.terms) field.terms = [...meta.terms]
  if (meta.options && !field.options) tell('meta.options is for a choice')
  if (meta.startsAs && (field.type !== 'text' || place.inGroup)) tell('meta.startsAs is for a short text of a page')
  if (meta.item && field.type !== 'group') tell('meta.item is for a group')
  if (field.privacy === 'special') checkSpecial(field, tell)
  return field
}

function readKind(schema: z.core.$ZodType, meta: FieldMeta, place: Place, tell: Tell): Kind {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def']
  if (meta.widget && def.type !== 'string') tell(`the widget ${meta.widget} is for a text`)
  if (def.type === 'string') return readText(schema as z.core.$ZodString, meta, tell)
  if (def.type === 'number') return readNumber(schema, tell)
  if (def.type === 'array') return readArray(schema as z.core.$ZodArray, meta, place, tell)
  refuseChecks(schema, tell)
  if (def.type === 'boolean') return def.coerce ? cannot('coerced boolean', tell) : { type: 'yesNo' }
  if (def.type === 'literal' && def.values.length === 1 && def.values[0] === true) return { type: 'attest' }
  if (def.type === 'enum') return { type: 'choice', options: readOptions(def.entries, meta, tell) }
  return cannot(def.type, tell)
}

function cannot(type: string, tell: Tell): Kind {
  const advice =
    type === 'object'
      ? 'make it a page, or a group: z.array(z.object({ … }))'
      : 'a form holds texts, numbers, booleans, enums and arrays of enums or objects'
  tell(`${type} cannot be drawn as a field; ${advice}`)
  return { type: 'text' }
}

function readNumber(schema: z.core.$ZodType, tell: Tell): Kind {
  const def = schema._zod.def as z.core.$ZodNumberDef & { format?: string }
  const kind: Kind = { type: 'number' }
  if (def.coerce) tell('coercion is not known to the browser; ask for the type itself')
  if (def.format === 'safeint') kind.whole = true
  else if (def.format !== undefined) tell(`the format ${def.format} is not known to the browser`)
  for (const { _zod } of def.checks ?? []) {
    const check = _zod.def as { check?: string; value?: number; inclusive?: boolean; format?: string }
    const least = check.check === 'greater_than'
    if ((least || check.check === 'less_than') && check.inclusive) kind[least ? 'min' : 'max'] = check.value as number
    else if (check.check === 'number_format' && check.format === 'safeint') kind.whole = true
    else tell(`${cannotTell(check)}; a number has min, max and int`)
  }
  return kind
}

function readArray(schema: z.core.$ZodArray, meta: FieldMeta, place: Place, tell: Tell): Kind {
  const { element, checks = [] } = schema._zod.def
  const limits: Pick<Kind, 'min' | 'max'> = {}
  for (const { _zod } of checks) {
    const check = _zod.def as { check?: string; minimum?: number; maximum?: number; length?: number }
    if (check.check === 'min_length') limits.min = check.minimum as number
    else if (check.check === 'max_length') limits.max = check.maximum as number
    else if (check.check === 'length_equals') limits.min = limits.max = check.length as number
    else tell(`${cannotTell(check)}; a list has min and max`)
  }
  refuseChecks(element, tell)
  if (element._zod.def.type === 'enum')
    return { type: 'choices', ...limits, options: readOptions((element as z.core.$ZodEnum)._zod.def.entries, meta, tell) }
  if (element._zod.def.type !== 'object') return cannot(`array of ${element._zod.def.type}`, tell)
  if (place.inGroup) tell('a group may not hold a group')
  return { type: 'group', ...limits, fields: readFields(element as z.core.$ZodObject, { ...place, inGroup: true }) }
}

/** The fields of a page or of one item of a group, in the order written. */
export const readFields = (schema: z.core.$ZodObject, place: Place): Field[] =>
  Object.entries(schema._zod.def.shape).map(([name, field]) => readField(name, field, place))

function readOptions(entries: Record<string, string | number>, meta: FieldMeta, tell: Tell): Option[] {
  const values = Object.values(entries)
  for (const value of values) if (typeof value !== 'string') tell(`the option ${value} is not a string`)
  for (const value of Object.keys(meta.options ?? {})) if (!values.includes(value)) tell(`meta.options.${value} is not one of the values`)
  return values.map((value) => ({ value: String(value), title: String(value), ...meta.options?.[value] }))
}

/** `.refine()` and its kin hold functions: the browser could never agree. */
export function refuseChecks(schema: z.core.$ZodType, tell: Tell): void {
  for (const { _zod } of schema._zod.def.checks ?? []) tell(cannotTell(_zod.def))
}

/** promises.md: never required, and always a way not to say. A free text follows upon such a choice. */
function checkSpecial(field: Field, tell: Tell): void {
  if (field.type === 'group') return
  if (field.required) tell('is special, so it may never be required: .optional()')
  if (field.options ? !field.options.some(({ value }) => value === 'preferNotToSay') : field.if === undefined)
    tell(
      field.options
        ? "is special, so it must offer 'preferNotToSay'"
        : "is special: ask by a choice that offers 'preferNotToSay', and show this field only after it (if)",
    )
}

import type { Answers, Field, FormDefinition, Issue } from './definition.ts'
import { fits, type Scope } from './evaluate.ts'
import { message } from './messages.ts'
import { isShown, shownAnswers } from './shown.ts'

/** Of what: the track, and the one page if not all. */
export interface CheckScope {
  track: string
  only?: string
}

/**
 * What is wrong with the answers to what is shown, in the order of the form, at most one issue a field. Empty: they may be handed in.
 * The browser and the server run this same function; the server then lets the zod schema have the last word.
 */
export function checkAnswers(definition: FormDefinition, answers: Answers, { track, only }: CheckScope): Issue[] {
  const issues: Issue[] = []
  shownAnswers(definition, answers, { track }, (field, path, value, scope) => {
    if (only !== undefined && !path.startsWith(`${only}.`)) return
    const code = value === undefined ? (field.required ? 'required' : undefined) : fault(field, value, scope)
    if (code) issues.push({ path, code, message: message(field, code, value) })
  })
  return issues
}

function fault(field: Field, value: unknown, scope: Scope): string | undefined {
  const { type, options } = field
  if (type === 'attest') return value === true ? undefined : value === false && !field.required ? undefined : 'attest'
  if (type === 'yesNo') return typeof value === 'boolean' ? undefined : 'type'
  if (type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'type'
    return field.whole && !Number.isSafeInteger(value) ? 'notWhole' : limits(field, value, 'tooSmall', 'tooLarge')
  }
  if (type === 'group' || type === 'choices') {
    if (!Array.isArray(value)) return 'type'
    if (type === 'choices' && !value.every((one, index) => isOffered(options, one, scope) && value.indexOf(one) === index)) return 'option'
    if (type === 'group' && !value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return 'type'
    return limits(field, value.length, 'tooFew', 'tooMany')
  }
  if (typeof value !== 'string') return 'type'
  if (type === 'choice') return isOffered(options, value, scope) ? undefined : 'option'
  if (!isForm(type, value) || (field.pattern !== undefined && !fits(value, field.pattern))) return 'pattern'
  return limits(field, value.length, 'tooShort', 'tooLong')
}

const limits = ({ min, max }: Field, size: number, under: string, over: string): string | undefined =>
  min !== undefined && size < min ? under : max !== undefined && size > max ? over : undefined

const isOffered = (options: Field['options'], value: unknown, scope: Scope): boolean =>
  options?.some((option) => option.value === value && isShown(option, scope)) ?? false

/** Both sides have it; naming it here spares the whole of the DOM's types. */
declare const URL: { canParse: (value: string) => boolean }

function isForm(type: Field['type'], value: string): boolean {
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value
  if (type === 'month') return /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
  return type !== 'url' || (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value))
}

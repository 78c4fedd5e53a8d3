import type { Field } from './definition.ts'

/** What to say: a whole sentence, in the words of the field's title, that says how to mend it. */
export function message(field: Field, code: string, value?: unknown): string {
  const { type, title, min, max } = field
  const name = /^[A-Z][a-z-]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
  const asked = `${title.charAt(0).toUpperCase()}${title.slice(1)}${title.endsWith('?') ? '' : ':'}`
  const span = min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`
  const size = (value as { length?: number } | undefined)?.length ?? 0
  const isMany = type === 'choices' || type === 'group'
  if (code === 'attest' || (code === 'required' && type === 'attest')) return `Tick to confirm: ${title}`
  if (code === 'pattern' && field.patternMessage) return field.patternMessage
  if (code === 'pattern' && type in LIKE) return `${asked} enter ${LIKE[type]}`
  if (code === 'pattern') return `${title} is not written as it should be${field.example ? `, for example: ${field.example}` : ''}`
  if (code === 'option' || (code === 'type' && isMany)) return `${asked} choose from the options`
  if (code === 'tooFew' || code === 'tooMany' || (code === 'required' && isMany && (min ?? 0) > 1))
    return type === 'choices' ? `${asked} choose ${span}` : `${asked} give ${span}, there ${size === 1 ? 'is' : 'are'} ${size}`
  if (code === 'tooShort' || code === 'tooLong') return `${asked} write ${span} characters, there ${size === 1 ? 'is' : 'are'} ${size}`
  if (code === 'tooSmall' || code === 'tooLarge') return `${asked} enter ${span}`
  if (code === 'notWhole') return `${asked} enter a whole number`
  if (code === 'type' && type === 'number') return `${asked} enter a number`
  if (type === 'yesNo') return `Say yes or no: ${title}`
  if (title.endsWith('?')) return `Answer: ${title}`
  return `${type === 'choice' || type === 'choices' ? 'Choose' : type === 'group' ? 'Add' : 'Enter'} ${name}`
}

const LIKE: Partial<Record<Field['type'], string>> = {
  email: 'an e-mail address, like name@example.org',
  url: 'a web address, like https://example.org',
  date: 'a day of the calendar, like 2023-02-28',
  month: 'a month, like 2023-02',
}

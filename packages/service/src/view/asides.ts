/** What an application asks as an exception, and what verbs chose for it, in words. */
import { eligibilityText, type ApplicationView, type Field, type Program } from '@cohortium/program'
import { formOf, verbFormOf } from '../programs/index.ts'
import type { Whole } from './whole.ts'

/** Rules of eligibility that it asks an exception from, each with the reason as it was sent. */
export function exceptionsOf({ program, context, submitted }: Whole): ApplicationView['exceptions'] {
  const { facts } = program
  return (context.exceptions ?? []).flatMap((id) => {
    const rule = facts.eligibility.find((one) => typeof one !== 'string' && one.id === id)
    if (rule === undefined || typeof rule === 'string') return []
    const [page = '', field = ''] = (rule.reason ?? '').split('.')
    const given = submitted?.[facts.application]?.answers[page]?.[field]
    const asked = formOf(program, facts.application)
      ?.pages.find((one) => one.id === page)
      ?.fields.find(({ name }) => name === field)
    return [{ id, text: eligibilityText(rule), reason: given === undefined ? '' : inWords(asked, given, facts.locale) }]
  })
}

/** What `keep` remembered, under the titles of the verbs' own fields, in the words of their options. */
export function keptOf({ program, context }: Whole): ApplicationView['kept'] {
  return Object.entries(context.kept ?? {}).flatMap(([name, value]) => {
    const field = fieldOfVerbs(program, name)
    const words = inWords(field, value, program.facts.locale)
    return words === '' ? [] : [{ title: field?.title ?? name, value: words }]
  })
}

/** The field of that name, or of its singular: several verbs' single choices may be kept as one list. */
const fieldOfVerbs = (program: Program, name: string): Field | undefined =>
  namedIn(program, name) ?? namedIn(program, name.replace(/s$/, ''))

function namedIn(program: Program, name: string): Field | undefined {
  for (const verb of Object.keys(program.facts.verbs)) {
    const field = verbFormOf(program, verb)?.pages[0]?.fields.find((one) => one.name === name)
    if (field) return field
  }
  return undefined
}

function inWords(field: Field | undefined, value: unknown, locale: string): string {
  if (Array.isArray(value)) return new Intl.ListFormat(locale).format(value.map((one) => inWords(field, one, locale)))
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  return typeof value === 'string' ? (field?.options?.find((option) => option.value === value)?.title ?? value) : ''
}

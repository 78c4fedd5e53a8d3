import { html, type TemplateResult } from 'lit'
import type { Field } from '@cohortium/program/form'
import { monthOf, shortDay } from '../look/dates.ts'
import * as words from '../words/en.ts'
import type { Holder } from './form-controller.ts'

const titleOf = (field: Field, value: unknown): string => field.options?.find((option) => option.value === value)?.title ?? String(value)

/** A value in words, as it is read back. Special values are never among them: only whether one was given. */
export function show(field: Field, value: unknown): string | TemplateResult {
  if (field.privacy === 'special') return value === undefined ? words.notGiven : words.given
  if (value === undefined || value === null || value === '') return html`<span class="quiet">${words.notAnswered}</span>`
  switch (field.type) {
    case 'yesNo':
      return value ? words.yes : words.no
    case 'attest':
      return words.agreed
    case 'choice':
      return titleOf(field, value)
    case 'choices':
      return (value as unknown[]).map((one) => titleOf(field, one)).join('; ')
    case 'date':
      return shortDay(`${value}T12:00Z`, 'UTC')
    case 'month':
      return monthOf(String(value))
    case 'group':
      return html`<ol>
        ${(value as Holder[]).map((item, index) => html`<li>${nameOf(field, item, index)}${lineOf(field, item) ? `, ${lineOf(field, item)}` : ''}</li>`)}
      </ol>`
    default:
      return html`<span class="typed">${value}</span>`
  }
}

const isLine = (field: Field): boolean => field.privacy !== 'special' && (field.type === 'text' || field.type === 'email')

/** What an item of a group is called: its first line of text, else its kind and number. */
export function nameOf(field: Field, item: Holder, index: number): string {
  const first = field.fields?.find(isLine)
  return String((first && item[first.name]) ?? words.numbered(field.item ?? words.item, index + 1))
}

/** The other lines that tell items apart. */
export function lineOf(field: Field, item: Holder): string {
  return (field.fields ?? [])
    .filter(isLine)
    .slice(1)
    .map((one) => item[one.name])
    .filter(Boolean)
    .join(', ')
}

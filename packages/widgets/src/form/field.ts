import { html, nothing, type TemplateResult } from 'lit'
import type { Field } from '@cohortium/program/form'
import { octagon } from '../look/icons.ts'
import * as words from '../words/en.ts'
import type { FormController, Holder } from './form-controller.ts'
import { rootOf } from './form-controller.ts'

/** Where a field stands: its form, its path, and the object that holds its value. */
export interface Spot {
  form: FormController
  field: Field
  path: string
  holder: Holder
}
export type DrawField = (spot: Spot) => TemplateResult

/** Ids of what describes the control: hint, counter, error; in the order they are read. */
export function describedBy({ form, field, path }: Spot): string | typeof nothing {
  return (
    [hintOf(field) && `${path}:hint`, isCounted(field) && `${path}:count`, form.issues.has(path) && `${path}:error`]
      .filter(Boolean)
      .join(' ') || nothing
  )
}

export const isInvalid = ({ form, path }: Spot): 'true' | typeof nothing => (form.issues.has(path) ? 'true' : nothing)
export const isCounted = (field: Field): boolean => field.type === 'longText' && field.max !== undefined

/** Whether this browser lets a month be picked, as it writes months; elsewhere one types it, and is told how. */
const hasMonths = (): boolean => Object.assign(document.createElement('input'), { type: 'month' }).type === 'month'

/** The words under a label. */
function hintOf(field: Field): string {
  return [
    field.description,
    field.type === 'choices' && field.options?.length !== 1 && words.chooseHowMany(field.min, field.max),
    field.example && words.forExample(field.example),
    field.type === 'month' && !hasMonths() && words.monthHint,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The words of a label, with what is optional said and what is required left unsaid. */
export const titleOf = (field: Field): TemplateResult =>
  html`${field.title}${field.required ? nothing : html` <span class="optional">(${words.optional})</span>`}`

/** Hint, terms and error, between the label and its control. */
export function beside(spot: Spot): TemplateResult {
  const { form, field, path } = spot
  const hint = hintOf(field)
  const error = form.issues.get(path)
  return html`${hint ? html`<p class="hint" id="${path}:hint">${hint}</p>` : nothing}${field.terms?.map((term) =>
    form.glossary[term]
      ? html`<details class="hint">
          <summary>${words.whatIs(term)}</summary>
          ${form.glossary[term]}
        </details>`
      : nothing,
  )}${
    error
      ? html`<p class="field-error" part="error" id="${path}:error">
          ${octagon}<span><span class="unseen">${words.error} </span>${error}</span>
        </p>`
      : nothing
  }`
}

/** What another person wrote meanwhile, under the field it happened to. */
export function conflictOf({ form, path }: Spot, show: (value: unknown) => unknown): TemplateResult | typeof nothing {
  const conflict = form.conflicts.get(path)
  return conflict && path === rootOf(path)
    ? html`<div class="notice tone-attention" role="status">
        <span></span>
        <div class="stack tight small">
          <p>${words.conflict}</p>
          <p><span class="strong">${words.yours}</span> ${show(conflict.yours)}</p>
          <button type="button" class="link" @click=${() => form.keepMine(path)}>${words.useMine}</button>
        </div>
      </div>`
    : nothing
}

/** One control under its label. */
export function labelled(spot: Spot, control: TemplateResult): TemplateResult {
  return html`<div class="field ${spot.form.issues.has(spot.path) ? 'invalid' : ''}" part="field">
    <label part="label" for=${spot.path}>${titleOf(spot.field)}</label>${beside(spot)}${control}
  </div>`
}

/** Several controls under one legend. */
export function grouped(spot: Spot, role: 'radiogroup' | 'group', controls: unknown): TemplateResult {
  const invalid = role === 'radiogroup' ? isInvalid(spot) : nothing
  return html`<fieldset
    class="field ${spot.form.issues.has(spot.path) ? 'invalid' : ''}"
    part="field"
    role=${role}
    aria-describedby=${describedBy(spot)}
    aria-invalid=${invalid}
  >
    <legend part="label">${titleOf(spot.field)}</legend>
    ${beside(spot)}${controls}
  </fieldset>`
}

import { html, nothing, type TemplateResult } from 'lit'
import type { Field, FieldType } from '@cohortium/program/form'
import { lock } from '../look/icons.ts'
import * as words from '../words/en.ts'
import { conflictOf, type DrawField } from './field.ts'
import type { FormController, Holder } from './form-controller.ts'
import { attest, choice, choices, line, longText } from './inputs.ts'
import { show } from './show.ts'

/** How each type is drawn; what is not named is one line. An element that needs groups adds `group` before it first draws. */
export const drawers: Partial<Record<FieldType, DrawField>> = { longText, choice, yesNo: choice, choices, attest }

/** The fields that are shown, in order. A special one is never drawn here: only whether it was given. */
export function drawFields(
  form: FormController,
  fields: readonly Field[],
  at: string,
  holder: Holder,
): (TemplateResult | typeof nothing)[] {
  return fields.map((field) => {
    if (!form.shows(field, holder)) return nothing
    if (field.privacy === 'special') return specialNote(field.title, holder[field.name] !== undefined)
    const spot = { form, field, path: `${at}.${field.name}`, holder }
    return html`${(drawers[field.type] ?? line)(spot)}${field.type === 'group' ? nothing : conflictOf(spot, (value) => show(field, value))}`
  })
}

const specialNote = (title: string, isGiven: boolean): TemplateResult =>
  html`<div class="notice">
    ${lock}
    <p class="small"><span class="strong">${title}: ${isGiven ? words.given : words.notGiven}.</span> ${words.special}</p>
  </div>`

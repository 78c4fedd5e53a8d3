import { html, nothing, type TemplateResult } from 'lit'
import type { Answers, Field, Option } from '@cohortium/program'
import { isShown } from '@cohortium/program/form'
import { fieldError, fieldId, labelled, type Faults } from './form.ts'

export interface Drawing {
  values: Record<string, unknown>
  faults: Faults
  /** What conditions of options look at. */
  scope: { track: string; answers: Answers }
  change: (name: string, value: unknown) => void
}

const inputTypes: Partial<Record<Field['type'], string>> = {
  email: 'email',
  tel: 'tel',
  url: 'url',
  number: 'number',
  date: 'date',
  month: 'month',
}

/** The fields of a verb's payload: texts, dates, figures and choices. A group is never part of a verb. */
export function drawField(field: Field, drawing: Drawing): TemplateResult {
  const value = drawing.values[field.name]
  const set = (next: unknown) => drawing.change(field.name, next)
  switch (field.type) {
    case 'yesNo':
      return choices(
        field,
        drawing,
        [
          { value: 'yes', title: 'Yes' },
          { value: 'no', title: 'No' },
        ],
        'radio',
        (one) => value === (one === 'yes'),
        (one) => set(one === 'yes'),
      )
    case 'choice':
      return choices(field, drawing, field.options ?? [], 'radio', (one) => value === one, set)
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as string[]) : []
      return choices(
        field,
        drawing,
        field.options ?? [],
        'checkbox',
        (one) => chosen.includes(one),
        (one, isOn) => set(isOn ? [...chosen, one] : chosen.filter((other) => other !== one)),
      )
    }
    case 'attest':
      return choices(
        { ...field, title: '' },
        drawing,
        [{ value: 'yes', title: field.title }],
        'checkbox',
        () => value === true,
        (_, isOn) => set(isOn || undefined),
      )
    case 'longText':
      return labelled(
        about(field, drawing),
        (id, described, invalid) =>
          html`<textarea
              class="input"
              id=${id}
              name=${field.name}
              rows="3"
              aria-describedby=${described}
              aria-invalid=${invalid}
              aria-required=${field.required}
              .value=${asText(value)}
              @input=${(event: Event) => set(read(event) || undefined)}
            ></textarea>
            ${field.max ? html`<p class="hint num">${asText(value).length} of ${field.max} characters</p>` : nothing}`,
      )
    default:
      return labelled(
        about(field, drawing),
        (id, described, invalid) =>
          html`<input
            class="input ${inputTypes[field.type] ? 'short' : ''}"
            id=${id}
            name=${field.name}
            type=${inputTypes[field.type] ?? 'text'}
            aria-describedby=${described}
            aria-invalid=${invalid}
            aria-required=${field.required}
            .value=${asText(value)}
            @input=${(event: Event) => set(asAnswer(field, read(event)))}
          />`,
      )
  }
}

function about(field: Field, drawing: Drawing) {
  const hint = [field.description, field.example && `For example: ${field.example}`].filter(Boolean).join(' ')
  return { path: field.name, title: field.title, optional: !field.required, faults: drawing.faults, ...(hint ? { hint } : {}) }
}

function choices(
  field: Field,
  drawing: Drawing,
  options: readonly Option[],
  type: 'radio' | 'checkbox',
  isOn: (value: string) => boolean,
  pick: (value: string, isOn: boolean) => void,
): TemplateResult {
  const id = fieldId(field.name)
  const isInvalid = field.name in drawing.faults.at
  const described = [field.description ? `${id}-h` : '', isInvalid ? `${id}-e` : ''].filter(Boolean).join(' ')
  return html`<fieldset class=${isInvalid ? 'invalid' : ''} aria-describedby=${described || nothing}>
    ${field.title ? html`<legend class="label">${field.title}${field.required ? nothing : html` <span class="optional">(optional)</span>`}</legend>` : html`<legend class="hidden-visually">Confirm</legend>`}
    ${field.description ? html`<p class="hint" id="${id}-h">${field.description}</p>` : nothing} ${fieldError(drawing.faults, field.name)}
    ${options.filter((option) => isShown(option, drawing.scope)).map((option, index) => html`<label class="choice"><input type=${type} name=${field.name} id=${index === 0 ? id : `${id}-${option.value}`} .checked=${isOn(option.value)} @change=${(event: Event) => pick(option.value, (event.target as HTMLInputElement).checked)} /><span>${option.title}</span>${option.description ? html`<span class="hint">${option.description}</span>` : nothing}</label>`)}
  </fieldset>`
}

function asAnswer(field: Field, text: string): unknown {
  if (text === '') return undefined
  return field.type === 'number' ? Number(text) : text
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

function read(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value
}

import { html, nothing, type TemplateResult } from 'lit'
import { shownAnswers } from '@cohortium/program/form'
import type { ApplicationView, Field, FormDefinition, Page } from '@cohortium/program'
import { monthInWords } from '../dates.ts'
import { icon } from '../icons.ts'

/** Answers by form and page, in the words of the questions; what was not answered says so. */
export function drawAnswers(view: ApplicationView, forms: Record<string, FormDefinition>): TemplateResult {
  const given = Object.entries(view.answers)
  if (given.length === 0)
    return html`<h2>Answers</h2>
      <p class="quiet">Nothing answered yet. Answers appear here as they are saved.</p>`
  return html`${given.map(([id, one]) => {
    const form = forms[id]
    const stand = one.submittedAt
      ? nothing
      : html`<p class="small quiet">${icon('ring')} A draft: not sent yet, and it may still change.</p>`
    if (!form)
      return html`<h2>${id}</h2>
        ${stand}
        <p class="quiet">The questions of this form are no longer known; its answers are kept.</p>`
    const asked = new Map<string, [Field, unknown][]>()
    shownAnswers(form, one.answers, { track: view.track }, (field, path, value) => {
      const [page = '', name = '', ...within] = path.split('.')
      if (within.length === 0) asked.set(page, [...(asked.get(page) ?? []), [field, value ?? one.answers[page]?.[name]]])
    })
    return html`${given.length > 1 ? html`<h2>${form.title}</h2>` : nothing}${stand}${form.pages.map((page) => drawPage(page, asked.get(page.id) ?? [], given.length > 1))}`
  })}`
}

function drawPage(page: Page, asked: readonly [Field, unknown][], isNested: boolean): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing
  return html`${isNested ? html`<h3>${page.title}</h3>` : html`<h2>${page.title}</h2>`}
    <dl class="answers">
      ${asked.map(
        ([field, value]) =>
          html`<div>
            <dt>${field.title}</dt>
            <dd class="value">${drawAnswer(field, value)}</dd>
          </div>`,
      )}
    </dl>`
}

function drawAnswer(field: Field, value: unknown): unknown {
  if (field.privacy === 'special' && !isAnswered(value))
    return html`<span class="quiet">${icon('lock')} Not shown at this stage. Only those the program names may see it.</span>`
  if (!isAnswered(value)) return html`<span class="quiet">${field.required ? 'Not answered' : 'Not answered, it is optional'}</span>`
  if (field.type === 'group' && Array.isArray(value))
    return html`<ol class="items">
      ${value.map((item) => html`<li>${drawItem(field.fields ?? [], item as Record<string, unknown>)}</li>`)}
    </ol>`
  return html`<span class=${field.type === 'longText' ? 'words' : ''}>${inWords(field, value)}</span>`
}

/** One member of a group: the first answer stands out, the others follow, each named unless it speaks for itself. */
function drawItem(fields: readonly Field[], item: Record<string, unknown>): TemplateResult {
  const [first, ...others] = fields.filter((field) => isAnswered(item[field.name]))
  return html`${first ? html`<strong>${inWords(first, item[first.name])}</strong>` : 'Nothing entered'}${others.map((field) => html`<br /><span class="small"><span class="quiet">${field.title}:</span> ${inWords(field, item[field.name])}</span>`)}`
}

function inWords(field: Field, value: unknown): string {
  const title = (one: unknown) => field.options?.find((option) => option.value === one)?.title ?? String(one)
  switch (field.type) {
    case 'yesNo':
      return value === true || value === 'yes' ? 'Yes' : 'No'
    case 'attest':
      return value ? 'Confirmed' : 'Not confirmed'
    case 'choice':
      return title(value)
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map(title).join('; ')
    case 'month':
      return monthInWords(String(value))
    case 'date':
      return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(`${String(value)}T00:00Z`))
    case 'number':
      return new Intl.NumberFormat('en-US').format(Number(value))
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

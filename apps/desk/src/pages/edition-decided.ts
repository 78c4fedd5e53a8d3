import { html, nothing, type TemplateResult } from 'lit'
import type { OpenFactView } from '@cohortium/program'
import { chip } from '../parts/bits.ts'
import { labelled } from '../parts/form.ts'
import { value, type Editing } from './edition-fields.ts'

type Fact = Omit<OpenFactView, 'value'>

/** What the program's source leaves open: a field for each, with where it is missing and who can give it. */
export function decidedFields(facts: readonly Fact[], editing: Editing): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing
  const open = facts.filter(({ name }) => (editing.input.decided[name] ?? null) === null).length
  return html`<section class="stack-6" aria-labelledby="decided">
    <div class="stack-2">
      <div class="block-head flat">
        <h2 id="decided">${open > 0 ? 'Still to be decided' : 'Decided for this edition'}</h2>
        <span class="small quiet num">${facts.length - open} of ${facts.length} decided</span>
      </div>
      <p class="quiet">
        The source does not say these, and nothing is put in their place.
        ${open > 0 ? 'While one is open, the edition stays a draft.' : nothing}
      </p>
    </div>
    ${facts.map((fact) => decidedField(fact, editing))}
  </section>`
}

function decidedField(fact: Fact, { input, faults, change }: Editing): TemplateResult {
  const current = input.decided[fact.name] ?? null
  const set = (next: OpenFactView['value']) => change({ decided: { ...input.decided, [fact.name]: next } })
  const hint = html`${fact.description ? html`${fact.description} ` : nothing}${kindHint[fact.kind] ? html`${kindHint[fact.kind]} ` : nothing}${fact.by ? html`It can be had from ${fact.by}. ` : nothing}<span
      class="num nowrap"
      >Source: ${fact.source}.</span
    >`
  return html`<div class="decided-fact">
    ${labelled({ path: `decided.${fact.name}`, title: fact.title, hint, faults }, (id, described, invalid) => control(fact.kind, current, set, { id, described, invalid }))}
    ${current === null ? chip('attention', 'Open') : chip('success', 'Decided')}
  </div>`
}

const kindHint: Record<Fact['kind'], string> = { text: '', email: '', days: 'In days.', count: '', list: 'One a line.' }

interface Described {
  id: string
  described: string | typeof nothing
  invalid: 'true' | typeof nothing
}

function control(
  kind: Fact['kind'],
  current: OpenFactView['value'],
  set: (next: OpenFactView['value']) => void,
  at: Described,
): TemplateResult {
  const read = (event: Event) => set(parsed(kind, value(event)))
  if (kind === 'text' || kind === 'list')
    return html`<textarea
      class="input"
      rows=${kind === 'list' ? 4 : 2}
      id=${at.id}
      aria-describedby=${at.described}
      aria-invalid=${at.invalid}
      .value=${asText(current)}
      @change=${read}
    ></textarea>`
  const isNumber = kind === 'days' || kind === 'count'
  return html`<input
    class="input ${isNumber ? 'short' : ''}"
    type=${isNumber ? 'number' : 'email'}
    min=${isNumber ? (kind === 'days' ? 1 : 0) : nothing}
    id=${at.id}
    aria-describedby=${at.described}
    aria-invalid=${at.invalid}
    .value=${asText(current)}
    @change=${read}
  />`
}

/** An empty field is a fact that is not decided. */
export function parsed(kind: Fact['kind'], text: string): OpenFactView['value'] {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (kind === 'days' || kind === 'count') return Number(trimmed)
  if (kind !== 'list') return trimmed
  return trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

const asText = (current: OpenFactView['value']): string =>
  current === null ? '' : typeof current === 'object' ? current.join('\n') : String(current)

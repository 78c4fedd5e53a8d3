import { html, type TemplateResult } from 'lit'
import type { EditionView, ProgramView } from '@cohortium/program'
import { labelled, type Faults } from '../parts/form.ts'
import { canHaveAnother } from './programs.ts'
import { value, zones, type Editing } from './edition-fields.ts'

/** Which program a new edition is of. One that stands is there already, and says so where it cannot be chosen. */
export function programField(
  programs: readonly ProgramView[],
  editions: readonly EditionView[],
  chosen: string,
  faults: Faults,
  pick: (program: string) => void,
): TemplateResult {
  return labelled(
    { path: 'program', title: 'Program', faults },
    (id) =>
      html`<select class="input" id=${id} @change=${(event: Event) => pick(value(event))}>
        ${programs.map((one) => {
          const isFree = canHaveAnother(one, editions)
          return html`<option value=${one.id} .selected=${one.id === chosen} ?disabled=${!isFree}>
            ${one.title}${isFree ? '' : ' (its one edition is there)'}
          </option>`
        })}
      </select>`,
  )
}

/** What it is called and where it is found. */
export function nameFields({ input, faults, change }: Editing): TemplateResult {
  return html`${labelled({ path: 'title', title: 'Title', hint: 'As applicants read it.', faults }, (id, described, invalid) => html`<input class="input" id=${id} aria-describedby=${described} aria-invalid=${invalid} .value=${input.title} @input=${(event: Event) => change({ title: value(event) })} />`)}
  ${labelled({ path: 'slug', title: 'Address', hint: 'The last part of its web address: small letters, digits and hyphens.', faults }, (id, described, invalid) => html`<input class="input short" id=${id} aria-describedby=${described} aria-invalid=${invalid} .value=${input.slug} @input=${(event: Event) => change({ slug: value(event) })} />`)}
  ${labelled(
    { path: 'zone', title: 'Time zone', hint: 'All its dates are clocks of this zone.', faults },
    (id, described, invalid) =>
      html`<select
        class="input short"
        id=${id}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${(event: Event) => change({ zone: value(event) })}
      >
        ${zones(input.zone).map((zone) => html`<option value=${zone} .selected=${zone === input.zone}>${zone.replaceAll('_', ' ')}</option>`)}
      </select>`,
  )}`
}

export function graceField({ input, faults, change }: Editing): TemplateResult {
  return labelled(
    {
      path: 'graceMinutes',
      title: 'Grace after a deadline, in minutes',
      hint: 'What was begun before the deadline still counts for so long. Applicants are not told.',
      faults,
    },
    (id, described, invalid) =>
      html`<input
        class="input short"
        type="number"
        min="0"
        max="60"
        id=${id}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${String(input.graceMinutes)}
        @input=${(event: Event) => change({ graceMinutes: Number(value(event)) })}
      />`,
  )
}

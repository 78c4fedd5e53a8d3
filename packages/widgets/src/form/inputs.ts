import { html, nothing, type TemplateResult } from 'lit'
import * as words from '../words/en.ts'
import { describedBy, grouped, isCounted, isInvalid, labelled, type Spot } from './field.ts'

const kinds: Record<string, [type: string, inputmode?: string, autocomplete?: string]> = {
  email: ['email', 'email'],
  tel: ['tel', 'tel'],
  url: ['url', 'url'],
  number: ['text', 'decimal'],
  date: ['date'],
  month: ['month'],
}

/** Numbers are kept as numbers once they are; what is half typed stays as it is, for the check to name. */
const parsed = (spot: Spot, text: string): unknown =>
  spot.field.type === 'number' && text.trim() && Number.isFinite(Number(text)) ? Number(text) : text

/** Every field that is one line to type in. */
export function line(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const [type, mode] = kinds[field.type] ?? ['text']
  const short = type === 'date' || type === 'month' || type === 'tel' || field.type === 'number'
  return labelled(
    spot,
    html`<input
      class="input ${short ? 'short' : ''}"
      id=${path}
      type=${type}
      inputmode=${mode ?? nothing}
      .value=${String(holder[field.name] ?? '')}
      aria-describedby=${describedBy(spot)}
      aria-invalid=${isInvalid(spot)}
      aria-required=${field.required}
      @input=${(event: Event) => form.set(holder, field.name, parsed(spot, (event.target as HTMLInputElement).value), path)}
    />`,
  )
}

/** A longer text, with a counter where it is limited. The counter is read with the field, not at every key. */
export function longText(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const text = String(holder[field.name] ?? '')
  return labelled(
    spot,
    html`<textarea
        class="input"
        id=${path}
        rows="4"
        .value=${text}
        aria-describedby=${describedBy(spot)}
        aria-invalid=${isInvalid(spot)}
        aria-required=${field.required}
        @input=${(event: Event) => form.set(holder, field.name, (event.target as HTMLTextAreaElement).value, path)}
      ></textarea
      >${isCounted(field) ? html`<p class="hint" id="${path}:count">${words.counted(text.length, field.max ?? 0)}</p>` : nothing}`,
  )
}

interface Pick {
  value: unknown
  title: string
  description?: string
}

function picks(
  spot: Spot,
  type: 'radio' | 'checkbox',
  options: readonly Pick[],
  isOn: (value: unknown) => boolean,
  pick: (value: unknown, on: boolean) => void,
): TemplateResult[] {
  return options.map(
    ({ value, title, description }, index) =>
      html`<label class="choice"
        ><input
          type=${type}
          name=${spot.path}
          id=${index ? `${spot.path}:${index}` : spot.path}
          .checked=${isOn(value)}
          aria-invalid=${type === 'checkbox' ? isInvalid(spot) : nothing}
          @change=${(event: Event) => pick(value, (event.target as HTMLInputElement).checked)}
        /><span>${title}${description ? html`<span class="hint">${description}</span>` : nothing}</span></label
      >`,
  )
}

/** One of several: radios up to seven, a list beyond. Yes and no are two radios. */
export function choice(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const yesNo: Pick[] = [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ]
  const options: Pick[] = field.type === 'yesNo' ? yesNo : (field.options ?? []).filter((option) => form.shows(option, holder))
  const set = (value: unknown): void => form.set(holder, field.name, value, path)
  if (options.length > 7) {
    return labelled(
      spot,
      html`<select
        class="input"
        id=${path}
        aria-describedby=${describedBy(spot)}
        aria-invalid=${isInvalid(spot)}
        aria-required=${field.required}
        @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
      >
        <option value="">${words.chooseOne}</option>
        ${options.map((option) => html`<option value=${option.value} .selected=${holder[field.name] === option.value}>${option.title}</option>`)}
      </select>`,
    )
  }
  return grouped(
    spot,
    'radiogroup',
    picks(spot, 'radio', options, (value) => holder[field.name] === value, set),
  )
}

/** Any of several. Order is that of the options, whatever was ticked first. */
export function choices(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const options = (field.options ?? []).filter((option) => form.shows(option, holder))
  const chosen = new Set(holder[field.name] as unknown[] | undefined)
  return grouped(
    spot,
    'group',
    picks(
      spot,
      'checkbox',
      options,
      (value) => chosen.has(value),
      (value, on) => {
        if (on) chosen.add(value)
        else chosen.delete(value)
        const kept = (field.options ?? []).map((option) => option.value).filter((option) => chosen.has(option))
        form.set(holder, field.name, kept.length ? kept : undefined, path)
      },
    ),
  )
}

/** A statement one agrees to. */
export function attest(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const agreed: Pick = { value: true, title: words.iAgree }
  return grouped(
    spot,
    'group',
    picks(
      spot,
      'checkbox',
      [agreed],
      () => holder[field.name] === true,
      (_, on) => form.set(holder, field.name, on || undefined, path),
    ),
  )
}

import { html, nothing, type TemplateResult } from 'lit'
import type { DateView, EditionView, TrackView } from '@cohortium/program'
import { inFull, inReadersTime, monthInWords } from '../dates.ts'
import { labelled, type Faults } from '../parts/form.ts'
import type { Draft } from './edition-input.ts'

export type DateSpec = Pick<DateView, 'name' | 'title' | 'kind'> & { optional?: boolean; local?: string | null; at?: string | null }
export interface Editing {
  input: Draft
  faults: Faults
  change: (change: Partial<Draft>) => void
}

/** A date of the edition in its own zone's clock; what is published and fixed says so. */
export function dateField(date: DateSpec, edition: EditionView | undefined, { input, faults, change }: Editing): TemplateResult {
  const local = input.dates[date.name] ?? null
  const isFixed =
    edition && edition.state !== 'draft' && date.kind === 'deadline' && edition.dates.find((one) => one.name === date.name)?.local
  const hint = html`${isFixed ? html`<strong>Published: it may only move later.</strong> ` : nothing}${dateHint(date, local, input.zone)}`
  return labelled(
    { path: `dates.${date.name}`, title: date.title, hint, optional: date.optional === true, faults },
    (id, described, invalid) =>
      html`<input
        class="input short"
        type=${date.kind === 'month' ? 'month' : 'datetime-local'}
        id=${id}
        min=${isFixed || nothing}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${local ?? ''}
        @change=${(event: Event) => change({ dates: { ...input.dates, [date.name]: value(event) || null } })}
      />`,
  )
}

type SeatTrack = Pick<TrackView, 'id' | 'title' | 'capacity'> & { unit?: TrackView['unit']; isEstimate?: boolean }

/**
 * How many a track takes, by the kind of its capacity: a number that is kept, a target that nobody is refused for, or none at all. Seats are
 * kept for redirects only where another track redirects to it, or where some are kept already.
 */
export function seatFields(track: SeatTrack, { input, faults, change }: Editing, canRedirect: boolean): TemplateResult {
  const one = input.seats[track.id]
  if (track.capacity === 'none' || !one)
    return html`<p><strong>${track.title}:</strong> places are not counted, and nobody is refused for want of one.</p>`
  const set = (next: Partial<typeof one>) => change({ seats: { ...input.seats, [track.id]: { ...one, ...next } } })
  const figure = (key: 'seats' | 'reserved', title: string, hint: string) =>
    labelled(
      { path: `seats.${track.id}.${key}`, title, hint, faults },
      (id, described, invalid) =>
        html`<input
          class="input short"
          type="number"
          min="0"
          id=${id}
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${one[key] === null ? '' : String(one[key])}
          @input=${(event: Event) => set({ [key]: read(event, key) })}
        />`,
    )
  return html`<fieldset>
    <legend class="label">${track.title}</legend>
    <div class="pair">
      ${
        track.capacity === 'approximate'
          ? figure('seats', 'About how many', 'A target, shown beside what was given. Nobody is refused for it.')
          : figure('seats', 'Seats', seatHint(track, one.seats))
      }${track.capacity === 'exact' && (canRedirect || one.reserved > 0) ? figure('reserved', 'Kept for redirects', 'Of these seats; only a redirect may take them.') : nothing}
    </div>
  </fieldset>`
}

function seatHint({ unit }: SeatTrack, seats: number | null): string {
  const of = unit === undefined ? 'In teams, or in people where people apply alone.' : unitHints[unit.kind]
  return seats === null ? `The source does not say. ${of}` : of
}
const unitHints: Record<TrackView['unit']['kind'], string> = { team: 'In teams.', person: 'In people.', chapter: 'In chapters.' }

/** A number that was taken away again is not said, one that is none is shown as wrong. */
function read(event: Event, key: 'seats' | 'reserved'): number | null {
  const text = value(event)
  return text === '' ? (key === 'seats' ? null : Number.NaN) : Number(text)
}

/** The date in words and in both clocks as long as it is the one the server knows; while it is being changed only what is certain. */
function dateHint(date: DateSpec, local: string | null, zone: string): string {
  if (!local) return date.kind === 'month' ? 'Not set. A month; its days are set later.' : 'Not set.'
  if (date.kind === 'month') return /^\d{4}-\d\d$/.test(local) ? monthInWords(local) : local
  return date.at && date.local === local ? `${inFull(date.at, zone)}. ${inReadersTime(date.at, zone)}.` : 'In the edition’s own time zone.'
}

/** Every zone the browser knows, and the edition's own. */
export function zones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(current) ? known : [current, ...known]
}

export const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { OverviewView } from '@cohortium/program'

type Seats = OverviewView['seats'][number]
type Kind = 'accepted' | 'offered' | 'reserved' | 'free'
const kinds: readonly Kind[] = ['accepted', 'offered', 'reserved', 'free']
const words: Record<Kind, string> = { accepted: 'accepted', offered: 'offered', reserved: 'kept for redirects', free: 'free' }
const perRow = 40

/** How many cells of each kind: what is taken and not yet accepted is offered; of the kept ones those count that no redirect has used. */
export function cells(seats: Seats): Record<Kind, number> {
  const offered = Math.max(0, seats.taken - seats.accepted)
  const left = Math.max(0, seats.seats - seats.taken)
  const reserved = Math.min(left, Math.max(0, seats.reserved - seats.takenByRedirect))
  return { accepted: seats.accepted, offered, reserved, free: left - reserved }
}

function seatRow(seats: Seats): TemplateResult {
  const count = cells(seats)
  const all = kinds.flatMap((kind) => Array.from({ length: count[kind] }, () => kind))
  const columns = Math.min(perRow, Math.max(all.length, 1))
  const step = 680 / columns
  const rows = Math.ceil(all.length / perRow)
  const isAbout = seats.capacity === 'approximate'
  const said = `${seats.title}: ${kinds
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind]} ${words[kind]}`)
    .join(', ')}, of ${isAbout ? 'about ' : ''}${seats.seats}`
  const over = seats.taken - seats.seats
  return html`<div class="card stack-3">
    <h3 class="row apart">
      <span>${seats.title}</span
      ><span class="quiet num">${isAbout ? `${seats.taken} of about ${seats.seats}` : `${seats.seats} seats`}</span>
    </h3>
    <svg class="seats" viewBox="0 0 680 ${Math.max(1, rows) * 28 - 4}" role="img" aria-label=${said}>
      ${all.map((kind, index) => cell(kind, 1 + (index % perRow) * step, 2 + Math.floor(index / perRow) * 28, step - 4))}
    </svg>
    <ul class="legend-list">
      ${kinds
        .filter((kind) => kind !== 'reserved' || seats.reserved > 0)
        .map(
          (kind) =>
            html`<li>
              <svg viewBox="0 0 14 14" aria-hidden="true">${legend(kind)}</svg><span><b class="num">${count[kind]}</b> ${words[kind]}</span>
            </li>`,
        )}
    </ul>
    ${isAbout ? html`<p class="small quiet">${over > 0 ? `${over} more than the target. ` : nothing}It is a target; nobody is refused for it.</p>` : nothing}
    ${seats.takenByRedirect > 0 ? html`<p class="small quiet">${seats.takenByRedirect} taken by redirect.</p>` : nothing}
  </div>`
}

/** The tracks of an edition: a row of cells where places are counted, a sentence where they are not or nobody has said how many. */
export function seatRows({ edition, seats, counts }: OverviewView): TemplateResult[] {
  return edition.tracks.map((track) => {
    const row = seats.find((one) => one.track === track.id)
    if (row && track.capacity !== 'none') return seatRow(row)
    const taking = counts.reduce((sum, one) => sum + (one.phase === 'inProgram' ? (one.byTrack[track.id] ?? 0) : 0), 0)
    return html`<div class="card stack-3">
      <h3>${track.title}</h3>
      ${
        track.capacity === 'none'
          ? html`<p>
              <b class="num">${taking}</b> taking part.
              <span class="quiet">Places are not counted, and nobody is refused for want of one.</span>
            </p>`
          : html`<p class="quiet">Nobody has said yet how many seats there are.</p>`
      }
    </div>`
  })
}

function cell(kind: Kind, x: number, y: number, width: number): SVGTemplateResult {
  const middle = x + width / 2
  const mark =
    kind === 'offered'
      ? svg`<path class="seat-offered-mark" d="M${middle - 3.5} ${y + 16}l7 -12" />`
      : kind === 'reserved'
        ? svg`<circle class="seat-reserved-mark" cx=${middle} cy=${y + 10} r="2.5" />`
        : nothing
  return svg`<rect class="seat-${kind}" x=${x} y=${y} width=${width} height="20" rx="3" />${mark}`
}

function legend(kind: Kind): SVGTemplateResult {
  const mark =
    kind === 'offered'
      ? svg`<path class="seat-offered-mark" d="m3 11 8-8" />`
      : kind === 'reserved'
        ? svg`<circle class="seat-reserved-mark" cx="7" cy="7" r="2" />`
        : nothing
  return svg`<rect class="seat-${kind}" x="1" y="1" width="12" height="12" rx="2" />${mark}`
}

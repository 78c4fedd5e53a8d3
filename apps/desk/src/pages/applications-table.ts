import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, ListSort, ListView, RowView } from '@cohortium/program'
import { inTable } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { chip, clockWords, time } from '../parts/bits.ts'
import { paths } from '../router.ts'

export const pageSize = 50

const columns: readonly { words: string; sort: ListSort }[] = [
  { words: 'Organization', sort: 'organisation' },
  { words: 'Track', sort: 'track' },
  { words: 'State', sort: 'state' },
  { words: 'Received', sort: 'submittedAt' },
  { words: 'Clock', sort: 'clock' },
  { words: 'Last change', sort: 'lastAt' },
]

/** Rows of an edition; below 45 rem each becomes a card and keeps its roles. A heading sorts, and again turns the sort round. */
export function drawTable(
  list: ListView,
  edition: EditionView,
  desk: Desk,
  sort: string,
  sorted: (sort: string) => string,
): TemplateResult {
  return html`<div class="data cards plain">
    <table role="table">
      <caption class="hidden-visually">
        Applications to ${edition.title}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => heading(column, sort, sorted))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${list.rows.map((row) => drawRow(row, edition, desk))}
      </tbody>
    </table>
  </div>`
}

function heading(column: (typeof columns)[number], sort: string, sorted: (sort: string) => string): TemplateResult {
  const isUp = sort === column.sort
  const isDown = sort === `-${column.sort}`
  return html`<th
    scope="col"
    role="columnheader"
    class=${column.sort === 'lastAt' ? 'last-change' : column.sort === 'submittedAt' ? 'received' : ''}
    aria-sort=${isUp ? 'ascending' : isDown ? 'descending' : nothing}
  >
    <a class="sort" href=${sorted(isUp ? `-${column.sort}` : column.sort)}
      >${column.words}${isUp ? icon('up') : isDown ? icon('down') : nothing}</a
    >
  </th>`
}

function drawRow(row: RowView, edition: EditionView, desk: Desk): TemplateResult {
  const { zone } = edition
  const now = desk.now()
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href=${paths.application(row.id)} class="org">${row.organisation || 'No organization yet'}</a
      ><span class="quiet small place">${row.location ?? row.reference}${row.isDemo && !edition.isDemo ? html`, demo` : nothing}</span>
    </th>
    <td role="cell" data-label="Track">${trackWords(row, edition)}</td>
    <td role="cell">${chip(row.tone, row.label)}</td>
    <td role="cell" class="num received" data-label="Received">
      ${row.submittedAt ? time(row.submittedAt, zone, inTable(row.submittedAt, zone, now)) : html`<span class="quiet">Not sent</span>`}
    </td>
    <td role="cell" class="num nowrap">${clockWords(row.clock, zone, now)}</td>
    <td role="cell" class="num quiet last-change" data-label="Last change">${time(row.lastAt, zone, inTable(row.lastAt, zone, now))}</td>
  </tr>`
}

/** The track, and the one applied to where a redirect changed it. */
export function trackWords(row: { track: string; appliedTrack: string }, edition: EditionView): TemplateResult {
  const title = (id: string) => edition.tracks.find((track) => track.id === id)?.title ?? (id || 'Not chosen')
  return html`${title(row.track)}${row.appliedTrack && row.appliedTrack !== row.track ? html` <span class="quiet small">from ${title(row.appliedTrack)}</span>` : nothing}`
}

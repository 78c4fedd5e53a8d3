import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, ListSort, ListView, RowView, Vocabulary } from '@cohortium/program'
import { inTable } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { chip, clockWords, time } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { capital, hasOrganisations, withinOf, wordsOf } from '../words.ts'

export const pageSize = 50

interface Column {
  words: string
  /** Without one, nobody sorts by it. */
  sort?: ListSort
  of?: 'organisation' | 'within' | 'track'
}

/** In the program's words, and only those that tell its applications apart: no track where there is one, no organisation where it is the name. */
export function columnsOf(edition: EditionView, words: Vocabulary): Column[] {
  const within = withinOf(edition)
  return [
    { words: capital(words.applicant.one), sort: 'applicant' },
    ...(hasOrganisations(edition) ? [{ words: capital(words.organisation.one), of: 'organisation' as const }] : []),
    ...(within ? [{ words: within.title, of: 'within' as const }] : []),
    ...(edition.tracks.length > 1 ? [{ words: capital(words.track.one), sort: 'track' as const, of: 'track' as const }] : []),
    { words: 'State', sort: 'state' },
    { words: 'Received', sort: 'submittedAt' },
    { words: 'Clock', sort: 'clock' },
    { words: 'Last change', sort: 'lastAt' },
  ]
}

/** Rows of an edition; below 45 rem each becomes a card and keeps its roles. A heading sorts, and again turns the sort round. */
export function drawTable(
  list: ListView,
  edition: EditionView,
  desk: Desk,
  sort: string,
  sorted: (sort: string) => string,
): TemplateResult {
  const columns = columnsOf(edition, wordsOf(desk.program))
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
        ${list.rows.map((row) => drawRow(row, columns, edition, desk))}
      </tbody>
    </table>
  </div>`
}

function heading(column: Column, sort: string, sorted: (sort: string) => string): TemplateResult {
  if (!column.sort) return html`<th scope="col" role="columnheader">${column.words}</th>`
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

function drawRow(row: RowView, columns: readonly Column[], edition: EditionView, desk: Desk): TemplateResult {
  const { zone } = edition
  const now = desk.now()
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href=${paths.application(row.id)} class="org">${nameOf(row)}</a
      ><span class="quiet small place">${row.location ?? row.reference}${row.isDemo && !edition.isDemo ? html`, demo` : nothing}</span>
    </th>
    ${columns.map((column) => drawFact(column, row, edition))}
    <td role="cell">
      <span class="row tight"
        >${chip(row.tone, row.label)}${row.isException ? html`<span class="chip exception" title="It asks for an exception from a rule of eligibility">${icon('info')}Exception</span>` : nothing}</span
      >
    </td>
    <td role="cell" class="num received" data-label="Received">
      ${row.submittedAt ? time(row.submittedAt, zone, inTable(row.submittedAt, zone, now)) : html`<span class="quiet">Not sent</span>`}
    </td>
    <td role="cell" class="num nowrap">${clockWords(row.clock, zone, now)}</td>
    <td role="cell" class="num quiet last-change" data-label="Last change">${time(row.lastAt, zone, inTable(row.lastAt, zone, now))}</td>
  </tr>`
}

/** What only some programs have. */
function drawFact({ of, words }: Column, row: RowView, edition: EditionView): TemplateResult | typeof nothing {
  if (of === 'track') return html`<td role="cell" data-label=${words}>${trackWords(row, edition)}</td>`
  if (of === 'organisation')
    return html`<td role="cell" class=${row.organisation ? '' : 'blank'} data-label=${words}>${row.organisation ?? nothing}</td>`
  if (of !== 'within') return nothing
  return html`<td role="cell" class=${row.within ? '' : 'blank'} data-label=${words}>
    ${row.within ? html`<a href=${paths.application(row.within.id)}>${row.within.name}</a>` : nothing}
  </td>`
}

/** Who applies; a draft may have no name yet. */
export function nameOf(row: Pick<RowView, 'applicant' | 'reference'>): string {
  return row.applicant || `No name yet, ${row.reference}`
}

/** The track, and the one applied to where a redirect changed it. */
export function trackWords(row: { track: string; appliedTrack: string }, edition: EditionView): TemplateResult {
  const title = (id: string) => edition.tracks.find((track) => track.id === id)?.title ?? (id || 'Not chosen')
  return html`${title(row.track)}${row.appliedTrack && row.appliedTrack !== row.track ? html` <span class="quiet small">from ${title(row.appliedTrack)}</span>` : nothing}`
}

import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, ListView, RowView } from '@cohortium/program'
import { plural } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { chip, clockWords } from '../parts/bits.ts'
import { phaseWords } from '../pictures/lifecycle-parts.ts'
import { paths } from '../router.ts'
import { nameOf, trackWords } from './applications-table.ts'

/** A column a state, in the program's order; a column says when the page holds only some of its applications. */
export function byState(list: ListView, edition: EditionView, desk: Desk): TemplateResult {
  const present = list.counts.filter((state) => list.rows.some((row) => row.state === state.state))
  return html`<div class="board">
    ${present.map((state) => {
      const rows = list.rows.filter((row) => row.state === state.state)
      return html`<section aria-labelledby="board-${state.state}">
        <div class="block-head">
          <h2 id="board-${state.state}">${chip(state.tone, state.label)}</h2>
          <span class="small quiet num"
            >${rows.length === state.count ? plural(rows.length, 'application') : `${rows.length} of ${state.count}`}</span
          >
        </div>
        <p class="hidden-visually">${phaseWords[state.phase]}</p>
        <ul class="board-list">
          ${rows.map((row) => card(row, edition, desk))}
        </ul>
      </section>`
    })}
  </div>`
}

function card(row: RowView, edition: EditionView, desk: Desk): TemplateResult {
  return html`<li class="board-card">
    <a href=${paths.application(row.id)} class="org strong">${nameOf(row)}</a>
    ${row.within || row.organisation ? html`<span class="quiet small">${row.within?.name ?? row.organisation}</span>` : nothing}
    ${edition.tracks.length > 1 ? html`<span class="quiet small">${trackWords(row, edition)}</span>` : nothing}
    ${row.isException ? html`<span class="small">${icon('info')} Asks for an exception</span>` : nothing}
    ${row.clock ? html`<span class="small">${clockWords(row.clock, edition.zone, desk.now())}</span>` : nothing}
  </li>`
}

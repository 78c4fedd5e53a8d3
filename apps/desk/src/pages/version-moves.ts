/** What a move to another version does or did, and what taking it back did, as the page of versions shows it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { EditionMoveView, MigrationView, MoveView, UndoMigrationView } from '@cohortium/program'
import { inFull, plural } from '../dates.ts'
import { chip } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** In a sentence, for eyes and ears. */
export function saidOf({ dryRun, editions, moves, to }: MigrationView): string {
  const going = moves.filter(({ why }) => why.length === 0).length
  const staying = moves.length - going
  const open = editions.filter(({ why }) => why.length === 0).length
  const newcomers = open === 0 ? '' : ` Whoever begins in ${plural(open, 'edition')} from then on begins under it.`
  if (moves.length === 0) return open === 0 ? 'Nobody is left to move.' : `No application is left to move.${newcomers}`
  const stay = staying === 0 ? '' : ` ${plural(staying, 'application')} cannot, and would stay.`
  if (dryRun) return `${plural(going, 'application')} can move to version ${to}.${stay}${newcomers} Nothing has been changed.`
  return `${plural(going, 'application')} moved to version ${to}.${staying === 0 ? '' : ` ${plural(staying, 'application')} stayed.`}${newcomers}`
}

export function saidOfUndo({ undone }: UndoMigrationView): string {
  const back = undone.filter(({ why }) => why === '').length
  const staying = undone.length - back
  return `${plural(back, 'application')} taken back.${staying === 0 ? '' : ` ${plural(staying, 'application')} stayed, since something has happened there since.`}`
}

/** Editions that stay, and what the other version asks of them; those that move are in the sentence. */
export const editionsThatStay = (editions: readonly EditionMoveView[]): TemplateResult | typeof nothing => {
  const staying = editions.filter(({ why }) => why.length > 0)
  if (staying.length === 0) return nothing
  return html`<ul class="reasons">
    ${staying.map(({ title, why }) => html`<li><strong>${title}</strong> goes on taking applications under its version: ${why.join('; ')}</li>`)}
  </ul>`
}

export const whoStayed = ({ undone }: UndoMigrationView): TemplateResult =>
  html`<ul class="reasons">
    ${undone
      .filter(({ why }) => why !== '')
      .map(({ id, applicant, reference, why }) => html`<li><a href=${paths.application(id)}>${applicant || reference}</a>: ${why}</li>`)}
  </ul>`

export const findingsOf = (findings: MigrationView['findings']): TemplateResult =>
  html`<ul class="reasons">
    ${findings.map(({ state, message }) => html`<li>${state ? html`<strong>${state}</strong>: ` : nothing}${message}</li>`)}
  </ul>`

export function movesTable(moves: readonly MoveView[], zone: string): TemplateResult {
  return html`<div class="data cards plain">
    <table role="table" aria-labelledby="move">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Application</th>
          <th scope="col" role="columnheader">Stands in</th>
          <th scope="col" role="columnheader">Comes to</th>
          <th scope="col" role="columnheader">Clocks</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${moves.map(
          (move) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">
                <a href=${paths.application(move.id)} class="org">${move.applicant || move.reference}</a
                ><span class="quiet small place">${move.reference}</span>
              </th>
              <td role="cell" data-label="Stands in">${chip(move.tone, move.label)}</td>
              <td role="cell" data-label="Comes to">
                ${move.to ?? html`<span class="toned tone-danger strong">Cannot move</span>`}
                ${move.why.map((why) => html`<br /><span class="small">${why}</span>`)}
                ${move.takes === null ? nothing : html`<br /><span class="small">Takes a place</span>`}
                ${move.gives === null ? nothing : html`<br /><span class="small">Gives its place back</span>`}
              </td>
              <td role="cell" data-label="Clocks">${move.timers.map((timer) => html`${timerSaid(timer, zone)}<br />`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function timerSaid({ title, before, after, isNew }: MoveView['timers'][number], zone: string): string {
  if (after === null) return `${title}: falls away`
  const on = inFull(after, zone)
  return `${title}: ${on}${isNew ? ', counted from the move' : before === after ? ', as now' : ''}`
}

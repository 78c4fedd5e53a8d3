import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView } from '@cohortium/program'
import { howLong, inTable, monthInWords } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { bothClocks, clockTitle, clockWords, missingList, notice, time } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { drawKept, drawMembers } from './application-standing.ts'
import { drawLetter } from './letters.ts'

/** Beside the application: its clocks, what is missing, tasks, sessions and letters. */
export function drawAside(view: ApplicationView, desk: Desk): TemplateResult {
  return html`${clocks(view, desk)}${missing(view)}${drawKept(view)}${drawMembers(view)}${tasks(view, desk)}${letters(view, desk)}${sessions(view)}${links(view, desk)}
    <p class="small">
      <a href=${paths.notes(view.program.id)}>Notes on ${view.program.title}</a>: what its source leaves open, and what we do.
    </p>`
}

/** For the day a link is forwarded to the wrong people. */
function links(view: ApplicationView, desk: Desk): TemplateResult {
  const renew = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLButtonElement
    button.disabled = true
    try {
      await desk.api.renewLinks(view.id)
      desk.announce('All earlier links have ended. A new one is on its way to the applicant.')
      button.closest('details')?.removeAttribute('open')
    } catch (error) {
      desk.announce(error instanceof Error ? error.message : 'The links could not be ended. Try again.')
    } finally {
      button.disabled = false
    }
  }
  return html`<details class="small no-print">
    <summary>A link fell into the wrong hands</summary>
    <p class="stack-2">Every link to this application ends at once. Its applicant is mailed a new one.</p>
    <button type="button" class="button" @click=${renew}>End all links</button>
  </details>`
}

function clocks(view: ApplicationView, desk: Desk): TemplateResult | typeof nothing {
  if (view.clocks.length === 0) return nothing
  const { zone } = view.edition
  return html`<section class="card" aria-labelledby="clocks">
    <div class="block-head"><h2 id="clocks">Clocks</h2></div>
    <dl class="facts">
      ${view.clocks.map(
        (clock) =>
          html`<div>
            <dt>${clockTitle(clock)}${clock.by === 'host' ? html` <span class="quiet small">our promise</span>` : nothing}</dt>
            <dd>${clock.keptAt || clock.missedAt ? clockWords(clock, zone, desk.now()) : bothClocks(clock.at, zone, desk.now())}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function missing(view: ApplicationView): TemplateResult | typeof nothing {
  if (view.missing.length === 0) return nothing
  return html`<section class="card" aria-labelledby="missing">
    <div class="block-head">
      <h2 id="missing">Still missing</h2>
      <span class="small quiet num">${view.missing.length}</span>
    </div>
    ${missingList(view.missing)}
  </section>`
}

function tasks(view: ApplicationView, desk: Desk): TemplateResult | typeof nothing {
  if (view.tasks.length === 0) return nothing
  const { zone } = view.edition
  const now = desk.now()
  return html`<section class="card" aria-labelledby="tasks">
    <div class="block-head">
      <h2 id="tasks">Tasks</h2>
      <span class="small quiet">${view.tasks.filter((task) => task.doneAt).length} of ${view.tasks.length} done</span>
    </div>
    <dl class="facts">
      ${view.tasks.map(
        (task) =>
          html`<div>
            <dt>${task.title}</dt>
            <dd>
              ${
                task.doneAt
                  ? html`<span class="toned tone-success"
                      >${icon('tick')} done ${time(task.doneAt, zone, inTable(task.doneAt, zone, now))}</span
                    >`
                  : html`<span class="toned tone-attention"
                      >${icon('hourglass')} due ${time(task.dueAt, zone, inTable(task.dueAt, zone, now))},
                      ${howLong(task.dueAt, now, zone)}</span
                    >`
              }
            </dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function letters(view: ApplicationView, desk: Desk): TemplateResult {
  return html`<section class="card" aria-labelledby="letters">
    <div class="block-head">
      <h2 id="letters">Letters</h2>
      <span class="small quiet num">${view.letters.length || ''}</span>
    </div>
    ${view.certificate ? notice('success', html`<p>Certificate issued ${time(view.certificate.issuedAt, view.edition.zone, inTable(view.certificate.issuedAt, view.edition.zone, desk.now()))}.</p>`) : nothing}
    ${
      view.letters.length === 0
        ? html`<p class="quiet">No letters yet. Each step that owes them one puts it here.</p>`
        : html`<ul class="letters">
            ${view.letters.map((letter) => html`<li>${drawLetter(letter, desk)}</li>`)}
          </ul>`
    }
  </section>`
}

function sessions(view: ApplicationView): TemplateResult | typeof nothing {
  if (view.sessions.length === 0) return nothing
  return html`<section class="card" aria-labelledby="sessions">
    <div class="block-head">
      <h2 id="sessions">Sessions</h2>
      <span class="small quiet num">${view.sessions.length}</span>
    </div>
    <details>
      <summary>Show all</summary>
      <dl class="facts">
        ${view.sessions.map(
          (session) =>
            html`<div>
              <dt>${session.title}${session.optional ? html` <span class="quiet small">optional</span>` : nothing}</dt>
              <dd>
                ${when(session)}${session.parts ? `, in ${session.parts} parts` : nothing}${session.inPerson ? html`, in person${session.place ? `, ${session.place}` : ''}` : nothing}
              </dd>
            </div>`,
        )}
      </dl>
    </details>
  </section>`
}

/** Its day, or its month, or that neither is known yet. */
function when({ day, month }: ApplicationView['sessions'][number]): unknown {
  if (day) return day
  if (month) return html`${monthInWords(month.slice(0, 7))}, <span class="quiet">day to be set</span>`
  return html`<span class="quiet">Date to be set</span>`
}

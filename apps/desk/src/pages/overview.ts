import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, OverviewView, RowView } from '@cohortium/program'
import { clockTime, howLong, inFull, inTable, plural, shortLeft, zoneName } from '../dates.ts'
import { toneClass, toneIcon, icon } from '../icons.ts'
import { define, DeskPage } from '../page.ts'
import { notice, shown, time } from '../parts/bits.ts'
import { nameOf } from './applications-table.ts'
import './demo-clock.ts'
import { openOf } from './edition-input.ts'
import { lifecycle } from '../pictures/lifecycle.ts'
import { clockTone, dayOf, promiseClock, record } from '../pictures/promise-clock.ts'
import { seatRows } from '../pictures/seats.ts'
import { paths } from '../router.ts'
import { capital, wordsOf } from '../words.ts'

/** What needs someone today, the promises that run, where everyone is, and the seats. */
class OverviewPage extends DeskPage {
  protected override render(): TemplateResult {
    const { desk } = this
    const { edition, program, me } = desk
    this.titled(edition?.title ?? 'Overview')
    const zone = edition?.zone ?? 'UTC'
    return html`<div class="work-head">
        <div>
          <p class="crumbs">
            ${program && desk.programs.length > 1 ? html`<a href=${paths.programs}>Programs</a> › ${program.title}` : (me.host?.name ?? '')}
          </p>
          <h1>${edition?.title ?? 'Overview'}</h1>
        </div>
        <div class="quiet small">
          ${time(this.desk.now(), zone, inFull(this.desk.now(), zone))}${me.isDemo ? html`<desk-demo-clock .desk=${this.desk}></desk-demo-clock>` : nothing}
        </div>
      </div>
      ${edition?.state === 'draft' ? html`<div class="life-note">${notice('attention', html`<p><strong>This edition is a draft.</strong> Nobody can apply before it is published. ${this.#toPublish(edition)}</p>`)}</div>` : nothing}
      ${shown(this.desk.overview, (overview) => this.#facts(overview), 14)}`
  }

  #toPublish(edition: EditionView): TemplateResult {
    const open = openOf(edition).length
    return html`<a href=${paths.settings(edition.id)}
      >${open === 0 ? 'Check it and publish it' : `${plural(open, 'thing is', 'things are')} still open: see which`}</a
    >`
  }

  #facts(overview: OverviewView): TemplateResult {
    const { edition } = overview
    const words = wordsOf(this.desk.program)
    return html`<div class="split">
        <section class="card" aria-labelledby="needs">
          <div class="block-head">
            <h2 id="needs">What needs you today</h2>
            <span class="quiet small">${overview.needs.length > 0 ? plural(overview.needs.length, 'thing') : ''}</span>
          </div>
          ${
            overview.needs.length === 0
              ? html`<p>Nothing waits for you. New applications, promises that run out and letters that fail will stand here.</p>`
              : html`<ul class="todo">
                  ${overview.needs.map(
                    (need) =>
                      html` <li class=${toneClass(need.tone)}>
                        ${toneIcon(need.tone)}<span><strong>${need.title}</strong><br /><span class="quiet">${need.text}</span></span
                        ><a class="button small" href=${need.href}>${need.action}<span class="hidden-visually">: ${need.title}</span></a>
                      </li>`,
                  )}
                </ul>`
          }
        </section>
        <section class="card" aria-labelledby="promises">
          <div class="block-head">
            <h2 id="promises">Promises</h2>
            <span class="quiet small">${this.#commonHour(overview)}</span>
          </div>
          ${this.#promises(overview)}
        </section>
      </div>
      <section class="block card" aria-labelledby="life">
        <div class="block-head">
          <h2 id="life">Where everyone is</h2>
          <a class="small" href=${paths.applications(edition.id, '?view=state')}>Open by state</a>
        </div>
        <p class="small quiet life-note">
          Thicker lines carried more applications; lines nobody went along are left out.
          ${overview.moves.some((move) => move.count > 0 && (move.tone === 'offer' || move.verb === 'redirect')) ? html`The <span class="toned tone-offer strong">dashed line</span> is a change of track by redirect.` : nothing}
        </p>
        ${lifecycle(overview, words)}
      </section>
      <section class="block" aria-labelledby="seats">
        <div class="block-head">
          <h2 id="seats">Seats</h2>
          ${overview.seats.length > 0 ? html`<span class="small quiet">A cell is a seat</span>` : nothing}
        </div>
        <div class="split even">${seatRows(overview)}</div>
      </section>`
  }

  /** “each ends 11:59 PM Eastern”, when all of them do. */
  #commonHour(overview: OverviewView): string {
    const zone = overview.edition.zone
    const hours = new Set(overview.promises.flatMap((row) => (row.clock ? [clockTime(row.clock.at, zone)] : [])))
    const first = overview.promises[0]?.clock
    return hours.size === 1 && first && overview.promises.length > 1 ? `each ends ${[...hours][0]} ${zoneName(first.at, zone)}` : ''
  }

  #promises(overview: OverviewView): TemplateResult {
    const running = overview.promises.filter((row) => row.clock)
    const most = 6
    const kept = overview.record ?? []
    const missed = kept.filter((one) => !one.isKept)
    const zone = overview.edition.zone
    return html` ${
      running.length === 0
        ? html`<p>No promise runs. A clock starts when an application is received.</p>`
        : html`<ul class="clocks">
            ${running.slice(0, most).map((row) => this.#promise(row, zone, new Set(running.map((one) => one.clock?.title)).size > 1))}
          </ul>`
    }
    ${running.length > most ? html`<p class="small"><a href=${paths.applications(overview.edition.id, '?sort=clock')}>${running.length - most} more, the last by ${inTable(running.at(-1)?.clock?.at ?? '', zone, this.desk.now())}</a></p>` : nothing}
    ${
      kept.length === 0
        ? nothing
        : html`${record(kept)}
            <p class="small quiet">
              Kept so far: ${kept.length - missed.length} of
              ${kept.length}.${missed.length > 0 ? html` Missed: ${missed.map((one, index) => html`${index > 0 ? '; ' : ''}<a href=${paths.application(one.id)}>${one.applicant}</a>, by ${plural(Math.max(1, Math.ceil(one.lateMs / 86_400_000)), 'day')}`)}.` : nothing}
            </p>`
    }`
  }

  #promise(row: RowView, zone: string, withTitle: boolean): TemplateResult {
    const now = this.desk.now()
    const { clock } = row
    if (!clock) return html``
    const tone = clockTone(clock, now)
    return html`<li>
      ${promiseClock(clock, now)}
      <span
        ><a href=${paths.application(row.id)} class="strong">${nameOf(row)}</a><br /><span class="quiet small"
          >${withTitle ? `${clock.title}. ` : nothing}${dayOf(clock, now)}${clock.from ? ', ' : ''}${time(clock.at, zone, inTable(clock.at, zone, now))}</span
        ></span
      >
      <span class="chip ${toneClass(tone)}" title=${howLong(clock.at, now, zone)}
        >${icon('clock')}${capital(shortLeft(clock.at, now, zone))}</span
      >
    </li>`
  }
}

define('desk-overview', OverviewPage)

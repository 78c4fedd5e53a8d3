import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, TrackView } from '@cohortium/program'
import { inTable, plural } from '../dates.ts'
import { editionWords } from '../edition-pick.ts'
import { icon } from '../icons.ts'
import { define, DeskPage } from '../page.ts'
import { chip, empty, time } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { capital } from '../words.ts'
import { editionTones } from './programs.ts'

/** Every run of every program of this house. */
class EditionsPage extends DeskPage {
  protected override render(): TemplateResult {
    this.titled('Editions')
    const { editions } = this.desk
    return html`<div class="work-head">
        <div>
          <p class="crumbs">${this.desk.me.host?.name ?? ''}</p>
          <h1>Editions</h1>
        </div>
        <a class="button main" href=${paths.newEdition()}>${icon('plus')}New edition</a>
      </div>
      ${editions.length === 0 ? empty('No editions yet. An edition is one run of a program, with dates and seats of its own; people apply to it once it is published.') : this.#table(editions)}`
  }

  #table(editions: readonly EditionView[]): TemplateResult {
    return html`<div class="data cards plain">
        <table role="table">
          <caption class="hidden-visually">
            Editions
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">Edition</th>
              <th scope="col" role="columnheader">State</th>
              <th scope="col" role="columnheader">Next date</th>
              <th scope="col" role="columnheader">Seats</th>
              <th scope="col" role="columnheader"><span class="hidden-visually">Change</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${editions.map(
              (edition) =>
                html`<tr role="row">
                  <th scope="row" role="rowheader">
                    <a href=${paths.overview(edition.id)} class="org">${edition.title}</a
                    ><span class="quiet small place">${this.#program(edition)}, ${edition.slug}${edition.isDemo ? ', demo' : nothing}</span>
                  </th>
                  <td role="cell">${chip(editionTones[edition.state], capital(editionWords[edition.state]))}</td>
                  <td role="cell" data-label="Next">${this.#nextDate(edition)}</td>
                  <td role="cell" data-label="Seats" class="num">
                    ${edition.tracks.map((track) => html`${seatWords(track, edition.tracks.length > 1)}<br />`)}
                  </td>
                  <td role="cell" class="end">
                    <a class="button small" href=${paths.settings(edition.id)}
                      >Change<span class="hidden-visually"> ${edition.title}</span></a
                    >
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="small quiet table-foot">${plural(editions.length, 'edition')}.</p>`
  }

  #program(edition: EditionView): string {
    return this.desk.programs.find(({ id }) => id === edition.program)?.title ?? edition.program
  }

  #nextDate(edition: EditionView): TemplateResult {
    const now = this.desk.now()
    const next = edition.dates
      .filter((date) => date.at && Date.parse(date.at) > now)
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))[0]
    if (!next?.at) return html`<span class="quiet">${edition.kind === 'standing' ? 'No dates' : 'No date to come'}</span>`
    return html`${next.title}, ${time(next.at, edition.zone, inTable(next.at, edition.zone, now))}`
  }
}

/** “Learning Network 40”, “about 10”, “not counted”, “not decided yet”. */
function seatWords({ title, seats, capacity }: TrackView, withTitle: boolean): TemplateResult {
  const words =
    capacity === 'none' ? 'not counted' : seats === null ? 'not decided yet' : capacity === 'approximate' ? `about ${seats}` : seats
  return html`${withTitle ? `${title} ` : nothing}${typeof words === 'number' ? words : html`<span class="quiet">${words}</span>`}`
}

define('desk-editions', EditionsPage)

import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, Tone } from '@cohortium/program'
import { inTable, plural } from '../dates.ts'
import { editionWords } from '../frame.ts'
import { icon } from '../icons.ts'
import { define, DeskPage } from '../page.ts'
import { chip, empty, time } from '../parts/bits.ts'
import { paths } from '../router.ts'

const tones: Record<EditionView['state'], Tone> = { draft: 'rest', published: 'success', closed: 'rest' }

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
        <a class="button main" href=${paths.newEdition}>${icon('plus')}New edition</a>
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
                    ><span class="quiet small place">${edition.program}, ${edition.slug}${edition.isDemo ? ', demo' : nothing}</span>
                  </th>
                  <td role="cell">${chip(tones[edition.state], capital(editionWords[edition.state]))}</td>
                  <td role="cell" data-label="Next">${this.#nextDate(edition)}</td>
                  <td role="cell" data-label="Seats" class="num">
                    ${edition.tracks.map((track) => html`${track.title} ${track.seats}<br />`)}
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

  #nextDate(edition: EditionView): TemplateResult {
    const now = this.desk.now()
    const next = edition.dates
      .filter((date) => date.at && Date.parse(date.at) > now)
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))[0]
    if (!next?.at) return html`<span class="quiet">No date to come</span>`
    return html`${next.title}, ${time(next.at, edition.zone, inTable(next.at, edition.zone, now))}`
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

define('desk-editions', EditionsPage)

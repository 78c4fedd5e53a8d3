import { html, nothing, type TemplateResult } from 'lit'
import type { TrackView } from '@cohortium/program'
import { bothClocks, clockChange, clockIn, dayIn, untilWords } from '../look/dates.ts'
import { summary } from '../form/summary.ts'
import { drawFields } from '../form/fields.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'

/** Two ways in, side by side: what each asks, until when. */
export function tracks(element: CohortiumApply, current: string | undefined, choose: (track: string) => void): TemplateResult {
  const { definition, now } = element.application
  const { edition, documents } = definition!
  const card = (track: TrackView): TemplateResult => {
    const list = (title: string, lines: readonly string[]): TemplateResult | typeof nothing =>
      lines.length
        ? html`<div>
            <dt>${title}</dt>
            <dd>
              <ul>
                ${lines.map((line) => html`<li>${line}</li>`)}
              </ul>
            </dd>
          </div>`
        : nothing
    const asked = documents.filter((document) => track.documents.includes(document.id)).map((document) => document.title)
    const closes = track.closesAt
    return html`<li class="track">
      <h3>${track.title}</h3>
      <p>${track.summary}</p>
      <dl>
        <div>
          <dt>${closes && track.isOpen ? words.closes(untilWords(closes, now)) : words.closing}</dt>
          <dd>${closes ? html`${bothClocks(closes, edition.zone)}<br />${clockChange(closes, edition.zone, now)}` : words.noDate}</dd>
        </div>
        <div>
          <dt>${words.places}</dt>
          <dd>${track.seats}</dd>
        </div>
        ${list(words.asks, [words.theForm, ...asked])}${list(words.youCommit, track.commitments)}
      </dl>
      ${
        !track.isOpen
          ? html`<p class="quiet">${closes && Date.parse(closes) < now ? words.closed : words.notOpen}</p>`
          : track.id === current
            ? html`<p class="strong">${words.yourTrack}</p>`
            : html`<button type="button" class="button main" part="button" @click=${() => choose(track.id)}>
                ${words.applyFor}<span class="unseen"> ${track.title}</span>
              </button>`
      }
    </li>`
  }
  return html`<ul class="tracks">
    ${edition.tracks.map(card)}
  </ul>`
}

/** The first page: choose a track; then a name and an address, and it has begun. */
export function begin(element: CohortiumApply): TemplateResult {
  const { definition } = element.application
  const { program, edition, call } = definition!
  const chosen = edition.tracks.find((track) => track.id === element.track)
  const isOpen = edition.tracks.some((track) => track.isOpen)
  if (!chosen) {
    return html`<div class="stack">
        <h2 class="page-title" id="title" tabindex="-1">${isOpen ? words.chooseTrack : words.closedTitle}</h2>
        <p class="prose">${isOpen ? program.summary : words.closedText(program.contact)}</p>
        ${call ? html`<p class="quiet">${call.title}: <time datetime=${call.at}>${dayIn(call.at, edition.zone)}, ${clockIn(call.at, edition.zone)}</time>. <a href=${call.url}>${call.isOver ? words.watch : words.signUp}</a></p>` : nothing}
      </div>
      ${tracks(element, undefined, (track) => element.choose(track))}${lostLink(element)}`
  }
  const { start } = element
  return html`${summary(start)}
    <form novalidate @submit=${(event: Event) => void element.begin(event)}>
      <div class="stack tight">
        <p class="quiet small">${chosen.title}</p>
        <h2 class="page-title" id="title" tabindex="-1">${words.beginTitle}</h2>
        <p class="prose">${words.beginText}</p>
      </div>
      ${drawFields(start, start.definition.pages[0]!.fields, 'begin', start.answers['begin']!)}
      <div class="row actions">
        <button class="button main" part="button" ?disabled=${element.isBusy}>${words.begin}</button
        ><button type="button" class="button" part="button" @click=${() => element.choose('')}>${words.otherTrack}</button>
      </div>
    </form>`
}

/** For those who began before, elsewhere. */
function lostLink(element: CohortiumApply): TemplateResult {
  const { lost } = element
  return html`<details ?open=${lost.issues.size > 0}>
    <summary>${words.beganBefore}</summary>
    <form class="stack" novalidate @submit=${(event: Event) => void element.sendLost(event)}>
      <p>${words.lostText}</p>
      ${drawFields(lost, lost.definition.pages[0]!.fields, 'begin', lost.answers['begin']!)}
      <p><button class="button" part="button">${words.sendLink}</button></p>
    </form>
  </details>`
}

/** The tracks once more, for those who have begun. */
export function chooser(element: CohortiumApply): TemplateResult {
  return html`<h2 class="page-title" id="title" tabindex="-1">${words.chooseTrack}</h2>
    ${tracks(element, element.form.track, (track) => void element.changeTrack(track))}
    <p><button type="button" class="button" part="button" @click=${() => element.go(':check')}>${words.back}</button></p>`
}

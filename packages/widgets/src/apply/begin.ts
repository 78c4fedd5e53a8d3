import { html, nothing, type TemplateResult } from 'lit'
import { clockIn, dayIn } from '../look/dates.ts'
import { summary } from '../form/summary.ts'
import { drawFields } from '../form/fields.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'
import { only, tracks } from './tracks.ts'

/** The first page: choose a track, where there are several; then what is asked to begin, and it has begun. */
export function begin(element: CohortiumApply): TemplateResult {
  const { program, edition, call } = element.application.definition!
  const [first, ...others] = edition.tracks
  const chosen = edition.tracks.find((track) => track.id === element.track)
  const kind = program.words.track.one
  if (!chosen) {
    const isOpen = edition.tracks.some((track) => track.isOpen)
    return html`<div class="stack">
        <h2 class="page-title" id="title" tabindex="-1">
          ${!isOpen ? words.closedTitle : others.length ? words.chooseYour(kind) : program.title}
        </h2>
        <p class="prose">${isOpen ? program.summary : words.closedText(program.contact)}</p>
        ${call ? html`<p class="quiet">${call.title}: <time datetime=${call.at}>${dayIn(call.at, edition.zone)}, ${clockIn(call.at, edition.zone)}</time>. <a href=${call.url}>${call.isOver ? words.afterCall : words.signUp}</a></p>` : nothing}
      </div>
      ${others.length || !first ? tracks(element, (track) => element.choose(track)) : only(element, first)}${lostLink(element)}`
  }
  const { start } = element
  return html`${summary(start)}
    <form novalidate @submit=${(event: Event) => void element.begin(event)}>
      <div class="stack tight">
        <p class="quiet small">${others.length ? chosen.title : program.title}</p>
        <h2 class="page-title" id="title" tabindex="-1">${words.beginTitle}</h2>
        <p class="prose">${words.beginText}</p>
      </div>
      ${drawFields(start, start.definition.pages[0]!.fields, 'begin', start.answers['begin']!)}
      <div class="row actions">
        <button class="button main" part="button" ?disabled=${element.isBusy}>${words.begin}</button
        ><button type="button" class="button" part="button" @click=${() => element.choose('')}>
          ${others.length ? words.chooseAnother(kind) : words.back}
        </button>
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
  return html`<h2 class="page-title" id="title" tabindex="-1">
      ${words.chooseYour(element.application.definition!.program.words.track.one)}
    </h2>
    ${tracks(element, (track) => void element.changeTrack(track), element.form.track)}
    <p><button type="button" class="button" part="button" @click=${() => element.go(':check')}>${words.back}</button></p>`
}

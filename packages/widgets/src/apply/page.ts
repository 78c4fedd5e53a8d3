import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '@cohortium/program/form'
import { drawFields } from '../form/fields.ts'
import { summary } from '../form/summary.ts'
import { mark, tick } from '../look/icons.ts'
import { bothClocks, clockChange, untilWords } from '../look/dates.ts'
import { who } from '../look/who.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'
import { documentsOf, drawDocument } from './documents.ts'
import { unfinished } from './gaps.ts'

/** One page of the form: its fields, then its documents, then onward. */
export function page(element: CohortiumApply, current: Page): TemplateResult {
  const { form, pages } = element
  const index = pages.indexOf(current)
  const before = pages[index - 1]
  return html`${summary(form)}
    <form novalidate @submit=${(event: Event) => void element.onward(event, current)}>
      <div class="stack tight">
        ${pages.length > 1 ? html`<p class="quiet small">${words.pageOf(index + 1, pages.length)}</p>` : nothing}
        <h2 class="page-title" id="title" tabindex="-1">${current.title}</h2>
        ${current.description ? html`<p class="prose">${current.description}</p>` : nothing}
      </div>
      ${drawFields(form, current.fields, current.id, form.holder(current))}${documentsOf(element, current).map((document) => drawDocument(element, document))}
      <div class="row actions">
        <button class="button main" part="button">${words.onward}</button
        >${before ? html`<button type="button" class="button" part="button" @click=${() => element.go(before.id)}>${words.backTo(before.title)}</button>` : nothing}<button
          type="button"
          class="link small"
          part="button"
          @click=${() => void element.later()}
        >
          ${words.later}
        </button>
      </div>
    </form>`
}

/** Which application, until when, and whether what was typed is safe. */
export function head({ application, saver, form }: CohortiumApply): TemplateResult {
  const { edition } = application.definition!
  const track = edition.tracks.find((one) => one.id === form.track)
  const { now } = application
  const safe =
    saver.state === 'cut'
      ? words.unsaved
      : saver.state === 'refused'
        ? words.unkept
        : saver.state === 'saved'
          ? html`${tick}${words.savedAt(saver.savedAt)}`
          : nothing
  return html`<div class="head">
    <span
      ><span class="strong">${track?.title}</span>
      ${track?.closesAt ? html`${track.isOpen ? words.closes(untilWords(track.closesAt, now)) : words.closing}: ${bothClocks(track.closesAt, edition.zone)} ${clockChange(track.closesAt, edition.zone, now)}` : nothing}</span
    ><span class="saved" role="status">${safe}</span>
  </div>`
}

/** The pages as steps; each can be gone to, since nothing is lost by leaving one half done. */
export function steps(element: CohortiumApply): TemplateResult | typeof nothing {
  const { pages, step } = element
  const left = unfinished(element)
  if (pages.length < 2 && step !== ':check') return nothing
  const at = step === ':check' ? pages.length : pages.findIndex((one) => one.id === step)
  return html`<ol class="steps" aria-label=${words.stepsLabel}>
    ${pages.map((one, index) => html`<li class=${index < at ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>${index === at ? html`<span>${one.title}</span>` : html`<span>${index < at && !left.has(one.id) ? tick : nothing} <button type="button" class="link" part="button" @click=${() => element.go(one.id)}>${one.title}</button></span>`}</li>`)}
  </ol>`
}

/** Sent: where it is now, and whether it may still be changed. */
export function sent(element: CohortiumApply): TemplateResult {
  const { view } = element.application
  const answer = view!.clocks.find(({ by, keptAt, missedAt }) => by === 'host' && !keptAt && !missedAt)
  return html`<div class="stack">
      <p class="row">
        <span class="chip tone-${view!.tone}">${mark(view!.tone)}${view!.label}</span><span class="quiet small">${who(view!)}</span>
      </p>
      <h2 class="page-title" id="title" tabindex="-1">${view!.heading}</h2>
      <p class="prose">${view!.text}</p>
      ${answer ? html`<p id="answer"><span class="strong">${words.weAnswerBy}</span> ${bothClocks(answer.at, view!.edition.zone)}</p>` : nothing}
      <p>${words.reference} <span class="strong">${view!.reference}</span></p>
    </div>
    ${view!.tags.includes('editable') ? html`<p><button type="button" class="button" part="button" @click=${() => element.go(element.pages[0]?.id ?? ':check')}>${words.changeSent}</button></p>` : nothing}`
}

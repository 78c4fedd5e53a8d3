import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView, FileView } from '@cohortium/program'
import { clockIn, dayIn, here, shortDay } from '../look/dates.ts'
import { mark, ring } from '../look/icons.ts'
import { prose } from '../look/prose.ts'
import * as words from '../words/en.ts'

/** By when, and by whose promise: an instant in both zones. */
export function moments(view: ApplicationView): TemplateResult[] {
  const { zone } = view.edition
  const due = view.clocks.filter((clock) => !clock.keptAt && !clock.missedAt)
  return due.map(
    ({ at, by, title }) =>
      html`<div class="moment ${by === 'applicant' ? 'tone-attention' : 'tone-info'}" role="group" aria-label=${title}>
        <p class="quiet small">${by === 'applicant' ? words.answerBy : words.weAnswerBy}</p>
        <p class="big"><time datetime=${at}>${dayIn(at, by === 'applicant' ? here() : zone)}</time></p>
        <dl class="small">
          <dt>${words.inYourTime}</dt>
          <dd>${dayIn(at, here()) === dayIn(at, zone) ? nothing : `${dayIn(at, here())}, `}${clockIn(at, here())}</dd>
          <dt>${words.inProgramTime(view.program.words)}</dt>
          <dd>${dayIn(at, here()) === dayIn(at, zone) ? nothing : `${dayIn(at, zone)}, `}${clockIn(at, zone)}</dd>
        </dl>
      </div>`,
  )
}

/** What happened so far, and what comes. */
export function way(view: ApplicationView): TemplateResult {
  const { zone } = view.edition
  return html`<h3 id="way">${words.way}</h3>
    <ol class="way small">
      ${view.way.map((step) => html`<li class="tone-${step.tone}">${mark(step.tone)}<span class="strong">${step.title}</span><br /><time class="quiet" datetime=${step.at}>${shortDay(step.at, zone)}</time>${step.text ? html`<br /><span class="quiet">${step.text}</span>` : nothing}</li>`)}${view.clocks.filter((clock) => !clock.keptAt).map((clock) => html`<li>${ring}<span class="strong">${clock.title}</span><br /><time class="quiet" datetime=${clock.at}>${words.by(shortDay(clock.at, zone))}</time></li>`)}
    </ol>`
}

/** What the reader asks an exception from, with the reason they gave. */
export function exceptions(view: ApplicationView): TemplateResult | typeof nothing {
  return view.exceptions.length
    ? html`<section class="stack tight">
        <h3>${words.exceptions}</h3>
        ${view.exceptions.map(
          ({ text, reason }) =>
            html`<p>${text}</p>
              <p class="quiet typed">${reason}</p>`,
        )}
      </section>`
    : nothing
}

/** What was chosen for the application and stays with it: an affiliate, a kind of project. */
export function kept(view: ApplicationView): TemplateResult | typeof nothing {
  return view.kept.length
    ? html`<dl class="small">
        ${view.kept.map(
          ({ title, value }) =>
            html`<dt class="quiet">${title}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`
    : nothing
}

/** Our letters; the newest open. */
export function letters(view: ApplicationView): TemplateResult | typeof nothing {
  const sent = view.letters.filter((letter) => letter.sentAt).sort((one, other) => other.sentAt!.localeCompare(one.sentAt!))
  return sent.length
    ? html`<section class="stack">
        <h3>${words.letters}</h3>
        ${sent.map(
          (letter, index) =>
            html`<details class="letter" ?open=${index === 0}>
              <summary>
                ${letter.subject} <time class="quiet small" datetime=${letter.sentAt!}>${shortDay(letter.sentAt!, view.edition.zone)}</time>
              </summary>
              ${prose(letter.body)}
            </details>`,
        )}
      </section>`
    : nothing
}

const line = (file: FileView): string =>
  [file.title ?? file.name, file.pages && words.pages(file.pages), words.size(file.bytes)].filter(Boolean).join(', ')

/** The documents we hold for this application. */
export function documents(view: ApplicationView): TemplateResult | typeof nothing {
  const held = view.documents.filter((file) => !file.refused)
  return held.length
    ? html`<section class="stack tight">
        <h3>${words.documents}</h3>
        <ul class="covers small">
          ${held.map((file) => html`<li>${mark('success')}<span>${line(file)}</span></li>`)}
        </ul>
      </section>`
    : nothing
}

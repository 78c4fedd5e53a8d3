import { html, nothing, type TemplateResult } from 'lit'
import type { VerbView } from '@cohortium/program'
import type { Page } from '@cohortium/program/form'
import { summary } from '../form/summary.ts'
import { show } from '../form/show.ts'
import { outerOf } from '../look/who.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'
import { documentsOf, fileLine } from './documents.ts'
import { ownerOf, unfinished } from './gaps.ts'

/** Everything as it will be sent, each answer with a way back to it. */
export function check(element: CohortiumApply): TemplateResult {
  const { application, form, uploads } = element
  const { view, definition } = application
  const { edition, program } = definition!
  const unit = view?.applicant?.kind ?? program.unit.kind
  const track = edition.tracks.find((one) => one.id === form.track)
  const pages = element.pages
  const row = (title: string, value: unknown, change?: () => void): TemplateResult =>
    html`<div>
      <dt>${title}</dt>
      <dd class="value">${value}</dd>
      <dd>
        ${change ? html`<button type="button" class="link" part="button" @click=${change}>${words.change}<span class="unseen"> ${title}</span></button>` : nothing}
      </dd>
    </div>`
  const known = (title: string, value: string | undefined): TemplateResult | typeof nothing => (value ? row(title, value) : nothing)
  const section = (page: Page): TemplateResult => {
    const holder = form.holder(page)
    return html`<section class="stack">
      <h3>${page.title}</h3>
      <dl class="answers">
        ${page.fields.map((field) => (form.shows(field, holder) ? row(field.title, show(field, holder[field.name]), field.privacy === 'special' ? undefined : () => element.go(page.id, `${page.id}.${field.name}`)) : nothing))}${documentsOf(
          element,
          page,
        ).map((document) => {
          const file = uploads.stored(document.id)
          return row(document.title, file && !file.refused ? fileLine(file) : words.notUploaded, () =>
            element.go(page.id, `documents.${document.id}`),
          )
        })}
      </dl>
    </section>`
  }
  const left = unfinished(element).size
  const isSent = Boolean(view?.answers[definition!.form.id]?.submittedAt)
  const verb = (name: string): VerbView | undefined => view?.allowed.find((one) => one.verb === name)
  const canChoose = verb('chooseTrack')
  const confirm = verb('submit')?.confirm
  return html`${summary(
      form,
      (path) => element.follow(path),
      (path) => ownerOf(element, path),
    )}
    <div class="stack tight">
      <p class="quiet small">${left ? words.notComplete(left) : words.allComplete(pages.length)}</p>
      <h2 class="page-title" id="title" tabindex="-1">${words.checkTitle}</h2>
      <p class="prose">${isSent ? words.checkAgain : words.checkText(unit === 'person' ? '' : unit)}</p>
    </div>
    <section class="stack">
      <h3>${words.application}</h3>
      <dl class="answers">
        ${unit === 'team' ? nothing : known(unit === 'person' ? words.yourName : words.nameOfYour(unit), view?.applicant?.name)}${known(words.capital(program.words.organisation.one), view?.organisation?.name)}${known(words.your(outerOf(edition, track)?.unit.kind ?? ''), view?.within?.name)}${edition.tracks.length > 1 ? row(words.capital(program.words.track.one), track?.title, canChoose ? () => element.go(':tracks') : undefined) : nothing}
      </dl>
    </section>
    ${pages.map(section)} ${confirm ? html`<p class="strong">${confirm}</p>` : nothing}
    <div class="row actions">
      <button
        type="button"
        class="button main"
        part="button"
        aria-disabled=${element.isBusy ? 'true' : nothing}
        @click=${() => void element.submit()}
      >
        ${isSent ? words.sendAgain : words.send}</button
      ><button type="button" class="button" part="button" @click=${() => element.go(pages.at(-1)?.id ?? ':check')}>${words.back}</button
      ><button type="button" class="link" part="button" @click=${() => print()}>${words.print}</button>
    </div>`
}

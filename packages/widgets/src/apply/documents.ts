import { html, nothing, type TemplateResult } from 'lit'
import type { DocumentDefinition, FileView } from '@cohortium/program'
import type { Page } from '@cohortium/program/form'
import { octagon, tick } from '../look/icons.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'

/** The documents asked for on this page of this track. */
export function documentsOf({ application, form }: CohortiumApply, page: Page): DocumentDefinition[] {
  const due = application.definition?.edition.tracks.find((track) => track.id === form.track)?.documents ?? []
  return (application.definition?.documents ?? []).filter((document) => page.documents?.includes(document.id) && due.includes(document.id))
}

/** `letter.pdf, 2 pages, 340 kB` */
export const fileLine = (file: FileView): string =>
  [file.name, file.pages && words.pages(file.pages), file.seconds && words.lasting(file.seconds), words.size(file.bytes)]
    .filter(Boolean)
    .join(', ')

/** One document: what it must be, what is there, and how it gets there. */
export function drawDocument(element: CohortiumApply, document: DocumentDefinition): TemplateResult {
  const { uploads, form } = element
  const { id } = document
  const path = `documents.${id}`
  const running = uploads.running.get(id)
  const stored = uploads.stored(id)
  const error = form.issues.get(path) ?? uploads.refused.get(id) ?? stored?.refused
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    form.issues.delete(path)
    if (file) void uploads.take(document, file)
    input.value = ''
  }
  const button = (text: string, act: () => unknown): TemplateResult =>
    html`<button type="button" class="link" part="button" @click=${act}>${text}<span class="unseen"> ${document.title}</span></button>`
  const limits = [
    words.kinds(document.accept),
    words.upTo(words.size(document.maxBytes)),
    document.maxPages && words.upTo(words.pages(document.maxPages)),
    document.lasts && words.between(document.lasts[0] / 1000, document.lasts[1] / 1000),
  ]
  return html`<div class="field ${error ? 'invalid' : ''}" part="field">
    <label part="label" for=${path}>${document.title}</label>
    <div class="hint stack tight" id="${path}:hint">
      <p>${document.description}</p>
      ${
        document.contains?.length
          ? html`<ul>
              ${document.contains.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : nothing
      }${document.signedBy?.length ? html`<p>${words.signedBy(document.signedBy)}</p>` : nothing}
      <p>${limits.filter(Boolean).join(', ')}.</p>
    </div>
    ${error ? html`<p class="field-error" part="error" id="${path}:error" role="alert">${octagon}<span>${error}</span></p>` : nothing}${
      running
        ? html`<div class="stack tight">
            <p class="small">${running.file.name}: <span role="status">${words.uploading[running.state]}</span></p>
            <progress aria-label=${words.progressOf(running.file.name)} max=${running.file.size} .value=${running.sent}></progress>
            <p class="row small">
              <span class="quiet">${words.sentOf(words.size(running.sent), words.size(running.file.size))}</span>${
                running.state === 'sending'
                  ? button(words.pause, () => uploads.pause(id))
                  : running.state === 'checking'
                    ? nothing
                    : button(words.goOn, () => uploads.go(id))
              }${running.state === 'checking' ? nothing : button(words.cancel, () => uploads.cancel(id))}
            </p>
          </div>`
        : html`${stored && !stored.refused ? html`<p class="row covers"><span>${tick} ${fileLine(stored)}</span>${button(words.remove, () => element.attempt(() => uploads.remove(id)))}</p>` : nothing}<input
              type="file"
              id=${path}
              accept=${document.accept.join(',')}
              aria-describedby="${path}:hint ${error ? `${path}:error` : ''}"
              aria-invalid=${error ? 'true' : nothing}
              @change=${pick}
            />`
    }
  </div>`
}

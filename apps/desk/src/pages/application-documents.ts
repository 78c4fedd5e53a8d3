import { html, type TemplateResult } from 'lit'
import type { ApplicationView, FileView } from '@cohortium/program'
import { inTable, plural } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { time } from '../parts/bits.ts'

/** What they uploaded: videos play, letters open in place, anything else is a link. All come from our own origin. */
export function drawFiles(files: readonly FileView[], view: ApplicationView, desk: Desk): TemplateResult {
  const titles = (file: FileView) => file.title ?? words(file.document)
  return html`<div class="documents">
    ${files.map(
      (file) =>
        html`<section class="stack-2" aria-label=${titles(file)}>
          <h3>${titles(file)}</h3>
          ${file.refused ? html`<p class="toned tone-danger">${icon('octagon')} Refused: ${file.refused}</p>` : drawFile(file, desk.api.documentUrl(view.id, file.document))}
          <p class="small quiet">
            ${file.name}.
            ${facts(file)}.${file.type.startsWith('video/') ? html` <a href=${desk.api.documentUrl(view.id, file.document)} download=${file.name}>Save</a>, should it not play here.` : ''}
            Uploaded ${time(file.uploadedAt, view.edition.zone, inTable(file.uploadedAt, view.edition.zone, desk.now()))}.
          </p>
        </section>`,
    )}
  </div>`
}

function drawFile(file: FileView, url: string): TemplateResult {
  if (file.type.startsWith('video/')) {
    return html`<video class="video" controls preload="metadata" src="${url}?view">
      This browser does not play the video. <a href=${url} download=${file.name}>Save it</a> and play it there.
    </video>`
  }
  const link = html`<p class="row tight">
    ${icon('page')}<a href="${url}?view" target="_blank" rel="noopener"
      >Open ${file.name}<span class="hidden-visually"> in a new tab</span></a
    >
    <a class="small" href=${url} download=${file.name}>Save<span class="hidden-visually"> ${file.name}</span></a>
  </p>`
  if (file.type !== 'application/pdf') return link
  return html`${link}
    <details class="no-print" @toggle=${showFrame}>
      <summary>Show it here</summary>
      <iframe class="letter-frame" title=${file.name} data-src="${url}?view#navpanes=0"></iframe>
    </details>`
}

/** A frame is loaded when it is asked for: a letter may have many megabytes. */
function showFrame(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement
  const frame = details.querySelector('iframe')
  if (details.open && frame && !frame.src) frame.src = frame.dataset['src'] ?? ''
}

function facts(file: FileView): string {
  const size = file.bytes < 1_000_000 ? `${Math.max(1, Math.round(file.bytes / 1000))} kB` : `${(file.bytes / 1_000_000).toFixed(1)} MB`
  return [file.pages === undefined ? '' : plural(file.pages, 'page'), file.seconds === undefined ? '' : duration(file.seconds), size]
    .filter(Boolean)
    .join(', ')
}

function duration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')} long`
}

/** `teamVideo` is read as “Team video”. */
function words(id: string): string {
  const parted = id.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return parted.charAt(0).toUpperCase() + parted.slice(1)
}

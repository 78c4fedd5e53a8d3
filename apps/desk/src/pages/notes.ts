import { html, type TemplateResult } from 'lit'
import type { Note, SourceStatus, Tone } from '@cohortium/program'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, empty, shown } from '../parts/bits.ts'

const words: Record<SourceStatus, string> = {
  quoted: 'Quoted',
  derived: 'Derived',
  assumed: 'Assumed',
  conflicting: 'Conflicting',
  missing: 'Missing',
  ours: 'Ours',
}
const tones: Record<SourceStatus, Tone> = {
  quoted: 'success',
  derived: 'info',
  assumed: 'attention',
  conflicting: 'attention',
  missing: 'attention',
  ours: 'rest',
}

/** What the program's source leaves open or says twice, how each may be read, and what was decided. */
class NotesPage extends DeskPage {
  readonly #notes = new Load<Note[]>(this, () => this.desk.api.notes(this.desk.place.params['program'] ?? ''))

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#notes.run()
  }

  protected override render(): TemplateResult {
    this.titled('Program notes')
    return html`<div class="work-head">
        <div>
          <p class="crumbs">${this.desk.edition?.title ?? ''}</p>
          <h1>Program notes</h1>
        </div>
      </div>
      <p class="prose life-note">
        Where the program’s source leaves something open, says it twice, or where we added a value of our own: how it may be read, and what
        this program does.
      </p>
      ${shown(
        this.#notes,
        (notes) =>
          notes.length === 0
            ? empty('No notes. When a source leaves something open, its readings and our decision will stand here.')
            : html`${contents(notes)}
                <div class="stack-6">${notes.map(drawNote)}</div>`,
        10,
      )}`
  }
}

function contents(notes: readonly Note[]): TemplateResult {
  const count = (status: SourceStatus) => notes.filter((note) => note.status === status).length
  const present = (Object.keys(words) as SourceStatus[]).filter((status) => count(status) > 0)
  return html`<dl class="figures block-end">
    ${present.map(
      (status) =>
        html`<div>
          <dt>${words[status]}</dt>
          <dd>${count(status)}</dd>
        </div>`,
    )}
  </dl>`
}

function drawNote(note: Note): TemplateResult {
  return html`<article class="note" id=${note.id}>
    <h2>${note.title}</h2>
    <p class="row tight">${chip(tones[note.status], words[note.status])}<span class="quiet num">${note.id}</span></p>
    ${
      note.readings.length > 0
        ? html`<h3>It may be read as</h3>
            <ol class="readings">
              ${note.readings.map((reading) => html`<li>${reading}</li>`)}
            </ol>`
        : ''
    }
    <h3>What this program does</h3>
    <p class="prose">${note.resolution}</p>
  </article>`
}

define('desk-notes', NotesPage)

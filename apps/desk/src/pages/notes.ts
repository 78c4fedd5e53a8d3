import { html, nothing, type TemplateResult } from 'lit'
import type { DatasetView, Note, ProgramView, SourceStatus, Tone } from '@cohortium/program'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, empty, shown } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { capital, wordsOf } from '../words.ts'
import './dataset.ts'
import './versions.ts'
import { drawModules, drawRoles, drawToDecide } from './notes-open.ts'

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

/** A program as staff read it: what its source leaves open or says twice and what was decided, its modules, its roles, its figures. */
class NotesPage extends DeskPage {
  readonly #notes = new Load<Note[]>(this, () => this.desk.api.notes(this.#id))
  readonly #datasets = new Load<DatasetView[]>(this, () => this.desk.api.datasets(this.#id))

  get #id(): string {
    return this.desk.place.params['program'] ?? ''
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#notes.run()
    if (this.#program?.datasets.length && this.#maySeeFigures) void this.#datasets.run()
  }

  /** The service gives them to staff alone. */
  get #maySeeFigures(): boolean {
    return this.desk.me.roles.includes('staff')
  }

  get #program(): ProgramView | undefined {
    return this.desk.programs.find(({ id }) => id === this.#id)
  }

  protected override render(): TemplateResult {
    const program = this.#program
    const words = wordsOf(program)
    const title = `${capital(words.program.one)} notes`
    this.titled(title, program?.title)
    return html`<div class="work-head">
        <div>
          <p class="crumbs"><a href=${paths.programs}>Programs</a>${program ? html` › ${program.title}` : nothing}</p>
          <h1>${title}</h1>
        </div>
      </div>
      ${program ? html`<p class="prose lead life-note">${program.summary}</p>` : nothing}
      <section aria-labelledby="source">
        <div class="block-head"><h2 id="source">What the source leaves open or says twice</h2></div>
        <p class="prose life-note">Also where we added a value of our own: how it may be read, and what this ${words.program.one} does.</p>
        ${shown(
          this.#notes,
          (notes) =>
            notes.length === 0
              ? empty('No notes. When a source leaves something open, its readings and our decision will stand here.')
              : html`${contents(notes)}
                  <div class="stack-6">${notes.map((note) => drawNote(note, words.program.one))}</div>`,
          10,
        )}
      </section>
      ${program ? html`${drawToDecide(program)}${drawModules(program)}${drawRoles(program)}${this.#figures(program)}` : nothing}
      ${program && this.#maySeeFigures ? html`<desk-versions .desk=${this.desk} .program=${program.id}></desk-versions>` : nothing}`
  }

  #figures({ id, datasets }: ProgramView): TemplateResult | typeof nothing {
    if (datasets.length === 0 || !this.#maySeeFigures) return nothing
    return html`<section class="block" aria-labelledby="figures">
      <div class="block-head"><h2 id="figures">Figures</h2></div>
      ${shown(this.#datasets, (all) => all.map((data) => html`<desk-dataset .desk=${this.desk} .program=${id} .data=${data}></desk-dataset>`))}
    </section>`
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

function drawNote(note: Note, program: string): TemplateResult {
  return html`<article class="note" id=${note.id}>
    <h3>${note.title}</h3>
    <p class="row tight">${chip(tones[note.status], words[note.status])}<span class="quiet num">${note.id}</span></p>
    ${
      note.readings.length > 0
        ? html`<h4>It may be read as</h4>
            <ol class="readings">
              ${note.readings.map((reading) => html`<li>${reading}</li>`)}
            </ol>`
        : ''
    }
    <h4>What this ${program} does</h4>
    <p class="prose">${note.resolution}</p>
  </article>`
}

define('desk-notes', NotesPage)

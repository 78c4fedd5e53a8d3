import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { EditionInput, EditionView, Issue, ProgramView } from '@cohortium/program'
import { ApiError } from '../api.ts'
import { readerZone } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, failure, notice, shown } from '../parts/bits.ts'
import { errorSummary, faultsOf, fieldId, labelled, noFaults, type Faults } from '../parts/form.ts'
import { paths } from '../router.ts'
import { dateField, seatFields, value, zones, type DateSpec, type Editing } from './edition-fields.ts'
import { blankEdition, checkInput, inputOf, movedDeadlines, patchOf } from './edition-input.ts'
import './edition-call.ts'
import './publish-dialog.ts'
import type { PublishDialog } from './publish-dialog.ts'

/** An edition made new or changed: its name, zone, dates, seats and grace. A published deadline moves only later. */
class EditionForm extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    input: { state: true },
    faults: { state: true },
    error: { state: true },
    isBusy: { state: true },
    saved: { state: true },
  }
  declare input: EditionInput | undefined
  declare faults: Faults
  declare error: unknown
  declare isBusy: boolean
  declare saved: boolean

  readonly #known = new Load<{ edition: EditionView | undefined; programs: ProgramView[] }>(this, async () => {
    const id = this.desk.place.params['edition'] && this.desk.edition?.id
    const [edition, programs] = await Promise.all([id ? this.desk.api.edition(id) : undefined, this.desk.api.programs()])
    const [first] = programs
    this.input ??= edition ? inputOf(edition) : first && blankEdition(first, this.desk.edition?.zone ?? readerZone())
    return { edition, programs }
  })

  constructor() {
    super()
    this.faults = noFaults
    this.isBusy = false
    this.saved = false
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#known.run()
  }

  #change(change: Partial<EditionInput>): void {
    if (this.input) this.input = { ...this.input, ...change }
    this.saved = false
  }

  async #try(step: () => Promise<void>): Promise<void> {
    if (this.isBusy) return
    this.error = undefined
    this.faults = noFaults
    this.isBusy = true
    try {
      await step()
    } catch (error) {
      if (error instanceof ApiError && error.problem.issues?.length) this.#fault(error.problem.issues)
      else this.error = error
    } finally {
      this.isBusy = false
    }
  }

  #fault(issues: readonly Issue[]): void {
    this.faults = faultsOf(issues)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.error-summary')?.focus())
  }

  readonly #save = (event: Event): void => {
    event.preventDefault()
    const { input } = this
    if (!input) return
    const edition = this.#known.value?.edition
    const issues = checkInput(input, edition)
    if (issues.length > 0) return this.#fault(issues)
    void this.#try(async () => {
      if (!edition) {
        const made = await this.desk.api.createEdition(input)
        await this.desk.refresh()
        this.desk.go(paths.settings(made.id))
        return
      }
      this.#take(await this.desk.api.changeEdition(edition.id, patchOf(edition, input)))
      this.desk.announce('The edition is saved.')
    })
  }

  #take(edition: EditionView): void {
    this.#known.set({ programs: this.#known.value?.programs ?? [], edition })
    this.input = inputOf(edition)
    this.saved = true
    void this.desk.refresh()
  }

  /** What is published is what is saved: changes that are not would be dropped without a word. */
  readonly #askToPublish = (): void => {
    const edition = this.#known.value?.edition
    if (!edition || !this.input) return
    if (Object.keys(patchOf(edition, this.input)).length > 1) {
      this.#fault([{ path: 'save', code: 'unsaved', message: 'Save your changes, then publish' }])
      return
    }
    this.querySelector<PublishDialog>('desk-publish-dialog')?.open()
  }

  readonly #publish = (): void => {
    const edition = this.#known.value?.edition
    if (!edition) return
    void this.#try(async () => {
      this.#take(await this.desk.api.publishEdition(edition.id))
      this.desk.announce('The edition is published.')
    })
  }

  protected override render(): TemplateResult {
    const edition = this.#known.value?.edition
    const isNew = !this.desk.place.params['edition']
    this.titled(isNew ? 'New edition' : 'Dates and seats')
    return html`<div class="work-head">
        <div class="stack-2">
          <p class="crumbs"><a href=${paths.editions}>Editions</a>${edition ? html` › ${edition.title}` : nothing}</p>
          <h1 tabindex="-1">${isNew ? 'New edition' : 'Dates and seats'}</h1>
          ${edition ? html`<p class="row tight">${chip(edition.state === 'published' ? 'success' : 'rest', edition.state === 'published' ? 'Published' : edition.state === 'draft' ? 'Draft' : 'Closed')}<span class="quiet small num">Revision ${edition.revision}</span></p>` : nothing}
        </div>
        ${edition?.state === 'draft' ? html`<button type="button" class="button" aria-haspopup="dialog" @click=${this.#askToPublish}>Publish…</button>` : nothing}
      </div>
      ${shown(this.#known, ({ programs }) => this.#form(programs, edition), 12)}
      ${edition ? html`<desk-edition-call .desk=${this.desk} .edition=${edition}></desk-edition-call>` : nothing}
      ${edition?.state === 'draft' ? html`<desk-publish-dialog .edition=${edition} @publish=${this.#publish}></desk-publish-dialog>` : nothing}`
  }

  #form(programs: readonly ProgramView[], edition: EditionView | undefined): TemplateResult {
    const { input } = this
    if (!input) return html`<p>No program is installed. A program is code: add one, and its editions are made here.</p>`
    const program = programs.find((one) => one.id === input.program)
    const dates: readonly DateSpec[] = edition?.dates ?? program?.dates ?? []
    const tracks = edition?.tracks ?? program?.tracks ?? []
    const editing: Editing = { input, faults: this.faults, change: (change) => this.#change(change) }
    const moved = edition ? movedDeadlines(edition, input) : []
    return html`<form class="readable stack-8" novalidate @submit=${this.#save}>
      ${errorSummary(this.faults)}${this.error === undefined ? nothing : this.#trouble()}
      <div class="stack-6">
        ${
          edition
            ? nothing
            : labelled(
                { path: 'program', title: 'Program', faults: this.faults },
                (id) =>
                  html`<select class="input" id=${id} @change=${(event: Event) => this.#pickProgram(programs, value(event))}>
                    ${programs.map((one) => html`<option value=${one.id} .selected=${one.id === input.program}>${one.title}</option>`)}
                  </select>`,
              )
        }
        ${labelled({ path: 'title', title: 'Title', hint: 'As applicants read it.', faults: this.faults }, (id, described, invalid) => html`<input class="input" id=${id} aria-describedby=${described} aria-invalid=${invalid} .value=${input.title} @input=${(event: Event) => this.#change({ title: value(event) })} />`)}
        ${labelled({ path: 'slug', title: 'Address', hint: 'The last part of its web address: small letters, digits and hyphens.', faults: this.faults }, (id, described, invalid) => html`<input class="input short" id=${id} aria-describedby=${described} aria-invalid=${invalid} .value=${input.slug} @input=${(event: Event) => this.#change({ slug: value(event) })} />`)}
        ${labelled(
          { path: 'zone', title: 'Time zone', hint: 'All its dates are clocks of this zone.', faults: this.faults },
          (id, described, invalid) =>
            html`<select
              class="input short"
              id=${id}
              aria-describedby=${described}
              aria-invalid=${invalid}
              @change=${(event: Event) => this.#change({ zone: value(event) })}
            >
              ${zones(input.zone).map((zone) => html`<option value=${zone} .selected=${zone === input.zone}>${zone.replaceAll('_', ' ')}</option>`)}
            </select>`,
        )}
      </div>
      <section class="stack-6" aria-labelledby="dates">
        <h2 id="dates">Dates</h2>
        ${dates.map((date) => dateField(date, edition, editing))}
        ${moved.length > 0 ? notice('attention', html`<p><strong>A notice goes out.</strong> When you save, everyone with an open application is told that ${moved.map((one) => one.title).join(' and ')} moved, and the change stands in the log.</p>`) : nothing}
      </section>
      <section class="stack-6" aria-labelledby="seats">
        <h2 id="seats">Seats</h2>
        ${tracks.map((track) => seatFields(track, editing))}
      </section>
      ${labelled({ path: 'graceMinutes', title: 'Grace after a deadline, in minutes', hint: 'What was begun before the deadline still counts for so long. Applicants are not told.', faults: this.faults }, (id, described, invalid) => html`<input class="input short" type="number" min="0" max="60" id=${id} aria-describedby=${described} aria-invalid=${invalid} .value=${String(input.graceMinutes)} @input=${(event: Event) => this.#change({ graceMinutes: Number(value(event)) })} />`)}
      <p class="row">
        <button class="button main" id=${fieldId('save')} aria-disabled=${this.isBusy ? 'true' : nothing}>
          ${edition ? 'Save' : 'Make a draft'}</button
        >${this.saved ? html`<span class="saved" role="status">${chip('success', 'Saved')}</span>` : nothing}
      </p>
    </form>`
  }

  /** Someone else saved meanwhile: what they wrote can be read again, at the price of what stands here. */
  #trouble(): TemplateResult {
    const isConflict = this.error instanceof ApiError && this.error.problem.code === 'conflict'
    const again = () => {
      this.input = undefined
      this.error = undefined
      void this.#known.run()
    }
    return html`<div role="alert">${failure(this.error, () => (this.error = undefined))}</div>
      ${isConflict ? html`<p><button type="button" class="button" @click=${again}>Drop my changes and read it again</button></p>` : nothing}`
  }

  #pickProgram(programs: readonly ProgramView[], id: string): void {
    const program = programs.find((one) => one.id === id)
    if (program && this.input) this.input = { ...blankEdition(program, this.input.zone), title: this.input.title, slug: this.input.slug }
  }
}

define('desk-edition-form', EditionForm)

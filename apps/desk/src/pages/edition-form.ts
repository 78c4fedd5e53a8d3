import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { EditionView, Issue, ProgramView } from '@cohortium/program'
import { ApiError } from '../api.ts'
import { readerZone } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, failure, notice, shown } from '../parts/bits.ts'
import { errorSummary, faultsOf, fieldId, noFaults, type Faults } from '../parts/form.ts'
import { paths } from '../router.ts'
import { settingsTitle } from '../frame.ts'
import { capital, wordsOf } from '../words.ts'
import { graceField, nameFields, programField } from './edition-basics.ts'
import { checkInput } from './edition-check.ts'
import { decidedFields } from './edition-decided.ts'
import { dateField, seatFields, type DateSpec, type Editing } from './edition-fields.ts'
import { blankEdition, inputOf, movedDeadlines, patchOf, toSend, type Draft } from './edition-input.ts'
import { canHaveAnother } from './programs.ts'
import './edition-call.ts'
import './publish-dialog.ts'
import type { PublishDialog } from './publish-dialog.ts'

/** An edition made new or changed: its name, zone, dates, seats, what its program leaves open, grace. A published deadline moves only later. */
class EditionForm extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    input: { state: true },
    faults: { state: true },
    error: { state: true },
    isBusy: { state: true },
    saved: { state: true },
  }
  declare input: Draft | undefined
  declare faults: Faults
  declare error: unknown
  declare isBusy: boolean
  declare saved: boolean

  readonly #known = new Load<{ edition: EditionView | undefined; programs: ProgramView[] }>(this, async () => {
    const id = this.desk.place.params['edition'] && this.desk.edition?.id
    const [edition, programs] = await Promise.all([id ? this.desk.api.edition(id) : undefined, this.desk.api.programs()])
    const asked = programs.find((one) => one.id === this.desk.place.query['program'])
    const first = asked ?? programs.find((one) => canHaveAnother(one, this.desk.editions))
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

  #change(change: Partial<Draft>): void {
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

  /** What lacks a number altogether is told of the track; its field is the number's. */
  #fault(issues: readonly Issue[]): void {
    this.faults = faultsOf(issues.map((issue) => (/^seats\.[^.]+$/.test(issue.path) ? { ...issue, path: `${issue.path}.seats` } : issue)))
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.error-summary')?.focus())
  }

  readonly #save = (event: Event): void => {
    event.preventDefault()
    const { input } = this
    if (!input) return
    const { edition, programs = [] } = this.#known.value ?? {}
    const program = programs.find((one) => one.id === input.program)
    const issues = checkInput(input, edition, edition?.decided ?? program?.toDecide, exampleOf(program))
    if (issues.length > 0) return this.#fault(issues)
    void this.#try(async () => {
      if (!edition) {
        const made = await this.desk.api.createEdition(toSend(input))
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

  /** At the head, and once more at the foot of what was just saved, where it is the next thing to do. */
  #publishButton(): TemplateResult {
    return html`<button type="button" class="button" aria-haspopup="dialog" @click=${this.#askToPublish}>Publish…</button>`
  }

  readonly #publish = (): void => {
    const edition = this.#known.value?.edition
    if (!edition) return
    void this.#try(async () => {
      this.#take(await this.desk.api.publishEdition(edition.id))
      this.desk.announce('The edition is published.')
    })
  }

  /** From the dialog's list to the field that is still empty. */
  readonly #lead = (event: CustomEvent<string>): void => {
    const field = document.getElementById(fieldId(event.detail))
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }

  protected override render(): TemplateResult {
    const edition = this.#known.value?.edition
    const isNew = !this.desk.place.params['edition']
    const title = isNew ? 'New edition' : settingsTitle(edition ?? this.desk.edition ?? { kind: 'dated' })
    this.titled(title)
    return html`<div class="work-head">
        <div class="stack-2">
          <p class="crumbs"><a href=${paths.editions}>Editions</a>${edition ? html` › ${edition.title}` : nothing}</p>
          <h1 tabindex="-1">${title}</h1>
          ${edition ? html`<p class="row tight">${chip(edition.state === 'published' ? 'success' : 'rest', edition.state === 'published' ? 'Published' : edition.state === 'draft' ? 'Draft' : 'Closed')}<span class="quiet small num">Revision ${edition.revision}</span></p>` : nothing}
        </div>
        ${edition?.state === 'draft' ? this.#publishButton() : nothing}
      </div>
      ${shown(this.#known, ({ programs }) => this.#form(programs, edition), 12)}
      ${edition ? html`<desk-edition-call .desk=${this.desk} .edition=${edition}></desk-edition-call>` : nothing}
      ${edition?.state === 'draft' ? html`<desk-publish-dialog .edition=${edition} @publish=${this.#publish} @lead=${this.#lead}></desk-publish-dialog>` : nothing}`
  }

  #form(programs: readonly ProgramView[], edition: EditionView | undefined): TemplateResult {
    const { input } = this
    if (!input && programs.length > 0)
      return html`<p>Every program here stands and has its one edition already. <a href=${paths.editions}>See them</a></p>`
    if (!input) return html`<p>No program is installed. A program is code: add one, and its editions are made here.</p>`
    const program = programs.find((one) => one.id === input.program)
    const editing: Editing = { input, faults: this.faults, change: (change) => this.#change(change) }
    const pick = edition
      ? nothing
      : programField(programs, this.desk.editions, input.program, this.faults, (id) => this.#pickProgram(programs, id))
    if (!edition && program && !canHaveAnother(program, this.desk.editions)) return this.#isThere(program, pick)
    return html`<form class="readable stack-8" novalidate @submit=${this.#save}>
      ${errorSummary(this.faults)}${this.error === undefined ? nothing : this.#trouble()}
      <div class="stack-6">${pick} ${nameFields(editing)}</div>
      ${this.#dates(edition, program, editing)} ${this.#seats(edition, program, editing)}
      ${decidedFields(edition?.decided ?? program?.toDecide ?? [], editing)}
      ${(edition?.dates ?? program?.dates ?? []).some(({ kind }) => kind === 'deadline') ? graceField(editing) : nothing}
      <p class="row">
        <button class="button main" id=${fieldId('save')} aria-disabled=${this.isBusy ? 'true' : nothing}>
          ${edition ? 'Save' : 'Make a draft'}</button
        >${this.saved ? html`<span class="saved" role="status">${chip('success', 'Saved')}</span>${edition?.state === 'draft' ? this.#publishButton() : nothing}` : nothing}
      </p>
    </form>`
  }

  #dates(edition: EditionView | undefined, program: ProgramView | undefined, editing: Editing): TemplateResult {
    const dates: readonly DateSpec[] = edition?.dates ?? program?.dates ?? []
    const moved = edition ? movedDeadlines(edition, editing.input) : []
    const isStanding = (edition?.kind ?? program?.kind) === 'standing'
    return html`<section class="stack-6" aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      ${
        isStanding
          ? html`<p>
              This ${wordsOf(program).program.one} has no dates: it is open for as long as its one edition is published, and needs no
              second.
            </p>`
          : dates.length === 0
            ? html`<p>This ${wordsOf(program).program.one} names no dates; people apply as they come.</p>`
            : dates.map((date) => dateField(date, edition, editing))
      }
      ${moved.length > 0 ? notice('attention', html`<p><strong>A notice goes out.</strong> When you save, everyone with an open application is told that ${moved.map((one) => one.title).join(' and ')} moved, and the change stands in the log.</p>`) : nothing}
    </section>`
  }

  #seats(edition: EditionView | undefined, program: ProgramView | undefined, editing: Editing): TemplateResult {
    const tracks = edition?.tracks ?? program?.tracks ?? []
    return html`<section class="stack-6" aria-labelledby="seats">
      <h2 id="seats">Seats</h2>
      ${tracks.map((track) => seatFields(track, editing, program?.tracks.some(({ id, takesRedirects }) => id === track.id && takesRedirects) ?? false))}
    </section>`
  }

  /** A second edition of what stands: why there is none, and the way to the one there is. */
  #isThere(program: ProgramView, pick: unknown): TemplateResult {
    const one = this.desk.editions.find((edition) => edition.program === program.id)
    return html`<div class="readable stack-6">
      ${pick}
      ${notice('info', html`<p><strong>${capital(program.title)} has its one edition.</strong> It has no dates and no end, so there is nothing to begin anew. <a href=${paths.settings(one?.id ?? '')}>Change the one there is</a></p>`)}
    </div>`
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

/** What an edition of this program may be called. */
function exampleOf(program: ProgramView | undefined): string | undefined {
  return program && (program.kind === 'standing' ? program.title : `${program.title} 2027`)
}

define('desk-edition-form', EditionForm)

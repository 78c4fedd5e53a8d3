import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ApplicationView, PreviewView, VerbView } from '@cohortium/program'
import { checkAnswers, isShown } from '@cohortium/program/form'
import { ApiError, type Payload } from '../api.ts'
import { icon, toneClass, toneIcon } from '../icons.ts'
import { define, DeskPage } from '../page.ts'
import { failure, missingList, notice, paper } from '../parts/bits.ts'
import { drawField } from '../parts/fields.ts'
import { errorSummary, faultsOf, noFaults, type Faults } from '../parts/form.ts'

/**
 * A verb's dialog, drawn from its own schema: what follows from it, its fields, the letter before it goes, and the verb.
 * Fires `verb-done` with the application as it is now, `verb-stale` when someone else was faster, `verb-closed`.
 */
export class VerbDialog extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    application: { attribute: false },
    verb: { attribute: false },
    values: { state: true },
    faults: { state: true },
    facts: { state: true },
    letters: { state: true },
    error: { state: true },
    isBusy: { state: true },
  }
  declare application: ApplicationView
  declare verb: VerbView
  declare values: Payload
  declare faults: Faults
  declare facts: PreviewView['facts']
  declare letters: PreviewView['letters'] | undefined
  declare error: unknown
  declare isBusy: boolean
  readonly #key = crypto.randomUUID()

  constructor() {
    super()
    this.values = {}
    this.faults = noFaults
    this.facts = []
    this.isBusy = false
  }

  open(): void {
    this.#dialog?.showModal()
    void this.#readFacts()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  get #fields() {
    return this.verb.form?.pages[0]?.fields ?? []
  }

  /** What follows whatever is written. Words that are still to come are asked about as three dots; where that does not fit, the facts come with the letter. */
  async #readFacts(): Promise<void> {
    try {
      const dots = this.#fields
        .filter((field) => field.required && (field.type === 'text' || field.type === 'longText'))
        .map((field) => [field.name, '…'])
      this.facts = (await this.desk.api.preview(this.application.id, this.verb.verb, { ...Object.fromEntries(dots), ...this.values })).facts
    } catch (error) {
      if (!(error instanceof ApiError && error.problem.code === 'invalid')) this.error = error
    }
  }

  async #try(step: () => Promise<void>): Promise<void> {
    if (this.isBusy) return
    this.error = undefined
    this.faults = noFaults
    const [page] = this.verb.form?.pages ?? []
    const issues = this.verb.form && page ? checkAnswers(this.verb.form, { [page.id]: this.values }, { track: this.application.track }) : []
    if (issues.length > 0) return this.#fault(faultsOf(issues, page?.id))
    this.isBusy = true
    try {
      await step()
    } catch (error) {
      if (error instanceof ApiError && error.problem.issues?.length)
        this.#fault(faultsOf(error.problem.issues, this.verb.form?.pages[0]?.id))
      else {
        this.error = error
        if (isRefusal(error)) this.dispatchEvent(new CustomEvent('verb-stale'))
      }
    } finally {
      this.isBusy = false
    }
  }

  #fault(faults: Faults): void {
    this.faults = faults
    this.letters = undefined
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.error-summary')?.focus())
  }

  readonly #preview = (): void => {
    void this.#try(async () => {
      const preview = await this.desk.api.preview(this.application.id, this.verb.verb, this.values)
      this.facts = preview.facts
      this.letters = preview.letters
      this.desk.announce(preview.letters.length === 0 ? 'No letter goes with this step.' : 'The letter is shown below.')
      await this.updateComplete
      this.querySelector<HTMLElement>('.letter-preview')?.focus()
    })
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    void this.#try(async () => {
      const view = await this.desk.api.cause(this.application.id, this.verb.verb, this.values, this.#key)
      this.#dialog?.close()
      this.dispatchEvent(new CustomEvent('verb-done', { detail: view }))
    })
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('verb-closed'))
  }

  #change(name: string, value: unknown): void {
    this.values = { ...this.values, [name]: value }
    this.letters = undefined
  }

  protected override render(): TemplateResult {
    const { verb, application } = this
    const scope = { track: application.track, answers: { [this.verb.form?.pages[0]?.id ?? '']: this.values } }
    const drawing = {
      values: this.values,
      faults: this.faults,
      scope,
      change: (name: string, value: unknown) => this.#change(name, value),
    }
    const description = verb.description ?? verb.form?.pages[0]?.description
    return html`<dialog class="dialog" aria-labelledby="dlg" @close=${this.#close}>
      <form novalidate @submit=${this.#submit}>
        <div class="dialog-head">
          <h2 id="dlg" tabindex="-1" autofocus>${verb.title}</h2>
          <p class="quiet">${application.applicant?.name || application.reference}. ${description ?? ''}</p>
        </div>
        <div class="dialog-body stack-6">
          ${errorSummary(this.faults)} ${this.error === undefined ? nothing : this.#trouble()} ${this.#exceptions()}
          ${
            this.facts.length === 0
              ? nothing
              : html`<ul class="covers card">
                  ${this.facts.map(
                    (fact) =>
                      html`<li class=${toneClass(fact.tone)}>
                        ${toneIcon(fact.tone)}<span
                          ><strong>${/[.?:]$/.test(fact.title) ? fact.title : `${fact.title}.`}</strong> ${fact.text}</span
                        >
                      </li>`,
                  )}
                </ul>`
          }
          ${this.#fields.filter((field) => isShown(field, scope)).map((field) => drawField(field, drawing))}
          ${verb.confirm ? notice(verb.tone === 'danger' ? 'danger' : 'attention', html`<p>${verb.confirm}</p>`) : nothing}
          ${this.#letters()}
        </div>
        <div class="dialog-foot">
          <button type="button" class="button bare" @click=${this.#preview}>Preview letter</button>
          <button type="button" class="button" @click=${() => this.#dialog?.close()}>Cancel</button>
          <button type="submit" class="button main" aria-disabled=${this.isBusy ? 'true' : nothing}>
            ${verb.tone === 'offer' ? icon('turn') : nothing}${verb.title}
          </button>
        </div>
      </form>
    </dialog>`
  }

  /** While it waits for an answer of ours: what it asks to be excepted from, so that nobody decides without having read it. */
  #exceptions(): TemplateResult | typeof nothing {
    const { exceptions, state } = this.application
    const isWithUs = this.desk.overview.value?.counts.some((one) => one.state === state && one.phase === 'withUs')
    if (exceptions.length === 0 || !isWithUs) return nothing
    return notice(
      'attention',
      exceptions.map(
        ({ text, reason }) =>
          html`<p><strong>It asks for an exception.</strong> ${text}</p>
            <div class="said">
              <span class="small quiet">Their reason</span>
              <p class="words">${reason}</p>
            </div>`,
      ),
    )
  }

  #trouble(): TemplateResult {
    if (isRefusal(this.error)) {
      const { message, missing } = this.error.problem
      return html`<div role="alert">
        ${notice(
          'danger',
          html`<p><strong>${message}</strong></p>
            ${missing?.length ? missingList(missing) : nothing}
            <p class="small">What you wrote is still here. The page behind shows what is true now.</p>`,
        )}
      </div>`
    }
    return html`<div role="alert">${failure(this.error, () => (this.error = undefined))}</div>`
  }

  #letters(): TemplateResult | typeof nothing {
    if (!this.letters) return nothing
    if (this.letters.length === 0) return html`<p class="quiet letter-preview" tabindex="-1">No letter goes with this step.</p>`
    return html`<section class="stack-3 letter-preview" tabindex="-1" aria-label="Letter before it goes">
      ${this.letters.map(
        (letter) =>
          html` <p class="small">
              <span class="quiet">To</span> ${letter.to.join(', ')}<br /><span class="quiet">Subject</span>
              <strong>${letter.subject}</strong>
            </p>
            <div class="paper">${paper(letter.body)}</div>`,
      )}
    </section>`
  }
}

/** Refused, conflicting or no longer theirs to do: someone else was faster, so what the page shows may be old. */
function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.status === 409 || error.status === 403)
}

define('desk-verb-dialog', VerbDialog)

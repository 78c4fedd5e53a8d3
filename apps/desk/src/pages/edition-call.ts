import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { CallSettingsView, EditionView, Issue } from '@cohortium/program'
import { ApiError, type CallLinks } from '../api.ts'
import { inFull, inReadersTime, plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, failure, shown, time } from '../parts/bits.ts'
import { errorSummary, faultsOf, labelled, noFaults, type Faults } from '../parts/form.ts'
import { value } from './edition-fields.ts'

/** The informational call of an edition: who signed up, where it is held, where its recording lies. Saved on its own, for it moves no date. */
class EditionCall extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    edition: { attribute: false },
    input: { state: true },
    faults: { state: true },
    error: { state: true },
    isBusy: { state: true },
    saved: { state: true },
  }
  declare edition: EditionView
  declare input: CallLinks | undefined
  declare faults: Faults
  declare error: unknown
  declare isBusy: boolean
  declare saved: boolean

  readonly #known = new Load<CallSettingsView>(this, async () => {
    const call = await this.desk.api.call(this.edition.id)
    this.input ??= { joinUrl: call.joinUrl, recordingUrl: call.recordingUrl }
    return call
  })

  constructor() {
    super()
    this.faults = noFaults
    this.isBusy = false
    this.saved = false
  }

  /** An edition that was saved may have moved the call's date. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('edition')) void this.#known.run()
  }

  #fault(issues: readonly Issue[]): void {
    this.faults = faultsOf(issues)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.error-summary')?.focus())
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { input } = this
    if (!input || this.isBusy) return
    this.faults = noFaults
    this.error = undefined
    const issues = checkLinks(input)
    if (issues.length > 0) return this.#fault(issues)
    this.isBusy = true
    try {
      this.#known.set(await this.desk.api.saveCall(this.edition.id, input))
      this.saved = true
      this.desk.announce('The links of the call are saved.')
    } catch (error) {
      if (error instanceof ApiError && error.problem.issues?.length) this.#fault(error.problem.issues)
      else this.error = error
    } finally {
      this.isBusy = false
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#known.value && this.#known.value.title === null) return nothing
    return html`<section class="readable stack-6" aria-labelledby="call">
      <h2 id="call">${this.#known.value?.title ?? 'Informational call'}</h2>
      ${shown(this.#known, (call) => this.#form(call), 3)}
    </section>`
  }

  #form(call: CallSettingsView): TemplateResult {
    return html`${this.#about(call)}
      <form class="stack-6" novalidate @submit=${this.#save}>
        ${errorSummary(this.faults)}${this.error === undefined ? nothing : html`<div role="alert">${failure(this.error, () => (this.error = undefined))}</div>`}
        ${this.#link('joinUrl', 'Link to join', 'In the invitation. When it changes, everyone who signed up is mailed the new one.')}
        ${this.#link('recordingUrl', 'Link to the recording', 'On the page of the call once it is over.')}
        <p class="row">
          <button class="button" aria-disabled=${this.isBusy ? 'true' : nothing}>Save the links</button
          >${this.saved ? html`<span class="saved" role="status">${chip('success', 'Saved')}</span>` : nothing}
        </p>
      </form>`
  }

  #about({ startsAt, isOver, pageUrl, signUps }: CallSettingsView): TemplateResult {
    if (startsAt === null) return html`<p>Its day is not set. Set it under Dates, and people can sign up.</p>`
    const { zone, state } = this.edition
    const count = signUps.length === 0 ? 'Nobody has signed up yet' : `${plural(signUps.length, 'person', 'people')} signed up`
    return html`<p>
      ${time(startsAt, zone, inFull(startsAt, zone))}.
      ${isOver ? 'It is over.' : html`<span class="quiet">${inReadersTime(startsAt, zone)}.</span>`}<br />
      <strong class="num">${count}.</strong>
      ${state === 'draft' ? 'Its page opens when the edition is published.' : html`<a href=${pageUrl}>The page of the call</a>`}
    </p>`
  }

  #link(path: keyof CallLinks, title: string, hint: string): TemplateResult {
    const change = (event: Event) => {
      if (this.input) this.input = { ...this.input, [path]: value(event).trim() || null }
      this.saved = false
    }
    return labelled(
      { path, title, hint, optional: true, faults: this.faults },
      (id, described, invalid) =>
        html`<input
          class="input"
          type="url"
          id=${id}
          aria-describedby=${described}
          aria-invalid=${invalid}
          .value=${this.input?.[path] ?? ''}
          @change=${change}
        />`,
    )
  }
}

/** A link that people are sent must be one of the web, encrypted. */
function checkLinks(links: CallLinks): Issue[] {
  return (['joinUrl', 'recordingUrl'] as const).flatMap((path) => {
    const link = links[path]
    const isGood = link === null || (URL.canParse(link) && new URL(link).protocol === 'https:')
    return isGood ? [] : [{ path, code: 'format', message: `Enter a link that begins with https://, for example ${examples[path]}` }]
  })
}

const examples: Record<keyof CallLinks, string> = {
  joinUrl: 'https://meet.example.org/informational-call',
  recordingUrl: 'https://video.example.org/informational-call',
}

define('desk-edition-call', EditionCall)

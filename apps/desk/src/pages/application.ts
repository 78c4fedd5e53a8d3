import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ApplicationView, FormDefinition, LogView, VerbView } from '@cohortium/program'
import { howLong, inTable, plural } from '../dates.ts'
import { icon } from '../icons.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, clockTitle, missingList, shown, time } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { drawAnswers } from './application-answers.ts'
import { drawAside } from './application-aside.ts'
import { drawLog } from './application-log.ts'
import { drawExceptions } from './application-standing.ts'
import { trackWords } from './applications-table.ts'
import './verb-dialog.ts'
import type { VerbDialog } from './verb-dialog.ts'

interface Whole {
  view: ApplicationView
  forms: Record<string, FormDefinition>
}

/** One application: who and where, what staff may do now, what was answered and sent, and everything that happened. */
class ApplicationPage extends DeskPage {
  static override properties: PropertyDeclarations = { ...DeskPage.properties, opened: { state: true } }
  declare opened: VerbView | undefined

  readonly #whole = new Load<Whole>(this, async () => {
    const view = await this.desk.api.application(this.#id)
    this.desk.showEdition(view.edition.id)
    const names = Object.keys(view.answers)
    const forms = await Promise.all(names.map((name) => this.desk.api.form(view.program.id, name)))
    return { view, forms: Object.fromEntries(forms.map((form, index) => [names[index] ?? form.id, form])) }
  })
  readonly #log = new Load<LogView>(this, () => this.desk.api.log(this.#id))

  get #id(): string {
    return this.desk.place.params['application'] ?? ''
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#whole.run()
    void this.#log.run()
  }

  async #open(verb: VerbView): Promise<void> {
    this.opened = verb
    await this.updateComplete
    this.querySelector<VerbDialog>('desk-verb-dialog')?.open()
  }

  readonly #done = (event: CustomEvent<ApplicationView>): void => {
    const { forms } = this.#whole.value ?? { forms: {} }
    const title = this.opened?.title ?? ''
    this.#whole.set({ view: event.detail, forms })
    this.opened = undefined
    this.desk.announce(`${title}: done. ${event.detail.applicant?.name || 'The application'} is now: ${event.detail.label}.`)
    void this.#log.run()
    void this.desk.refresh()
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus())
  }

  /** Someone else was faster: what is true now is shown under the dialog's words. */
  readonly #stale = (): void => void this.#whole.run()

  protected override render(): TemplateResult {
    const view = this.#whole.value?.view
    this.titled(view?.applicant?.name || (view?.reference ?? 'Application'))
    return html`${this.#head(view)} ${shown(this.#whole, (whole) => this.#body(whole), 14)}
    ${this.opened && view ? html`<desk-verb-dialog .desk=${this.desk} .application=${view} .verb=${this.opened} @verb-done=${this.#done} @verb-stale=${this.#stale} @verb-closed=${() => (this.opened = undefined)}></desk-verb-dialog>` : nothing}`
  }

  /** One title from the first moment on: who came here by keyboard has focus on it before the application is read. */
  #head(view: ApplicationView | undefined): TemplateResult {
    return html`<div class="work-head">
      <div class="stack-2">
        ${view ? html`<p class="crumbs"><a href=${paths.applications(view.edition.id)}>Applications</a> › <span class="num">${view.reference}</span></p>` : nothing}
        <h1 tabindex="-1">${view ? view.applicant?.name || view.reference : 'Application'}</h1>
        ${view ? this.#standing(view) : nothing}
      </div>
      ${
        view
          ? html`${drawExceptions(view)}
              <div class="stack-2">${this.#verbs(view)}</div>`
          : nothing
      }
    </div>`
  }

  #standing(view: ApplicationView): TemplateResult {
    const { zone } = view.edition
    const running = view.clocks.filter((clock) => !clock.keptAt)
    return html`<p class="row tight">
      ${chip(view.tone, view.label)}${view.edition.tracks.length > 1 ? html`<span class="quiet">${trackWords(view, view.edition)}</span>` : nothing}
      ${view.within ? html`<span class="quiet">in <a href=${paths.application(view.within.id)}>${view.within.name}</a></span>` : nothing}
      ${view.organisation && view.applicant?.kind !== 'team' ? html`<span class="quiet">${view.organisation.name}</span>` : nothing}
      ${view.organisation?.location ? html`<span class="quiet">${view.organisation.location}</span>` : nothing}
      ${running.map((clock) => html`<span class="quiet">${icon('clock')} ${clockTitle(clock)} by ${time(clock.at, zone, inTable(clock.at, zone, this.desk.now()))}, ${howLong(clock.at, this.desk.now(), zone)}</span>`)}
      ${view.isDemo ? html`<span class="chip">${icon('info')}Demo</span>` : nothing}
    </p>`
  }

  /** A button a verb, in the program's order, what cannot be undone last; the first that may be done now is the main one, a blocked one says why above. */
  #verbs(view: ApplicationView): TemplateResult {
    if (view.allowed.length === 0) return html`<p class="quiet small">Nothing for staff to do here now.</p>`
    const verbs = [...view.allowed.filter((verb) => verb.tone !== 'danger'), ...view.allowed.filter((verb) => verb.tone === 'danger')]
    const blocked = verbs.filter((verb) => verb.missing.length > 0)
    const main = verbs.find((verb) => verb.missing.length === 0 && verb.tone !== 'danger' && verb.tone !== 'rest')
    return html` ${blocked.map((verb) => html`<div class="small why" id="why-${verb.verb}"><strong>${verb.title}</strong> is not possible now:${missingList(verb.missing)}</div>`)}
      <div class="verbs">
        ${verbs.map((verb) => {
          const isBlocked = verb.missing.length > 0
          return html`<button
            type="button"
            class="button ${verb === main ? 'main' : verb.tone === 'danger' ? 'warn' : ''}"
            aria-disabled=${isBlocked ? 'true' : nothing}
            aria-describedby=${isBlocked ? `why-${verb.verb}` : nothing}
            aria-haspopup="dialog"
            @click=${() => (isBlocked ? this.desk.announce(verb.missing.map((one) => one.message).join(' ')) : void this.#open(verb))}
          >
            ${verb.tone === 'offer' ? icon('turn') : nothing}${verb.title}
          </button>`
        })}
      </div>`
  }

  #body({ view, forms }: Whole): TemplateResult {
    return html`<div class="split wide">
      <div class="stack-8">
        <div class="card sections">${drawAnswers(view, forms, this.desk)}</div>
        <section aria-labelledby="log">
          <div class="block-head">
            <h2 id="log">Log</h2>
            <span class="small quiet">${this.#log.value ? plural(this.#log.value.entries.length, 'step') : ''}</span>
          </div>
          ${shown(this.#log, (log) => drawLog(log, view, this.desk))}
        </section>
      </div>
      <div class="stack-6">${drawAside(view, this.desk)}</div>
    </div>`
  }
}

define('desk-application', ApplicationPage)

import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Page } from '@cohortium/program/form'
import { tell } from '../events.ts'
import { Answered, Unreachable } from '../client/client.ts'
import { embedded, isElsewhere } from '../client/embedded.ts'
import { drawers } from '../form/fields.ts'
import { FormController } from '../form/form-controller.ts'
import { group } from '../form/group.ts'
import { Saver } from '../form/saver.ts'
import { define } from '../look/define.ts'
import { mark } from '../look/icons.ts'
import { look } from '../look/look.ts'
import { drawTrouble, type Trouble } from '../look/trouble.ts'
import * as words from '../words/en.ts'
import { Application } from './application.ts'
import { styles } from './apply.styles.ts'
import { body } from './body.ts'
import { documentsOf } from './documents.ts'
import { missingDocuments, ownerOf } from './gaps.ts'
import { lostForm, saidIn, startForm, startPath } from './start-form.ts'
import { Uploads } from './uploads.ts'

drawers.group = group

/**
 * The application form of one edition, from the choice of a track to the confirmation. Remembers where one was, saves as one types.
 *
 * @element cohortium-apply
 * @attr {string} partner - The partner's publishable key, `pk_…`.
 * @attr {string} edition - The edition's slug or id; `open`, or nothing, for the one that takes applications now.
 * @attr {string} program - The program's id, where the partner offers several: `open`, or a slug, may be an edition of each.
 * @attr {string} server - The service's origin; by default the one this script came from.
 * @prop {string} token - A resume token, for our own page. Elsewhere the element finds the application it began.
 * @fires cohortium-begun - An application exists: `{ id, reference, track }`.
 * @fires cohortium-saved - The server has what was typed: `{ id, reference, track }`.
 * @fires cohortium-submitted - It was sent: `{ id, reference, track }`.
 * @fires cohortium-refused - The service said no: `{ code, message, missing }`.
 * @csspart field - A field with its label, hint and error.
 * @csspart label - A label or legend.
 * @csspart error - The words of an error at a field.
 * @csspart button - A button.
 * @csspart summary - The list of problems.
 */
export class CohortiumApply extends LitElement {
  static override styles: CSSResult[] = [...look, styles]
  static override properties: PropertyDeclarations = {
    ...embedded,
    step: { state: true },
    track: { state: true },
    trouble: { state: true },
    said: { state: true },
    isBusy: { state: true },
  }

  declare partner: string
  declare edition: string
  declare program: string
  declare server: string
  declare token: string
  /** Page id, or `:begin` `:tracks` `:check` `:sent`; empty while loading. */
  declare step: string
  /** Chosen but not yet begun. */
  declare track: string
  declare trouble: Trouble | undefined
  /** Something worth saying once, politely. */
  declare said: string
  declare isBusy: boolean

  readonly application: Application
  readonly form: FormController
  readonly start: FormController
  readonly lost: FormController
  readonly saver: Saver
  readonly uploads: Uploads

  constructor() {
    super()
    this.partner = this.edition = this.program = this.token = this.step = this.track = this.said = ''
    this.server = new URL(import.meta.url).origin
    this.isBusy = false
    this.application = new Application(this)
    this.form = new FormController(this)
    this.start = new FormController(this)
    this.lost = new FormController(this)
    this.saver = new Saver(this, this.application, this.form)
    this.saver.saved = () => this.tell('saved')
    this.saver.failed = (error) => this.refuse(error)
    this.uploads = new Uploads(this, this.application)
    this.lost.take(lostForm, { begin: {} })
  }

  /** The pages of the form that hold something for this applicant. */
  get pages(): Page[] {
    return this.form.pages((one) => documentsOf(this, one).length > 0)
  }

  override updated(changed: Map<string, unknown>): void {
    if (isElsewhere(this, changed)) void this.load()
  }

  /** Reads everything anew and draws it. */
  async load(): Promise<void> {
    this.step = ''
    await this.attempt(
      () => this.application.load(),
      () => this.load(),
    )
    if (!this.application.definition) return
    this.saver.take()
    const { view, definition } = this.application
    const isSent = view && (view.answers[definition!.form.id]?.submittedAt || !view.tags.includes('editable'))
    this.step = !view ? ':begin' : isSent ? ':sent' : (this.pages[0]?.id ?? ':check')
  }

  /** Goes to a page or a place of its own; focus follows, to its heading or to one field. */
  go(step: string, focus = 'title'): void {
    void this.saver.flush()
    this.form.issues.clear()
    this.trouble = undefined
    this.said = ''
    this.step = step
    void this.form.focus(focus)
  }

  /** Goes to where a problem is, wherever it is, and keeps what is wrong in sight. */
  follow(path: string): void {
    const owner = ownerOf(this, path)
    if (owner) this.step = owner.id
    void this.form.focus(path)
  }

  /** Leads to the few questions that begin an application of this track; of none, back to the choice. What was typed stays. */
  choose(track: string): void {
    const { definition } = this.application
    const chosen = definition!.edition.tracks.find(({ id }) => id === track)
    if (chosen) this.start.take(startForm(definition!, chosen), { begin: this.start.answers['begin'] ?? {} })
    this.track = track
    void this.start.focus('title')
  }

  /** Begins the application, unless something is missing. */
  async begin(event: Event): Promise<void> {
    event.preventDefault()
    if (this.isBusy || !this.start.check()) return
    const { shared, ...said } = saidIn(this.start)
    this.application.isShared = Boolean(shared?.length)
    const isBegun = await this.attempt(() => this.application.begin(this.track, said), undefined, this.start)
    if (!isBegun) return
    this.saver.take()
    this.tell('begun')
    this.go(this.pages[0]?.id ?? ':check')
  }

  async sendLost(event: Event): Promise<void> {
    event.preventDefault()
    if (!this.lost.check()) return
    const body = { edition: this.application.definition!.edition.id, email: this.lost.answers['begin']!['email'] }
    if (await this.attempt(() => this.application.ask('lost-link', { method: 'POST', body }), undefined, this.lost))
      this.said = words.lostSent
  }

  /** Leaves a page that is in order for the next. */
  async onward(event: Event, current: Page): Promise<void> {
    event.preventDefault()
    void this.saver.flush()
    if (!this.form.check(current)) return
    const next = this.pages[this.pages.indexOf(current) + 1]
    this.go(next?.id ?? ':check')
  }

  async later(): Promise<void> {
    await this.saver.flush()
    if (await this.attempt(() => this.application.own('link', 'POST'))) this.said = words.linkSent
  }

  async changeTrack(track: string): Promise<void> {
    if (!(await this.attempt(() => this.application.verb('chooseTrack', { track })))) return
    this.form.onTrack(track)
    this.go(':check')
    this.said = words.trackChanged(this.application.definition!.program.words.track.one)
  }

  /** Sends the application once everything is there, saved and uploaded. */
  async submit(): Promise<void> {
    if (this.isBusy) return
    if (!this.form.show([...this.form.found(), ...missingDocuments(this)])) return
    this.isBusy = true
    const isSaved = await this.saver.flush()
    if (isSaved && !this.form.conflicts.size && (await this.attempt(() => this.application.verb('submit')))) {
      this.tell('submitted')
      this.application.draft!.unsaved = {}
      await this.application.remember()
      this.go(':sent')
    } else if (this.form.conflicts.size) this.form.show([...this.form.conflicts.keys()].map((path) => ({ path, message: words.conflict })))
    this.isBusy = false
  }

  /** Does something on the server. False when it was refused or nobody answered; then the reader has been told. */
  async attempt(act: () => Promise<unknown>, retry?: () => unknown, form: FormController = this.form): Promise<boolean> {
    this.trouble = undefined
    this.said = ''
    try {
      await act()
      return true
    } catch (error) {
      if (error instanceof Answered) this.refuse(error, form)
      else if (error instanceof Unreachable)
        this.trouble = { message: words.unreachable(!this.application.isShared), retry: retry ?? (() => this.attempt(act, retry, form)) }
      else throw error
      return false
    } finally {
      this.requestUpdate()
    }
  }

  override render(): TemplateResult {
    const { definition } = this.application
    if (definition) words.speak(definition.program.locale)
    return html`<div class="element">
      ${drawTrouble(this.trouble)}
      <p class=${this.said ? 'notice tone-success' : 'unseen'} role="status">
        ${this.said ? html`${mark('success')}<span>${this.said}</span>` : nothing}
      </p>
      ${body(this)}
    </div>`
  }

  private refuse(error: Answered | Error, form: FormController = this.form): void {
    if (!(error instanceof Answered)) throw error
    const { code, message, issues, missing } = error
    const named = [...issues, ...missing].map(({ path, message: text }) => ({
      path: form === this.form ? path : startPath(path),
      message: path.startsWith('eligibility.') ? words.notMet(text, this.application.definition!.program.contact) : text,
    }))
    if (named.length) form.show(named)
    else this.trouble = { message }
    tell(this, 'cohortium-refused', { code, message, missing })
  }

  private tell(what: 'begun' | 'saved' | 'submitted'): void {
    const { id, reference, track } = this.application.view!
    tell(this, `cohortium-${what}`, { id, reference, track })
  }
}

define('cohortium-apply', CohortiumApply)

declare global {
  interface HTMLElementTagNameMap {
    'cohortium-apply': CohortiumApply
  }
}

import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ApplicationView, SavedAnswers, TaskView, VerbView } from '@cohortium/program'
import { tell } from '../events.ts'
import { Answered, createAsk, freshKey, Unreachable } from '../client/client.ts'
import { embedded, isElsewhere } from '../client/embedded.ts'
import { draftName, readDraft } from '../client/drafts.ts'
import { drawers } from '../form/fields.ts'
import { FormController } from '../form/form-controller.ts'
import { group } from '../form/group.ts'
import { define } from '../look/define.ts'
import { mark } from '../look/icons.ts'
import { prose } from '../look/prose.ts'
import { look } from '../look/look.ts'
import { drawTrouble, type Trouble } from '../look/trouble.ts'
import { who } from '../look/who.ts'
import * as words from '../words/en.ts'
import { calendar } from './calendar.ts'
import { documents, exceptions, kept, letters, moments, way } from './life.ts'
import { Projects } from './projects.ts'
import { styles } from './status.styles.ts'
import { asked, byPath, tasks, verbs } from './verbs.ts'

drawers.group = group

/**
 * Where an application is, by when somebody must act, and what the reader may do. Draws itself from the server's answer alone.
 *
 * @element cohortium-status
 * @attr {string} partner - The partner's publishable key, `pk_…`.
 * @attr {string} edition - The edition's slug, id or `open`, as given to `<cohortium-apply>`.
 * @attr {string} program - The program's id, as given to `<cohortium-apply>`.
 * @attr {string} server - The service's origin; by default the one this script came from.
 * @attr {string} apply - Where the form is, for an application that may still be changed.
 * @prop {string} token - A resume token, for our own page. Elsewhere the element finds the application begun on this site.
 * @fires cohortium-changed - A verb was done: `{ id, reference, state, verb }`.
 * @fires cohortium-refused - The service said no: `{ code, message, missing }`.
 * @csspart field - A field with its label, hint and error.
 * @csspart label - A label or legend.
 * @csspart error - The words of an error at a field.
 * @csspart button - A button.
 * @csspart summary - The list of problems.
 */
export class CohortiumStatus extends LitElement {
  static override styles: CSSResult[] = [...look, styles]
  static override properties: PropertyDeclarations = {
    ...embedded,
    apply: {},
    view: { state: true },
    asking: { state: true },
    task: { state: true },
    trouble: { state: true },
    isLoaded: { state: true },
  }

  declare partner: string
  declare edition: string
  declare program: string
  declare server: string
  declare apply: string
  declare token: string
  declare view: ApplicationView | undefined
  /** The verb being asked once more. */
  declare asking: VerbView | undefined
  /** The task whose form is open. */
  declare task: string
  declare trouble: Trouble | undefined
  declare isLoaded: boolean
  readonly form: FormController
  readonly projects: Projects
  /** This browser remembers the application: nobody else uses it. */
  isKept = false
  private known: { id: string; token: string } | undefined
  /** Kept until answered, so that a repeated click is one step. */
  private key = ''
  private isBusy = false

  constructor() {
    super()
    this.partner = this.edition = this.program = this.apply = this.token = this.task = ''
    this.server = new URL(import.meta.url).origin
    this.isLoaded = false
    this.form = new FormController(this)
    this.projects = new Projects(this)
  }

  /** The server's time as far as this device can tell. */
  get now(): number {
    return Date.now() + this.skew
  }
  private skew = 0
  private readonly again = (): void => void this.load()

  override updated(changed: Map<string, unknown>): void {
    if (isElsewhere(this, changed)) void this.load()
  }

  /** Reads the application anew. The last known facts stay until the answer is here. */
  async load(): Promise<void> {
    const stored = await readDraft(draftName(this))
    this.isKept = Boolean(stored)
    this.known = this.token && this.token !== stored?.token ? { id: 'mine', token: this.token } : stored
    if (this.known) await this.attempt(async () => this.take(await this.own<ApplicationView>('')))
    this.isLoaded = true
  }

  /** Asks before a verb counts, when the verb wants to be asked or to know something. */
  ask(verb: VerbView): void {
    if (!verb.confirm && !verb.form) return void this.does(verb.verb, {})
    this.asking = verb
    if (verb.form) this.form.take(verb.form, {}, this.view!.track)
    void this.form.focus('title')
  }

  dismiss(): void {
    const { verb } = this.asking!
    this.asking = undefined
    this.form.issues.clear()
    void this.form.focus(`verb-${verb}`)
  }

  async answer(event: Event): Promise<void> {
    event.preventDefault()
    const { verb, form } = this.asking!
    if (form && !this.form.check()) return
    await this.does(verb, form ? Object.assign({}, ...Object.values(this.form.answers)) : {})
  }

  openTask(id: string): void {
    const task = this.view?.tasks.find((one) => one.id === id)
    this.task = id
    if (task?.form) this.form.take(task.form, structuredClone(this.view!.answers[task.form.id]?.answers ?? {}), this.view!.track)
  }

  /** Files a task's form, where it has one, and says that it is done. */
  async finish(task: TaskView, event?: Event): Promise<void> {
    event?.preventDefault()
    const { form } = task
    if (form && !this.form.check()) return
    if (form) {
      const versions = this.view!.answers[form.id]?.versions ?? {}
      const fields = byPath(this.form.answers)
      const from = Object.fromEntries(Object.keys(fields).map((path) => [path, versions[path] ?? 0]))
      if (!(await this.attempt(() => this.own<SavedAnswers>('answers', 'PATCH', { form: form.id, fields, versions: from })))) return
    }
    await this.does('finish', { task: task.id }, `task-${task.id}`)
  }

  async download(): Promise<void> {
    await this.attempt(async () => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await this.own<Blob>('certificate'))
      link.download = `${this.view!.reference}.pdf`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    })
  }

  override render(): TemplateResult {
    const { view, trouble } = this
    if (view) words.speak(view.program.locale)
    return html`<div class="element">
      ${drawTrouble(trouble)}
      ${view ? this.draw(view) : trouble ? nothing : html`<p class="quiet ${this.isLoaded ? '' : 'loading'}" role="status">${this.isLoaded ? html`${words.noApplication} ${this.apply ? html`<a href=${this.apply}>${words.toForm}</a>` : nothing}` : words.loadingStatus}</p>`}
    </div>`
  }

  private draw(view: ApplicationView): TemplateResult {
    const canChange = view.tags.includes('editable') && this.apply
    return html`<div class="with-aside">
      <div class="stack wide">
        <div class="stack">
          <p class="row">
            <span class="chip tone-${view.tone}">${mark(view.tone)}${view.label}</span><span class="quiet small">${who(view)}</span>
          </p>
          <h2 class="page-title" id="heading" tabindex="-1">${view.heading}</h2>
          ${prose(view.text)}
        </div>
        ${moments(view)}${this.asking ? asked(this) : verbs(this)}${canChange ? html`<p><a class="button" part="button" href=${this.apply}>${words.toChange}</a></p>` : nothing}${view.certificate ? html`<p><button type="button" class="button main" part="button" @click=${() => void this.download()}>${words.certificate}</button></p>` : nothing}${tasks(this)}${this.projects.draw()}${exceptions(view)}${letters(view)}${calendar(view)}
      </div>
      <aside aria-labelledby="way">
        <div class="stack">
          ${way(view)}${documents(view)}${kept(view)}
          <p class="small quiet">${words.reference} <span class="strong">${view.reference}</span></p>
        </div>
      </aside>
    </div>`
  }

  private async does(verb: string, payload: object, focus = 'heading'): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.key ||= freshKey()
    if (await this.attempt(async () => this.take(await this.own<ApplicationView>(verb, 'POST', payload, this.key)))) {
      this.asking = undefined
      this.task = ''
      const { id, reference, state } = this.view!
      tell(this, 'cohortium-changed', { id, reference, state, verb })
      void this.form.focus(focus)
    }
    this.isBusy = false
  }

  private take(view: ApplicationView): void {
    this.view = view
    this.known!.id = view.id
    this.skew = view.edition.now ? Date.parse(view.edition.now) - Date.now() : 0
  }

  own<T>(path: string, method = 'GET', body?: unknown, key?: string): Promise<T> {
    const { id, token } = this.known!
    return createAsk(this.server, this.partner)<T>(`applications/${id}${path && `/${path}`}`, { method, body, token, ...(key && { key }) })
  }

  /** False when it was refused or nobody answered; then the reader has been told. Only silence keeps the key. */
  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    this.trouble = undefined
    try {
      await act()
      this.key = ''
      return true
    } catch (error) {
      if (error instanceof Unreachable) this.trouble = { message: words.unreachableStatus, retry: this.again }
      else this.refuse(error)
      return false
    }
  }

  /** Shows why the service said no, at the field where it names one. */
  refuse(error: unknown, form: FormController = this.form): void {
    if (!(error instanceof Answered)) throw error
    const { code, message, issues, missing } = error
    this.key = ''
    const page = form.definition.pages[0]?.id
    if (issues.length)
      form.show(issues.map((issue) => ({ ...issue, path: issue.path.includes('.') ? issue.path : `${page}.${issue.path}` })))
    else this.trouble = { message: [message, ...missing.map((one) => one.message)].join(' '), retry: this.again }
    tell(this, 'cohortium-refused', { code, message, missing })
  }
}

define('cohortium-status', CohortiumStatus)

declare global {
  interface HTMLElementTagNameMap {
    'cohortium-status': CohortiumStatus
  }
}

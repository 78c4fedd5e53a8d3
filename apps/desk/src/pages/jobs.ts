import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { JobView, StuckKindView } from '@cohortium/program'
import { clockTime, inTable, plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { empty, failure, shown, time } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** Work that was tried as often as it may be, and faults of a program: why, and what can be done about it. */
class JobsPage extends DeskPage {
  static override properties: PropertyDeclarations = { ...DeskPage.properties, error: { state: true }, skipping: { state: true } }
  declare error: unknown
  /** The timer that is asked about. */
  declare skipping: JobView | undefined
  readonly #jobs = new Load<{ jobs: JobView[]; kinds: StuckKindView[] }>(this, async () => {
    const [jobs, kinds] = await Promise.all([this.desk.api.deadJobs(), this.desk.api.stuckKinds()])
    return { jobs, kinds }
  })

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#jobs.run()
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog')
    if (this.skipping && dialog && !dialog.open) dialog.showModal()
  }

  /** Does it, says what was done, and lists what is left. */
  async #do(work: () => Promise<string>): Promise<void> {
    this.error = undefined
    this.skipping = undefined
    try {
      this.desk.announce(await work())
      await this.#jobs.run()
      this.querySelector<HTMLElement>('h1')?.focus()
    } catch (error) {
      this.error = error
    }
  }

  readonly #retry = (job: JobView): Promise<void> =>
    this.#do(async () => {
      await this.desk.api.retryJob(job.id)
      return `${job.title} is tried again.`
    })

  readonly #retryAll = ({ name, title }: StuckKindView): Promise<void> =>
    this.#do(async () => {
      const { count } = await this.desk.api.retryAll(name)
      return `${title}: ${plural(count, 'job')} tried again.`
    })

  readonly #dismiss = (job: JobView): Promise<void> =>
    this.#do(async () => {
      await this.desk.api.dismissJob(job.id)
      return `${job.title} is off the list.`
    })

  readonly #skip = (job: JobView): Promise<void> =>
    this.#do(async () => {
      await this.desk.api.skipJob(job.id)
      return `${job.title} is passed over.`
    })

  protected override render(): TemplateResult {
    this.titled('Stuck jobs')
    return html`<div class="work-head">
        <div><h1 tabindex="-1">Stuck jobs</h1></div>
      </div>
      ${this.error === undefined ? '' : failure(this.error, () => (this.error = undefined))}
      ${shown(this.#jobs, ({ jobs, kinds }) => (jobs.length === 0 ? empty('Nothing is stuck. A letter or certificate that could not be made after several tries waits here with the reason.') : html`${this.#kinds(kinds)}${this.#table(jobs)}`))}
      ${this.skipping ? this.#asking(this.skipping) : nothing}`
  }

  /** Where several of a kind are stuck, they mostly are for one reason. */
  #kinds(kinds: readonly StuckKindView[]): TemplateResult | typeof nothing {
    const many = kinds.filter(({ count }) => count > 1)
    if (many.length === 0) return nothing
    return html`<ul class="stuck-kinds" aria-label="Of the same kind">
      ${many.map(
        (kind) =>
          html`<li>
            <span>${kind.title}: ${kind.count} stuck</span>
            <button
              type="button"
              class="button small"
              aria-label="Retry all ${kind.count}: ${kind.title}"
              @click=${() => void this.#retryAll(kind)}
            >
              Retry all ${kind.count}
            </button>
          </li>`,
      )}
    </ul>`
  }

  #table(jobs: readonly JobView[]): TemplateResult {
    const zone = this.desk.edition?.zone ?? 'UTC'
    return html`<div class="data cards plain">
      <table role="table">
        <caption class="hidden-visually">
          Jobs that gave up
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">Job</th>
            <th scope="col" role="columnheader">For</th>
            <th scope="col" role="columnheader">Reason</th>
            <th scope="col" role="columnheader">Tried</th>
            <th scope="col" role="columnheader"><span class="hidden-visually">What to do</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${jobs.map(
            (job) =>
              html`<tr role="row">
                <th scope="row" role="rowheader">${job.title}<span class="quiet small place">${kindWords[job.kind] ?? job.name}</span></th>
                <td role="cell" data-label="For">
                  ${job.application ? html`<a href=${paths.application(job.application.id)}>${job.application.applicant || job.application.reference}</a>` : html`<span class="quiet">No application</span>`}
                </td>
                <td role="cell" class="reason">${job.error}</td>
                <td role="cell" class="num" data-label="Tried">
                  ${plural(job.attempts, 'time')}, last
                  ${time(job.runAt, zone, `${inTable(job.runAt, zone, this.desk.now())}, ${clockTime(job.runAt, zone)}`)}
                </td>
                <td role="cell" class="end">${this.#buttons(job)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #buttons(job: JobView): TemplateResult {
    const of = `${job.title}${job.application ? `, ${job.application.applicant || job.application.reference}` : ''}`
    const button = (words: string, act: () => unknown): TemplateResult =>
      html`<button type="button" class="button small" aria-label="${words}: ${of}" @click=${() => void act()}>${words}</button>`
    if (job.kind === 'incident') return button('Dismiss', () => this.#dismiss(job))
    const retry = button('Retry', () => this.#retry(job))
    return job.kind === 'timer' ? html`<div class="stuck-acts">${retry}${button('Pass over', () => (this.skipping = job))}</div>` : retry
  }

  #asking(job: JobView): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="skip-title" @close=${() => (this.skipping = undefined)}>
      <div class="dialog-head">
        <h2 id="skip-title" tabindex="-1" autofocus>Pass over “${job.title}”</h2>
      </div>
      <div class="dialog-body">
        <p>
          ${job.application?.applicant ?? 'The application'} stays where it is: what this would have led to, its letter too, does not
          happen. The log says that you passed it over. It cannot be taken back.
        </p>
        <p>If the program has been mended meanwhile, retry it instead.</p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => this.querySelector('dialog')?.close()}>Cancel</button
        ><button type="button" class="button main" @click=${() => void this.#skip(job)}>Pass over</button>
      </div>
    </dialog>`
  }
}

const kindWords: Partial<Record<JobView['kind'], string>> = {
  timer: 'Its application waits for it: nothing can be done there until it is mended',
  incident: 'Somebody asked for it, and the program failed: nothing was written',
}

define('desk-jobs', JobsPage)

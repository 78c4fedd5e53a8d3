import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { JobView } from '@cohortium/program'
import { clockTime, inTable, plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { empty, failure, shown, time } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** Work that was tried as often as it may be and still failed: why, and a way to try it once more. */
class JobsPage extends DeskPage {
  static override properties: PropertyDeclarations = { ...DeskPage.properties, error: { state: true } }
  declare error: unknown
  readonly #jobs = new Load<JobView[]>(this, () => this.desk.api.deadJobs())

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#jobs.run()
  }

  async #retry(job: JobView): Promise<void> {
    this.error = undefined
    try {
      await this.desk.api.retryJob(job.id)
      this.desk.announce(`${job.title} is tried again.`)
      await this.#jobs.run()
      this.querySelector<HTMLElement>('h1')?.focus()
    } catch (error) {
      this.error = error
    }
  }

  protected override render(): TemplateResult {
    this.titled('Stuck jobs')
    return html`<div class="work-head">
        <div><h1 tabindex="-1">Stuck jobs</h1></div>
      </div>
      ${this.error === undefined ? '' : failure(this.error, () => (this.error = undefined))}
      ${shown(this.#jobs, (jobs) => (jobs.length === 0 ? empty('Nothing is stuck. A letter or certificate that could not be made after several tries waits here with the reason.') : this.#table(jobs)))}`
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
            <th scope="col" role="columnheader"><span class="hidden-visually">Retry</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${jobs.map(
            (job) =>
              html`<tr role="row">
                <th scope="row" role="rowheader">${job.title}<span class="quiet small place">${job.name}</span></th>
                <td role="cell" data-label="For">
                  ${job.application ? html`<a href=${paths.application(job.application.id)}>${job.application.applicant || job.application.reference}</a>` : html`<span class="quiet">No application</span>`}
                </td>
                <td role="cell" class="reason">${job.error}</td>
                <td role="cell" class="num" data-label="Tried">
                  ${plural(job.attempts, 'time')}, last
                  ${time(job.runAt, zone, `${inTable(job.runAt, zone, this.desk.now())}, ${clockTime(job.runAt, zone)}`)}
                </td>
                <td role="cell" class="end">
                  <button type="button" class="button small" aria-label="Retry ${job.title}" @click=${() => void this.#retry(job)}>
                    Retry
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }
}

define('desk-jobs', JobsPage)

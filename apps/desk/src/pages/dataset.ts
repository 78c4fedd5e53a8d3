import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { DatasetView } from '@cohortium/program'
import { ApiError } from '../api.ts'
import { icon } from '../icons.ts'
import { define, DeskPage } from '../page.ts'
import { failure, notice } from '../parts/bits.ts'
import { bars } from '../pictures/bars.ts'

/** One table of figures as a picture, as a file, and as facts for a report where they are facts. */
class DatasetPart extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    program: { attribute: false },
    data: { attribute: false },
    facts: { state: true },
    error: { state: true },
    isBusy: { state: true },
  }
  declare program: string
  declare data: DatasetView
  declare facts: Record<string, number> | undefined
  declare error: unknown
  declare isBusy: boolean

  constructor() {
    super()
    this.isBusy = false
  }

  readonly #ask = async (): Promise<void> => {
    if (this.isBusy) return
    this.isBusy = true
    this.error = undefined
    this.facts = undefined
    try {
      this.facts = await this.desk.api.reportFigures(this.program, this.data.name)
    } catch (error) {
      this.error = error
    } finally {
      this.isBusy = false
    }
  }

  protected override render(): TemplateResult {
    const { data } = this
    return bars(
      data,
      html`<p class="row no-print">
          <a href=${this.desk.api.datasetUrl(this.program, data.name)} download="${data.name}.csv"
            >${icon('page')} Save as a table<span class="hidden-visually">: ${data.title}</span> (CSV)</a
          >
          <button type="button" class="button small" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${this.#ask}>
            Use in a report<span class="hidden-visually">: ${data.title}</span>
          </button>
        </p>
        <div role="status">${this.#answer()}</div>`,
    )
  }

  #answer(): TemplateResult | typeof nothing {
    if (this.error instanceof ApiError && this.error.status === 409) {
      return notice('attention', html`<p><strong>Not for a report.</strong> ${this.error.message}</p>`)
    }
    if (this.error !== undefined) return failure(this.error, () => void this.#ask())
    if (this.facts === undefined) return nothing
    return notice(
      'success',
      html`<p><strong>These figures were measured</strong> and may stand in a report. Name where they come from: ${this.data.note}.</p>`,
    )
  }
}

define('desk-dataset', DatasetPart)

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { inFull } from '../dates.ts'
import { define, DeskPage } from '../page.ts'
import { failure } from '../parts/bits.ts'

const day = 86_400_000
const steps: readonly [string, number][] = [
  ['1 day on', day],
  ['1 week on', 7 * day],
  ['30 days on', 30 * day],
]

/** Where everything is made up the clock may be moved, so that a promise, a reminder or a year can be seen to pass. */
class DemoClock extends DeskPage {
  static override properties: PropertyDeclarations = { ...DeskPage.properties, error: { state: true } }
  declare error: unknown

  async #move(offset: number): Promise<void> {
    this.error = undefined
    try {
      const { now } = await this.desk.api.moveClock(Math.round(offset))
      await this.desk.refresh()
      this.desk.announce(`The demo’s clock shows ${inFull(now, this.desk.edition?.zone ?? 'UTC')}.`)
    } catch (error) {
      this.error = error
    }
  }

  protected override render(): TemplateResult {
    const offset = this.desk.now() - Date.now()
    return html`<details>
        <summary>Move the demo’s clock</summary>
        <p class="row tight">
          ${steps.map(([words, step]) => html`<button type="button" class="button small" @click=${() => void this.#move(offset + step)}>${words}</button>`)}<button
            type="button"
            class="button small"
            @click=${() => void this.#move(0)}
          >
            True time
          </button>
        </p>
      </details>
      ${this.error === undefined ? nothing : failure(this.error, () => (this.error = undefined))}`
  }
}

define('desk-demo-clock', DemoClock)

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { EditionView } from '@cohortium/program'
import { inFull, monthInWords } from '../dates.ts'
import { define } from '../page.ts'
import { notice } from '../parts/bits.ts'
import { fieldId } from '../parts/form.ts'
import { openOf } from './edition-input.ts'

/**
 * Asks once more before an edition is public, with the dates that will be; while something is open it lists that instead, with who can give
 * it. Fires `publish`, and `lead` with the path of a field to go to.
 */
export class PublishDialog extends LitElement {
  static override properties: PropertyDeclarations = { edition: { attribute: false } }
  declare edition: EditionView

  protected override createRenderRoot(): this {
    return this
  }

  open(): void {
    this.#dialog?.showModal()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  readonly #confirm = (): void => {
    if (openOf(this.edition).length > 0) return this.querySelector<HTMLElement>('#publish-open')?.focus()
    this.#dialog?.close()
    this.dispatchEvent(new CustomEvent('publish'))
  }

  #lead(event: Event, path: string): void {
    event.preventDefault()
    this.#dialog?.close()
    this.dispatchEvent(new CustomEvent('lead', { detail: path }))
  }

  protected override render(): TemplateResult {
    const { edition } = this
    const open = openOf(edition)
    return html`<dialog class="dialog" aria-labelledby="publish-title">
      <div class="dialog-head">
        <h2 id="publish-title" tabindex="-1" autofocus>Publish ${edition.title}</h2>
        <p class="quiet">${open.length > 0 ? 'It stays a draft for now.' : 'People can apply from the moment it is published.'}</p>
      </div>
      <div class="dialog-body stack-6">${open.length > 0 ? this.#open(open) : nothing}${this.#dates()}</div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => this.#dialog?.close()}>Cancel</button
        ><button
          type="button"
          class="button main"
          aria-disabled=${open.length > 0 ? 'true' : nothing}
          aria-describedby=${open.length > 0 ? 'publish-open' : nothing}
          @click=${this.#confirm}
        >
          Publish
        </button>
      </div>
    </dialog>`
  }

  /** By who can give it. */
  #open(open: ReturnType<typeof openOf>): TemplateResult {
    const givers = [...new Set(open.map(({ by }) => by))]
    return notice(
      'attention',
      html`<p tabindex="-1" id="publish-open">
          <strong>${open.length === 1 ? 'One thing is still open.' : `${open.length} things are still open.`}</strong> It can be published
          once they are known.
        </p>
        ${givers.map(
          (giver) =>
            html`${giver ? html`<p class="open-from">From ${giver}:</p>` : nothing}
              <ul class="open-list">
                ${open
                  .filter(({ by }) => by === giver)
                  .map(
                    ({ path, title }) =>
                      html`<li><a href="#${fieldId(path)}" @click=${(event: Event) => this.#lead(event, path)}>${title}</a></li>`,
                  )}
              </ul>`,
        )}`,
    )
  }

  #dates(): TemplateResult | typeof nothing {
    const { edition } = this
    if (edition.dates.length === 0) return html`<p>It has no dates and stays open for as long as it is published.</p>`
    return html`<dl class="facts">
        ${edition.dates.map(
          (date) =>
            html`<div>
              <dt>${date.title}</dt>
              <dd>
                ${date.kind === 'month' && date.local ? monthInWords(date.local) : date.at ? inFull(date.at, edition.zone) : html`<span class="quiet">Not known yet${date.optional ? '' : ', and it has to be'}</span>`}
              </dd>
            </div>`,
        )}
      </dl>
      ${edition.dates.some((date) => date.kind === 'deadline') ? notice('attention', html`<p>Once published, a deadline may only move later, and everyone with an open application is told.</p>`) : nothing}`
  }
}

define('desk-publish-dialog', PublishDialog)

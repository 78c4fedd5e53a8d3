import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { EditionView } from '@cohortium/program'
import { inFull, monthInWords } from '../dates.ts'
import { define } from '../page.ts'
import { notice } from '../parts/bits.ts'

/** Asks once more before an edition is public, with the dates that will be. Fires `publish`. */
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
    this.#dialog?.close()
    this.dispatchEvent(new CustomEvent('publish'))
  }

  protected override render(): TemplateResult {
    const { edition } = this
    return html`<dialog class="dialog" aria-labelledby="publish-title">
      <div class="dialog-head">
        <h2 id="publish-title" tabindex="-1" autofocus>Publish ${edition.title}</h2>
        <p class="quiet">People can apply from the moment it is published.</p>
      </div>
      <div class="dialog-body stack-6">
        <dl class="facts">
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
        ${edition.dates.some((date) => date.kind === 'deadline') ? notice('attention', html`<p>Once published, a deadline may only move later, and everyone with an open application is told.</p>`) : nothing}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => this.#dialog?.close()}>Cancel</button
        ><button type="button" class="button main" @click=${this.#confirm}>Publish</button>
      </div>
    </dialog>`
  }
}

define('desk-publish-dialog', PublishDialog)

import { html, nothing, type TemplateResult } from 'lit'
import * as words from '../words/en.ts'
import { octagon } from './icons.ts'

/** What went wrong with the whole, not with a field, and the way on where there is one. */
export interface Trouble {
  message: string
  retry?: () => unknown
}

export const drawTrouble = (trouble: Trouble | undefined): TemplateResult | typeof nothing =>
  trouble
    ? html`<div class="notice tone-danger" role="alert">
        ${octagon}
        <div class="stack tight">
          <p>${trouble.message}</p>
          ${trouble.retry ? html`<p><button type="button" class="button" part="button" @click=${trouble.retry}>${words.tryAgain}</button></p>` : nothing}
        </div>
      </div>`
    : nothing

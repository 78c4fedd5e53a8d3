import { html, nothing, type TemplateResult } from 'lit'
import { octagon } from '../look/icons.ts'
import * as words from '../words/en.ts'
import type { FormController } from './form-controller.ts'

/** What is wrong, each line a link to its field; a plain sentence where it `leads` nowhere. Links are followed by hand: an address cannot reach into a shadow root. */
export function summary(
  form: FormController,
  go: (path: string) => void = (path) => void form.focus(path),
  leads: (path: string) => unknown = () => true,
): TemplateResult | typeof nothing {
  if (!form.issues.size) return nothing
  const follow = (event: Event, path: string): void => {
    event.preventDefault()
    go(path)
  }
  return html`<div class="summary" part="summary" id="summary" role="alert" tabindex="-1">
    <h2>${octagon}${words.problem}</h2>
    <ul class="plain">
      ${[...form.issues].map(([path, message]) => html`<li>${leads(path) ? html`<a href="#${path}" @click=${(event: Event) => follow(event, path)}>${message}</a>` : message}</li>`)}
    </ul>
  </div>`
}

import { html, nothing, type TemplateResult } from 'lit'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'
import { begin, chooser } from './begin.ts'
import { check } from './check.ts'
import { head, page, sent, steps } from './page.ts'

/** What is shown at this step. */
export function body(element: CohortiumApply): TemplateResult | typeof nothing {
  const { application, pages, step, trouble } = element
  const { definition } = application
  if (!definition || !step) return trouble ? nothing : html`<p class="quiet loading" role="status">${words.loading}</p>`
  if (definition.level > 1) return html`<p>${words.outdated} <a href=${definition.hostedUrl}>${words.hosted}</a></p>`
  if (step === ':begin') return begin(element)
  if (step === ':tracks') return chooser(element)
  if (step === ':sent') return sent(element)
  const current = pages.find((one) => one.id === step)
  return html`${head(element)}${steps(element)}${current ? page(element, current) : check(element)}`
}

import { html, nothing, type TemplateResult } from 'lit'
import type { Issue } from '@cohortium/program'
import { icon } from '../icons.ts'

/** Faults by the path of their field, and those that belong to none. */
export interface Faults {
  at: Record<string, string>
  list: Issue[]
}
export const noFaults: Faults = { at: {}, list: [] }

/** `strip` is the page's id: the service names a verb's field `redirect.feedback`, the dialog `feedback`. */
export function faultsOf(issues: readonly Issue[], strip = ''): Faults {
  const list = issues.map((issue) =>
    strip && issue.path.startsWith(`${strip}.`) ? { ...issue, path: issue.path.slice(strip.length + 1) } : issue,
  )
  const at: Record<string, string> = {}
  for (const issue of list) at[issue.path] ??= issue.message
  return { at, list }
}

export const fieldId = (path: string): string => `f-${path.replaceAll('.', '-')}`

/** “There is a problem”, with the words that stand at each field; it takes focus when it appears. */
export function errorSummary(faults: Faults): TemplateResult | typeof nothing {
  if (faults.list.length === 0) return nothing
  return html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>${icon('octagon')}There is a problem</h2>
    <ul>
      ${faults.list.map((fault) => html`<li><a href="#${fieldId(fault.path)}" @click=${(event: Event) => leadTo(event, fault.path)}>${fault.message}</a></li>`)}
    </ul>
  </div>`
}

function leadTo(event: Event, path: string): void {
  event.preventDefault()
  const target = document.getElementById(fieldId(path))
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

export function fieldError(faults: Faults, path: string): TemplateResult | typeof nothing {
  const words = faults.at[path]
  if (!words) return nothing
  return html`<p class="field-error" id="${fieldId(path)}-e">
    ${icon('octagon')}<span><span class="hidden-visually">Error: </span>${words}</span>
  </p>`
}

interface Labelled {
  path: string
  title: string
  hint?: unknown
  optional?: boolean
  faults: Faults
}

/** Label, hint, error and control in the order they are read; the control is drawn with its id and what describes it. */
export function labelled(
  field: Labelled,
  control: (id: string, described: string | typeof nothing, invalid: 'true' | typeof nothing) => unknown,
): TemplateResult {
  const id = fieldId(field.path)
  const isInvalid = field.path in field.faults.at
  const described = [field.hint ? `${id}-h` : '', isInvalid ? `${id}-e` : ''].filter(Boolean).join(' ')
  return html`<div class="field ${isInvalid ? 'invalid' : ''}">
    <label for=${id}>${field.title}${field.optional ? html` <span class="optional">(optional)</span>` : nothing}</label>
    ${field.hint ? html`<p class="hint" id="${id}-h">${field.hint}</p>` : nothing} ${fieldError(field.faults, field.path)}
    ${control(id, described || nothing, isInvalid ? 'true' : nothing)}
  </div>`
}

import { html, nothing, type TemplateResult } from 'lit'
import type { TaskView, VerbView } from '@cohortium/program'
import type { Answers } from '@cohortium/program/form'
import { drawFields } from '../form/fields.ts'
import { summary } from '../form/summary.ts'
import { shortDay } from '../look/dates.ts'
import { mark, ring } from '../look/icons.ts'
import * as words from '../words/en.ts'
import type { CohortiumStatus } from './status.ts'

/** Verbs with a place of their own: the form's, and the tasks'. */
const elsewhere = new Set(['submit', 'chooseTrack', 'finish'])
export const verbsOf = (allowed: readonly VerbView[]): VerbView[] => allowed.filter((verb) => !elsewhere.has(verb.verb))

/** What may be done, as buttons. One that is blocked stays, with its reason; one that ends or interrupts things is never the main one. */
export function verbs(element: CohortiumStatus): TemplateResult | typeof nothing {
  const all = verbsOf(element.view?.allowed ?? [])
  if (!all.length) return nothing
  const isQuiet = (verb: VerbView): boolean => verb.tone === 'danger' || verb.tone === 'rest'
  const ordered = [...all.filter((verb) => !isQuiet(verb)), ...all.filter(isQuiet)]
  return html`${ordered
      .filter((verb) => verb.missing.length)
      .map(
        (verb) =>
          html`<div class="notice tone-attention" id="why-${verb.verb}">
            ${mark('attention')}
            <div>
              <p class="strong">${words.notYet(verb.title)}</p>
              <ul>
                ${verb.missing.map((one) => html`<li>${one.message}</li>`)}
              </ul>
            </div>
          </div>`,
      )}
    <div class="verbs">
      ${ordered.map((verb, index) => {
        const isBlocked = verb.missing.length > 0
        return html`<button
          type="button"
          id="verb-${verb.verb}"
          part="button"
          class="button ${isQuiet(verb) ? (verb.tone === 'danger' ? 'warn' : '') : index || verb.tone === 'attention' ? '' : 'main'}"
          aria-disabled=${isBlocked ? 'true' : nothing}
          aria-describedby=${isBlocked ? `why-${verb.verb}` : nothing}
          @click=${() => isBlocked || element.ask(verb)}
        >
          ${verb.title}
        </button>`
      })}
    </div>`
}

/** A verb asked once more, with what it wants to know. */
export function asked(element: CohortiumStatus): TemplateResult {
  const { form } = element
  const { title, description, confirm, tone, form: definition } = element.asking!
  const page = definition?.pages[0]
  return html`${summary(form)}
    <form class="card" novalidate @submit=${(event: Event) => void element.answer(event)}>
      <div class="stack tight">
        <h3 id="title" tabindex="-1">${title}</h3>
        ${description ? html`<p>${description}</p>` : nothing}${confirm ? html`<p>${confirm}</p>` : nothing}
      </div>
      ${page ? drawFields(form, page.fields, page.id, form.holder(page)) : nothing}
      <div class="row">
        <button class="button ${tone === 'danger' ? 'warn' : 'main'}" part="button">${title}</button
        ><button type="button" class="button" part="button" @click=${() => element.dismiss()}>${words.back}</button>
      </div>
    </form>`
}

/** Every value of a form by its path, as the service takes them. */
export const byPath = (answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([page, values]) => Object.entries(values).map(([name, value]) => [`${page}.${name}`, value])),
  )

/** What was asked of the reader: a click or a short form each. */
export function tasks(element: CohortiumStatus): TemplateResult | typeof nothing {
  const view = element.view!
  if (!view.tasks.length) return nothing
  const { zone } = view.edition
  const mayFinish = view.tags.includes('tasks')
  const row = (task: TaskView): TemplateResult => {
    const isLate = !task.doneAt && Date.parse(task.dueAt) < element.now
    const tone = task.doneAt ? 'success' : isLate ? 'danger' : 'attention'
    const isOpen = element.task === task.id
    const pages = isOpen ? element.form.pages() : []
    const done = task.form
      ? html`<button
          type="button"
          class="link"
          part="button"
          aria-expanded=${isOpen}
          @click=${() => element.openTask(isOpen ? '' : task.id)}
        >
          ${isOpen ? words.close : words.fillIn}<span class="unseen"> ${task.title}</span>
        </button>`
      : html`<button type="button" class="link" part="button" @click=${() => void element.finish(task)}>
          ${words.markDone}<span class="unseen"> ${task.title}</span>
        </button>`
    return html`<li class="tone-${tone}">
      ${task.doneAt ? mark('success') : isLate ? mark('danger') : ring}<span
        ><span class="strong" tabindex="-1" id="task-${task.id}">${task.title}</span><br /><span class="quiet small"
          >${task.description}</span
        >${task.doneAt || !mayFinish ? nothing : html`<br />${done}`}</span
      ><span class="chip"
        >${task.doneAt ? words.doneOn(shortDay(task.doneAt, zone)) : isLate ? words.wasDue(shortDay(task.dueAt, zone)) : words.by(shortDay(task.dueAt, zone))}</span
      >${
        pages.length
          ? html`<div class="open">
              ${summary(element.form)}
              <form class="stack" novalidate @submit=${(event: Event) => void element.finish(task, event)}>
                ${pages.map((page) => html`${pages.length > 1 ? html`<h4>${page.title}</h4>` : nothing}${drawFields(element.form, page.fields, page.id, element.form.holder(page))}`)}
                <p><button class="button main" part="button">${words.saveTask}</button></p>
              </form>
            </div>`
          : nothing
      }
    </li>`
  }
  return html`<section class="stack">
    <h3>${words.tasks}</h3>
    <ul class="tasks">
      ${view.tasks.map(row)}
    </ul>
  </section>`
}

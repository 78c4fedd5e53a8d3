import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView, ProjectView } from '@cohortium/program'
import type { FormDefinition } from '@cohortium/program/form'
import { draftName, readDraft, writeDraft } from '../client/drafts.ts'
import { drawFields } from '../form/fields.ts'
import { FormController } from '../form/form-controller.ts'
import { Saver, type Source } from '../form/saver.ts'
import { show } from '../form/show.ts'
import { tick } from '../look/icons.ts'
import * as words from '../words/en.ts'
import type { CohortiumStatus } from './status.ts'

/** Work that is carried through the program: read, and written a little at a time. One project is open at once; it saves as one types. */
export class Projects implements Source {
  readonly glossary = {}
  draft: Source['draft']
  /** Of the open one. */
  form: FormDefinition | undefined
  private readonly element: CohortiumStatus
  private readonly fields: FormController
  private readonly saver: Saver

  constructor(element: CohortiumStatus) {
    this.element = element
    this.fields = new FormController(element)
    this.saver = new Saver(element, this, this.fields)
    this.saver.failed = (error) => element.refuse(error, this.fields)
  }

  get view(): ApplicationView | undefined {
    return this.element.view
  }

  own<T>(path: string, method?: string, body?: unknown): Promise<T> {
    return this.element.own<T>(path, method, body)
  }

  /** What is not yet saved stays in this browser, where the application itself is remembered here. */
  async remember(): Promise<void> {
    if (this.draft && this.element.isKept) await writeDraft(this.name, { ...this.draft, id: '', token: '', uploads: {} })
    this.element.requestUpdate()
  }

  private get name(): string {
    return `${draftName(this.element)} ${this.form?.id}`
  }

  private async open({ form }: ProjectView): Promise<void> {
    await this.saver.flush()
    this.form = form
    this.draft = { unsaved: (this.element.isKept && (await readDraft(this.name))?.unsaved) || {} }
    this.saver.take()
    void this.fields.focus(`project-${form.id}`)
  }

  private async close(): Promise<void> {
    if (!(await this.saver.flush())) return
    const { id } = this.form!
    this.form = this.draft = undefined
    await this.element.load()
    void this.fields.focus(`project-${id}`)
  }

  draw(): TemplateResult[] {
    return this.view!.projects.map((project) => {
      const { form, title, description } = project
      return html`<section class="stack">
        <h3 id="project-${form.id}" tabindex="-1">${title}</h3>
        <p>${description}</p>
        ${project.isOpen && this.form?.id === form.id ? this.writing() : this.reading(project)}
      </section>`
    })
  }

  private writing(): TemplateResult {
    const { fields, saver } = this
    const { state } = saver
    const safe =
      state === 'cut'
        ? words.unsaved
        : state === 'refused'
          ? words.unkept
          : state === 'saved'
            ? html`${tick} ${words.savedAt(saver.savedAt)}`
            : nothing
    return html`${fields
        .pages()
        .map(
          (page) =>
            html`${fields.pages().length > 1 ? html`<h4>${page.title}</h4>` : nothing}
            ${page.description ? html`<p>${page.description}</p>` : nothing}${drawFields(fields, page.fields, page.id, fields.holder(page))}`,
        )}
      <p class="row">
        <button type="button" class="button main" part="button" @click=${() => void this.close()}>${words.saveAndClose}</button
        ><span class="quiet small saved" role="status">${safe}</span>
      </p>`
  }

  private reading(project: ProjectView): TemplateResult {
    const { form, title, isOpen } = project
    const answers = this.view!.answers[form.id]?.answers ?? {}
    return html`<dl class="answers">
        ${form.pages.flatMap((page) =>
          page.fields.map(
            (field) =>
              html`<div>
                <dt>${field.title}</dt>
                <dd class="value">${show(field, answers[page.id]?.[field.name])}</dd>
              </div>`,
          ),
        )}
      </dl>
      ${
        isOpen
          ? html`<p>
              <button type="button" class="button" part="button" @click=${() => void this.open(project)}>
                ${words.write}<span class="unseen"> ${title}</span>
              </button>
            </p>`
          : nothing
      }`
  }
}

import { html, nothing, type TemplateResult } from 'lit'
import { shownAnswers } from '@cohortium/program/form'
import type { ApplicationView, Field, FormDefinition, Page } from '@cohortium/program'
import { locale, monthInWords } from '../dates.ts'
import { icon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { drawFiles } from './application-documents.ts'

/**
 * What was sent, by form and page, in the words of the questions; what was not answered says so. A document stands on the page that asks
 * for it. Conditions are read for the track that was applied to: a redirect hides nothing of what was sent.
 */
export function drawAnswers(view: ApplicationView, forms: Record<string, FormDefinition>, desk: Desk): TemplateResult {
  const ofProjects = new Set(view.projects.map(({ form }) => form.id))
  const given = Object.entries(view.answers)
    .filter(([id]) => !ofProjects.has(id))
    .sort(([, a], [, b]) => (a.submittedAt ?? '9').localeCompare(b.submittedAt ?? '9'))
  const onPages = new Set(Object.values(forms).flatMap((form) => form.pages.flatMap((page) => page.documents ?? [])))
  const rest = view.documents.filter((file) => !onPages.has(file.document))
  return html`${
    given.length === 0
      ? html`<h2>Answers</h2>
          <p class="quiet">
            ${view.tags.includes('editable') ? 'A draft is theirs alone. Its answers and documents are shown here once it is sent.' : 'Nothing was answered.'}
          </p>`
      : given.map(([id, one]) => drawForm(id, one, forms[id], view, desk, given.length > 1))
  }${view.projects.map((project) => drawProject(project, view, desk))}${
    rest.length > 0
      ? html`<h2>Documents</h2>
          ${drawFiles(rest, view, desk)}`
      : nothing
  }`
}

type Given = ApplicationView['answers'][string]

/** Work carried through the program, as it stands: whoever does it may write on, so nothing of it is called a draft. */
function drawProject(project: ApplicationView['projects'][number], view: ApplicationView, desk: Desk): TemplateResult {
  const one = view.answers[project.form.id]
  const asked = one ? askedOf(project.form, one, view) : new Map<string, Asked[]>()
  return html`<section class="project" aria-labelledby="project-${project.id}">
    <h2 id="project-${project.id}">${project.title}</h2>
    <p class="small quiet prose">${project.description} ${project.isOpen ? 'It may be written now.' : 'It can no longer be changed.'}</p>
    ${
      asked.size === 0
        ? html`<p class="quiet">Nothing is written yet.</p>`
        : project.form.pages.map((page) =>
            drawPage(page, asked.get(page.id) ?? [], view, desk, project.form.pages.length > 1 ? 'h3' : 'none'),
          )
    }
  </section>`
}

function drawForm(
  id: string,
  one: Given,
  form: FormDefinition | undefined,
  view: ApplicationView,
  desk: Desk,
  isNested: boolean,
): TemplateResult {
  const isDone = view.tasks.some((task) => task.form?.id === id && task.doneAt)
  const stand =
    one.submittedAt || isDone ? nothing : html`<p class="small quiet">${icon('ring')} A draft: not sent yet, and it may still change.</p>`
  if (!form)
    return html`<h2>${id}</h2>
      ${stand}
      <p class="quiet">The questions of this form are no longer known; its answers are kept.</p>`
  const asked = askedOf(form, one, view)
  return html`${isNested ? html`<h2>${form.title}</h2>` : nothing}${stand}${form.pages.map((page) => drawPage(page, asked.get(page.id) ?? [], view, desk, isNested ? 'h3' : 'h2'))}`
}

type Asked = [Field, unknown]
/** What was asked of them, by page, with what they answered. */
function askedOf(form: FormDefinition, one: Given, view: ApplicationView): Map<string, Asked[]> {
  const asked = new Map<string, Asked[]>()
  shownAnswers(form, one.answers, { track: view.appliedTrack || view.track }, (field, path, value) => {
    const [page = '', name = '', ...within] = path.split('.')
    if (within.length === 0) asked.set(page, [...(asked.get(page) ?? []), [field, value ?? one.answers[page]?.[name]]])
  })
  return asked
}

function drawPage(
  page: Page,
  asked: readonly Asked[],
  view: ApplicationView,
  desk: Desk,
  heading: 'h2' | 'h3' | 'none',
): TemplateResult | typeof nothing {
  const files = view.documents.filter((file) => page.documents?.includes(file.document))
  if (asked.length === 0 && files.length === 0) return nothing
  const attests = asked.filter(([field]) => field.type === 'attest')
  const others = asked.filter(([field]) => field.type !== 'attest')
  return html`${heading === 'h3' ? html`<h3>${page.title}</h3>` : heading === 'h2' ? html`<h2>${page.title}</h2>` : nothing}
    <dl class="answers">
      ${others.map(
        ([field, value]) =>
          html`<div>
            <dt>${field.title}</dt>
            <dd class="value">${drawAnswer(field, value)}</dd>
          </div>`,
      )}
      ${attests.length === 0 ? nothing : drawAttests(attests)}
    </dl>
    ${files.length > 0 ? drawFiles(files, view, desk) : nothing}`
}

/** What they confirmed, as one list: nine times the same word would hide the one that is missing. */
function drawAttests(attests: readonly Asked[]): TemplateResult {
  const given = attests.filter(([, value]) => value === true).length
  return html`<div>
    <dt>Confirmed: ${given} of ${attests.length}</dt>
    <dd class="value">
      <ul class="covers">
        ${attests.map(([field, value]) =>
          value === true
            ? html`<li>${icon('tick')}<span>${field.title}</span></li>`
            : html`<li class="tone-attention">
                ${icon('ring')}<span>${field.title} <span class="quiet">Not confirmed</span></span>
              </li>`,
        )}
      </ul>
    </dd>
  </div>`
}

function drawAnswer(field: Field, value: unknown): unknown {
  if (field.privacy === 'special' && !isAnswered(value))
    return html`<span class="quiet">${icon('lock')} Not shown at this stage. Only those who are named for it may see it.</span>`
  if (!isAnswered(value)) return html`<span class="quiet">${field.required ? 'Not answered' : 'Not answered, it is optional'}</span>`
  if (field.type === 'group' && Array.isArray(value))
    return html`<ol class="items ${isLong(field, value) ? 'facts-of' : ''}">
      ${value.map((item) => html`<li>${drawItem(field, item as Record<string, unknown>, isLong(field, value))}</li>`)}
    </ol>`
  return html`<span class=${field.type === 'longText' ? 'words' : ''}>${inWords(field, value)}</span>`
}

/** Whether its items have so much to say that each fact takes a line of its own: a campaign, not a member of a team. */
function isLong({ fields = [] }: Field, items: readonly unknown[]): boolean {
  return fields.some(({ type }) => type === 'longText') || (fields.length > 3 && items.length > 0)
}

/** One item of a group: the first answer stands out, the others follow, each named. */
function drawItem({ fields = [] }: Field, item: Record<string, unknown>, long: boolean): TemplateResult {
  const [first, ...others] = fields.filter((field) => isAnswered(item[field.name]))
  const title = first ? html`<strong>${inWords(first, item[first.name])}</strong>` : html`Nothing entered`
  if (!long)
    return html`${title}${others.map((field) => html`<br /><span class="small"><span class="quiet">${field.title}:</span> ${inWords(field, item[field.name])}</span>`)}`
  return html`${title}
    <dl>
      ${others.map(
        (field) =>
          html`<dt>${field.title}</dt>
            <dd class=${field.type === 'longText' ? 'words' : ''}>${inWords(field, item[field.name])}</dd>`,
      )}
    </dl>`
}

function inWords(field: Field, value: unknown): string {
  const title = (one: unknown) => field.options?.find((option) => option.value === one)?.title ?? String(one)
  switch (field.type) {
    case 'yesNo':
      return value === true || value === 'yes' ? 'Yes' : 'No'
    case 'attest':
      return value ? 'Confirmed' : 'Not confirmed'
    case 'choice':
      return title(value)
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map(title).join('; ')
    case 'month':
      return monthInWords(String(value))
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(`${String(value)}T00:00Z`))
    case 'number':
      return new Intl.NumberFormat(locale).format(Number(value))
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import {
  checkAnswers,
  isShown,
  shownAnswers,
  type Answers,
  type Field,
  type FormDefinition,
  type Issue,
  type Page,
} from '@cohortium/program/form'

/** Another person's newer value stands in a field this reader was editing. */
export interface Conflict {
  theirs: unknown
  yours: unknown
  version: number
}

/** A place in the answers: a page, or one item of a group. Conditions on `item` look here. */
export type Holder = Record<string, unknown>

export type FormHost = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }

/** One form being filled in: its definition, answers as they stand in the browser, what is wrong with them, and what is folded open. */
export class FormController implements ReactiveController {
  definition: FormDefinition = { id: '', level: 1, title: '', pages: [] }
  glossary: Record<string, string> = {}
  track = ''
  answers: Answers = {}
  issues: Map<string, string> = new Map()
  readonly conflicts: Map<string, Conflict> = new Map()
  /** Items of groups whose fields are shown. */
  readonly open: WeakSet<object> = new WeakSet()
  /** What was removed last, until something else is edited: it can be put back. */
  removed: { path: string; index: number; item: Holder; name: string } | undefined
  /** Called with `page.field` after each edit. */
  edited: (root: string) => void = () => {}
  /** Called when a reader keeps their own value over another's. */
  kept: (root: string, conflict: Conflict) => void = () => {}
  /** The answers that count, for conditions to look at; reckoned again after each edit. */
  private shown: Answers = {}
  private readonly host: FormHost

  constructor(host: FormHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {}

  /** Takes a definition and its answers; answers are ours from here on and are changed in place. */
  take(definition: FormDefinition, answers: Answers, track = ''): void {
    Object.assign(this, { definition: withoutSpecial(definition), answers, removed: undefined })
    this.issues.clear()
    this.onTrack(track)
  }

  /** What is asked may depend on the track. */
  onTrack(track: string): void {
    this.track = track
    this.reckon()
    this.host.requestUpdate()
  }

  /** Pages that hold something for this applicant, in order. */
  pages(hasDocuments: (page: Page) => boolean = () => false): Page[] {
    return this.definition.pages.filter(
      (page) => this.shows(page) && (hasDocuments(page) || page.fields.some((field) => this.shows(field))),
    )
  }

  shows(thing: Pick<Field, 'if'>, item?: Holder): boolean {
    return isShown(thing, { answers: this.shown, track: this.track, ...(item && { item }) })
  }

  /** The page's answers, made when there are none yet. */
  holder(page: Page): Holder {
    return (this.answers[page.id] ??= {})
  }

  /** Writes one value and tells whoever saves. An empty text is no answer. */
  set(holder: Holder, name: string, value: unknown, path: string): void {
    if (value === '' || value === undefined) delete holder[name]
    else holder[name] = value
    this.touch(path)
  }

  /** Something under this path changed: mended errors go, new ones wait for the next check. */
  touch(path: string): void {
    this.reckon()
    if (this.removed && this.removed.path !== path) this.removed = undefined
    if (this.issues.size) {
      const raised = new Set(this.found().map((issue) => issue.path))
      for (const known of this.issues.keys()) if (!raised.has(known)) this.issues.delete(known)
    }
    this.edited(rootOf(path))
    this.host.requestUpdate()
  }

  /** Everything wrong with the answers now, in the order of the form. */
  found(): Issue[] {
    return checkAnswers(this.definition, this.answers, { track: this.track })
  }

  /** Checks one page or all of them, shows what is wrong and moves focus to the summary. True when nothing is. */
  check(page?: Page): boolean {
    return this.show(this.found().filter((issue) => !page || issue.path.startsWith(`${page.id}.`)))
  }

  /** Shows these issues, the server's for example, and moves focus to their summary. True when there are none. */
  show(issues: readonly { path: string; message: string }[]): boolean {
    this.issues = new Map(issues.map((issue) => [issue.path, issue.message]))
    for (const { path } of issues) this.openAt(path)
    this.host.requestUpdate()
    if (issues.length) void this.focus('summary')
    return issues.length === 0
  }

  /** Moves focus to the element with this id once it is drawn. */
  async focus(id: string): Promise<void> {
    await this.host.updateComplete
    const root = this.host.renderRoot as ShadowRoot
    ;(root.getElementById(id) ?? root.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}"]`))?.focus()
  }

  /** Lets another's value be and keeps this reader's, saved over the newer version. */
  keepMine(root: string): void {
    const conflict = this.conflicts.get(root)
    const [page, field] = root.split('.') as [string, string]
    if (!conflict) return
    ;(this.answers[page] ??= {})[field] = conflict.yours
    this.conflicts.delete(root)
    this.reckon()
    this.kept(root, conflict)
    this.host.requestUpdate()
  }

  /** Call after answers were changed from outside. */
  reckon(): void {
    this.shown = shownAnswers(this.definition, this.answers, this)
  }

  private openAt(path: string): void {
    const [page, field, index] = path.split('.')
    const items = this.answers[page ?? '']?.[field ?? '']
    const item = Array.isArray(items) ? items[Number(index)] : undefined
    if (item && typeof item === 'object') this.open.add(item)
  }
}

/** `team.members` of `team.members.2.name`: what is saved as one. */
export const rootOf = (path: string): string => path.split('.', 2).join('.')

/** Special fields are given elsewhere, by each person: here nothing waits for them. */
function withoutSpecial(definition: FormDefinition): FormDefinition {
  const ease = (field: Field): Field => ({
    ...field,
    ...(field.privacy === 'special' && { required: false }),
    ...(field.fields && { fields: field.fields.map(ease) }),
  })
  return { ...definition, pages: definition.pages.map((page) => ({ ...page, fields: page.fields.map(ease) })) }
}

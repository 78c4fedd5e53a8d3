import type { ApplicationView, SavedAnswers } from '@cohortium/program'
import type { FormDefinition } from '@cohortium/program/form'
import type { ReactiveController } from 'lit'
import { Answered } from '../client/client.ts'
import type { Draft } from '../client/drafts.ts'
import { rootOf, type FormController, type FormHost } from './form-controller.ts'

/** Quiet before the local copy is written, and from there before the server is told; then how long until an unreachable one is asked again. */
const quiet = { local: 400, server: 400, retry: 60_000 }

/** Whose answers are saved, to which form, and what this browser still holds of them. */
export interface Source {
  readonly view: ApplicationView | undefined
  readonly form: FormDefinition | undefined
  readonly glossary: Record<string, string>
  readonly draft: Pick<Draft, 'unsaved'> | undefined
  /** Asks for something under this application. */
  own<T>(path: string, method?: string, body?: unknown): Promise<T>
  /** Writes what this browser holds. */
  remember(): Promise<unknown>
}

export type SaveState = 'clean' | 'dirty' | 'saved' | 'cut' | 'refused'

/**
 * Saves as one types: first on this device, then on the server, each field with the version its edit began from. A field that someone
 * else changed meanwhile comes back as a conflict; theirs stands until the reader says otherwise.
 */
export class Saver implements ReactiveController {
  state: SaveState = 'clean'
  savedAt = 0
  /** Told when the server's answer may have changed what is missing, or could not be taken. */
  failed: (error: Error) => void = () => {}
  saved: () => void = () => {}
  private readonly host: FormHost
  private readonly source: Source
  private readonly form: FormController
  private versions: Record<string, number> = {}
  private timer = 0
  private flight: Promise<void> | undefined
  private readonly retry = (): void => {
    if (this.state === 'cut') void this.flush()
  }

  /** The page goes away before the quiet was over. */
  private readonly leave = (): void => {
    if (this.state !== 'dirty') return
    void this.source.remember()
    void this.flush()
  }

  constructor(host: FormHost, source: Source, form: FormController) {
    this.host = host
    this.source = source
    this.form = form
    host.addController(this)
    form.edited = (root) => this.edit(root)
    form.kept = (root, { version }) => {
      this.versions[root] = version
      this.edit(root)
    }
  }

  hostConnected(): void {
    addEventListener('online', this.retry)
    addEventListener('pagehide', this.leave)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry)
    removeEventListener('pagehide', this.leave)
    clearTimeout(this.timer)
    this.leave()
  }

  /** Takes the server's answers, and puts edits on top that this browser still holds. */
  take(): void {
    const { view, draft, form, glossary } = this.source
    if (!form) return
    const stored = view?.answers[form.id]
    this.versions = { ...stored?.versions }
    const answers = structuredClone(stored?.answers ?? {})
    const unsaved = Object.entries(draft?.unsaved ?? {})
    for (const [root, { value, version }] of unsaved) {
      const [page, field] = root.split('.') as [string, string]
      const holder = (answers[page] ??= {})
      if (value === null) delete holder[field]
      else holder[field] = value
      this.versions[root] = version
    }
    this.form.glossary = glossary
    this.form.take(form, answers, view?.track)
    if (unsaved.length) this.wait(quiet.server)
  }

  /** Sends what is not yet saved. Resolves when the server has it, or could not be reached; true when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await (this.flight ??= this.send().finally(() => (this.flight = undefined)))
    return this.state === 'saved' || this.state === 'clean'
  }

  private edit(root: string): void {
    const { draft } = this.source
    if (!draft) return
    const [page, field] = root.split('.') as [string, string]
    draft.unsaved[root] = { value: this.form.answers[page]?.[field] ?? null, version: this.versions[root] ?? 0 }
    if (this.state !== 'cut') this.state = 'dirty'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      void this.source.remember()
      this.wait(quiet.server)
    }, quiet.local)
  }

  private wait(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private async send(): Promise<void> {
    const { draft, form, view } = this.source
    while (draft && form && view && Object.keys(draft.unsaved).length) {
      const sent = structuredClone(draft.unsaved)
      const body = {
        form: form.id,
        fields: Object.fromEntries(Object.entries(sent).map(([root, edit]) => [root, edit.value])),
        versions: Object.fromEntries(Object.entries(sent).map(([root, edit]) => [root, edit.version])),
      }
      try {
        this.settle(sent, await this.source.own<SavedAnswers>('answers', 'PATCH', body))
      } catch (error) {
        if (error instanceof Answered && this.setAside(error)) continue
        this.state = error instanceof Answered ? 'refused' : 'cut'
        this.host.requestUpdate()
        if (error instanceof Answered) this.failed(error)
        else this.wait(quiet.retry)
        return
      }
      await this.source.remember()
      this.saved()
    }
  }

  /** Fields the server will not take are named at the field and wait for another edit; the rest is sent without them. */
  private setAside({ issues }: Answered): boolean {
    const { draft } = this.source
    const named = issues.filter(({ path }) => draft?.unsaved[rootOf(path)])
    for (const { path, message } of named) {
      this.form.issues.set(path, message)
      delete draft?.unsaved[rootOf(path)]
    }
    this.state = 'dirty'
    this.host.requestUpdate()
    return named.length > 0
  }

  /** What was sent is saved; what was typed meanwhile begins from the new version; what met another's edit is shown. */
  private settle(sent: Record<string, { value: unknown }>, answer: SavedAnswers): void {
    const { draft, view } = this.source
    Object.assign(this.versions, answer.versions)
    for (const [root, { value }] of Object.entries(sent)) {
      const edit = draft?.unsaved[root]
      if (!edit || JSON.stringify(edit.value) === JSON.stringify(value)) delete draft?.unsaved[root]
      else edit.version = this.versions[root] ?? 0
    }
    for (const { path, theirs, yours, version } of answer.conflicts) {
      const [page, field] = path.split('.') as [string, string]
      this.versions[path] = version
      const edit = draft?.unsaved[path]
      delete draft?.unsaved[path]
      const holder = (this.form.answers[page] ??= {})
      this.form.conflicts.set(path, { theirs, yours: edit ? holder[field] : yours, version })
      if (theirs === null || theirs === undefined) delete holder[field]
      else holder[field] = theirs
    }
    this.form.reckon()
    if (view) view.missing = answer.missing
    this.state = 'saved'
    this.savedAt = Date.parse(answer.savedAt)
  }
}

import type { ApplicationView, ApplyDefinition } from '@cohortium/program'
import type { FormDefinition } from '@cohortium/program/form'
import type { ReactiveController } from 'lit'
import { Answered, createAsk, freshKey, type Ask } from '../client/client.ts'
import { draftName, dropDraft, readDraft, writeDraft, type Draft } from '../client/drafts.ts'
import type { Embedded } from '../client/embedded.ts'
import type { FormHost } from '../form/form-controller.ts'
import type { Source } from '../form/saver.ts'

/** What was said to begin; which of it is asked depends on the track's unit. */
export interface Said {
  email: string
  name?: string
  organisation?: string
  location?: string
  within?: string
}

/** The application behind one element: its definition, the server's view of it, and what this browser remembers. */
export class Application implements ReactiveController, Source {
  definition: ApplyDefinition | undefined
  view: ApplicationView | undefined
  draft: Draft | undefined
  /** Nothing is kept on a shared computer. */
  isShared = false
  ask: Ask = createAsk('', '')
  /** How far this device's clock is from the server's, in ms. */
  private skew = 0
  /** Kept until answered, so that a repeated click is one submit. */
  private readonly keys = new Map<string, string>()
  private readonly host: FormHost & Embedded

  constructor(host: FormHost & Embedded) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {}

  /** The form that is filled in here. */
  get form(): FormDefinition | undefined {
    return this.definition?.form
  }

  get glossary(): Record<string, string> {
    return this.definition?.glossary ?? {}
  }

  get now(): number {
    return Date.now() + this.skew
  }

  private get name(): string {
    return draftName(this.host)
  }

  /** Reads the definition and, where there is one, the application: by the page's token, else by what this browser remembers. */
  async load(): Promise<void> {
    const { server, partner, token } = this.host
    this.ask = createAsk(server, partner)
    await this.define()
    const known = await readDraft(this.name)
    // `mine` leads from a token alone to its application
    this.draft = token && token !== known?.token ? { id: 'mine', token, unsaved: {}, uploads: {} } : known
    if (!this.draft) return
    await this.refresh()
    // `open` has come to mean another edition since: what was begun for the last one stands, but a new one may be begun
    if (!token && this.view?.edition.id !== this.definition?.edition.id) this.draft = this.view = undefined
  }

  private async define(): Promise<void> {
    const { edition, program } = this.host
    // a slug may be that of several programs' editions
    this.definition = await this.ask<ApplyDefinition>(`editions/${edition || 'open'}${program && `?program=${program}`}`)
    this.skew = this.definition.edition.now ? Date.parse(this.definition.edition.now) - Date.now() : 0
  }

  /** Begins, and keeps the token. The form's own token is for one use: after a refusal a new one is fetched. */
  async begin(track: string, { email, name, organisation, location, within }: Said): Promise<void> {
    const { definition } = this
    const body = {
      edition: definition?.edition.id,
      track,
      formToken: definition?.formToken,
      email,
      name,
      organisation: organisation && { name: organisation, location },
      within,
    }
    const begun = await this.once('begin', (key) =>
      this.ask<{ token: string; application: ApplicationView }>('applications', { method: 'POST', body, key }),
    ).catch(async (error) => {
      if (error instanceof Answered) await this.define().catch(() => {})
      throw error
    })
    this.draft = { id: begun.application.id, token: begun.token, unsaved: {}, uploads: {} }
    this.view = begun.application
    await this.remember()
  }

  /** Reads the application again. */
  async refresh(): Promise<void> {
    try {
      this.view = await this.own<ApplicationView>('')
    } catch (error) {
      if (error instanceof Answered && ['signIn', 'forbidden', 'notFound'].includes(error.code)) await this.leave()
      throw error
    }
    if (this.draft) this.draft.id = this.view.id
    await this.remember()
  }

  /** Asks for something under this application, with its token. */
  own<T>(path: string, method = 'GET', body?: unknown, key?: string): Promise<T> {
    return this.ask<T>(`applications/${this.draft?.id}${path && `/${path}`}`, {
      method,
      body,
      token: this.draft?.token,
      ...(key && { key }),
    })
  }

  /** Does a verb once, however often it is asked for until it is answered, and takes the view that comes back. */
  async verb(verb: string, payload: object = {}): Promise<ApplicationView> {
    return (this.view = await this.once(verb, (key) => this.own<ApplicationView>(verb, 'POST', payload, key)))
  }

  /** Writes what is to be remembered, unless the computer is shared. */
  async remember(): Promise<void> {
    if (this.draft && !this.isShared) await writeDraft(this.name, this.draft)
    this.host.requestUpdate()
  }

  /** Forgets this application on this device. The server keeps it. */
  async leave(): Promise<void> {
    await dropDraft(this.name)
    this.draft = this.view = undefined
  }

  /** A key lives until the server answers it, yes or no; only silence is repeated with the same one. */
  private async once<T>(verb: string, act: (key: string) => Promise<T>): Promise<T> {
    const key = this.keys.get(verb) ?? freshKey()
    this.keys.set(verb, key)
    try {
      const answer = await act(key)
      this.keys.delete(verb)
      return answer
    } catch (error) {
      if (error instanceof Answered) this.keys.delete(verb)
      throw error
    }
  }
}

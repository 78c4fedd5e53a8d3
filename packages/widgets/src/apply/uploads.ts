import type { DocumentDefinition, FileView } from '@cohortium/program'
import type { ReactiveController } from 'lit'
import { forget, Refusal, send } from '../client/tus.ts'
import type { Embedded } from '../client/embedded.ts'
import type { FormHost } from '../form/form-controller.ts'
import * as words from '../words/en.ts'
import type { Application } from './application.ts'

export interface Upload {
  file: File
  sent: number
  state: 'sending' | 'paused' | 'cut' | 'checking'
  abort: AbortController
}

/** Pauses before a cut upload is tried again by itself, in ms; after the last it waits for the reader or for the network. */
const retries = [1000, 3000, 10_000, 30_000]

/** Files on their way to the server, one a document. */
export class Uploads implements ReactiveController {
  readonly running: Map<string, Upload> = new Map()
  /** Why a file was not taken, by document. */
  readonly refused: Map<string, string> = new Map()
  private readonly host: FormHost & Embedded
  private readonly application: Application
  private readonly wake = (): void => this.running.forEach((upload, document) => upload.state === 'cut' && void this.go(document))

  constructor(host: FormHost & Embedded, application: Application) {
    this.host = host
    this.application = application
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this.wake)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.wake)
    this.running.forEach((_, document) => this.pause(document))
  }

  /** What the server holds for a document. */
  stored(document: string): FileView | undefined {
    return this.application.view?.documents.findLast((file) => file.document === document)
  }

  /** Takes a chosen file and sends it. One that can be seen to be wrong from here is refused before a byte travels. */
  async take(document: DocumentDefinition, file: File): Promise<void> {
    const wrong =
      file.size > document.maxBytes
        ? words.tooBig(words.size(file.size), words.size(document.maxBytes))
        : file.size === 0
          ? words.emptyFile
          : file.type && !document.accept.includes(file.type)
            ? words.wrongKind(file.name, words.kinds(document.accept))
            : ''
    this.refused.delete(document.id)
    if (wrong) this.refused.set(document.id, wrong)
    else {
      this.running.set(document.id, { file, sent: 0, state: 'paused', abort: new AbortController() })
      await this.go(document.id)
    }
    this.host.requestUpdate()
  }

  /** Sends, or goes on where a cut or a pause left off. */
  async go(document: string, attempt = 0): Promise<void> {
    const upload = this.running.get(document)
    const { draft } = this.application
    if (!upload || !draft || upload.state === 'sending') return
    upload.state = 'sending'
    upload.abort = new AbortController()
    let failures = attempt
    const known = draft.uploads[document]
    const print = `${upload.file.name} ${upload.file.size} ${upload.file.lastModified}`
    this.host.requestUpdate()
    try {
      await send(upload.file, {
        endpoint: `${this.host.server}/embed/${this.host.partner}/files`,
        token: draft.token,
        metadata: { application: draft.id, document, filename: upload.file.name, filetype: upload.file.type },
        url: known?.file === print ? known.url : undefined,
        signal: upload.abort.signal,
        created: (url) => {
          draft.uploads[document] = { url, file: print }
          void this.application.remember()
        },
        progress: (sent) => {
          upload.sent = sent
          failures = 0
          this.host.requestUpdate()
        },
      })
      upload.state = 'checking'
      this.host.requestUpdate()
      await this.application.refresh()
      await this.end(document)
    } catch (error) {
      if (upload.abort.signal.aborted) return
      if (error instanceof Refusal) {
        this.refused.set(document, error.message || words.fileRefused)
        await this.end(document)
        return
      }
      upload.state = 'cut'
      this.host.requestUpdate()
      const pause = retries[failures]
      if (pause !== undefined) setTimeout(() => upload.state === 'cut' && void this.go(document, failures + 1), pause)
    }
  }

  pause(document: string): void {
    const upload = this.running.get(document)
    if (!upload || upload.state === 'checking') return
    upload.state = 'paused'
    upload.abort.abort()
    this.host.requestUpdate()
  }

  /** Stops and forgets a file on its way. */
  async cancel(document: string): Promise<void> {
    this.pause(document)
    const { draft } = this.application
    const url = draft?.uploads[document]?.url
    await this.end(document)
    if (url && draft) await forget(url, draft.token)
  }

  /** Takes a finished file back. */
  async remove(document: string): Promise<void> {
    await this.application.own(`documents/${document}`, 'DELETE')
    await this.application.refresh()
  }

  private async end(document: string): Promise<void> {
    this.running.delete(document)
    this.host.requestUpdate()
    delete this.application.draft?.uploads[document]
    await this.application.remember()
  }
}

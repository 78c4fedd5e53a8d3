import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

/** First byte of the message with which a client says that it leaves. */
const TERMINATE = 0x58

type Done = (error?: Error | null) => void

/**
 * A socket that ends in PGlite: what the client writes goes to its protocol, what it answers comes back. So one client, with its types and its
 * prepared statements, speaks to both databases; PGlite's own `query` plans every statement anew.
 */
export class LiteStream extends Duplex {
  readonly #lite: PGlite

  constructor(lite: PGlite) {
    super()
    this.#lite = lite
  }

  // What the client asks of a socket, and a pipe inside the process has no use for.
  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    void this.#answer(chunk, done)
  }

  /** All that was written in one turn is one question: a statement with its parameters, up to the client's wish for an answer. */
  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    void this.#answer(Buffer.concat(chunks.map(({ chunk }) => chunk)), done)
  }

  async #answer(question: Buffer, done: Done): Promise<void> {
    try {
      await this.#ask(question)
      done()
    } catch (error) {
      done(error as Error)
    }
  }

  async #ask(question: Buffer): Promise<void> {
    if (question[0] === TERMINATE || this.#lite.closed) return void this.push(null)
    this.push(Buffer.from(await this.#lite.execProtocolRaw(question)))
  }
}

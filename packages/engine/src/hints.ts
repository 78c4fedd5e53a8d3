/** Between processes on one Postgres: a worker that cannot keep up says so, and those that rest look at once. Nothing depends on it. */
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

export interface Hints {
  tell: () => void
  /** Resolves when it listens for the first time. */
  ready: Promise<void>
  /** Returns what ends it. */
  onHint: (listener: () => void) => () => void
  close: () => Promise<void>
}

const CHANNEL = 'cohortium_jobs'
/** Once in so many milliseconds a process tells at most. */
const SELDOM = 500
const LONGEST_PAUSE = 30_000

/**
 * Listens by a connection of its own, which must lead to Postgres itself: behind PgBouncer in transaction mode LISTEN hears nothing. A lost
 * connection is made again; meanwhile there is the looking.
 * A NOTIFY is never part of a step's transaction: all transactions that notify commit one after another (docs/decisions: hints beside commits).
 */
export function openHints(url: string, onError: (error: unknown) => void = () => {}): Hints {
  const listeners = new Set<() => void>()
  const closing = new AbortController()
  let client: pg.Client | undefined
  let lastTold = -Infinity
  const ready = Promise.withResolvers<void>()
  const listen = async (): Promise<void> => {
    for (let pause = 500; !closing.signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      // a hint that is lost in a crash is no loss: its commit waits for no disk
      const next = new pg.Client({ connectionString: url, options: '-c synchronous_commit=off' })
      const ended = new Promise<void>((resolve) => next.once('end', resolve))
      next.on('error', onError)
      next.on('notification', ({ processId }) => {
        if (processId !== (next as unknown as { processID: number }).processID) for (const listener of listeners) listener()
      })
      try {
        await next.connect()
        await next.query(`listen ${CHANNEL}`)
        client = next
        ready.resolve()
        pause = 500
        if (!closing.signal.aborted) await Promise.race([ended, aborted(closing.signal)])
      } catch (error) {
        onError(error)
      }
      client = undefined
      await next.end().catch(() => {})
      await setTimeout(pause, undefined, { signal: closing.signal }).catch(() => {})
    }
  }
  const listening = listen()
  return {
    ready: ready.promise,
    tell: () => {
      if (!client || performance.now() - lastTold < SELDOM) return
      lastTold = performance.now()
      client.query(`notify ${CHANNEL}`).catch(onError)
    },
    onHint: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      closing.abort()
      return listening
    },
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

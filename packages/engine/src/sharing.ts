import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { assertOutside } from './guard.ts'

/** Answers for the items in their order. All of them belong to one host (scale.md). */
export type Run<I, R> = (host: string, items: readonly I[]) => Promise<readonly R[]>
/** `key` says whose item it is: those of one key are run one after another, in the order in which they came. */
export type Shared<I, R> = (host: string, key: string, item: I) => Promise<R>

interface Waiting<I, R> {
  key: string
  item: I
  resolve: (result: R) => void
  reject: (error: unknown) => void
}

/**
 * Makes calls that wait at the same instant share one run: who comes while nothing runs begins at once, with what else comes in this turn of the
 * event loop; what comes during a run goes with the next. So nothing is delayed to be collected, and the busier it gets the more is shared. One run
 * of a host at a time: two at once cost up to twice the processor time, since each is half as full (docs/decisions/0023). Hosts do not wait for each other.
 * When a run fails, its items are run singly, in order: one bad item harms nobody else.
 *
 * @param options `most` items go together; `pause`, in milliseconds, is for what nobody waits for: so long more of it is collected
 */
export function sharing<I, R>(run: Run<I, R>, { most = 64, pause = 0 }: { most?: number; pause?: number } = {}): Shared<I, R> {
  // a run outlives the call that set it going, so it must not think it stands in that call's transaction
  const outside = AsyncLocalStorage.snapshot()
  const queues = new Map<string, Waiting<I, R>[]>()
  const drain = async (host: string, waiting: Waiting<I, R>[]): Promise<void> => {
    for (;;) {
      // on PGlite every answer is there at once: without this turn nobody else would get theirs
      await (pause > 0 ? setTimeout(pause, undefined, { ref: false }) : setImmediate())
      if (waiting.length === 0) break
      await answer((items) => run(host, items), takeTogether(waiting, most))
    }
    queues.delete(host)
  }
  return (host, key, item) => {
    assertOutside()
    return new Promise((resolve, reject) => {
      const one = { key, item, resolve, reject }
      const waiting = queues.get(host)
      if (waiting) return void waiting.push(one)
      const mine = [one]
      queues.set(host, mine)
      void outside(() => drain(host, mine))
    })
  }
}

/** The first of the line and all after it that may go along: each key once. The others keep their order. */
function takeTogether<I, R>(waiting: Waiting<I, R>[], most: number): Waiting<I, R>[] {
  const keys = new Set<string>()
  const together: Waiting<I, R>[] = []
  const staying: Waiting<I, R>[] = []
  for (const one of waiting) {
    const goes = !keys.has(one.key) && together.length < most
    keys.add(one.key)
    ;(goes ? together : staying).push(one)
  }
  waiting.splice(0, waiting.length, ...staying)
  return together
}

async function answer<I, R>(run: (items: readonly I[]) => Promise<readonly R[]>, together: readonly Waiting<I, R>[]): Promise<void> {
  try {
    const results = await run(together.map(({ item }) => item))
    together.forEach(({ resolve }, place) => resolve(results[place]!))
  } catch (error) {
    if (together.length === 1) return together[0]!.reject(error)
    for (const one of together) await answer(run, [one])
  }
}

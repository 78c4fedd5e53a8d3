import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import { assertOutside } from './guard.ts'

/** Answers for the items in their order. All of them belong to one host (scale.md). */
export type Run<I, R> = (host: string, items: readonly I[]) => Promise<readonly R[]>
/** `key` says whose item it is: those of one key are run one after another, in the order in which they came. */
export type Shared<I, R> = (host: string, key: string, item: I) => Promise<R>

interface Waiting<I, R> {
  host: string
  key: string
  item: I
  resolve: (result: R) => void
  reject: (error: unknown) => void
}

/**
 * Makes calls that wait at the same instant share one run: a lane that is free begins at once, with what has come in this turn of the event
 * loop; what comes while it is busy goes with the next. So nothing is delayed to be collected, and the busier it gets the more is shared.
 * Two lanes, because one would leave the database idle while we think. When a run fails, its items are run singly, in order: one bad item
 * harms nobody else.
 */
export function sharing<I, R>(run: Run<I, R>, { lanes = 2, most = 64 }: { lanes?: number; most?: number } = {}): Shared<I, R> {
  // a lane outlives the call that woke it, so it must not think it stands in that call's transaction
  const outside = AsyncLocalStorage.snapshot()
  const queues = Array.from({ length: lanes }, () => lane(run, most, outside))
  return (host, key, item) => {
    assertOutside()
    return queues[placeOf(key, lanes)]!(host, key, item)
  }
}

function lane<I, R>(run: Run<I, R>, most: number, outside: (work: () => Promise<void>) => Promise<void>): Shared<I, R> {
  const waiting: Waiting<I, R>[] = []
  let isBusy = false
  const drain = async (): Promise<void> => {
    for (isBusy = true; ;) {
      await setImmediate() // on PGlite every answer is there at once: without this turn nobody else would get theirs
      if (waiting.length === 0) break
      await answer(run, takeTogether(waiting, most))
    }
    isBusy = false
  }
  return (host, key, item) =>
    new Promise((resolve, reject) => {
      waiting.push({ host, key, item, resolve, reject })
      if (!isBusy) void outside(drain)
    })
}

/** The first of the line and all after it that may go along: of the same host, each key once. The others keep their order. */
function takeTogether<I, R>(waiting: Waiting<I, R>[], most: number): Waiting<I, R>[] {
  const { host } = waiting[0]!
  const keys = new Set<string>()
  const together: Waiting<I, R>[] = []
  const staying: Waiting<I, R>[] = []
  for (const one of waiting) {
    const goes = one.host === host && !keys.has(one.key) && together.length < most
    if (one.host === host) keys.add(one.key)
    ;(goes ? together : staying).push(one)
  }
  waiting.splice(0, waiting.length, ...staying)
  return together
}

async function answer<I, R>(run: Run<I, R>, together: readonly Waiting<I, R>[]): Promise<void> {
  const { host } = together[0]!
  try {
    const results = await run(
      host,
      together.map(({ item }) => item),
    )
    together.forEach(({ resolve }, place) => resolve(results[place]!))
  } catch (error) {
    if (together.length === 1) return together[0]!.reject(error)
    for (const one of together) await answer(run, [one])
  }
}

/** FNV-1a: which of so many lanes a key goes by. */
function placeOf(key: string, lanes: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % lanes
}

/** Whoever waits for the same thing stands in one line, and all who wait together are served together. */
export type Lines<I> = (key: string, item: I, serve: (together: readonly I[]) => Promise<void>) => void

/**
 * Lines by key. `serve` answers each item itself and does not throw; while it runs, what comes for the same key waits, and goes with the next.
 * A line without anyone in it is forgotten.
 */
export function lines<I>(most = 64): Lines<I> {
  const waiting = new Map<string, I[]>()
  return (key, item, serve) => {
    const line = waiting.get(key)
    if (line) return void line.push(item)
    const mine: I[] = [item]
    waiting.set(key, mine)
    void (async () => {
      while (mine.length > 0) await serve(mine.splice(0, most))
      waiting.delete(key)
    })()
  }
}

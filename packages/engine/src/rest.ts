import type { Duration } from '@cohortium/program'

/** A rest that may be cut short. What wakes between `begin` and `rest` is not lost: the rest is as short as that said. */
export interface Rest {
  begin: () => void
  rest: (most: Duration) => Promise<void>
  /** Ends the rest after so many milliseconds at the latest. */
  wake: (after: Duration) => void
}

export function openRest(): Rest {
  let until = Infinity
  let timer: NodeJS.Timeout | undefined
  let end: (() => void) | undefined
  const set = (): void => {
    clearTimeout(timer)
    if (end) timer = setTimeout(end, Math.max(0, until - performance.now()))
  }
  return {
    begin: () => (until = Infinity),
    rest: async (most) => {
      until = Math.min(until, performance.now() + most)
      await new Promise<void>((resolve) => {
        end = resolve
        set()
      })
      end = undefined
    },
    wake: (after) => {
      const at = performance.now() + after
      if (at >= until) return
      until = at
      set()
    },
  }
}

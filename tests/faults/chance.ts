/** Chance that can be had again: a run's seed is printed, and the same seed makes the same choices. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next: () => number
  between: (least: number, most: number) => number
  one: <T>(of: readonly T[]) => T
  is: (probability: number) => boolean
}

/** mulberry32 */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    one: (of) => of[Math.floor(next() * of.length)]!,
    is: (probability) => next() < probability,
  }
}

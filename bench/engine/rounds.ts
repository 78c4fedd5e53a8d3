/** Rounds in which everybody has their turn, and the ratios of what was measured in the same round: a machine that is busy is so for all. */
import type { Contender, Measure } from './clients.ts'

export type Results = Record<string, Measure[]>

/**
 * A turn begins so many seconds before it is measured. While others had theirs, pools closed their idle connections: a server that is never left
 * alone so long has them open and its statements prepared, and pgbench counts from when it has.
 */
export const WARM_UP = 2

/** Each round begins with another contender, so that nobody always follows the same one. The first round is not counted. */
export async function rounds(
  contenders: Record<string, Contender>,
  { count, seconds }: { count: number; seconds: number },
): Promise<Results> {
  const names = Object.keys(contenders)
  const results: Results = Object.fromEntries(names.map((name) => [name, []]))
  const began = performance.now()
  for (let round = 0; round <= count; round++) {
    const turn = (round * 5) % names.length
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      await contenders[name]!(WARM_UP)
      const measure = await contenders[name]!(round === 0 ? WARM_UP : seconds)
      if (round > 0) results[name]!.push(measure)
    }
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    process.stderr.write(round === 0 ? 'warmed up\n' : `round ${round} of ${count}, after ${minutes} minutes\n`)
  }
  return results
}

export interface Spread {
  median: number
  quartiles: [number, number]
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number): number => {
    const place = part * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
    return low + (high - low) * (place % 1)
  }
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] }
}

export const rates = (results: Results, name: string): Spread => spread(results[name]!.map(({ rate }) => rate))

/** One over the other, round by round. */
export const ratio = (results: Results, over: string, under: string): Spread =>
  spread(results[over]!.map(({ rate }, round) => rate / results[under]![round]!.rate))

/** What an attack is, and what it answers. */
import type { Postgres } from './postgres.ts'

export interface Given {
  postgres: Postgres
  seed: number
  rounds: number
  /** The broken build or setting; undefined for the engine as it is. */
  control: string | undefined
  say: (text: string) => void
}

/** What was counted. Those in `broken` must be 0 in the engine as it is; a control must make one of them larger. */
export interface Counted {
  rounds: number
  counts: Record<string, number>
  broken: Record<string, number>
  /** Some of what was wrong, in words. */
  examples: string[]
}

export interface Attack {
  name: string
  /** The promises it attacks. */
  promises: string
  title: string
  /** How many rounds a run of each kind has. */
  rounds: { short: number; usual: number; control: number }
  controls: Readonly<Record<string, string>>
  run: (given: Given) => Promise<Counted>
}

export const isBroken = ({ broken }: Pick<Counted, 'broken'>): boolean => Object.values(broken).some((count) => count > 0)

/** Tells the workers of this process that something was queued, so that nobody waits for the next look at the database. A hint alone: who misses it finds the row when it looks. */
import type { Duration } from '@cohortium/program'
import type { JobRecord } from './commit.ts'

export type BellKind = 'timer' | 'work'
type Listener = (kind: BellKind, due: Duration) => void

export interface Bell {
  /** Something of this kind is due after so many milliseconds. */
  ring: Listener
  /** Returns what ends it. */
  onRing: (listener: Listener) => () => void
}

export function openBell(): Bell {
  const listeners = new Set<Listener>()
  return {
    ring: (kind, due) => {
      for (const listener of listeners) listener(kind, due)
    },
    onRing: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a step at `at` has queued, by the database's time: this process's own clock is not asked. */
export function ringFor(bell: Bell, jobs: readonly JobRecord[], at: string): void {
  for (const [kind, ofKind] of [
    ['timer', jobs.filter((job) => job.kind === 'timer')],
    ['work', jobs.filter((job) => job.kind !== 'timer')],
  ] as const)
    if (ofKind.length > 0) bell.ring(kind, Math.max(0, Math.min(...ofKind.map(({ run_at }) => Date.parse(run_at))) - Date.parse(at)))
}

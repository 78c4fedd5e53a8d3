/** The clock and the workers of a process: fires due timers and runs due jobs until stopped. No timer of a program is ever held in memory. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Duration } from '@cohortium/program'
import type { BellKind } from './bell.ts'
import { workDue, type Due } from './due.ts'
import type { Engine } from './engine.ts'
import type { Hints } from './hints.ts'
import { fireTimers, runJob, type JobHandlers } from './jobs.ts'
import { openPool } from './pool.ts'
import { openRest } from './rest.ts'

export interface KeepRunningOptions {
  /** Hears what the database throws; the loop goes on. */
  onError: (error: unknown) => void
  /** Milliseconds between two looks: while there is work, and at most, while there is none. */
  shortest?: Duration
  longest?: Duration
  /** Hears other processes that cannot keep up, and tells them. Without it they find out by looking. */
  hints?: Hints
}

export interface Running {
  /** Takes nothing more; resolves when all in hand is done. After `patience` milliseconds, what still runs is told to stop and handed back. */
  stop: (patience?: Duration) => Promise<void>
}

/**
 * Looks at the database as often as there is something to do, and at the latest when the next row is due. What this process queues wakes it at
 * once. Timers and jobs go by themselves: a receiver that hangs holds up no deadline.
 */
export function keepRunning(
  engine: Engine,
  handlers: JobHandlers,
  { onError, shortest = 50, longest = 2000, hints }: KeepRunningOptions,
): Running {
  let isStopping = false
  const rests = { timer: openRest(), work: openRest() }
  const pool = openPool(engine, (job) => runJob(engine, handlers, job), onError)

  const loop = async (kind: BellKind, look: () => Promise<{ did: number; due: Due<unknown> }>): Promise<void> => {
    let pause = shortest
    while (!isStopping) {
      rests[kind].begin()
      let wait = longest
      try {
        const { did, due } = await look()
        // there may be more of what was just done: looking again costs little, and waiting holds up a deadline's thousands
        pause = did > 0 ? shortest : Math.min(longest, pause * 1.5)
        wait = did > 0 ? 0 : Math.min(pause, due.next ?? longest)
      } catch (error) {
        onError(error)
        pause = longest
      }
      await setImmediate() // on PGlite every answer is there at once
      if (!isStopping) await rests[kind].rest(wait)
    }
  }

  const timers = loop('timer', () => fireTimers(engine))
  const work = loop('work', async () => {
    const due = await workDue(engine)
    const did = pool.hasRoom() ? await pool.fill(due.due, due.at) : 0
    if (due.due.length > 0 && !pool.hasRoom()) hints?.tell()
    return { did, due }
  })
  const endings = [
    engine.bell.onRing((kind, due) => rests[kind].wake(due)),
    pool.onEnded(() => rests.work.wake(0)),
    hints?.onHint(() => rests.work.wake(0)),
  ]
  return {
    stop: async (patience = 10_000) => {
      isStopping = true
      for (const end of endings) end?.()
      for (const rest of Object.values(rests)) rest.wake(0)
      await Promise.all([timers, work])
      await Promise.race([pool.emptied(), setTimeout(patience, undefined, { ref: false })])
      await engine.held.handBack()
    },
  }
}

/** One attempt at a job: within its time, under its lease, and what follows when it fails. */
import { CannotKeep } from './codec.ts'
import type { Engine } from './engine.ts'
import { Broken, TerminalError } from './errors.ts'
import { isLast, putBack, type Claimed } from './lease.ts'
import { repeatedly } from './recover.ts'
import type { Trying } from './settings.ts'

/** What a job does in one attempt. */
export interface Attempting {
  trying: Trying
  run: (signal: AbortSignal, isLastAttempt: boolean) => Promise<unknown>
}

/**
 * Makes the attempt. True when it was done; false when it failed, and then the job waits for its next attempt or is parked with the reason.
 * @throws what the database throws when neither could be written: the lease runs out then, and there is another attempt
 */
export async function attempted({ db, held }: Engine, job: Claimed, { trying, run }: Attempting): Promise<boolean> {
  const { signal, abort, release } = held.hold(job)
  try {
    const isLastAttempt = isLast(job, trying)
    try {
      await within(trying.timeLimit, abort, run(signal, isLastAttempt))
    } catch (error) {
      const isHopeless = error instanceof TerminalError || error instanceof CannotKeep || (error instanceof Broken && isOf(job, error))
      const reason = error instanceof Broken ? error.reason : error instanceof Error ? error.message : String(error)
      await repeatedly(() => putBack(db, job, trying, reason, isHopeless || isLastAttempt))
      return false
    }
    await held.done(job)
    return true
  } finally {
    release()
  }
}

/** Of an application's timers the one that throws is the incident; the others wait for it. */
const isOf = ({ kind, name }: Claimed, { place }: Broken): boolean => (kind === 'timer' ? place.timer === name : place.timer === undefined)

/** What is still going on when the time is over is told so, and not waited for. */
async function within(limit: number, abort: (reason: Error) => void, running: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`It took longer than ${limit / 1000} s`)
      reject(error)
      abort(error)
    }, limit)
  })
  try {
    await Promise.race([running, over])
  } finally {
    clearTimeout(timer)
    running.catch(() => {}) // what fails after its time has nobody to hear it
  }
}

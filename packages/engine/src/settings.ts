/** How jobs are run and tried: every default stands here, and nowhere else. */
import type { Duration } from '@cohortium/program'
import * as z from 'zod'

/** How one kind of job is tried. An engine has its own word for all (`createEngine({ jobs })`), a handler for its own. */
export interface Trying {
  /** An attempt that takes longer has failed; what it still does is not waited for. Milliseconds, as all durations here. */
  timeLimit: Duration
  /** After the first failed attempt. Each further wait is `factor` times as long, and none is longer than `longestWait`. */
  firstWait: Duration
  factor: number
  longestWait: Duration
  /** Up to this share of a wait is added by chance, so that what failed together does not come back together. */
  jitter: number
  /** When so many have failed, the job is parked. Counted from when it was queued or last put back to work. */
  attempts: number
}

export interface JobSettings extends Trying {
  /** How long a process may hold a job before another may take it. It renews three times a lease while the job runs. */
  lease: Duration
  /** Effects and actors that a process runs at once; of these, for one host; and of these, of one name. */
  atOnce: number
  perHost: number
  perName: number
  /** Timers of one host that a process fires together. */
  timersAtOnce: number
}

/** Attempts that a job has when it is queued: the column's default. */
export const QUEUED_ATTEMPTS = 12

/** 2 s, 4 s, 8 s … up to 6 h: twelve attempts reach over a day. */
export const JOB_SETTINGS: JobSettings = {
  timeLimit: 5 * 60_000,
  firstWait: 2000,
  factor: 2,
  longestWait: 6 * 3_600_000,
  jitter: 0.25,
  attempts: QUEUED_ATTEMPTS,
  lease: 60_000,
  atOnce: 32,
  perHost: 16,
  perName: 8,
  timersAtOnce: 64,
}

const duration = z.number().min(1)
const count = z.int().min(1)
const tryingSchema = z.object({
  timeLimit: duration,
  firstWait: z.number().min(0),
  factor: z.number().min(1),
  longestWait: z.number().min(0),
  jitter: z.number().min(0).max(10),
  attempts: count,
})
const settingsSchema = tryingSchema
  .extend({ lease: duration, atOnce: count, perHost: count, perName: count, timersAtOnce: count })
  .partial()
  .strict()

/** The defaults, and what was given in their place. @throws {ZodError} naming each setting that makes no sense */
export const jobSettings = (given: Partial<JobSettings> = {}): JobSettings => {
  const said = Object.entries(settingsSchema.parse(given)).filter(([, value]) => value !== undefined)
  return { ...JOB_SETTINGS, ...Object.fromEntries(said) }
}

/** How long to wait after so many failed attempts in a row. `chance` is between 0 and 1. */
export function waitAfter(failed: number, { firstWait, factor, longestWait, jitter }: Trying, chance: number = Math.random()): Duration {
  return Math.round(Math.min(longestWait, firstWait * factor ** (failed - 1)) * (1 + jitter * chance))
}

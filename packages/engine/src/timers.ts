import { armedAt, type Context, type Evidence, type Instant, type Program } from '@cohortium/program'
import type { ArmedTimer, ArmedTimers } from './tables.ts'

interface Arming {
  name: string
  entered: Instant
  seq: number
  event: string
  fields?: unknown
  delay: number
}

/**
 * The instant at which an `after` fires: the program's own rule for that name, asked with the edition as it stands now, or plain milliseconds.
 * Null: not armed, since the edition has no such date, or a reminder's moment has passed.
 */
function instantOf(program: Program, { name, entered, delay }: Arming, context: Context, evidence: Evidence, at: Instant): Instant | null {
  if (!Object.hasOwn(program.facts.timers, name)) return entered + wholeMilliseconds(delay, name)
  const { dates, grace, decided = {} } = evidence.edition
  return armedAt(program.facts, name, { dates, grace, decided, track: context.track, entered, context }, at) ?? null
}

/** A delay that is no time at all would fire never, or at once, and nobody would know why. */
function wholeMilliseconds(delay: number, name: string): number {
  if (!Number.isFinite(delay)) throw new Error(`The delay of ${name} is ${delay}, which is no length of time: give it milliseconds`)
  return Math.max(0, Math.ceil(delay))
}

export function arm(program: Program, arming: Arming, context: Context, evidence: Evidence, at: Instant): ArmedTimer {
  const { name, entered, seq, event, fields } = arming
  return { name, entered, seq, event, at: instantOf(program, arming, context, evidence, at), ...(fields !== undefined && { fields }) }
}

/** Every armed instant asked again under another edition, counted from the `entered` it was armed with: nothing is entered anew. */
export function rearm(program: Program, timers: ArmedTimers, context: Context, evidence: Evidence, at: Instant, seq: number): ArmedTimers {
  return Object.fromEntries(
    Object.entries(timers).map(([id, timer]) => {
      if (!Object.hasOwn(program.facts.timers, timer.name)) return [id, timer]
      const next = arm(program, { ...timer, delay: 0 }, context, evidence, at)
      return [id, next.at === timer.at ? timer : { ...next, seq }]
    }),
  )
}

/** The armed timer that fires first, if one is due by `at`. Ties go by id, so that every node and every replay agrees. */
export function firstDue(timers: ArmedTimers, at: Instant): { id: string; timer: ArmedTimer & { at: Instant } } | undefined {
  let first: { id: string; timer: ArmedTimer & { at: Instant } } | undefined
  for (const [id, timer] of Object.entries(timers)) {
    if (timer.at === null || timer.at > at) continue
    if (!first || timer.at < first.timer.at || (timer.at === first.timer.at && id < first.id))
      first = { id, timer: { ...timer, at: timer.at } }
  }
  return first
}

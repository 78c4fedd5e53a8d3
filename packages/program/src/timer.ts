import type { Facts, When } from './facts.ts'
import type { Instant } from './time.types.ts'

/**
 * The instant that a timer means by the program's own rule, `closes` being the deadline of the track in `when`.
 * Undefined when the program has no timer of this name, or the edition no such date.
 */
export function timerAt(facts: Facts, name: string, when: Omit<When, 'closes'>): Instant | undefined {
  const closes = when.dates[facts.tracks[when.track]?.closes ?? '']
  return facts.timers[name]?.at({ ...when, ...(closes !== undefined && { closes }) })
}

/** The same for a timer that is set `at` this moment. Undefined too for a reminder whose moment has passed: it is not armed. */
export function armedAt(facts: Facts, name: string, when: Omit<When, 'closes'>, at: Instant): Instant | undefined {
  const fires = timerAt(facts, name, when)
  return fires !== undefined && fires <= at && facts.timers[name]?.skipWhenPast ? undefined : fires
}

/** The timer that an event's type names, `xstate.after.replyDue.program.review`; undefined for any other event. */
export const timerIn = (eventType: string): string | undefined =>
  eventType.startsWith('xstate.after.') ? eventType.split('.')[2] : undefined

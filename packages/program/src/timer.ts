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

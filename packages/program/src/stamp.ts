import type { EventObject } from 'xstate'
import type { Stamp } from './life.ts'
import type { Instant } from './time.types.ts'

/** The engine's stamp on an event. The first event of all, XState's own, carries the begin's instant in its input and nothing else. */
export function stampOf(event: EventObject): Partial<Stamp> {
  const stamped = event as EventObject & Partial<Stamp> & { input?: { at?: Instant } }
  const at = stamped.at ?? stamped.input?.at
  return { ...stamped, ...(at === undefined ? {} : { at }) }
}

/** One event applied to an application: pure, so that a replay of the log gives the same. */
import type { AnyEventObject, AnyMachineSnapshot } from 'xstate'
import type { Context, Evidence, Instant, Program, Role } from '@cohortium/program'
import { decode } from './codec.ts'
import { firstStep, nextStep, withEnded } from './machine.ts'
import type { ArmedActors } from './snapshot.ts'
import type { ArmedTimers } from './tables.ts'
import { rearm } from './timers.ts'
import { wantsOf } from './wants.ts'

export interface Standing {
  snapshot: AnyMachineSnapshot
  timers: ArmedTimers
  actors: ArmedActors
  seq: number
  lastAt: Instant
}

/** What the engine says of an event. `type`, `at`, `by`, `role` and `evidence` are set after the payload, so that a body cannot forge them. */
export interface StepStamp {
  type: string
  at: Instant
  by: string
  role: Role
  evidence: Evidence
}
export interface StepEvent extends StepStamp {
  payload: Record<string, unknown>
}

/** What must happen outside, once the step is written. */
export interface Effect {
  name: string
  params: Record<string, unknown>
}
export interface Folded {
  standing: Standing
  effects: Effect[]
  /** What the machine sent to itself: its next events. */
  sent: AnyEventObject[]
  moved: boolean
}

/** The event by which an application follows its edition; no program declares it. */
export const RESCHEDULE = 'reschedule'
/** The event by which a timer whose step throws is passed over; what it would have led to does not happen. */
export const SKIP = 'skipTimer'
/** The event by which an application moves to another version: it says where that led, and is never folded. */
export const MIGRATE = 'migrate'

export function foldBegin(program: Program, payload: Record<string, unknown>, event: Omit<StepEvent, 'payload' | 'type'>): Folded {
  const stamp = { ...event, type: 'begin' }
  const input = program.isBare ? decode(payload['input']) : { track: payload['track'], at: event.at }
  const step = firstStep(program.lifecycle, input)
  const { effects, sent, ...armed } = wantsOf({ timers: {}, actors: {} }, { ...step, program, stamp, seq: 1 })
  return { standing: { snapshot: step.snapshot, ...armed, seq: 1, lastAt: event.at }, effects, sent, moved: true }
}

export function fold(program: Program, standing: Standing, event: StepEvent): Folded {
  const seq = standing.seq + 1
  const { payload: _, ...stamp } = event
  if (event.type === RESCHEDULE && !program.isBare) {
    const timers = rearm(program, standing.timers, standing.snapshot.context as Context, event.evidence, event.at, seq)
    return { standing: { ...standing, timers, seq, lastAt: event.at }, effects: [], sent: [], moved: true }
  }
  const skipped = skippedBy(event)
  if (skipped !== undefined) {
    const timers = without(standing.timers, skipped)
    return { standing: { ...standing, timers, seq, lastAt: event.at }, effects: [], sent: [], moved: true }
  }
  const { before, given } = delivered(program, standing, event)
  const step = nextStep(program.lifecycle, before.snapshot, given)
  const { effects, sent, ...armed } = wantsOf(before, { ...step, program, stamp, seq })
  const moved = step.snapshot !== standing.snapshot || step.actions.length > 0
  return { standing: { snapshot: step.snapshot, ...armed, seq, lastAt: event.at }, effects, sent, moved }
}

/** Which timer is passed over. A machine without facts may have an event of that name: its payload holds nothing but `event`. */
const skippedBy = ({ type, payload }: StepEvent): string | undefined =>
  type === SKIP && typeof payload['skipped'] === 'string' ? payload['skipped'] : undefined

/** The event as the machine gets it, and the application as it stands when it comes: the timer that fired and the actor that ended are gone. */
function delivered(program: Program, standing: Standing, event: StepEvent): { before: Standing; given: AnyEventObject } {
  const ended = endOf(event)
  if (ended) {
    const { [ended.id]: _, ...actors } = standing.actors
    const snapshot = withEnded(standing.snapshot, ended.id, ended.end)
    return { before: { ...standing, snapshot, actors }, given: stamped(program, event, { ...ended.end, actorId: ended.id }) }
  }
  if (event.role !== 'timer') return { before: standing, given: given(program, event) }
  const id = String(event.payload['timer'] ?? event.type)
  const fields = decode(standing.timers[id]?.fields ?? {}) as object
  return { before: { ...standing, timers: without(standing.timers, id) }, given: stamped(program, event, fields) }
}

/** A verb's event as the machine gets it. */
export const given = (program: Program, event: StepEvent): AnyEventObject =>
  stamped(program, event, program.isBare ? (decode(event.payload['event'] ?? {}) as object) : event.payload)

const stamped = ({ isBare }: Program, { payload: _, ...stamp }: StepEvent, fields: object): AnyEventObject =>
  isBare ? { at: stamp.at, by: stamp.by, ...fields, type: stamp.type } : { ...fields, ...stamp }

const DONE = 'xstate.done.actor.'
const ERROR = 'xstate.error.actor.'

/** Of an actor's result: whose, and what it came to. */
function endOf({ type, payload }: StepEvent) {
  if (type.startsWith(DONE)) return { id: type.slice(DONE.length), end: { output: decode(payload['output']) } }
  return type.startsWith(ERROR) ? { id: type.slice(ERROR.length), end: { error: decode(payload['error']) } } : undefined
}

/** The event by which an actor's end comes in, both parts encoded. */
export const endEvent = (id: string, end: { output: unknown } | { error: unknown }): Pick<StepEvent, 'type' | 'payload'> => ({
  type: `${'output' in end ? DONE : ERROR}${id}`,
  payload: end,
})

export const without = (timers: ArmedTimers, id: string): ArmedTimers =>
  Object.fromEntries(Object.entries(timers).filter(([key]) => key !== id))

/** One event applied to an application: pure, so that a replay of the log gives the same. */
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate'
import type { Context, Evidence, Instant, Program, Role } from '@cohortium/program'
import type { ArmedTimers } from './tables.ts'
import { arm, rearm, timerName } from './timers.ts'

export interface Standing {
  snapshot: AnyMachineSnapshot
  timers: ArmedTimers
  seq: number
  lastAt: Instant
}

/** What the machine is given. `type`, `at`, `by`, `role` and `evidence` are set after the payload, so that a body cannot forge them. */
export interface StepEvent {
  type: string
  at: Instant
  by: string
  role: Role
  evidence: Evidence
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
  moved: boolean
}

/** The event by which an application follows its edition; no program declares it. */
export const RESCHEDULE = 'reschedule'
/** The event by which an application moves to another version: it says where that led, and is never folded. */
export const MIGRATE = 'migrate'

interface XAction {
  type: string
  params?: Record<string, unknown>
}

/** XState's answer, sorted: timers armed and cancelled, effects wanted. */
function sorted(
  program: Program,
  timers: ArmedTimers,
  snapshot: AnyMachineSnapshot,
  actions: readonly XAction[],
  event: Omit<StepEvent, 'payload'>,
  seq: number,
) {
  const effects: Effect[] = []
  const armed = { ...timers }
  for (const { type, params = {} } of actions) {
    if (type === 'xstate.cancel') delete armed[String(params['sendId'])]
    else if (type === 'xstate.raise') {
      if (params['delay'] === undefined) continue // already taken in the same macrostep
      const eventType = (params['event'] as { type: string }).type
      const arming = { name: timerName(eventType), entered: event.at, seq, event: eventType, delay: Number(params['delay']) }
      armed[String(params['id'])] = arm(program, arming, snapshot.context as Context, event.evidence, event.at)
    } else if (type.startsWith('xstate.')) throw new Error(`${program.facts.id}: ${type} cannot be kept durably yet`)
    else effects.push({ name: type, params })
  }
  return { armed, effects }
}

export function foldBegin(program: Program, input: { track: string }, event: Omit<StepEvent, 'payload' | 'type'>): Folded {
  const [snapshot, actions] = initialTransition(program.lifecycle, { ...input, at: event.at } as never)
  const { armed, effects } = sorted(program, {}, snapshot, actions as readonly XAction[], { ...event, type: 'begin' }, 1)
  return { standing: { snapshot, timers: armed, seq: 1, lastAt: event.at }, effects, moved: true }
}

export function fold(program: Program, standing: Standing, event: StepEvent): Folded {
  const seq = standing.seq + 1
  const { payload, ...stamp } = event
  if (event.type === RESCHEDULE) {
    const timers = rearm(program, standing.timers, standing.snapshot.context as Context, event.evidence, event.at, seq)
    return { standing: { ...standing, timers, seq, lastAt: event.at }, effects: [], moved: true }
  }
  const [snapshot, actions] = transition(program.lifecycle, standing.snapshot, { ...payload, ...stamp } as never)
  const fired = standing.timers[event.type] === undefined ? standing.timers : without(standing.timers, event.type)
  const { armed, effects } = sorted(program, fired, snapshot, actions as readonly XAction[], stamp, seq)
  const moved = snapshot !== standing.snapshot || actions.length > 0
  return { standing: { snapshot, timers: armed, seq, lastAt: event.at }, effects, moved }
}

export const without = (timers: ArmedTimers, id: string): ArmedTimers =>
  Object.fromEntries(Object.entries(timers).filter(([key]) => key !== id))

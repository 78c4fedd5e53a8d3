/**
 * What a step wants of the engine, read from the actions that XState returns and would itself execute. Named like the hooks of XState 6, so that a
 * later move is a swap.
 */
import type { AnyActorRef, AnyEventObject } from 'xstate'
import { isPromiseLogic, timerIn, type Context, type Program } from '@cohortium/program'
import { encode } from './codec.ts'
import type { Folded, StepStamp } from './fold.ts'
import type { MachineStep, XAction } from './machine.ts'
import type { ArmedActors } from './snapshot.ts'
import type { ArmedTimers } from './tables.ts'
import { arm } from './timers.ts'

/** The job by which an emitted event reaches whoever hears it. */
export const EMIT = 'xstate.emit'

export interface Wants extends Pick<Folded, 'effects' | 'sent'> {
  timers: ArmedTimers
  actors: ArmedActors
}

interface Step extends MachineStep {
  program: Program
  stamp: StepStamp
  seq: number
}

/** The timers and actors that stand after a step that began with these, and what else it wants. */
export function wantsOf({ timers, actors }: Pick<Wants, 'timers' | 'actors'>, step: Step): Wants {
  const wants: Wants = { timers: { ...timers }, actors: { ...actors }, effects: [], sent: [] }
  for (const action of step.actions) (HOOKS[action.type] ?? wantEffect)(wants, action, step)
  // whoever is over waits for nothing any more; what it already asked for outside still happens
  return step.snapshot.status === 'active' ? withoutStrays(wants, step) : { ...wants, timers: {}, actors: {}, sent: [] }
}

type Hook = (wants: Wants, action: XAction, step: Step) => void

interface Sending {
  to?: unknown
  event: AnyEventObject
  id?: string
  delay?: number
}

const cancelTimer: Hook = ({ timers }, { params }) => void delete timers[String((params as { sendId: unknown }).sendId)]

/** A raise without a delay was already taken in the same macrostep: to deliver it again would count it twice. */
const raise: Hook = (wants, action, step) => {
  if ((action.params as Sending).delay !== undefined) scheduleTimer(wants, action, step)
}

const sendEvent: Hook = (wants, action, step) => {
  const { to, event, delay } = action.params as Sending
  if (to !== step.self) throw cannot(step, `sends ${event.type} to another actor`, 'send to self, or ask for an effect')
  if (delay === undefined) wants.sent.push(event)
  else scheduleTimer(wants, action, step)
}

const scheduleTimer: Hook = ({ timers }, action, { program, snapshot, stamp, seq, actions }) => {
  const { event, id, delay } = action.params as Sending
  const { type, ...fields } = event
  const timer = timerIn(type)
  const arming = {
    name: timer ?? type,
    entered: stamp.at,
    seq,
    event: type,
    delay: Number(delay),
    ...(timer === undefined && { fields: encode(fields, type) }),
  }
  // XState makes up an id for one that has none; ours has to be the same on replay
  const name = id ?? `${type}#${seq}.${actions.indexOf(action)}`
  timers[name] = arm(program, arming, snapshot.context as Context, stamp.evidence, stamp.at)
}

const spawnActor: Hook = ({ actors }, { params }, step) => {
  const { actorRef, src, input } = params as { actorRef?: AnyActorRef & { _syncSnapshot?: boolean }; src: unknown; input?: unknown }
  const name = typeof src === 'string' ? src : 'an actor without a name'
  if (!actorRef || typeof src !== 'string') throw cannot(step, `starts ${name}, which has no logic in setup({ actors })`, 'name it there')
  if (!isPromiseLogic(step.program.lifecycle.implementations.actors[src]))
    throw cannot(step, `starts ${name}, which is no promise`, 'make it fromPromise(…), or ask for an effect')
  if (actorRef._syncSnapshot) throw cannot(step, `follows the snapshots of ${name}`, 'take its result with onDone')
  actors[actorRef.id] = { seq: step.seq, src, ...(input !== undefined && { input: encode(input, `input of ${actorRef.id}`) }) }
}

/** Its params are the actor itself. */
const stopActor: Hook = ({ actors }, { params }) => {
  if (params) delete actors[(params as AnyActorRef).id]
}

const emitEvent: Hook = ({ effects }, { params }) =>
  void effects.push({ name: EMIT, params: { event: encode((params as Sending).event, 'the emitted event') } })

const HOOKS: Readonly<Record<string, Hook>> = {
  'xstate.raise': raise,
  'xstate.sendTo': sendEvent,
  'xstate.cancel': cancelTimer,
  'xstate.spawnChild': spawnActor,
  'xstate.stopChild': stopActor,
  [EMIT]: emitEvent,
}

/** Any other name is an action of the program's, to be run by a job. A machine without a program gets back what XState would have given it. */
function wantEffect({ effects }: Wants, { type, params, info }: XAction, step: Step): void {
  if (type.startsWith('xstate.')) throw cannot(step, `asks for ${type}`, 'ask for an effect')
  if (!step.program.isBare) return void effects.push({ name: type, params: (params as Record<string, unknown> | undefined) ?? {} })
  const given = { params, context: info.context, event: info.event }
  effects.push({ name: type, params: { given: encode(given, type) } })
}

/** `spawn` inside `assign` leaves no action behind, only a child that nobody announced. */
function withoutStrays(wants: Wants, step: Step): Wants {
  for (const [id, child] of Object.entries(step.snapshot.children as Record<string, AnyActorRef>))
    if (!wants.actors[id] && (child.getSnapshot() as { status?: string } | undefined)?.status === 'active')
      throw cannot(step, `spawned ${id} inside assign`, 'use the action spawnChild')
  return wants
}

const cannot = ({ program, snapshot }: Step, what: string, remedy: string): Error =>
  new Error(
    `${program.facts.id}, on the way to ${JSON.stringify(snapshot.value)}, ${what}, and no process could go on with that: ${remedy}`,
  )

/**
 * One step of a machine, pure. XState's own `transition()` makes an actor of the whole machine at each call, which runs the context factory and the
 * first state's entry with no input (twice the time, and an impure factory runs at every event). Here the actor it wants is an empty one.
 */
import { createActor, createEmptyActor, type AnyActorRef, type AnyEventObject, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate'

/** What XState would execute; here it is read. */
export interface XAction {
  type: string
  params: unknown
  info: { context: unknown; event: AnyEventObject }
  exec: unknown
}

export interface MachineStep {
  snapshot: AnyMachineSnapshot
  actions: XAction[]
  /** Who the machine was to itself in this step: `sendTo` names it. */
  self: AnyActorRef
}

function scopeOf(actions: XAction[]) {
  const self = createEmptyActor()
  const nothing = (): void => {}
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action: XAction) => void actions.push(action),
  }
}

/** Microsteps that one event may take. XState sets no limit, and two `always` that lead to each other would hold the whole process for ever. */
const MOST_MICROSTEPS = 1000

/** The machine, with a limit to what one event may set going, unless it has one of its own. */
export function bounded(machine: AnyStateMachine): AnyStateMachine {
  const { options } = machine as { options: { maxIterations?: number } }
  options.maxIterations = Math.min(options.maxIterations ?? Infinity, MOST_MICROSTEPS)
  return machine
}

/** @throws what the context factory, an assign or a guard throws */
export function firstStep(machine: AnyStateMachine, input: unknown): MachineStep {
  const actions: XAction[] = []
  const scope = scopeOf(actions)
  const snapshot = machine.getInitialSnapshot(scope as never, input as never) as AnyMachineSnapshot
  // XState keeps what was thrown here; nothing may be begun from it
  if (snapshot.status === 'error') throw snapshot.error
  return { snapshot, actions, self: scope.self }
}

/** @throws what an assign or a guard throws */
export function nextStep(machine: AnyStateMachine, before: AnyMachineSnapshot, event: AnyEventObject): MachineStep {
  const actions: XAction[] = []
  const scope = scopeOf(actions)
  const snapshot = machine.transition(before as never, event as never, scope as never) as AnyMachineSnapshot
  return { snapshot, actions, self: scope.self }
}

export const revived = (machine: AnyStateMachine, plain: unknown): AnyMachineSnapshot =>
  machine.restoreSnapshot(plain as never, scopeOf([]) as never) as AnyMachineSnapshot

/** The snapshot in which this child has ended, as it would have by itself. */
export function withEnded(snapshot: AnyMachineSnapshot, id: string, end: { output: unknown } | { error: unknown }): AnyMachineSnapshot {
  const child = snapshot.children[id] as AnyActorRef | undefined
  const src = child?.src
  const logic = typeof src === 'string' ? (snapshot.machine.implementations.actors as Record<string, never>)[src] : undefined
  if (!logic) return snapshot
  const ended = { status: 'output' in end ? 'done' : 'error', output: undefined, error: undefined, ...end }
  const ref = createActor(logic, { id, src, snapshot: ended } as never)
  return { ...snapshot, children: { ...snapshot.children, [id]: ref } } as AnyMachineSnapshot
}

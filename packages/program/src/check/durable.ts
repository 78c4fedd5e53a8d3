/** What XState can say and no row in a database could go on with: told when the machine is defined, each with its path and what to do instead. */
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import type { Fault } from '../fault.ts'
import { nodesOf, pathOf, placeOf, transitionsOf } from '../nodes.ts'
import { guardNames, type BuiltIn, type GivenAction } from './given.ts'

export interface DurableOptions {
  /** Actions that the caller runs by name, besides those the machine implements. */
  handled?: readonly string[]
  /** Whether somebody hears what it emits. */
  isHeard?: boolean
}

type Tell = (message: string, at?: string) => void

/** The faults of any machine as one that is to live in a database. Empty means that every construct of it is durable. */
export function checkDurable(machine: AnyStateMachine, options: DurableOptions = {}): Fault[] {
  const faults: Fault[] = []
  if (spawns(machine.config.context)) faults.push({ path: 'context', message: SPAWN })
  for (const node of nodesOf(machine)) {
    const path = pathOf(node) || machine.id
    const tell: Tell = (message, at) => void faults.push({ path: at === undefined ? path : `${path}.${at}`, message })
    for (const fault of checkInvokes(machine, node)) tell(fault.message, fault.path)
    const tellActions = (actions: readonly unknown[], at: string): void =>
      actions.forEach((action) => actionFaults(machine, action as GivenAction, options).forEach((message) => tell(message, at)))
    tellActions(node.entry, 'entry')
    tellActions(node.exit, 'exit')
    if (node.type === 'compound') tellActions(node.initial.actions, 'initial')
    for (const transition of transitionsOf(node)) {
      tellActions(transition.actions, placeOf(transition))
      for (const name of guardNames(transition.guard))
        if (!Object.hasOwn(machine.implementations.guards, name))
          tell(`the guard ${name} has no implementation: give it one in setup({ guards })`, placeOf(transition))
    }
    for (const delay of Object.keys(node.config.after ?? {}))
      if (Number.isNaN(Number(delay)) && !Object.hasOwn(machine.implementations.delays, delay))
        tell(
          `the delay ${delay} has no implementation, and XState would fire it at once: give it one in setup({ delays })`,
          `after.${delay}`,
        )
  }
  return faults
}

/** What is wrong with the actors that a state invokes; paths from the state. */
export const checkInvokes = (machine: AnyStateMachine, node: AnyStateNode): Fault[] =>
  node.invoke.flatMap(({ src, onSnapshot }, index) =>
    [...logicFaults(machine, src), ...(onSnapshot === undefined ? [] : [SNAPSHOTS])].map((message) => ({
      path: `invoke.${index}`,
      message,
    })),
  )

const SPAWN = 'spawn inside assign leaves nothing behind that could be started again: use the action spawnChild, with an id'
const SNAPSHOTS = 'a job has no snapshots to follow: take its result with onDone'

/** Whether logic stands where it is used: XState makes up a name for it. */
export const isInline = <T>(src: T): src is Exclude<T, string> => typeof src !== 'string' || src.startsWith('xstate.invoke.')

/** What is wrong with the logic that an actor is to run. */
function logicFaults({ implementations }: AnyStateMachine, src: unknown): string[] {
  if (isInline(src)) return ['the logic stands inline, and another process could not find it: name it among the actors']
  const logic: unknown = implementations.actors[src]
  if (!logic) return [`the actor ${src} has no logic: give it one among the actors`]
  if (isPromiseLogic(logic)) return []
  const what = 'root' in (logic as object) ? 'a child machine' : 'a callback, an observable or a transition function'
  return [`${src} is ${what}, which would die with the process: make it fromPromise(…), or a machine of its own that is sent events`]
}

/** Whether it was made by `fromPromise`: XState leaves no other mark on it than how it takes its own result. */
export function isPromiseLogic(logic: unknown): boolean {
  const { config, transition } = logic as { config?: unknown; transition?: (...args: unknown[]) => { status?: unknown } }
  if (typeof config !== 'function' || typeof transition !== 'function') return false
  try {
    return transition({ status: 'active' }, { type: 'xstate.promise.resolve' }, {}).status === 'done'
  } catch {
    return false
  }
}

/** What is wrong with one action, the built-ins that its name stands for included. */
function actionFaults(machine: AnyStateMachine, action: GivenAction, { handled = [], isHeard = false }: DurableOptions): string[] {
  if (typeof action !== 'function') {
    const name = typeof action === 'string' ? action : action.type
    const given = machine.implementations.actions[name] as GivenAction | undefined
    if (given === undefined)
      return handled.includes(name) ? [] : [`the action ${name} has no implementation: give it one in setup({ actions })`]
    return typeof given === 'function' && 'type' in given ? builtInFaults(machine, given as BuiltIn, isHeard) : []
  }
  if (!('type' in action)) return ['an inline function has no name by which a job could find it: name it in setup({ actions })']
  return builtInFaults(machine, action, isHeard)
}

/** What is wrong with what `raise()`, `assign()` or one of their kin returned. */
export function builtInFaults(machine: AnyStateMachine, action: BuiltIn, isHeard = false): string[] {
  const { type, src, id, to, syncSnapshot, assignment, collect } = action
  switch (type) {
    case 'xstate.assign':
      return Object.values(typeof assignment === 'function' ? [assignment] : (assignment ?? {})).some(spawns) ? [SPAWN] : []
    case 'xstate.spawnChild':
      return [
        ...logicFaults(machine, src),
        ...(id === undefined ? ['the actor has no id, by which its result could be told from another: give it one'] : []),
        ...(syncSnapshot === true ? [SNAPSHOTS] : []),
      ]
    case 'xstate.sendTo':
      return sendFaults(to)
    case 'xstate.emit':
      return isHeard ? [] : ['emits, and nobody hears it: give a handler for what is emitted, or use a named action']
    case 'xstate.log':
      return ['writes from inside the machine, and again on replay: use a named action']
    case 'xstate.enqueueActions':
      return enqueueFaults(String(collect))
    default:
      return []
  }
}

const TO_OTHERS = 'sends to another actor, and a job takes no events: send to self, or use a named action'

/** Where it is a function, it is asked with a self to know again. */
function sendFaults(to: unknown): string[] {
  if (to === '#_parent') return ['sends to a parent, and nobody stands above a machine that lives in a database: use a named action']
  if (to === '#_internal') return []
  if (typeof to !== 'function') return [TO_OTHERS]
  const self = {}
  try {
    return (to as (args: object) => unknown)({ self, context: {}, event: {}, system: {} }) === self ? [] : [TO_OTHERS]
  } catch {
    return [TO_OTHERS]
  }
}

/** What it does depends on the moment; what it could never do shows in its source. What hides better is refused when it happens. */
const enqueueFaults = (source: string): string[] => [
  ...(/\bspawn\b/.test(source) ? [SPAWN] : []),
  ...(/\b(sendParent|forwardTo)\b/.test(source) ? [TO_OTHERS] : []),
  ...(/\bsyncSnapshot\s*:\s*true\b/.test(source) ? [SNAPSHOTS] : []),
]

/** `spawn` leaves no action behind, so its name in the source is all there is to see. */
const spawns = (one: unknown): boolean => typeof one === 'function' && /\bspawn\b/.test(String(one))

/** How applications of an earlier version come over to this one: declared by the program, applied by the engine. */
import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate'
import { startOf } from './check/reach.ts'
import type { Facts } from './facts.ts'
import type { Context } from './life.ts'
import { inner, leavesOf, nodeAt, pathOf, withOuter } from './nodes.ts'

export interface Migration {
  /**
   * Earlier state → state here, both dotted; what is not named keeps its name. A state stands for all within it: those go to the state of
   * the same name within the target, or to the target itself where nothing is within that. The longest path counts.
   */
  states?: Record<string, string>
  /** Earlier task → task here. */
  tasks?: Record<string, string>
  /** By form: earlier `page.field` → `page.field` here. */
  answers?: Record<string, Record<string, string>>
  /** What an application carries, once its tasks have their new names. Pure, as a guard is: no clock, no randomness. */
  context?: (context: Context) => Context
}

/** Where the mapping leads a state, the root's path being empty. Undefined: the machine has no such state, or nobody can stand there. */
export function targetOf({ states = {} }: Migration, machine: AnyStateMachine, path: string): AnyStateNode | undefined {
  const keys = path.split('.')
  for (let length = keys.length; length > 0; length--) {
    const from = keys.slice(0, length).join('.')
    if (!Object.hasOwn(states, from)) continue
    const target = nodeAt(machine, states[from]!)
    const same = nodeAt(machine, [states[from], ...keys.slice(length)].join('.'))
    return standable(same ?? (target && inner(target).length === 0 ? target : undefined))
  }
  return standable(nodeAt(machine, path))
}

const standable = (node: AnyStateNode | undefined): AnyStateNode | undefined => (node?.type === 'history' ? undefined : node)

/** Every state one stands in with these innermost ones, from the root inwards. */
export function activeNodes(machine: AnyStateMachine, leaves: readonly string[]): AnyStateNode[] {
  const active = new Set<AnyStateNode>([machine.root])
  for (const leaf of leaves) {
    const keys = leaf.split('.')
    for (const length of keys.keys()) {
      const node = nodeAt(machine, keys.slice(0, length + 1).join('.'))
      if (node) active.add(node)
    }
  }
  return [...active]
}

/** Where an application stands after the move, its `initial` states included; or the states that lead nowhere, or two that exclude each other. */
export function migratedValue(
  migration: Migration,
  machine: AnyStateMachine,
  value: StateValue,
): { value: StateValue; missing?: never } | { value?: never; missing: string[] } {
  const leaves = leavesOf(value)
  const targets = leaves.map((leaf) => targetOf(migration, machine, leaf))
  const missing = leaves.filter((_, place) => targets[place] === undefined)
  if (missing.length > 0) return { missing }
  const active = new Set(targets.flatMap((target) => withOuter(target!)))
  for (const node of active) {
    const entered = inner(node).filter((one) => active.has(one))
    if (node.type !== 'parallel' && entered.length > 1) return { missing: leaves }
  }
  return { value: valueOf(machine.root, active) }
}

/** XState's value of these states; what they leave open is entered as its machine would. */
function valueOf(node: AnyStateNode, active: ReadonlySet<AnyStateNode>): StateValue {
  const named = inner(node).filter((one) => active.has(one))
  const begins = named.length > 0 && node.type !== 'parallel' ? named : directStarts(node)
  const values = begins.map((one): [string, StateValue] => [one.key, valueOf(one, active)])
  const [only] = values
  if (node.type !== 'parallel' && only && isNothing(only[1])) return only[0]
  return Object.fromEntries(values)
}

const isNothing = (value: StateValue): boolean => typeof value === 'object' && Object.keys(value).length === 0
const directStarts = (node: AnyStateNode): AnyStateNode[] => startOf(node).filter(({ parent }) => parent === node)

/** A timer that a state sets: `type` is the event it fires, and the id under which it is armed. */
export interface StateTimer {
  name: string
  type: string
}
export const timersOf = (node: AnyStateNode): StateTimer[] =>
  Object.keys(node.config.after ?? {}).map((name) => ({ name, type: `xstate.after.${name}.${node.id}` }))

/**
 * The timers of the states one will stand in, each with the one it goes on from: that of the same name in a state that leads to its own.
 * Without such a one it is armed anew.
 */
export function timersAcross(
  migration: Migration,
  machine: AnyStateMachine,
  before: readonly AnyStateNode[],
  after: readonly AnyStateNode[],
): (StateTimer & { from: StateTimer | undefined })[] {
  const old = before.map((node) => ({ target: node.parent ? targetOf(migration, machine, pathOf(node)) : machine.root, node }))
  return after.flatMap((node) =>
    timersOf(node).map((timer) => {
      const sources = old.filter(({ target }) => target === node).flatMap((one) => timersOf(one.node))
      return { ...timer, from: sources.find(({ name }) => name === timer.name) }
    }),
  )
}

/** What an application carries, with its tasks under their new names and as the program's own function has it. */
export function migratedContext({ tasks = {}, context: change }: Migration, context: Context): Context {
  const named = (task: string): string => (Object.hasOwn(tasks, task) ? tasks[task]! : task)
  const { tasksAsked, tasksDone, askedAt } = context
  const renamed = {
    ...context,
    tasksAsked: tasksAsked.map(named),
    tasksDone: tasksDone.map(named),
    ...(askedAt && { askedAt: Object.fromEntries(Object.entries(askedAt).map(([task, at]) => [named(task), at])) }),
  }
  return change ? change(renamed) : renamed
}

/** What is wrong with a context, as this program would carry it; each a sentence. Empty when it fits. */
export function contextFaults(facts: Facts, context: Context): string[] {
  const { track, appliedTrack, submittedAt, tasksAsked, tasksDone, exceptions = [] } = context
  const rules = facts.eligibility.flatMap((rule) => (typeof rule === 'string' ? [] : [rule.id]))
  const known = (kind: string, names: readonly string[], all: readonly string[]): string[] =>
    Array.isArray(names)
      ? names.filter((name) => !all.includes(name)).map((name) => `context.${kind}: ${name} is not known here`)
      : [`context.${kind} is no list`]
  return [
    ...known('track', [track], Object.keys(facts.tracks)),
    ...known('appliedTrack', [appliedTrack], Object.keys(facts.tracks)),
    ...(submittedAt === null || typeof submittedAt === 'number' ? [] : ['context.submittedAt is no instant']),
    ...known('tasksAsked', tasksAsked, Object.keys(facts.tasks)),
    ...known('tasksDone', tasksDone, Object.keys(facts.tasks)),
    ...known('exceptions', exceptions, rules),
  ]
}

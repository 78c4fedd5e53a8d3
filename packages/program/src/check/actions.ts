import type { AnyStateMachine } from 'xstate'
import type { Facts } from '../facts.ts'
import { builtInFaults } from './durable.ts'
import type { BuiltIn, GivenAction } from './given.ts'

const REASONS: Record<string, string> = {
  'xstate.sendTo': 'sends to an actor, and those of a lifecycle take no events; raise() an event, or ask for an effect',
  'xstate.cancel': 'is not needed: leaving the state cancels its timers',
  'xstate.emit': 'is heard by nobody; ask for an effect instead',
  'xstate.log': 'writes from inside the machine; every step is in the log anyway',
  'xstate.enqueueActions': 'hides what it does from the check; list the actions, and guard the transition',
}

/** What is wrong with one action; nothing when it is sound. XState's own raise and cancel for `after` are its business. */
export function checkAction(facts: Facts, machine: AnyStateMachine, action: GivenAction): string[] {
  if (typeof action === 'function') return checkFunction(machine, action as BuiltIn)
  const { type, params } = typeof action === 'string' ? { type: action, params: undefined } : action
  if (!Object.hasOwn(machine.implementations.actions, type)) return [`the action ${type} has no implementation`]
  if (typeof params === 'function') return [`the action ${type} makes up its parameters at run time, so nothing can be proved of it`]
  if (type === 'letter') return unknown([(params as { letter?: unknown } | undefined)?.letter], facts.letters, 'letters')
  if (type === 'keep') return cannotKeep(facts, (params as { fields?: string[] } | undefined)?.fields ?? [])
  if (type === 'ask') return unknown((params as { tasks?: unknown[] } | undefined)?.tasks ?? [], facts.tasks, 'tasks')
  const given = machine.implementations.actions[type]
  return typeof given === 'function' && 'type' in given ? checkFunction(machine, given as BuiltIn) : []
}

/** The log and the context hold choices, numbers and dates; a free text is filed beside them, where it can be erased. */
const cannotKeep = (facts: Facts, fields: readonly string[]): string[] =>
  fields.flatMap((field) => {
    const kinds = Object.values(facts.verbs).flatMap(({ payload }) => kindsOf(payload?.shape[field]))
    if (kinds.length === 0) return [`keeps ${field}, and no verb asks for it`]
    return kinds.includes('string') ? [`keeps ${field}, which is a free text`] : []
  })

const kindsOf = (schema: unknown): string[] => {
  const def = (schema as { def?: { type: string; innerType?: unknown; element?: unknown } } | undefined)?.def
  if (!def) return []
  return def.innerType ? kindsOf(def.innerType) : def.type === 'array' ? kindsOf(def.element) : [def.type]
}

const unknown = (names: readonly unknown[], among: object, kind: string): string[] =>
  names.filter((name) => !Object.hasOwn(among, String(name))).map((name) => `${String(name)} is not one of ${kind}`)

function checkFunction(machine: AnyStateMachine, action: BuiltIn): string[] {
  const { type, id, delay, sendId } = action
  if (type === undefined) return ['an inline function runs when the machine steps, on replay too; use assign, or ask for an effect']
  if (String(id ?? sendId).startsWith('xstate.after.')) return []
  if (type === 'xstate.raise') return delay === undefined ? [] : ['a delayed raise is a timer without a name; declare one and use after']
  if (type === 'xstate.spawnChild') return [...builtInFaults(machine, action), ...errorFaults(machine, id)]
  if (type === 'xstate.assign' || type === 'xstate.stopChild') return builtInFaults(machine, action)
  return [`${type.replace('xstate.', '')} ${REASONS[type] ?? 'is not known to the engine'}`]
}

/** An error that nobody takes ends the application where it stands. */
const errorFaults = (machine: AnyStateMachine, id: unknown): string[] =>
  typeof id !== 'string' || machine.events.includes(`xstate.error.actor.${id}`)
    ? []
    : [`the actor ${id} may fail for good, and no state takes xstate.error.actor.${id}: say what happens then`]

/** Whether one of the actions sends a letter. */
export const sendsLetter = (actions: readonly GivenAction[]): boolean =>
  actions.some((action) => typeof action === 'object' && action.type === 'letter')

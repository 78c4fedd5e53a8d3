import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'
import type { Facts, TimerSpec } from '../facts.ts'
import type { Fault } from '../fault.ts'
import type { Role, TransitionMeta } from '../life.ts'
import { nodesOf, pathOf, transitionsOf, withInner, withOuter } from '../nodes.ts'
import { timerIn } from '../timer.ts'

/** Timers without an owner: a promise that the one who made it has no verb to keep, and a moment at which nothing happens. */
export function checkClocks(facts: Facts, machine: AnyStateMachine): Fault[] {
  return nodesOf(machine).flatMap((node) =>
    Object.keys(node.config.after ?? {}).flatMap((name) => {
      const path = `lifecycle.${pathOf(node)}.after.${name}`
      const messages = [...idle(node, name), ...unanswered(node, facts.timers[name])]
      return messages.map((message) => ({ path, message }))
    }),
  )
}

function idle(node: AnyStateNode, name: string): string[] {
  const fired = transitionsOf(node).filter(({ eventType }) => timerIn(eventType) === name)
  const isIdle = fired.every(({ target, actions }) => (target ?? []).length === 0 && actions.length === 0)
  return isIdle && fired.length > 0 ? ['fires, and nothing happens: give it a target or a letter, or leave it out'] : []
}

/** Who can keep the promise that a clock shows. */
const OWNERS: Record<NonNullable<TimerSpec['clock']>, readonly Role[]> = {
  host: ['staff', 'reviewer', 'system'],
  applicant: ['applicant', 'officer', 'seniorLeader'],
}

function unanswered(node: AnyStateNode, timer: TimerSpec | undefined): string[] {
  if (!timer?.clock) return []
  const owners = OWNERS[timer.clock]
  const open = [...withOuter(node), ...withInner(node)].flatMap(transitionsOf)
  const isTheirs = ({ eventType, meta }: AnyTransitionDefinition): boolean =>
    timerIn(eventType) === undefined && ((meta as Partial<TransitionMeta> | undefined)?.by ?? []).some((role) => owners.includes(role))
  if (open.some(isTheirs) || (timer.clock === 'host' && node.invoke.length > 0)) return []
  const [who, roles] = timer.clock === 'host' ? ['the host', 'staff'] : ['the applicant', 'applicant']
  return [
    `is shown as a promise of ${who}, who has no verb here to keep it: add one with meta: by('${roles}'), or leave \`clock\` out of timers`,
  ]
}

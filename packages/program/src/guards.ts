import type { EventObject } from 'xstate'
import type { Facts } from './facts.ts'
import type { Context } from './life.ts'
import { stampOf } from './stamp.ts'
import { isMet } from './time.ts'

/** Names a guard may have in a lifecycle; none takes parameters. */
export type Guards = {
  isOpen: undefined
  isComplete: undefined
  hasSeat: undefined
  hasRedirectSeat: undefined
  canRedirect: undefined
  isAsked: undefined
  tasksDone: undefined
}

interface Step {
  context: Context
  event: EventObject
}

/** The guards of a kit. What the engine did not look up is never taken for granted: without evidence they say no. */
export const guardsOf = (facts: Facts): Record<keyof Guards, (step: Step) => boolean> => ({
  /** At or before the track's deadline and the edition's grace. An edition without that date has no deadline. */
  isOpen: ({ context, event }) => {
    const { at, evidence } = stampOf(event)
    const closes = facts.tracks[context.track]?.closes
    if (at === undefined || !evidence || closes === undefined) return false
    const deadline = evidence.edition.dates[closes]
    return deadline === undefined || isMet(at, deadline, evidence.edition.grace)
  },
  /** The service looked, and nothing is missing. */
  isComplete: ({ event }) => stampOf(event).evidence?.missing?.length === 0,
  hasSeat: ({ context, event }) => (stampOf(event).evidence?.seats[context.track]?.open ?? 0) > 0,
  hasRedirectSeat: ({ context, event }) => {
    const to = facts.tracks[context.track]?.redirect?.to
    return to !== undefined && (stampOf(event).evidence?.seats[to]?.redirect ?? 0) > 0
  },
  canRedirect: ({ context }) => facts.tracks[context.track]?.redirect !== undefined,
  /** The event names a task that was asked for and is not done. */
  isAsked: ({ context, event }) => {
    const task = (event as { task?: unknown }).task
    return typeof task === 'string' && context.tasksAsked.includes(task) && !context.tasksDone.includes(task)
  },
  tasksDone: ({ context }) => context.tasksAsked.every((task) => context.tasksDone.includes(task)),
})

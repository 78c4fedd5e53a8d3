import type { EventObject } from 'xstate'
import { isLimit } from './capacity.ts'
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
  isEligible: undefined
  isException: undefined
  wasSent: undefined
  holdsNoOtherPlace: undefined
  hasLeader: undefined
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
    const track = facts.tracks[context.track]
    if (at === undefined || !evidence || !track) return false
    const { closes } = track
    if (closes === undefined) return true
    const deadline = evidence.edition.dates[closes]
    return deadline === undefined || isMet(at, deadline, evidence.edition.grace)
  },
  /** The service looked, and nothing is missing. */
  isComplete: ({ event }) => stampOf(event).evidence?.missing?.length === 0,
  /** A track whose capacity is no limit always has one. */
  hasSeat: ({ context, event }) => !hasLimit(facts, context.track) || (stampOf(event).evidence?.seats[context.track]?.open ?? 0) > 0,
  hasRedirectSeat: ({ context, event }) => {
    const to = facts.tracks[context.track]?.redirect?.to
    return to !== undefined && (!hasLimit(facts, to) || (stampOf(event).evidence?.seats[to]?.redirect ?? 0) > 0)
  },
  canRedirect: ({ context }) => facts.tracks[context.track]?.redirect !== undefined,
  /** The event names a task that was asked for and is not done. */
  isAsked: ({ context, event }) => {
    const task = (event as { task?: unknown }).task
    return typeof task === 'string' && context.tasksAsked.includes(task) && !context.tasksDone.includes(task)
  },
  /** The service looked when it was sent, and every rule of eligibility held. */
  isEligible: ({ context }) => context.exceptions?.length === 0,
  isException: ({ context }) => (context.exceptions ?? []).length > 0,
  /** It was handed in before: what is taken up again is reviewed anew, and is no draft. */
  wasSent: ({ context }) => context.submittedAt !== null,
  /** The service looked, and the same person has no other place in this program. */
  holdsNoOtherPlace: ({ event }) => stampOf(event).evidence?.elsewhere?.length === 0,
  hasLeader: ({ event }) => (stampOf(event).evidence?.leaders ?? 0) > 0,
  tasksDone: ({ context }) => context.tasksAsked.every((task) => context.tasksDone.includes(task)),
})

const hasLimit = (facts: Facts, track: string): boolean => {
  const spec = facts.tracks[track]
  return !spec || isLimit(spec.seats)
}

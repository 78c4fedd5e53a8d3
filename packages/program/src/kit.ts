import { assign, setup, type EventObject, type PromiseActorLogic, type SetupReturn } from 'xstate'
import type { Facts } from './facts.ts'
import type { Context, Role, StateMeta, Tag, TransitionMeta } from './life.ts'
import { guardsOf, type Guards } from './guards.ts'
import type { EventOf, FactsOf, Names } from './names.ts'
import { stampOf } from './stamp.ts'
import type { Duration, Instant } from './time.types.ts'

/** What `begin` hands to the machine. */
export interface Input<T extends string = string> {
  track: T
  at: Instant
}

type Recipient = 'applicant' | 'staff'
interface LetterParams<L extends string> {
  letter: L
  to: Recipient
}

/** Names an action may have in a lifecycle, and what each takes. */
export type Actions<N extends Names> = {
  letter: LetterParams<N['letter']>
  certificate: undefined
  dropDocuments: undefined
  stamp: undefined
  switchTrack: undefined
  chooseTrack: undefined
  ask: { tasks: readonly N['task'][] }
  finish: undefined
  keep: { fields: readonly string[] }
}

/** Promises that a lifecycle invokes by name; the engine runs them as jobs. */
export type Actors = Record<string, PromiseActorLogic<any, any>> // any: what each takes and gives is its own

/** XState's `setup`, typed for one program. */
export type SetupOf<N extends Names> = SetupReturn<
  Context,
  EventOf<N>,
  Actors,
  {},
  Actions<N>,
  Guards,
  N['timer'],
  Tag,
  Input<N['track']>,
  {} | null | undefined,
  EventObject,
  StateMeta,
  TransitionMeta
>

/** What a lifecycle is written with. */
export interface Kit<N extends Names> {
  /** `setup.createMachine({ … })`: plain XState from here on. */
  setup: SetupOf<N>
  /** The machine's `context`. */
  begin: (args: { input: Input<N['track']> }) => Context
  /** Effect: sends the letter, to whom the letter itself says unless `to` says otherwise. */
  letter: (letter: N['letter'], to?: Recipient) => { type: 'letter'; params: LetterParams<N['letter']> }
  /** Asks for these tasks, as far as they are for the application's track. */
  ask: (...tasks: N['task'][]) => { type: 'ask'; params: { tasks: readonly N['task'][] } }
  /** Remembers these choices of the verb in `context.kept`, where lists and pages find them. Not for free texts: the log holds none. */
  keep: (...fields: string[]) => { type: 'keep'; params: { fields: readonly string[] } }
  /** Effect: draws up the certificate. */
  certificate: () => { type: 'certificate' }
  /** Effect: deletes the documents that the redirect from the track applied for leaves behind; does nothing where there was none. */
  dropDocuments: () => { type: 'dropDocuments' }
  /** Who may cause the transition. */
  by: (...roles: Role[]) => { by: readonly Role[] }
}

/**
 * The kit for one program. Effects (`letter`, `certificate`, `dropDocuments`) do nothing here: the engine turns them into jobs, in the write of the step
 * that wants them. Assigns and guards are pure: they read the context and the event's stamp, never a clock.
 */
export function kitFor<N extends Names>(given: FactsOf<N>, actors: Actors = {}): Kit<N> {
  const facts = given as unknown as Facts
  // One cast for the whole kit: XState's own types of a generic `setup` are beyond checking while N is open; they hold at each use.
  const typed = setup as unknown as (parts: object) => SetupOf<N>
  return {
    setup: typed({
      actors,
      actions: { letter: nothing, certificate: nothing, dropDocuments: nothing, ...assignsOf(facts) },
      guards: guardsOf(facts),
      delays: delaysOf(facts),
    }),
    begin: ({ input }) => ({ track: input.track, appliedTrack: input.track, submittedAt: null, tasksAsked: [], tasksDone: [] }),
    letter: (letter, to) => ({ type: 'letter', params: { letter, to: to ?? facts.letters[letter]?.to ?? 'applicant' } }),
    ask: (...tasks) => ({ type: 'ask', params: { tasks } }),
    keep: (...fields) => ({ type: 'keep', params: { fields } }),
    certificate: () => ({ type: 'certificate' }),
    dropDocuments: () => ({ type: 'dropDocuments' }),
    by: (...roles) => ({ by: roles }),
  }
}

const nothing = (): void => {}

interface Step {
  context: Context
  event: EventObject
}

const assignsOf = (facts: Facts): object => ({
  /** Remembers when it was handed in: a repeated submit moves it. */
  stamp: assign(({ event }: Step) => {
    const { at, evidence } = stampOf(event)
    return { submittedAt: at ?? null, ...(evidence?.exceptions && { exceptions: [...evidence.exceptions] }) }
  }),
  keep: assign(({ context, event }: Step, { fields }: { fields: readonly string[] }) => {
    const said = event as unknown as Record<string, unknown>
    const kept = fields.filter((field) => said[field] !== undefined).map((field) => [field, said[field]])
    return { kept: { ...context.kept, ...Object.fromEntries(kept) } }
  }),
  switchTrack: assign({ track: ({ context }: Step) => facts.tracks[context.track]?.redirect?.to ?? context.track }),
  chooseTrack: assign(({ context, event }: Step) => {
    const track = (event as { track?: unknown }).track
    return typeof track === 'string' && Object.hasOwn(facts.tracks, track) ? { track, appliedTrack: track } : { track: context.track }
  }),
  ask: assign(({ context, event }: Step, { tasks }: { tasks: readonly string[] }) => {
    const fresh = tasks.filter((task) => !context.tasksAsked.includes(task) && isFor(facts, task, context.track))
    const at = stampOf(event).at
    const askedAt = at === undefined ? context.askedAt : { ...context.askedAt, ...Object.fromEntries(fresh.map((task) => [task, at])) }
    return { tasksAsked: [...context.tasksAsked, ...fresh], ...(askedAt === undefined ? {} : { askedAt }) }
  }),
  finish: assign(({ context, event }: Step) => {
    const task = (event as { task?: unknown }).task
    const counts = typeof task === 'string' && context.tasksAsked.includes(task) && !context.tasksDone.includes(task)
    return { tasksDone: counts ? [...context.tasksDone, task] : context.tasksDone }
  }),
})

const isFor = (facts: Facts, task: string, track: string): boolean => facts.tasks[task]?.tracks?.includes(track) ?? true

/**
 * A placeholder for each timer. The ENGINE computes the instant, from `facts.timers[name].at`, the edition's dates and the moment the state
 * was entered, because editions move: a duration that XState fixed on entry could not follow. All it takes from here is that a timer of
 * this name was armed or cancelled.
 */
const delaysOf = (facts: Facts): Record<string, () => Duration> =>
  Object.fromEntries(Object.keys(facts.timers).map((name) => [name, () => 0]))

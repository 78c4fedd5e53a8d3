import {
  datesOf,
  timerAt,
  type Context,
  type Decided,
  type EditionDraft,
  type Evidence,
  type Instant,
  type Program,
  type Role,
} from '@cohortium/program'
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate'

/** Instants of an edition. */
export const instantsOf = (program: Program, edition: EditionDraft): Record<string, Instant> =>
  Object.fromEntries(Object.entries(datesOf(program, edition)).map(([name, { at }]) => [name, at]))

/** A complete form and free seats: the world at its kindest. */
function kindTo(program: Program, edition: EditionDraft): Evidence {
  const seats = Object.keys(program.facts.tracks).map((track) => [track, { open: 10, redirect: 10 }])
  const decided = (edition.decided ?? {}) as Decided
  return {
    edition: { revision: 1, dates: instantsOf(program, edition), grace: edition.graceMinutes * 60_000, decided },
    seats: Object.fromEntries(seats) as Evidence['seats'],
    missing: [],
    exceptions: [],
    elsewhere: [],
    leaders: 1,
  }
}

/** `member.leader`; of parallel regions nothing, since no program of ours has any. */
const pathOf = (value: unknown): string =>
  typeof value === 'string' ? value : Object.entries(value as object).map(([key, inner]) => `${key}.${pathOf(inner)}`)[0]!

interface Timer {
  name: string
  event: string
  at: Instant | undefined
}

/**
 * One application lived in memory, on the pure machine: steps return what was asked of the outside, timers are instants of the program's own rules.
 * It stands in for nothing: the engine's own tests run the same program on a database.
 */
export class Life {
  #snapshot: AnyMachineSnapshot
  #timers = new Map<string, Timer>()
  readonly #program: Program
  readonly #kind: Evidence

  constructor(program: Program, edition: EditionDraft, track: string, at: Instant) {
    this.#program = program
    this.#kind = kindTo(program, edition)
    const [snapshot, actions] = initialTransition(program.lifecycle, { track, at } as never)
    this.#snapshot = snapshot
    this.#keep(actions, at)
  }

  get state(): string {
    return pathOf(this.#snapshot.value)
  }
  get context(): Context {
    return this.#snapshot.context as Context
  }
  get tags(): string[] {
    return [...this.#snapshot.tags].toSorted()
  }
  /** Armed timers by name. */
  get timers(): Record<string, Instant | undefined> {
    return Object.fromEntries([...this.#timers.values()].map(({ name, at }) => [name, at]))
  }

  can(verb: string, at: Instant, payload: object = {}, evidence: Partial<Evidence> = {}): boolean {
    return this.#snapshot.can(this.#event(verb, at, 'staff', payload, evidence))
  }

  /** A person's verb; the effects it asked for, in order. @throws when it moves nothing */
  send(verb: string, at: Instant, payload: object = {}, evidence: Partial<Evidence> = {}): string[] {
    if (!this.can(verb, at, payload, evidence)) throw new Error(`${verb} is refused in ${this.state}`)
    return this.#step(this.#event(verb, at, 'applicant', payload, evidence), at)
  }

  /** An armed timer, at its own instant. */
  fire(name: string): string[] {
    const [id, timer] = [...this.#timers].find(([, one]) => one.name === name) ?? []
    if (id === undefined || timer?.at === undefined) throw new Error(`${name} is not armed in ${this.state}`)
    this.#timers.delete(id)
    return this.#step(this.#event(timer.event, timer.at, 'timer'), timer.at)
  }

  #event(type: string, at: Instant, role: Role, payload: object = {}, evidence: Partial<Evidence> = {}): { type: string } {
    return { ...payload, type, at, by: role, role, evidence: { ...this.#kind, ...evidence } } as { type: string }
  }

  #step(event: { type: string }, at: Instant): string[] {
    const [snapshot, actions] = transition(this.#program.lifecycle, this.#snapshot, event)
    this.#snapshot = snapshot
    return this.#keep(actions, at)
  }

  #keep(actions: readonly { type: string }[], entered: Instant): string[] {
    const effects: string[] = []
    for (const { type, params = {} } of actions as readonly { type: string; params?: Record<string, unknown> }[]) {
      if (type === 'xstate.cancel') this.#timers.delete(String(params['sendId']))
      else if (type === 'xstate.raise') this.#arm(String(params['id']), (params['event'] as { type: string }).type, entered)
      else effects.push(type === 'letter' ? `letter ${String(params['letter'])} to ${String(params['to'])}` : type)
    }
    return effects
  }

  #arm(id: string, event: string, entered: Instant): void {
    const name = event.split('.')[2] ?? event
    const { dates, grace, decided = {} } = this.#kind.edition
    const at = timerAt(this.#program.facts, name, { dates, grace, decided, track: this.context.track, entered, context: this.context })
    const isDropped = at !== undefined && at <= entered && this.#program.facts.timers[name]?.skipWhenPast === true
    this.#timers.set(id, { name, event, at: isDropped ? undefined : at })
  }
}

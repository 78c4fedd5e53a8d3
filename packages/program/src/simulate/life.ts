import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot } from 'xstate'
import { datesOf, type EditionDraft } from '../edition.ts'
import type { Program } from '../facts.ts'
import type { Context, Evidence, Role, TransitionMeta } from '../life.ts'
import type { Decided } from '../open-facts.ts'
import { evidenceOf } from '../outcomes/evidence.ts'
import { labelOf, stateOf } from '../outcomes/where.ts'
import { minutes } from '../time.ts'
import { armedAt, timerIn } from '../timer.ts'
import type { Instant } from '../time.types.ts'

/** Instants of an edition's dates, by name. */
export const instantsOf = (program: Program, edition: EditionDraft): Record<string, Instant> =>
  Object.fromEntries(Object.entries(datesOf(program, edition)).map(([name, { at }]) => [name, at]))

interface Timer {
  name: string
  event: string
  /** Undefined: the edition has no such date, or a reminder's moment had passed. */
  at: Instant | undefined
}

/**
 * One application lived in memory, on the pure machine: a step returns what it asked of the outside, timers are instants of the program's own
 * rules, the world is at its kindest unless told otherwise. No database, no roles, no schemas: the engine has those, and its own tests run the
 * same programs; `simulate` asks for roles and payloads too.
 */
export class Life {
  #snapshot: AnyMachineSnapshot
  readonly #timers = new Map<string, Timer>()
  readonly #program: Program
  readonly #kind: Evidence

  /** @param at when it begins */
  constructor(program: Program, edition: EditionDraft, track: string, at: Instant) {
    this.#program = program
    this.#kind = evidenceOf(program.facts, editionOf(program, edition))
    const [snapshot, actions] = initialTransition(program.lifecycle, { track, at } as never)
    this.#snapshot = snapshot
    this.#keep(actions, at)
  }

  /** Dotted: `member.leader`. */
  get state(): string {
    return stateOf(this.#snapshot)
  }
  get label(): string {
    return labelOf(this.#snapshot)
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
  /** Verbs that this state takes, with who may cause them, guards not asked. */
  get verbs(): Record<string, Role[]> {
    const open: Record<string, Role[]> = {}
    for (const { eventType, meta } of getNextTransitions(this.#snapshot))
      if (Object.hasOwn(this.#program.facts.verbs, eventType))
        open[eventType] = [...new Set([...(open[eventType] ?? []), ...((meta as Partial<TransitionMeta> | undefined)?.by ?? [])])]
    return open
  }
  /** The armed timer that is due first. */
  get next(): { name: string; at: Instant } | undefined {
    const armed = [...this.#timers].flatMap(([id, { name, at }]) => (at === undefined ? [] : [{ id, name, at }]))
    const [first] = armed.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    return first && { name: first.name, at: first.at }
  }

  /** Whether a person's verb would move it. */
  can(verb: string, at: Instant, payload: object = {}, evidence: Partial<Evidence> = {}, role: Role = 'applicant'): boolean {
    return this.#snapshot.can(this.#event(verb, at, role, payload, evidence))
  }

  /** A person's verb; the effects it asked for, in order: `letter welcome to applicant`. @throws when it moves nothing */
  send(verb: string, at: Instant, payload: object = {}, evidence: Partial<Evidence> = {}, role: Role = 'applicant'): string[] {
    if (!this.can(verb, at, payload, evidence, role)) throw new Error(`${verb} is refused in ${this.state}`)
    return this.#step(this.#event(verb, at, role, payload, evidence), at)
  }

  /** An armed timer, at its own instant, or `at` a later one. @throws when it is not armed */
  fire(name: string, at?: Instant): string[] {
    const [id, timer] = [...this.#timers].find(([, one]) => one.name === name) ?? []
    if (id === undefined || timer?.at === undefined) throw new Error(`${name} is not armed in ${this.state}`)
    this.#timers.delete(id)
    const fires = Math.max(timer.at, at ?? timer.at)
    return this.#step(this.#event(timer.event, fires, 'timer'), fires)
  }

  /** An actor that runs: what it came to, or why it failed. @throws when none of this id runs */
  end(id: string, at: Instant, came: { output: unknown } | { error: Error }): string[] {
    if (!Object.hasOwn(this.#snapshot.children, id)) throw new Error(`${id} does not run in ${this.state}`)
    const type = `xstate.${'error' in came ? 'error' : 'done'}.actor.${id}`
    return this.#step({ ...this.#event(type, at, 'system', came), actorId: id } as { type: string }, at)
  }

  /** Ids of the actors that run. */
  get actors(): string[] {
    return Object.keys(this.#snapshot.children)
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
    const name = timerIn(event)
    if (name === undefined) return // an event raised within the step has already been taken
    const { dates, grace, decided = {} } = this.#kind.edition
    const { track } = this.context
    const at = armedAt(this.#program.facts, name, { dates, grace, decided, track, entered, context: this.context }, entered)
    this.#timers.set(id, { name, event, at })
  }
}

/** What the edition says of itself, as the engine would have found it. */
const editionOf = (program: Program, edition: EditionDraft): Evidence['edition'] => ({
  revision: 1,
  dates: instantsOf(program, edition),
  grace: minutes(edition.graceMinutes),
  decided: (edition.decided ?? {}) as Decided,
})

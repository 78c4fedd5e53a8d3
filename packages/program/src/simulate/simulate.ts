import type { EditionDraft } from '../edition.ts'
import { checkEdition } from '../edition.ts'
import type { Program } from '../facts.ts'
import type { Fault } from '../fault.ts'
import type { Evidence, Role } from '../life.ts'
import { instantOf, isMoment, isZone, localOf } from '../time.ts'
import type { Instant, LocalTime } from '../time.types.ts'
import { Life } from './life.ts'

/** A life to be told beforehand: an edition, the track applied for, and what happens when. */
export interface Scenario {
  title?: string
  edition: EditionDraft
  /** The program's first when left out. */
  track?: string
  /** In the edition's zone, as all times here: `2026-10-01T09:00`. */
  begins: LocalTime
  steps: readonly ScenarioStep[]
}

/** A verb; the clock running on, until a moment or until a timer has fired; or the end of an actor that the lifecycle invoked. */
export type ScenarioStep =
  | {
      do: string
      /** When; at the same moment as the step before, when left out. */
      at?: LocalTime
      /** Who; whoever the lifecycle names first, when left out. */
      by?: Role
      /** What the verb asks for. */
      with?: Record<string, unknown>
      /** What would be found, where that is not the usual: `{ missing: ['documents.letter'] }`. */
      evidence?: Partial<Evidence>
    }
  | { until: string }
  | { ends: string; output?: unknown; fails?: string }

/** What happened at one moment. */
export interface Moment {
  at: LocalTime
  kind: 'begin' | 'verb' | 'timer' | 'end'
  /** The verb's or timer's name; `begin`; of an actor `<id> done` or `<id> failed`. */
  name: string
  by: Role
  /** Where it led. */
  state: string
  label: string
  track: string
  /** In order: `letter welcome to applicant`, `certificate`. */
  effects: string[]
  /** What the clock would do next, by name. */
  timers: Record<string, LocalTime>
}

export interface Simulation {
  moments: Moment[]
  /** Whether it was over in the end. */
  isEnded: boolean
  /** What could not happen: where in the scenario, and why. What came before it is told all the same. */
  faults: Fault[]
}

/** A clock that fires more often than this in one life fires for ever. */
const MOST_FIRINGS = 1000

/**
 * One application's life by a scenario, on the pure machine: what each step leads to, the letters it sends and the timers it leaves. Timers fire by
 * themselves, in their order, before whatever comes later. A verb is asked for what the engine asks: its role, its payload, its guards.
 */
export function simulate(program: Program, scenario: Scenario): Simulation {
  const faults = checkScenario(program, scenario)
  if (faults.length > 0) return { moments: [], isEnded: false, faults }
  const run = new Run(program, scenario)
  for (const [index, step] of scenario.steps.entries()) {
    const fault = 'do' in step ? run.does(step) : 'until' in step ? run.waits(step.until) : run.ends(step)
    if (fault)
      return { moments: run.moments, isEnded: run.isEnded, faults: [{ path: `steps.${index}.${fault.path}`, message: fault.message }] }
  }
  return { moments: run.moments, isEnded: run.isEnded, faults: [] }
}

class Run {
  readonly moments: Moment[] = []
  readonly #program: Program
  readonly #zone: string
  readonly #life: Life
  #now: Instant

  constructor(program: Program, { edition, track, begins }: Scenario) {
    this.#program = program
    this.#zone = edition.zone
    this.#now = instantOf(begins, edition.zone)
    this.#life = new Life(program, edition, track ?? (Object.keys(program.facts.tracks)[0] as string), this.#now)
    this.#tell('begin', 'begin', 'applicant', [])
  }

  get isEnded(): boolean {
    return this.#life.tags.includes('ended')
  }

  does({ do: verb, at, by, with: payload = {}, evidence }: Extract<ScenarioStep, { do: string }>): Fault | undefined {
    const late = at === undefined ? undefined : this.#runTo(instantOf(at, this.#zone), 'at')
    if (late) return late
    const { verbs } = this.#program.facts
    const spec = verbs[verb]
    if (!spec) return { path: 'do', message: `${verb} is not one of verbs: ${Object.keys(verbs).join(', ')}` }
    const open = this.#life.verbs
    const roles = open[verb]
    if (!roles) return { path: 'do', message: `${this.#here()} does not take ${verb}; it takes ${listed(open)}` }
    const role = by ?? roles[0] ?? 'staff'
    if (!roles.includes(role))
      return { path: 'by', message: `${verb} is open to ${roles.join(', ')} in ${this.#life.state}, not to ${role}` }
    const parsed = spec.payload?.safeParse(payload)
    const [issue] = parsed?.error?.issues ?? []
    if (issue) return { path: ['with', ...issue.path].join('.'), message: issue.message }
    const said = (parsed?.data ?? {}) as Record<string, unknown>
    if (!this.#life.can(verb, this.#now, said, evidence, role))
      return {
        path: 'do',
        message: `${this.#here()} takes ${verb}, and its guard says no to this one; see evidence, and the edition's dates`,
      }
    this.#tell('verb', verb, role, this.#life.send(verb, this.#now, said, evidence, role))
    return undefined
  }

  waits(until: string): Fault | undefined {
    if (Object.hasOwn(this.#program.facts.timers, until)) return this.#runUntil(until)
    return isLocal(until)
      ? this.#runTo(instantOf(until, this.#zone), 'until')
      : { path: 'until', message: `${until} is neither a timer nor a moment such as 2026-10-01T09:00` }
  }

  ends({ ends: id, output = {}, fails }: Extract<ScenarioStep, { ends: string }>): Fault | undefined {
    const running = this.#life.actors
    if (!running.includes(id)) return { path: 'ends', message: `${this.#here()} runs no ${id}; it runs ${running.join(', ') || 'nothing'}` }
    const effects = this.#life.end(id, this.#now, fails === undefined ? { output } : { error: new Error(fails) })
    this.#tell('end', `${id} ${fails === undefined ? 'done' : 'failed'}`, 'system', effects)
    return undefined
  }

  #runUntil(timer: string): Fault | undefined {
    for (let fired = 0; fired < MOST_FIRINGS; fired++) {
      if (this.#life.timers[timer] === undefined)
        return { path: 'until', message: `${this.#here()} does not wait for ${timer}; the clock waits for ${this.#armed()}` }
      if (this.#fire() === timer) return undefined
    }
    return { path: 'until', message: ENDLESS }
  }

  #runTo(moment: Instant, path: string): Fault | undefined {
    if (moment < this.#now)
      return { path, message: `${localOf(moment, this.#zone)} is before what came last, at ${localOf(this.#now, this.#zone)}` }
    for (let fired = 0; fired < MOST_FIRINGS; fired++) {
      const { next } = this.#life
      if (!next || next.at > moment) {
        this.#now = moment
        return undefined
      }
      this.#fire()
    }
    return { path, message: ENDLESS }
  }

  #fire(): string | undefined {
    const { next } = this.#life
    if (!next) return undefined
    this.#now = Math.max(this.#now, next.at)
    this.#tell('timer', next.name, 'timer', this.#life.fire(next.name, this.#now))
    return next.name
  }

  #tell(kind: Moment['kind'], name: string, by: Role, effects: string[]): void {
    const { state, label, context, timers } = this.#life
    const armed = Object.entries(timers).flatMap(([timer, at]) => (at === undefined ? [] : [[timer, localOf(at, this.#zone)]]))
    const at = localOf(this.#now, this.#zone)
    this.moments.push({ at, kind, name, by, state, label, track: context.track, effects, timers: Object.fromEntries(armed) })
  }

  #here(): string {
    return `${this.#life.state} (${this.#life.label}, ${localOf(this.#now, this.#zone)})`
  }
  #armed(): string {
    return Object.keys(this.moments.at(-1)?.timers ?? {}).join(', ') || 'nothing'
  }
}

const ENDLESS = `the clock fired ${MOST_FIRINGS} times and would go on: a timer arms itself again at a moment that is past`

const listed = (open: Record<string, Role[]>): string =>
  Object.entries(open)
    .map(([verb, by]) => `${verb} (${by.join(', ')})`)
    .join(', ') || 'nothing'

const isLocal = (text: string): boolean => /^\d{4}-\d\d(-\d\d(T\d\d:\d\d)?)?$/.test(text) && isMoment(text)

/** What makes a scenario none: an edition that does not fit the program, a track that there is not, moments that are none. */
function checkScenario(program: Program, { edition, track, begins, steps }: Scenario): Fault[] {
  const faults = checkEdition(program, edition, { publish: false }).map(({ path, message }) => ({ path: `edition.${path}`, message }))
  if (!isZone(edition.zone)) return faults
  if (!isLocal(begins)) faults.push({ path: 'begins', message: `${begins} is no moment; write one as 2026-10-01T09:00` })
  const { tracks } = program.facts
  if (track !== undefined && !Object.hasOwn(tracks, track))
    faults.push({ path: 'track', message: `${track} is not one of tracks: ${Object.keys(tracks).join(', ')}` })
  for (const [index, step] of steps.entries())
    if ('do' in step && step.at !== undefined && !isLocal(step.at))
      faults.push({ path: `steps.${index}.at`, message: `${step.at} is no moment; write one as 2026-10-01T09:00` })
  return faults
}

import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot, type EventObject } from 'xstate'
import type { Facts, Program } from '../facts.ts'
import type { Context, Evidence, Role, TransitionMeta } from '../life.ts'
import { timerIn } from '../timer.ts'
import { evidenceOf, type Circumstance } from './evidence.ts'
import { Growth, withoutInstants } from './growth.ts'
import { payloadsOf } from './samples.ts'
import { stateOf } from './where.ts'

/** One step of a way: a verb, a timer by its name, or the end of an actor, as `<id> done` or `<id> failed`. */
export interface Step {
  kind: 'verb' | 'timer' | 'end'
  name: string
  by: Role
  /** The values chosen in it, where the verb has a choice. */
  chosen: string[]
  /** What had to be otherwise than usual for it. */
  when: Circumstance[]
}
/** A situation and the shortest way to it. */
export interface Reached {
  snapshot: AnyMachineSnapshot
  steps: Step[]
  /** What was said with each of the steps. */
  payloads: Record<string, unknown>[]
  letters: string[]
  hasCertificate: boolean
  /** Where one step leads from here. */
  next: Set<Reached>
}

/** All circumstances that this program knows, the usual first and then the fewer the sooner, so that a way speaks of one only when it needs it. */
function circumstancesOf(facts: Facts): Circumstance[][] {
  const known: Circumstance[] = ['late', 'incomplete', 'noSeat']
  if (facts.eligibility.some((rule) => typeof rule !== 'string' && rule.otherwise === 'exception')) known.push('exception')
  if (Object.values(facts.tracks).some(({ within }) => within !== undefined)) known.push('noLeader')
  const sets = known.reduce<Circumstance[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]])
  return sets.toSorted((a, b) => a.length - b.length)
}

/**
 * Every situation a program can bring about, breadth first, from the beginning in each track. Two situations are one when state, tracks,
 * tasks and the program's own context agree; times are left out.
 * @throws {EndlessError} beyond `limit` situations, and sooner when something in the context grows without end
 */
export function walk(program: Program, limit: number): Reached[] {
  const { facts, lifecycle } = program
  const seen = new Map<string, Reached>()
  const all: Reached[] = []
  const circumstances = circumstancesOf(facts)
  const dates = Object.fromEntries(Object.keys(facts.dates).map((name) => [name, DEADLINE]))
  const edition = { revision: 1, dates, grace: 0 }
  const growth = new Growth(facts.id)
  const add = (snapshot: AnyMachineSnapshot, actions: readonly Sent[], said?: Said, before?: Reached): void => {
    const key = keyOf(snapshot)
    const known = seen.get(key)
    if (known) return void before?.next.add(known)
    growth.see(snapshot.context, before && said && { from: stateOf(before.snapshot), step: said.step })
    if (all.length >= limit) throw growth.beyond(limit)
    const letters = actions.flatMap(({ type, params }) => (type === 'letter' ? [(params as { letter: string }).letter] : []))
    const hasCertificate = before?.hasCertificate === true || actions.some(({ type }) => type === 'certificate')
    const reached: Reached = {
      snapshot,
      steps: [...(before?.steps ?? []), ...(said ? [said.step] : [])],
      payloads: [...(before?.payloads ?? []), ...(said ? [said.payload] : [])],
      letters: [...(before?.letters ?? []), ...letters],
      hasCertificate,
      next: new Set(),
    }
    seen.set(key, reached)
    before?.next.add(reached)
    all.push(reached)
  }
  for (const track of Object.keys(facts.tracks)) add(...initialTransition(lifecycle, { track, at: ON_TIME } as never))
  for (let place = 0; place < all.length; place++) {
    const here = all[place] as Reached
    if (here.snapshot.status !== 'active') continue
    for (const { event, ...said } of eventsOf(facts, here.snapshot, circumstances, edition)) {
      const [next, actions]: [AnyMachineSnapshot, readonly Sent[]] = transition(lifecycle, here.snapshot, event)
      if (next !== here.snapshot) add(next, actions, said, here)
    }
  }
  return all
}

interface Said {
  step: Step
  payload: Record<string, unknown>
}
interface Sent {
  type: string
  params?: unknown
}

// Any moment would do; these can be told from a counter (`withoutInstants`).
const DEADLINE = 1_600_000_000_000
const ON_TIME = DEADLINE - 1
const LATE = DEADLINE + 1

function eventsOf(
  facts: Facts,
  snapshot: AnyMachineSnapshot,
  circumstances: readonly Circumstance[][],
  edition: Evidence['edition'],
): (Said & { event: EventObject })[] {
  const transitions = new Map(getNextTransitions(snapshot).map((one) => [one.eventType, one.meta as Partial<TransitionMeta> | undefined]))
  return [...transitions].flatMap(([type, meta]): (Said & { event: EventObject })[] => {
    const ended = endOf(type, snapshot)
    if (ended) return [ended]
    const timer = timerIn(type)
    const [kind, name] = timer === undefined ? (['verb', type] as const) : (['timer', timer] as const)
    const by = meta?.by?.[0] ?? 'system'
    if (kind === 'verb' && !Object.hasOwn(facts.verbs, type)) return []
    const payloads = kind === 'verb' ? payloadsOf(facts, type, snapshot.context as Context) : [{}]
    return payloads.flatMap((payload) =>
      circumstances.map((when) => ({
        event: {
          ...payload,
          type,
          at: when.includes('late') ? LATE : ON_TIME,
          by: 'someone',
          role: by,
          evidence: evidenceOf(facts, edition, when),
        },
        step: { kind, name, by, chosen: chosenIn(facts, type, payload), when } satisfies Step,
        payload,
      })),
    )
  })
}

/** What an actor comes to is not known beforehand: a guard that reads more of it than that there is something, is taken at its word. */
function endOf(type: string, snapshot: AnyMachineSnapshot): (Said & { event: EventObject }) | undefined {
  const [, end, id = ''] = /^xstate\.(done|error)\.actor\.(.*)$/.exec(type) ?? []
  if (end === undefined || !Object.hasOwn(snapshot.children, id)) return undefined
  const came = end === 'done' ? { output: {} } : { error: new Error(`${id} failed`) }
  const step: Step = { kind: 'end', name: `${id} ${end === 'done' ? 'done' : 'failed'}`, by: 'system', chosen: [], when: [] }
  const event = { ...came, type, actorId: id, at: ON_TIME, by: 'actor', role: 'system' }
  return { event, step, payload: {} }
}

function chosenIn(facts: Facts, verb: string, payload: Record<string, unknown>): string[] {
  const shape = facts.verbs[verb]?.payload?.shape ?? {}
  return Object.entries(payload).flatMap(([name, value]) =>
    typeof value === 'string' && ['enum', 'optional'].includes(String(shape[name]?.def.type)) ? [value] : [],
  )
}

function keyOf({ value, status, context, historyValue }: AnyMachineSnapshot): string {
  const { askedAt: _times, ...rest } = context as Context
  const history = Object.entries(historyValue).map(([id, nodes]) => [id, nodes.map((node: { id: string }) => node.id)])
  return JSON.stringify([value, status, rest, history], withoutInstants)
}

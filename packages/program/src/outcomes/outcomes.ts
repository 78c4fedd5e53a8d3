import type { AnyMachineSnapshot } from 'xstate'
import { leadingTo } from '../check/reach.ts'
import type { Program } from '../facts.ts'
import type { Context } from '../life.ts'
import { walk, type Reached, type Step } from './walk.ts'
import { labelOf, stateOf } from './where.ts'

/** One way an application can end. */
export interface Ending {
  /** Dotted, as in the machine. */
  state: string
  label: string
  appliedTrack: string
  /** Where it was in the end. */
  track: string
  /** The shortest way there. */
  steps: Step[]
  /** Letters sent on that way, in order. */
  letters: string[]
  hasCertificate: boolean
}

/**
 * Every way an application can end: for each ended state, and each pair of the track applied for and the track in the end, the shortest
 * way there and what is sent on it. Walked, not guessed: with seats and without, in time and late, complete and not.
 * @throws {EndlessError} when there are more than `limit` situations (20,000), or something in the context grows without end
 */
export function outcomes(program: Program, { limit = 20_000 }: { limit?: number } = {}): Ending[] {
  return waysToEnds(program, limit).map(({ snapshot, steps, letters, hasCertificate }) => {
    const { track, appliedTrack } = snapshot.context as Context
    return { state: stateOf(snapshot), label: labelOf(snapshot), appliedTrack, track, steps, letters, hasCertificate }
  })
}

/** The first situation, and so the one with the shortest way, of each ended state and pair of tracks. @throws {EndlessError} as `outcomes` */
export function waysToEnds(program: Program, limit: number): Reached[] {
  const ends = new Map<string, Reached>()
  for (const reached of walk(program, limit)) {
    const { track, appliedTrack } = reached.snapshot.context as Context
    const key = JSON.stringify([stateOf(reached.snapshot), appliedTrack, track])
    if (isEnded(reached.snapshot) && !ends.has(key)) ends.set(key, reached)
  }
  return [...ends.values()]
}

/** A situation from which no end can be reached any more. */
export type DeadEnd = Pick<Ending, 'state' | 'label' | 'appliedTrack' | 'track' | 'steps'>

/**
 * Where an application would be forgotten (promise R15): every situation from which no verb and no timer, in whatever circumstances, ever
 * leads to an end. A sound program has none; in a standing edition, who takes part may stay for good. @throws {EndlessError} as `outcomes`
 */
export function deadEnds(program: Program, { limit = 20_000 }: { limit?: number } = {}): DeadEnd[] {
  const all = walk(program, limit)
  const mayStay = (snapshot: AnyMachineSnapshot): boolean => program.facts.edition.kind === 'standing' && snapshot.hasTag('enrolled')
  const saved = leadingTo(
    all.filter(({ snapshot }) => isEnded(snapshot) || mayStay(snapshot)),
    new Map(all.map((one) => [one, one.next])),
  )
  return all
    .filter((one) => !saved.has(one))
    .map(({ snapshot, steps }) => {
      const { track, appliedTrack } = snapshot.context as Context
      return { state: stateOf(snapshot), label: labelOf(snapshot), appliedTrack, track, steps }
    })
}

const isEnded = (snapshot: AnyMachineSnapshot): boolean => snapshot.status !== 'active' || snapshot.hasTag('ended')

/** `outcomes` as a Markdown table, for the docs. */
export function outcomesTable(program: Program): string {
  const { tracks, letters } = program.facts
  const title = (track: string): string => tracks[track]?.title ?? track
  const rows = outcomes(program).map((ending) => [
    ending.label,
    ending.track === ending.appliedTrack ? title(ending.track) : `${title(ending.appliedTrack)} → ${title(ending.track)}`,
    ending.steps.map((step) => words(program, step)).join(' → '),
    [
      ...ending.letters.map((letter) => (letters[letter]?.to === 'staff' ? `${letter} (staff)` : letter)),
      ...(ending.hasCertificate ? ['certificate'] : []),
    ].join(', '),
  ])
  const lines = [['Ends as', 'Track', 'Shortest way', 'Sent'], ['---', '---', '---', '---'], ...rows]
  return `${lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}\n`
}

const CIRCUMSTANCES: Record<Step['when'][number], string> = {
  late: 'past the deadline',
  incomplete: 'incomplete',
  noSeat: 'no seat free',
  exception: 'asking for an exception',
  noLeader: 'nobody leads it',
}

/** A step as people read it: a verb's title, a timer's in italics. */
export function words({ facts }: Program, { kind, name, chosen, when }: Step): string {
  const title = kind === 'verb' ? (facts.verbs[name]?.title ?? name) : `*${facts.timers[name]?.title ?? name}*`
  const asides = [...chosen, ...when.map((one) => CIRCUMSTANCES[one])]
  return asides.length > 0 ? `${title} (${asides.join(', ')})` : title
}

import { datesOf, type EditionDraft } from '../edition.ts'
import type { Facts, Program } from '../facts.ts'
import type { Fault } from '../fault.ts'
import type { Context, Evidence } from '../life.ts'
import { waysToEnds, words } from '../outcomes/outcomes.ts'
import { evidenceOf, type Circumstance } from '../outcomes/evidence.ts'
import type { Reached } from '../outcomes/walk.ts'
import { labelOf, stateOf } from '../outcomes/where.ts'
import { days, localOf, minutes } from '../time.ts'
import type { LocalTime } from '../time.types.ts'
import { simulate, type Scenario, type ScenarioStep } from './simulate.ts'

/** The shortest way to one outcome, ready to be walked on an edition's real dates. */
export interface OutcomeCase {
  /** `Completed · Network: Submit → Invite → Accept → *Ends*`. */
  title: string
  /** What has to come of it. */
  state: string
  track: string
  letters: string[]
  hasCertificate: boolean
  scenario: Scenario
}

/**
 * A test for each way an application can end: the shortest way to it, told as a scenario of this edition. A walk finds the ways without dates;
 * a case shows that the dates allow them: that each timer on the way is armed, and that no other leads away before it.
 * `begins`: when applications begin; thirty days before the edition's first date, when left out.
 * @throws {EndlessError} as `outcomes`
 */
export function outcomeCases(program: Program, edition: EditionDraft, { begins }: { begins?: LocalTime } = {}): OutcomeCase[] {
  const from = begins ?? firstDay(program, edition)
  return waysToEnds(program, 20_000).map((reached) => {
    const { track, appliedTrack } = reached.snapshot.context as Context
    const titles = [...new Set([appliedTrack, track])].map((one) => program.facts.tracks[one]?.title ?? one)
    const way = reached.steps.map((step) => words(program, step)).join(' → ')
    return {
      title: `${labelOf(reached.snapshot)} · ${titles.join(' → ')}: ${way}`,
      state: stateOf(reached.snapshot),
      track,
      letters: reached.letters,
      hasCertificate: reached.hasCertificate,
      scenario: { edition, track: appliedTrack, begins: from, steps: stepsOf(program, edition, reached) },
    }
  })
}

/** Walks a case; what came of it otherwise than it should have, and nothing when all did. */
export function checkCase(program: Program, { scenario, state, track, letters, hasCertificate }: OutcomeCase): Fault[] {
  const { moments, faults } = simulate(program, scenario)
  if (faults.length > 0) return faults
  const last = moments.at(-1)
  const sent = moments.flatMap(({ effects }) => effects)
  const tell = (path: string, message: string): Fault => ({ path, message })
  return [
    ...(last?.state === state ? [] : [tell('state', `is ${last?.state}, and ${state} was to be reached`)]),
    ...(last?.track === track ? [] : [tell('track', `is ${last?.track}, and ${track} was to be reached`)]),
    ...unsent(letters, sent).map((letter) => tell(`letters.${letter}`, 'was not sent')),
    ...(sent.includes('certificate') === hasCertificate ? [] : [tell('certificate', hasCertificate ? 'was not drawn up' : 'was drawn up')]),
  ]
}

/** Letters that were not sent in this order. What the clock sends besides, reminders above all, belongs to the dates and not to the way. */
function unsent(letters: readonly string[], effects: readonly string[]): string[] {
  let from = 0
  return letters.filter((letter) => {
    const place = effects.findIndex((effect, index) => index >= from && effect.startsWith(`letter ${letter} `))
    if (place >= 0) from = place + 1
    return place < 0
  })
}

function stepsOf(program: Program, edition: EditionDraft, { steps, payloads }: Reached): ScenarioStep[] {
  return steps.map(({ kind, name, by, when }, index): ScenarioStep => {
    if (kind === 'timer') return { until: name }
    if (kind === 'end') return endStep(name)
    const at = when.includes('late') ? afterDeadlines(program, edition) : undefined
    const evidence = found(program.facts, when)
    return {
      do: name,
      by,
      ...(at !== undefined && { at }),
      ...(Object.keys(payloads[index] ?? {}).length > 0 && { with: payloads[index] as Record<string, unknown> }),
      ...(evidence && { evidence }),
    }
  })
}

const endStep = (name: string): ScenarioStep => {
  const id = name.slice(0, name.lastIndexOf(' '))
  return name.endsWith(' failed') ? { ends: id, fails: `${id} failed` } : { ends: id }
}

/** Only what is otherwise than usual. */
function found(facts: Facts, when: readonly Circumstance[]): Partial<Evidence> | undefined {
  const edition = { revision: 1, dates: {}, grace: 0 }
  const [usual, all] = [evidenceOf(facts, edition), evidenceOf(facts, edition, when)]
  const other = Object.entries(all).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]))
  return other.length > 0 ? Object.fromEntries(other) : undefined
}

const ANY_DAY = '2026-01-05T09:00' // an edition without dates may begin at any time

function firstDay(program: Program, edition: EditionDraft): LocalTime {
  const instants = Object.values(datesOf(program, edition)).map(({ at }) => at)
  return instants.length === 0 ? ANY_DAY : localOf(Math.min(...instants) - days(30), edition.zone)
}

function afterDeadlines(program: Program, edition: EditionDraft): LocalTime | undefined {
  const dates = datesOf(program, edition)
  const closes = Object.values(program.facts.tracks).flatMap((track) => dates[track.closes ?? '']?.at ?? [])
  return closes.length === 0 ? undefined : localOf(Math.max(...closes) + minutes(edition.graceMinutes + 1), edition.zone)
}

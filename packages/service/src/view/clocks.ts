import type { ArmedTimers, EditionRow } from '@cohortium/engine'
import { timerAt, timerIn, type ClockView, type Context, type Instant, type Program } from '@cohortium/program'
import { timersOf } from './states.ts'
import { inTodaysNames, type Step } from './versions.ts'

export interface Clocked {
  program: Program
  edition: Pick<EditionRow, 'dates' | 'grace' | 'decided'>
  context: Context
  timers: ArmedTimers
  events: readonly Step[]
}

const iso = (at: Instant): string => new Date(at).toISOString()

/** The clocks that run now, soonest first. */
export const runningClocks = ({ facts }: Program, timers: ArmedTimers): ClockView[] =>
  Object.values(timers)
    .flatMap(({ name, at, entered }) => {
      const timer = facts.timers[name]
      return timer?.clock && at !== null ? [{ id: name, title: timer.title, from: iso(entered), at: iso(at), by: timer.clock }] : []
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))

/** A stay in one state, or among the states within it: from the step that entered it to the step that left it. */
interface Stay {
  state: string
  from: Date
  until: Date | undefined
  fired: { type: string; at: Date }[]
}

/** `member.training` stands in the whole, in `member` and in itself: what a state around others promised runs on while they change. */
const around = (state: string): string[] => {
  const keys = (state.split(',')[0] ?? '').split('.')
  return ['', ...keys.map((_, place) => keys.slice(0, place + 1).join('.'))]
}

function staysOf(events: readonly Step[]): Stay[] {
  const stays: Stay[] = []
  const open = new Map<string, Stay>()
  for (const { type, at, state } of events) {
    for (const stay of open.values()) stay.fired.push({ type, at })
    const here = around(state)
    for (const [path, stay] of open) {
      if (here.includes(path)) continue
      stay.until = at
      open.delete(path)
    }
    for (const path of here) {
      if (open.has(path)) continue
      const stay: Stay = { state: path, from: at, until: undefined, fired: [] }
      open.set(path, stay)
      stays.push(stay)
    }
  }
  return stays
}

/**
 * Clocks that have been answered or have run out, from the log alone: a stay that ended before its clock fired kept the promise, a clock that
 * fired was missed, and answered late if the stay ended after. A clock whose instant the edition never had is left out.
 */
export function pastClocks(clocked: Clocked): ClockView[] {
  const { facts } = clocked.program
  return staysOf(inTodaysNames(clocked.program, clocked.events)).flatMap(({ state, from, until, fired }) =>
    timersOf(clocked.program, state).flatMap((type): ClockView[] => {
      const name = timerIn(type)!
      const timer = facts.timers[name]
      if (!timer?.clock) return []
      const missed = fired.find((one) => one.type === type)
      const at = missed ? missed.at.getTime() : until && instantOf(clocked, name, from.getTime())
      if (at === undefined) return []
      const answered = until !== undefined && until.getTime() !== missed?.at.getTime()
      return [
        {
          id: name,
          title: timer.title,
          from: from.toISOString(),
          at: iso(at),
          by: timer.clock,
          ...(answered && { keptAt: until.toISOString() }),
          ...(missed && { missedAt: missed.at.toISOString() }),
        },
      ]
    }),
  )
}

/** When a past clock was to fire: by the program's own rule, for the track that was applied for, as the edition stands. */
function instantOf({ program: { facts }, edition, context }: Clocked, name: string, entered: Instant): Instant | undefined {
  const dates = Object.fromEntries(Object.entries(edition.dates).map(([date, { at }]) => [date, at]))
  const track = context.appliedTrack
  return timerAt(facts, name, { dates, grace: edition.grace, decided: edition.decided, track, entered, context: { ...context, track } })
}

/** An application that moved to another version: what its log says, under the version that held then, or in the names of today. */
import { pathOf, targetOf, timerIn, type Migration, type Program } from '@cohortium/program'
import { timersOf } from './states.ts'

export interface LoggedStep {
  seq: number
  type: string
  payload: Record<string, unknown>
}

interface Move {
  from: number
  to: number
  undoes?: number | null
}
const moveOf = ({ type, payload }: { type: string; payload?: unknown }): Move | undefined =>
  type === 'migrate' ? (payload as Move) : undefined

/** The version under which each event was written. One that this server does not run any more is read as `today`. */
export function versionsAlong(programs: readonly Program[], today: Program, events: readonly LoggedStep[]): (seq: number) => Program {
  const { id } = today.facts
  const named = (version: number): Program => programs.find(({ facts }) => facts.id === id && facts.version === version) ?? today
  const moves = events.flatMap((event) => {
    const move = moveOf(event)
    return move ? [{ seq: event.seq, ...move }] : []
  })
  const [first] = moves
  return (seq) => {
    const last = moves.findLast((move) => move.seq <= seq)
    return last ? named(last.to) : first ? named(first.from) : today
  }
}

/** A step of the log, as far as clocks and ways need it. */
export interface Step {
  type: string
  at: Date
  state: string
  payload?: unknown
}

/** The steps in the names of the version that it stands in now, so that what a state promised runs on across a move. A move that was taken back left nothing. */
export function inTodaysNames(program: Program, events: readonly Step[]): Step[] {
  let steps: Step[] = []
  const before: Step[][] = []
  for (const event of events) {
    const move = moveOf(event)
    const migration = move && program.facts.migrations?.[move.from]
    if (move?.undoes != null) steps = before.pop() ?? steps
    else if (migration && move.to === program.facts.version) {
      before.push(steps)
      steps = steps.map((step, place) => renamed(program, migration, step, steps[place - 1]?.state ?? ''))
    } else steps.push(event)
  }
  return steps
}

/** `stood`: the state in which it came. */
function renamed(program: Program, migration: Migration, step: Step, stood: string): Step {
  const state = named(program, migration, step.state)
  const timer = timerIn(step.type)
  if (timer === undefined) return { ...step, state }
  const keys = named(program, migration, stood).split('.')
  const places = ['', ...keys.map((_, place) => keys.slice(0, place + 1).join('.'))]
  const type = places.flatMap((place) => timersOf(program, place)).find((one) => timerIn(one) === timer)
  return { ...step, state, type: type ?? step.type }
}

const named = ({ lifecycle }: Program, migration: Migration, state: string): string => {
  const target = targetOf(migration, lifecycle, state.split(',')[0] ?? '')
  return target ? pathOf(target) : state
}

/** What happens in most lives of the demonstration, whatever the program. */
import { answers, begin, does, staff, type DemoStep, type Fields } from './script.ts'

/** Begun on a day, with as much as one writes on the first evening; whole on another, and sent. */
export const sent = (begun: number, some: Fields, on: number, all: Fields): DemoStep[] => [
  [begun, begin],
  [begun, answers('application', some)],
  [on, answers('application', all)],
  [on, does('submit')],
]

/** A place offered, and accepted on the day that is given; without one, it waits for what comes after. */
export const offered = (on: number, note: string, accepts?: number): DemoStep[] => [
  [on, staff('offer', { note })],
  ...(accepts === undefined ? [] : ([[accepts, does('accept')]] as const)),
]

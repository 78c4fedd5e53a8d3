import { createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import type { Context, Program } from '@cohortium/program'
import { circle } from '../../test/circle.ts'
import { pastClocks } from './clocks.ts'
import { versionsAlong, type Step } from './versions.ts'

const day = 86_400_000
const program: Program = {
  facts: { ...circle.facts, version: 2, migrations: { 1: { states: { review: 'reading' } } } },
  lifecycle: createMachine({ id: 'new', initial: 'reading', states: { reading: { after: { checkIn: { actions: 'remind' } } }, gone: {} } }),
}
const steps = (...told: [type: string, at: number, state: string, payload?: object][]): Step[] =>
  told.map(([type, at, state, payload = {}]) => ({ type, at: new Date(at * day), state, payload }))
const clocks = (events: Step[]): unknown[] =>
  pastClocks({
    program,
    edition: { dates: {}, grace: 0, decided: {} },
    context: { appliedTrack: 'guest' } as Context,
    timers: {},
    events,
  }).map(({ from, at, keptAt, missedAt }) => [from, at, keptAt, missedAt].map((instant) => (instant ? Date.parse(instant) / day : null)))
const moved = { from: 1, to: 2 }

describe('a promise of a state that was renamed by a move', () => {
  it('counts from when the state was entered, not from the move', () => {
    expect(clocks(steps(['begin', 0, 'review'], ['migrate', 12, 'reading', moved], ['leave', 20, 'gone']))).toEqual([[0, 30, 20, null]])
  })

  it('was missed once, whether it ran out before the move or after', () => {
    const before = steps(
      ['begin', 0, 'review'],
      ['xstate.after.checkIn.old.review', 30, 'review'],
      ['migrate', 32, 'reading', moved],
      ['leave', 40, 'gone'],
    )
    expect(clocks(before)).toEqual([[0, 30, 40, 30]])
    const after = steps(
      ['begin', 0, 'review'],
      ['migrate', 12, 'reading', moved],
      ['xstate.after.checkIn.new.reading', 30, 'reading'],
      ['leave', 40, 'gone'],
    )
    expect(clocks(after)).toEqual([[0, 30, 40, 30]])
  })

  it('is none of a move that was taken back, and of the one after it', () => {
    const back = { from: 2, to: 1, undoes: 2 }
    const events = steps(
      ['begin', 0, 'review'],
      ['migrate', 5, 'reading', moved],
      ['migrate', 6, 'review', back],
      ['migrate', 12, 'reading', moved],
      ['leave', 20, 'gone'],
    )
    expect(clocks(events)).toEqual([[0, 30, 20, null]])
  })
})

it('each event is read under the version that wrote it; one that is not here any more, under today’s', () => {
  const logged = [moved, { from: 2, to: 3 }].map((payload, place) => ({ seq: place === 0 ? 3 : 5, type: 'migrate', payload }))
  const of = (version: number): Program => ({ ...program, facts: { ...program.facts, version } })
  const at = versionsAlong([of(2), of(3)], of(3), logged)
  expect([1, 2, 3, 4, 5, 6].map((seq) => at(seq).facts.version)).toEqual([3, 3, 2, 2, 3, 3])
  expect(versionsAlong([of(2)], of(2), [])(1).facts.version).toBe(2)
})

import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate'
import { expect, it } from 'vitest'
import { circle } from './circle.fixture.ts'
import { guardsOf } from './guards.ts'
import type { Context, Evidence } from './life.ts'

const world: Evidence = {
  edition: { revision: 1, dates: {}, grace: 0 },
  seats: { member: { open: 0, redirect: 0 } },
  missing: [],
  exceptions: [],
  elsewhere: [],
  leaders: 1,
}
const begin = (track: string): AnyMachineSnapshot => initialTransition(circle.lifecycle, { track, at: 1 } as never)[0]
const event = (type: string, evidence: Partial<Evidence> = {}, payload: object = {}) => ({
  ...payload,
  type,
  at: 5,
  by: 'p',
  role: 'staff',
  evidence: { ...world, ...evidence },
})
const after = (from: AnyMachineSnapshot, one: ReturnType<typeof event>): AnyMachineSnapshot => transition(circle.lifecycle, from, one)[0]
const sent = (evidence: Partial<Evidence> = {}): AnyMachineSnapshot => after(begin('member'), event('submit', evidence))

it('isOpen: a track without a deadline never closes', () => {
  expect(begin('member').can({ ...event('submit'), at: Number.MAX_SAFE_INTEGER } as never)).toBe(true)
})

it('hasSeat: a target refuses nobody, whatever was given', () => {
  expect(sent().can(event('welcome'))).toBe(true)
})

it('isEligible and isException: remembered from the moment it was sent, and mutually exclusive', () => {
  const asked = sent({ exceptions: ['second'] })
  expect((asked.context as Context).exceptions).toEqual(['second'])
  expect([sent(), asked].map((one) => [one.can(event('welcome')), one.can(event('except'))])).toEqual([
    [true, false],
    [false, true],
  ])
})

it('isEligible: nothing is taken for granted when nobody looked', () => {
  const { exceptions: _exceptions, ...unasked } = world
  const blind = transition(circle.lifecycle, begin('member'), { ...event('submit'), evidence: unasked })[0]
  expect([blind.can(event('welcome')), blind.can(event('except'))]).toEqual([false, false])
})

it('wasSent: from the moment it was handed in', () => {
  const wasSent = guardsOf(circle.facts).wasSent
  expect([begin('member'), sent()].map(({ context }) => wasSent({ context: context as Context, event: event('reopen') }))).toEqual([
    false,
    true,
  ])
})

it('holdsNoOtherPlace: not while the same person has another, nor when nobody looked', () => {
  const { elsewhere: _elsewhere, ...unasked } = world
  expect([
    sent().can(event('welcome', { elsewhere: ['CI-7K3F'] })),
    sent().can({ ...event('welcome'), evidence: unasked } as never),
  ]).toEqual([false, false])
})

it('hasLeader: a chapter without a leader is not recognised', () => {
  const forming = begin('chapter')
  expect([0, 1].map((leaders) => forming.can(event('recognise', { leaders }, { ally: 'north', word: 'x' })))).toEqual([false, true])
})

it('keep: remembers what a verb chose', () => {
  const active = after(begin('chapter'), event('recognise', {}, { ally: 'north', word: 'x' }))
  expect([active.value, (active.context as Context).kept]).toEqual([{ chapter: 'active' }, { ally: 'north' }])
})

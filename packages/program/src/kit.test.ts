import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate'
import { describe, expect, it } from 'vitest'
import type { Context, Evidence } from './life.ts'
import { sample } from './sample.fixture.ts'

const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  edition: { revision: 1, dates: { networkCloses: 2000, communityCloses: 1000 }, grace: 10 },
  seats: { network: { open: 1, redirect: 1 }, community: { open: 1, redirect: 0 } },
  missing: [],
  ...change,
})
const begin = (track: string): AnyMachineSnapshot => initialTransition(sample.lifecycle, { track, at: 1 } as never)[0]
const event = (type: string, more: object = {}) => ({ type, at: 500, by: 'p', role: 'applicant', evidence: evidence(), ...more })
const after = (from: AnyMachineSnapshot, ...events: ReturnType<typeof event>[]): AnyMachineSnapshot =>
  events.reduce((snapshot, one) => transition(sample.lifecycle, snapshot, one)[0], from)
const can = (from: AnyMachineSnapshot, type: string, more: object = {}): boolean => from.can(event(type, more))
const submitted = after(begin('community'), event('submit'))

describe('begin', () => {
  it('starts on the track asked for, with a timer armed by its name and no delay of its own', () => {
    const [snapshot, actions] = initialTransition(sample.lifecycle, { track: 'community', at: 1 } as never)
    expect(snapshot.context).toEqual({ track: 'community', appliedTrack: 'community', submittedAt: null, tasksAsked: [], tasksDone: [] })
    expect(
      actions.map(({ type, params }) => [type, (params as { id: string; delay: number }).id, (params as { delay: number }).delay]),
    ).toEqual([['xstate.raise', 'xstate.after.closing.sample.draft', 0]])
  })
})

describe('guards', () => {
  it('isOpen: at or before the deadline and its grace; an edition without the date has none', () => {
    const draft = begin('community')
    expect([1010, 1011].map((at) => can(draft, 'submit', { at }))).toEqual([true, false])
    expect(can(draft, 'submit', { at: 9999, evidence: evidence({ edition: { revision: 1, dates: {}, grace: 0 } }) })).toBe(true)
    expect(can(begin('network'), 'submit', { at: 2010 })).toBe(true)
  })

  it('isComplete: only when the service looked and nothing is missing', () => {
    const { missing: _missing, ...unasked } = evidence()
    expect([
      can(begin('network'), 'submit', { evidence: evidence({ missing: ['team.members'] }) }),
      can(begin('network'), 'submit', { evidence: unasked }),
    ]).toEqual([false, false])
  })

  it('take nothing for granted without evidence', () => {
    const bare = { type: 'submit', at: 5 }
    expect([begin('network').can(bare), submitted.can({ ...bare, type: 'invite' }), submitted.can({ ...bare, type: 'redirect' })]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('hasSeat and hasRedirectSeat look at the seats of the right track', () => {
    const full = { evidence: evidence({ seats: { network: { open: 0, redirect: 1 }, community: { open: 0, redirect: 0 } } }) }
    expect([can(submitted, 'invite'), can(submitted, 'invite', full), can(submitted, 'redirect', full)]).toEqual([true, false, true])
    expect(can(after(begin('network'), event('submit')), 'redirect')).toBe(false)
  })
})

describe('assigns', () => {
  it('stamp remembers when it was handed in; switchTrack moves it and keeps what was asked for', () => {
    expect(after(submitted, event('redirect', { feedback: 'x' })).context).toEqual({
      track: 'network',
      appliedTrack: 'community',
      submittedAt: 500,
      tasksAsked: [],
      tasksDone: [],
    })
  })

  it('chooseTrack takes a track of the program and no other', () => {
    const tracksOf = (track: unknown): unknown[] => {
      const { track: now, appliedTrack } = after(begin('community'), event('chooseTrack', { track })).context as Context
      return [now, appliedTrack]
    }
    expect([tracksOf('network'), tracksOf('toString'), tracksOf(7)]).toEqual([
      ['network', 'network'],
      ['community', 'community'],
      ['community', 'community'],
    ])
  })

  it('ask asks for the tasks of the track, and finish counts each once, if it was asked for', () => {
    const onboarding = after(submitted, event('invite'), event('accept'))
    expect(onboarding.context).toEqual({
      track: 'community',
      appliedTrack: 'community',
      submittedAt: 500,
      tasksAsked: ['roster', 'groups'],
      tasksDone: [],
      askedAt: { roster: 500, groups: 500 },
    })
    const network = after(submitted, event('redirect'), event('accept'))
    expect((network.context as Context).tasksAsked).toEqual(['roster'])
    expect([can(network, 'finish', { task: 'groups' }), can(network, 'finish', { task: 'roster' }), can(network, 'finish')]).toEqual([
      false,
      true,
      false,
    ])
    const once = after(onboarding, event('finish', { task: 'roster' }), event('finish', { task: 'roster' }))
    expect([once.value, (once.context as Context).tasksDone]).toEqual(['onboarding', ['roster']])
    expect(after(once, event('finish', { task: 'groups' })).value).toBe('enrolled')
  })
})

it('effects come back with all that the engine needs to do them', () => {
  const effects = transition(sample.lifecycle, submitted, event('decline'))[1].filter(({ type }) => !type.startsWith('xstate.'))
  expect(effects.map(({ type, params }) => ({ type, params }))).toEqual([
    { type: 'letter', params: { letter: 'declined', to: 'applicant' } },
  ])
})

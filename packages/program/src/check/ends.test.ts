import { createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../facts.ts'
import { circle } from '../circle.fixture.ts'
import { sample } from '../sample.fixture.ts'
import { checkClocks } from './clocks.ts'
import { checkEnds } from './ends.ts'

const meta = { by: ['staff'] }
const to = (target: string, who: string[] = ['staff']) => ({ target, meta: { by: who } })
const end = { tags: 'ended' }
const standing: Facts = { ...circle.facts, edition: { kind: 'standing', months: null } }
const REMEDY = 'give it a way to a state tagged `ended`'

describe('traps', () => {
  const traps = (config: object, facts: Facts = sample.facts): string[] =>
    checkEnds(facts, createMachine({ initial: 'draft', ...config } as never)).map(({ path, message }) => `${path}: ${message}`)

  it('the samples have none', () => {
    expect([checkEnds(sample.facts, sample.lifecycle), checkEnds(circle.facts, circle.lifecycle)]).toEqual([[], []])
  })

  it('are states that lead round and never to an end', () => {
    const states = {
      draft: { on: { submit: to('review'), withdraw: to('gone') } },
      review: { on: { pause: to('paused'), decline: to('gone') } },
      paused: { on: { pause: to('asleep') } },
      asleep: { on: { wake: to('paused'), stir: to('asleep') } },
      alone: { on: { stir: { actions: 'nothing', meta } } },
      gone: end,
    }
    expect(traps({ states: { ...states, draft: { on: { ...states.draft.on, hide: to('alone') } } } })).toEqual([
      `lifecycle.paused: leads only to asleep, and never to an end: ${REMEDY}`,
      `lifecycle.asleep: leads only to paused, and never to an end: ${REMEDY}`,
    ])
  })

  it('a way out of what is around it, of a region beside it or through its history is a way', () => {
    const states = {
      draft: { on: { submit: to('both'), hurry: to('inside') } },
      both: {
        type: 'parallel',
        states: {
          left: { initial: 'a', states: { a: { on: { stir: to('b') } }, b: {} } },
          right: { initial: 'c', states: { c: { on: { leave: to('#m.rest') } } } },
        },
      },
      rest: { on: { back: to('inside.again') } },
      inside: { initial: 'x', states: { x: { on: { go: to('y') } }, y: { on: { leave: to('#m.over') } }, again: { type: 'history' } } },
      over: { type: 'final' },
    }
    expect(traps({ id: 'm', states })).toEqual([])
  })

  it('a standing edition may keep those who take part, and nobody else', () => {
    const states = {
      draft: { on: { submit: to('member'), withdraw: to('gone') } },
      member: { tags: 'enrolled', on: { pause: to('paused') } },
      paused: { on: { sleep: to('asleep') } },
      asleep: { on: { stir: to('paused') } },
      gone: end,
    }
    const astray = ['paused', 'asleep'].map(
      (one, place, all) => `lifecycle.${one}: leads only to ${all[1 - place]}, and never to an end: ${REMEDY}`,
    )
    expect(traps({ states }, standing)).toEqual(astray)
    expect(traps({ states })).toEqual([`lifecycle.member: leads only to paused, asleep, and never to an end: ${REMEDY}`, ...astray])
  })

  it('a lifecycle without any end is one for a standing edition alone', () => {
    const states = { draft: { on: { submit: to('member') } }, member: { on: { pause: to('draft') } } }
    expect([traps({ states }, standing), traps({ states })]).toEqual([
      [],
      [
        'lifecycle: has no end: tag the states `ended` in which an application is over; only in a standing edition may everybody stay for good',
      ],
    ])
  })
})

describe('timers without an owner', () => {
  const faults = (review: object, rest: object = {}): string[] =>
    checkClocks(sample.facts, createMachine({ initial: 'review', states: { review, gone: end }, ...rest } as never)).map(
      ({ path, message }) => `${path}: ${message}`,
    )
  const after = { answerDue: { target: 'gone', meta: { by: ['timer'] } } }

  it('a promise is kept by a verb of whoever made it', () => {
    expect(checkClocks(sample.facts, sample.lifecycle)).toEqual([])
    expect(faults({ after, on: { decline: to('gone') } })).toEqual([])
    expect(faults({ after }, { on: { decline: to('.gone') } })).toEqual([])
    expect(faults({ after, on: { withdraw: to('gone', ['applicant']) } })).toEqual([
      "lifecycle.review.after.answerDue: is shown as a promise of the host, who has no verb here to keep it: add one with meta: by('staff'), or leave `clock` out of timers",
    ])
    expect(faults({ after: { replyDue: after.answerDue }, on: { decline: to('gone') } })).toEqual([
      "lifecycle.review.after.replyDue: is shown as a promise of the applicant, who has no verb here to keep it: add one with meta: by('applicant'), or leave `clock` out of timers",
    ])
  })

  it('a moment at which nothing happens is none', () => {
    expect(faults({ after: { ending: { meta: { by: ['timer'] } } } })).toEqual([
      'lifecycle.review.after.ending: fires, and nothing happens: give it a target or a letter, or leave it out',
    ])
  })
})

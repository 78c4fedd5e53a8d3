import * as z from 'zod'
import { assign, createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import { kitFor } from '../kit.ts'
import type { Context } from '../life.ts'
import type { Names } from '../names.ts'
import type { Facts, Program, VerbSpec } from '../facts.ts'
import { sample } from '../sample.fixture.ts'
import { checkWays } from '../check/ways.ts'
import { deadEnds, outcomes, outcomesTable } from './outcomes.ts'
import { payloadsOf } from './samples.ts'

describe('outcomes', () => {
  it('finds every way the sample can end, with the shortest path and what is sent on it', () => {
    expect(outcomesTable(sample)).toBe(`| Ends as | Track | Shortest way | Sent |
| --- | --- | --- | --- |
| Closed | Network | *Closes* | closed |
| Closed | Community | *Closes* | closed |
| Not selected | Network | Submit → Decline | received, declined |
| Not selected | Community | Submit → Decline | received, declined |
| Closed | Community → Network | Submit → Redirect → *Reply due* | received, offered, closed |
| Completed | Network | Submit → Invite → Accept → Done (roster) → *Ends* | received, offered, welcome, done, certificate |
| Completed | Community → Network | Submit → Redirect → Accept → Done (roster) → *Ends* | received, offered, welcome, done, certificate |
| Completed | Community | Submit → Invite → Accept → Done (roster) → Done (groups) → *Ends* | received, offered, welcome, done, certificate |
`)
  })

  it('tells each step by verb or timer, and by whom', () => {
    expect(outcomes(sample).find(({ state, track, appliedTrack }) => state === 'closed' && track !== appliedTrack)).toEqual({
      state: 'closed',
      label: 'Closed',
      appliedTrack: 'community',
      track: 'network',
      steps: [
        { kind: 'verb', name: 'submit', by: 'applicant', chosen: [], when: [] },
        { kind: 'verb', name: 'redirect', by: 'staff', chosen: [], when: [] },
        { kind: 'timer', name: 'replyDue', by: 'timer', chosen: [], when: [] },
      ],
      letters: ['received', 'offered', 'closed'],
      hasCertificate: false,
    })
  })

  const { setup, begin, letter, by } = kitFor<Names>(sample.facts)
  /** A program whose ends depend on what the engine finds: late, incomplete, full. */
  const strict: Program = {
    facts: sample.facts,
    lifecycle: setup.createMachine({
      context: begin,
      initial: 'draft',
      states: {
        draft: { on: { submit: [{ guard: 'isOpen', target: 'review' }, { target: 'late' }] } },
        review: { on: { invite: [{ guard: 'hasSeat', target: 'ends' }, { guard: 'isComplete', target: 'full' }, { target: 'hopeless' }] } },
        ends: {
          type: 'parallel',
          tags: 'ended',
          meta: { label: 'Around both', tone: 'rest', phase: 'ended' },
          states: {
            left: { initial: 'a', states: { a: { meta: { label: 'A', tone: 'rest', phase: 'ended' } } } },
            right: { meta: { label: 'Right', tone: 'rest', phase: 'ended' } },
          },
        },
        late: { tags: 'ended', entry: letter('closed'), meta: { label: 'Late', tone: 'rest', phase: 'ended' } },
        full: { type: 'final' },
        hopeless: { tags: 'ended', on: { finish: { meta: by('staff') } } },
      },
    }),
  }

  it('names what had to be otherwise than usual, and nothing else', () => {
    const ends = outcomes(strict).filter(({ track }) => track === 'network')
    expect(
      ends.map(({ state, label, steps, letters }) => [state, label, steps.map(({ name, when }) => [name, ...when].join(' ')), letters]),
    ).toEqual([
      ['late', 'Late', ['submit late'], ['closed']],
      ['ends.left.a+ends.right', 'A, Right', ['submit', 'invite'], []],
      ['full', '', ['submit', 'invite noSeat'], []],
      ['hopeless', '', ['submit', 'invite incomplete noSeat'], []],
    ])
    expect(outcomesTable(strict)).toContain('| Late | Network | Submit (past the deadline) | closed |')
  })

  it('finds where an application would be forgotten (R15)', () => {
    expect([deadEnds(sample), deadEnds(strict)]).toEqual([[], []])
    const { lifecycle } = strict
    const config = lifecycle.config as { states: object }
    const round = { on: { accept: 'round' } }
    const forgetful = createMachine(
      { ...config, states: { ...config.states, full: round, round: { on: { accept: 'full' } } } } as never,
      lifecycle.implementations as never,
    )
    const found = deadEnds({ facts: sample.facts, lifecycle: forgetful }).filter(({ track }) => track === 'network')
    expect(found.map(({ state, steps }) => [state, steps.map(({ name }) => name).join()])).toEqual([
      ['full', 'submit,invite'],
      ['round', 'submit,invite,accept'],
    ])
  })

  const late = { late: { tags: 'ended' } } as const
  const draftOnly = (submit: object, others: object = {}): Program => ({
    facts: sample.facts,
    lifecycle: setup.createMachine({ context: begin, initial: 'draft', states: { draft: { on: { submit } }, ...others } }),
  })

  it('stops at what grows without end and names it, instead of walking for ever', () => {
    const grown = (path: string, size: string) => [
      {
        path: 'lifecycle.draft.on.submit',
        message: `${path} grows without end (it came to ${size}): bound it by a guard, or keep what is counted beside the application`,
      },
    ]
    const counting = draftOnly({ actions: assign({ count: ({ context }) => Number(context['count'] ?? 0) + 1 }) })
    expect(checkWays(counting)).toEqual(grown('context.count', '65'))
    const listing = draftOnly({
      actions: assign({ kept: ({ context }) => ({ all: [...((context.kept?.['all'] as string[]) ?? []), 'x'] }) }),
    })
    expect(checkWays(listing)).toEqual(grown('context.kept.all', '65 entries'))
    expect(() => outcomes(counting)).toThrow(
      'Program sample is not sound:\n  lifecycle.draft.on.submit: context.count grows without end (it came to 65)',
    )
  })

  it('a moment that is kept and moved on is no counter', () => {
    const since = ({ context, event }: { context: Context; event: object }) => {
      const { at } = event as { at: number }
      return { countedFrom: Number(context['countedFrom'] ?? at) + 1000 }
    }
    expect(checkWays(draftOnly([{ guard: 'isOpen', actions: assign(since) }, { target: 'late' }], late))).toEqual([])
  })

  it('walks no more situations than it may, and names what has the most values', () => {
    const counting = draftOnly({ actions: assign({ count: ({ context }) => Number(context['count'] ?? 0) + 1 }) })
    expect(checkWays(counting, { limit: 20 })).toEqual([
      {
        path: 'lifecycle',
        message:
          'has more than 20 situations, too many to walk (context.count 10 values, context.track 2 values, context.appliedTrack 2 values): keep less in the context, and beside the application what lets nothing happen',
      },
    ])
  })

  it('tells who would be forgotten, and by which way', () => {
    expect([checkWays(sample), checkWays(strict)]).toEqual([[], []])
    const { lifecycle } = strict
    const config = lifecycle.config as { states: object }
    const stuck = { on: { accept: { guard: 'canRedirect', target: 'late' } } }
    const forgetful = createMachine({ ...config, states: { ...config.states, full: stuck } } as never, lifecycle.implementations as never)
    expect(checkWays({ facts: sample.facts, lifecycle: forgetful })).toEqual([
      {
        path: 'lifecycle.full',
        message: 'no end can be reached by who came here by Submit → Invite (no seat free): its guards let nobody on',
      },
    ])
  })
})

it('payloads: each value of a choice, both of a yes or no, one of all else', () => {
  const payload = z.object({
    task: z.enum(['roster', 'groups']).meta({ title: 'Task' }),
    kind: z.enum(['a', 'b']).optional().meta({ title: 'Kind' }),
    sure: z.boolean().meta({ title: 'Sure' }),
    note: z.string().min(3).meta({ title: 'Note' }),
    more: z.string().optional().meta({ title: 'More' }),
    email: z.email().meta({ title: 'E-mail' }),
    count: z.int().min(2).meta({ title: 'Count' }),
    sign: z.literal(true).meta({ title: 'Sign' }),
    some: z
      .array(z.enum(['x', 'y']))
      .min(2)
      .meta({ title: 'Some' }),
    people: z
      .array(z.object({ name: z.string().meta({ title: 'Name' }) }))
      .min(1)
      .meta({ title: 'People' }),
  })
  const facts: Facts = { ...sample.facts, verbs: { act: { title: 'Act', payload } satisfies VerbSpec } }
  const context = { track: 'network', appliedTrack: 'network', submittedAt: null, tasksAsked: ['roster', 'groups'], tasksDone: ['roster'] }
  const rest = { task: 'groups', note: 'xxx', email: 'name@example.org', count: 2, sign: true, some: ['x', 'y'], people: [{ name: 'x' }] }
  const payloads = payloadsOf(facts, 'act', context)
  expect(payloads).toEqual(
    [
      { kind: 'a', sure: true },
      { kind: 'a', sure: false },
      { kind: 'b', sure: true },
      { kind: 'b', sure: false },
      { sure: true },
      { sure: false },
    ].map((own) => ({ ...rest, ...own })),
  )
  for (const one of payloads) expect(payload.safeParse(one).success).toBe(true)
  expect(payloadsOf(facts, 'act', { ...context, tasksDone: ['roster', 'groups'] })).toEqual([])
})

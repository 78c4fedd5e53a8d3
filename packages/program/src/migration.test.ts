import { createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { checkMigration } from './check/migration.ts'
import { checkMigrations } from './check/migrations.ts'
import type { Program } from './facts.ts'
import { contextFaults, migratedContext, migratedValue, type Migration } from './migration.ts'
import { sample } from './sample.fixture.ts'

const old: Program = {
  facts: { ...sample.facts, version: 1 },
  lifecycle: createMachine({
    id: 'old',
    initial: 'draft',
    states: {
      draft: {},
      review: { initial: 'first', after: { reply: {} }, states: { first: {}, second: { after: { nudge: {} } } } },
      invited: { tags: 'seat' },
      member: {
        type: 'parallel',
        states: {
          learning: { initial: 'begun', states: { begun: {}, done: {} } },
          paying: { initial: 'due', states: { due: {}, paid: {} } },
        },
      },
      gone: { tags: 'ended' },
    },
  }),
}
const lifecycle = createMachine({
  id: 'new',
  initial: 'draft',
  states: {
    draft: { after: { closing: {} } },
    reading: { tags: 'seat', after: { reply: {} } },
    member: {
      type: 'parallel',
      states: {
        training: { initial: 'begun', states: { begun: {}, done: {} } },
        paying: { initial: 'due', states: { due: {}, paid: {} } },
        meeting: { initial: 'none', states: { none: {}, planned: {} } },
      },
    },
    either: { initial: 'a', states: { a: {}, b: {}, past: { type: 'history' } } },
    gone: { tags: 'ended' },
  },
})
const by = (migration: Migration): Program => ({ facts: { ...sample.facts, version: 2, migrations: { 1: migration } }, lifecycle })
const renames = { review: 'reading', 'member.learning': 'member.training', invited: 'reading' }

describe('a declared mapping', () => {
  it.each<[string, Record<string, string>, never, unknown]>([
    ['keeps what has its name', {}, 'draft' as never, { value: 'draft' }],
    ['renames a state', { invited: 'gone' }, 'invited' as never, { value: 'gone' }],
    ['takes all within along to a state without any', renames, { review: 'second' } as never, { value: 'reading' }],
    ['keeps what is within under its name', renames, { member: { learning: 'done', paying: 'paid' } } as never, { value: { member: { training: 'done', paying: 'paid', meeting: 'none' } } }],
    ['enters what the target begins with', { draft: 'either' }, 'draft' as never, { value: { either: 'a' } }],
    ['lets the longest path count', { review: 'reading', 'review.second': 'gone' }, { review: 'second' } as never, { value: 'gone' }],
    ['says which state leads nowhere', {}, { review: 'first' } as never, { missing: ['review.first'] }],
    ['leads nobody into a history', { draft: 'either.past' }, 'draft' as never, { missing: ['draft'] }],
    ['refuses two states that exclude each other', { 'member.learning': 'either.a', 'member.learning.done': 'either.a', 'member.paying.due': 'either.b' }, { member: { learning: 'done', paying: 'due' } } as never, { missing: ['member.learning.done', 'member.paying.due'] }],
  ])('%s', (_, states, value, expected) => {
    expect(migratedValue({ states }, lifecycle, value)).toEqual(expected)
  }) // prettier-ignore

  it('renames tasks wherever the context names them, before the program’s own function sees it', () => {
    const context = {
      track: 'community',
      appliedTrack: 'network',
      submittedAt: 5,
      tasksAsked: ['sign', 'pay'],
      tasksDone: ['sign'],
      askedAt: { sign: 3 },
    }
    const change = (before: typeof context): typeof context & { seen: string[] } => ({ ...before, seen: before.tasksAsked })
    expect(migratedContext({ tasks: { sign: 'agree' }, context: change as never }, context)).toEqual({
      track: 'community',
      appliedTrack: 'network',
      submittedAt: 5,
      tasksAsked: ['agree', 'pay'],
      tasksDone: ['agree'],
      askedAt: { agree: 3 },
      seen: ['agree', 'pay'],
    })
  })

  it('is no part of what a life runs by: the program’s fingerprint stays', () => {
    expect(canonical(by(renames as never))).toBe(canonical(by({})))
  })
})

it('a context has to fit the program that will carry it', () => {
  const context = {
    track: 'moon',
    appliedTrack: 'moon',
    submittedAt: 'now' as never,
    tasksAsked: ['dance'],
    tasksDone: null as never,
    exceptions: ['none'],
  }
  expect(contextFaults(sample.facts, context)).toEqual([
    'context.track: moon is not known here',
    'context.appliedTrack: moon is not known here',
    'context.submittedAt is no instant',
    'context.tasksAsked: dance is not known here',
    'context.tasksDone is no list',
    'context.exceptions: none is not known here',
  ])
})

it('two programs in hand, the check says who would strand, whose place changes and which timers begin anew or fall away', () => {
  expect(checkMigration(old, by({ states: renames }))).toEqual([
    { kind: 'arms', state: 'draft', message: 'closing is armed anew' },
    { kind: 'seat', state: 'review.first', message: 'takes a place' },
    { kind: 'seat', state: 'review.second', message: 'takes a place' },
    { kind: 'drops', state: 'review.second', message: 'nudge falls away' },
    { kind: 'arms', state: 'invited', message: 'reply is armed anew' },
  ])
  expect(checkMigration(old, by({ states: { review: 'reading' } })).filter(({ kind }) => kind === 'strands')).toEqual([
    { kind: 'strands', state: 'invited', message: 'leads to no state of the new version' },
    { kind: 'strands', state: 'member.learning.begun', message: 'leads to no state of the new version' },
    { kind: 'strands', state: 'member.learning.done', message: 'leads to no state of the new version' },
  ])
  expect(checkMigration(old, { facts: { ...sample.facts, version: 2 }, lifecycle })).toEqual([
    { kind: 'strands', state: '', message: 'sample@2 does not say how applications of version 1 come over' },
  ])
})

it('a program whose mapping leads to what it has not is refused when it is defined', () => {
  const migrations = {
    1: {
      states: { a: 'nowhere', b: 'either.past', c: '' },
      tasks: { x: 'dance' },
      answers: { other: {}, application: { 'team.size': 'team.weight', 'team.people': 'team.members' } },
    },
    3: {},
  }
  expect(checkMigrations({ ...sample.facts, version: 2, migrations }, lifecycle).map(({ path, message }) => `${path}: ${message}`)).toEqual(
    [
      'migrations.1.states.a: nowhere is no state of the lifecycle',
      'migrations.1.states.b: nobody stands in either.past: it leads on by itself',
      'migrations.1.states.c: the lifecycle itself is no state of the lifecycle',
      'migrations.1.tasks.x: dance is not one of tasks',
      'migrations.1.answers.other: other is not one of forms',
      'migrations.1.answers.application.team.size: team.weight is no question of the form',
      'migrations.3: is no version before 2',
    ],
  )
})

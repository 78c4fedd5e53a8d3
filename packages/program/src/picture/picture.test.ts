import { createMachine } from 'xstate'
import { expect, it } from 'vitest'
import { circle } from '../circle.fixture.ts'
import { sample } from '../sample.fixture.ts'
import { diagram } from './diagram.ts'
import { picture } from './picture.ts'

it('pictures the states an application can be in and the moves between them', () => {
  const { states, moves } = picture(sample)
  expect(states).toEqual([
    { id: 'draft', label: 'Draft', tone: 'rest', phase: 'applying', isEnded: false },
    { id: 'review', label: 'In review', tone: 'info', phase: 'withUs', isEnded: false },
    { id: 'invited', label: 'Invited', tone: 'offer', phase: 'withThem', isEnded: false },
    { id: 'onboarding', label: 'Onboarding', tone: 'attention', phase: 'inProgram', isEnded: false },
    { id: 'enrolled', label: 'Enrolled', tone: 'success', phase: 'inProgram', isEnded: false },
    { id: 'completed', label: 'Completed', tone: 'success', phase: 'ended', isEnded: true },
    { id: 'declined', label: 'Not selected', tone: 'rest', phase: 'ended', isEnded: true },
    { id: 'closed', label: 'Closed', tone: 'rest', phase: 'ended', isEnded: true },
  ])
  expect(moves.map(({ from, to, verb, title, by, kind }) => [from, to, verb, title, by.join(), kind])).toEqual([
    ['draft', 'review', 'submit', 'Submit', 'applicant', 'verb'],
    ['draft', 'closed', 'closing', 'Closes', 'timer', 'timer'],
    ['review', 'invited', 'invite', 'Invite', 'staff', 'verb'],
    ['review', 'invited', 'redirect', 'Redirect', 'staff', 'verb'],
    ['review', 'declined', 'decline', 'Decline', 'staff', 'verb'],
    ['review', 'closed', 'withdraw', 'Withdraw', 'applicant', 'verb'],
    ['invited', 'onboarding', 'accept', 'Accept', 'applicant', 'verb'],
    ['invited', 'closed', 'replyDue', 'Reply due', 'timer', 'timer'],
    ['onboarding', 'enrolled', '', '', '', 'always'],
    ['enrolled', 'completed', 'ending', 'Ends', 'timer', 'timer'],
  ])
})

it('draws what a state inherits from itself, the innermost taking the event, and enters where its target begins', () => {
  const meta = { label: 'A', tone: 'rest', phase: 'applying' }
  const lifecycle = createMachine({
    initial: 'out',
    on: { withdraw: '.gone' },
    states: {
      out: { meta, on: { submit: 'in' } },
      in: {
        meta,
        initial: 'one',
        on: { accept: 'gone' },
        states: { one: { meta, on: { withdraw: 'two' } }, two: { meta }, again: { type: 'history' } },
      },
      gone: { meta, type: 'final' },
    },
  })
  const { states, moves } = picture({ facts: sample.facts, lifecycle })
  expect(states.map(({ id }) => id)).toEqual(['out', 'in.one', 'in.two', 'gone'])
  expect(moves.map(({ from, to, verb }) => `${from} ${verb} ${to}`)).toEqual([
    'out submit in.one',
    'out withdraw gone',
    'in.one withdraw in.two',
    'in.one accept gone',
    'in.two accept gone',
    'in.two withdraw gone',
  ])
})

it('writes the same as a Mermaid diagram', () => {
  const lines = diagram({
    ...sample,
    facts: { ...sample.facts, verbs: { ...sample.facts.verbs, submit: { title: 'Send: "now"; #1' } } },
  }).split('\n')
  expect(lines.slice(0, 2)).toEqual(['stateDiagram-v2', '  state "Draft" as draft'])
  expect(lines.slice(9)).toEqual([
    '  [*] --> draft',
    '  draft --> review: Send now 1',
    '  draft --> closed: Closes (clock)',
    '  review --> invited: Invite',
    '  review --> invited: Redirect',
    '  review --> declined: Decline',
    '  review --> closed: Withdraw',
    '  invited --> onboarding: Accept',
    '  invited --> closed: Reply due (clock)',
    '  onboarding --> enrolled',
    '  enrolled --> completed: Ends (clock)',
    '  completed --> [*]',
    '  declined --> [*]',
    '  closed --> [*]',
    '',
  ])
})

it('two tracks with lives of their own have two beginnings, and where they part is no place to be', () => {
  const { states, moves } = picture(circle)
  expect(states.map(({ id, label }) => `${id} ${label}`)).toEqual([
    'chapter.forming Forming',
    'chapter.active Active',
    'member.interest Interested',
    'member.sent Sent',
    'member.joined Member',
    'member.leader Leader',
    'left Left',
  ])
  expect(moves.filter(({ kind }) => kind === 'always')).toEqual([])
  expect(
    diagram(circle)
      .split('\n')
      .filter((line) => line.includes('[*] -->')),
  ).toEqual(['  [*] --> chapter_forming', '  [*] --> member_interest'])
})

it('a state within an ended one is an end', () => {
  const meta = { label: 'A', tone: 'rest', phase: 'ended' }
  const lifecycle = createMachine({
    initial: 'over',
    states: { over: { meta, tags: 'ended', initial: 'early', states: { early: { meta } } } },
  })
  expect(picture({ facts: sample.facts, lifecycle } as never).states).toEqual([{ id: 'over.early', ...meta, isEnded: true }])
})

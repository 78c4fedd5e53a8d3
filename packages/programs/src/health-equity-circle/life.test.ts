/** Lives of chapters and of members, each to its end, on the pure machine. */
import { days, deadEnds, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { demoEdition } from './editions.ts'
import { healthEquityCircle } from './program.ts'

const start = Date.parse('2026-09-01T12:00Z')
const on = (day: number): number => start + days(day)
const begun = (track: 'chapter' | 'member'): Life => new Life(healthEquityCircle, demoEdition, track, start)
const reason = { reason: 'Pressed by mistake' }

function forming(): Life {
  const life = begun('chapter')
  life.send('submit', on(1))
  life.send('gather', on(3))
  return life
}
function member(): Life {
  const life = begun('member')
  life.send('submit', on(1))
  life.send('welcome', on(2))
  life.send('join', on(5))
  return life
}

test('HEC-06: a chapter is proposed, gathers members, is recognized, rests and wakes', () => {
  const life = begun('chapter')
  expect([life.state, life.tags]).toEqual(['chapter.proposal', ['editable']])
  expect([life.send('submit', on(1)), life.state]).toEqual([['letter proposed to applicant'], 'chapter.proposed'])
  expect([life.send('ask', on(2), { question: 'Who is your ally?' }), life.state]).toEqual([
    ['letter asked to applicant'],
    'chapter.proposal',
  ])
  life.send('submit', on(3))
  expect([life.send('gather', on(4)), life.state, life.tags]).toEqual([
    ['letter forming to applicant'],
    'chapter.forming',
    ['enrolled', 'gathers'],
  ])
  expect([life.send('recognise', on(30)), life.state, life.tags]).toEqual([
    ['letter recognised to applicant'],
    'chapter.recognised',
    ['enrolled', 'gathers'],
  ])
  expect([life.send('rest', on(90)), life.state, life.tags]).toEqual([['letter resting to applicant'], 'chapter.resting', []])
  expect([life.send('resume', on(300)), life.state]).toEqual([['letter resumed to applicant'], 'chapter.recognised'])
})

test('OURS-1: a chapter that nobody leads is not recognized, and forms again when it wakes', () => {
  const life = forming()
  expect(life.can('recognise', on(9), {}, { leaders: 0 })).toBe(false)
  life.send('rest', on(10))
  life.send('resume', on(20), {}, { leaders: 0 })
  expect(life.state).toBe('chapter.forming')
})

test('HEC-05: a chapter joins and leaves affiliates one by one, several at a time, and none twice', () => {
  const life = forming()
  const kept = (): unknown => life.context.kept?.['affiliates']
  life.send('affiliate', on(5), { affiliates: ['spokaneAlliance'] })
  life.send('affiliate', on(6), { affiliates: ['soundAlliance'] })
  expect(kept()).toEqual(['soundAlliance', 'spokaneAlliance'])
  expect(life.can('affiliate', on(7), { affiliates: ['soundAlliance'] })).toBe(false)
  expect(life.can('endAffiliation', on(7), { affiliates: ['metropolitanAlliance'] })).toBe(false)
  life.send('endAffiliation', on(8), { affiliates: ['spokaneAlliance'] })
  expect(kept()).toEqual(['soundAlliance'])
  life.send('endAffiliation', on(9), { affiliates: ['soundAlliance'] })
  expect([life.context.kept, life.state]).toEqual([{}, 'chapter.forming'])
})

test('HEC-05: there is a button while there is an affiliate to join, or one to leave', () => {
  const life = forming()
  const buttons = (): boolean[] => [life.can('affiliate', on(5)), life.can('endAffiliation', on(5))]
  expect(buttons()).toEqual([true, false])
  life.send('affiliate', on(6), { affiliates: ['soundAlliance'] })
  expect(buttons()).toEqual([true, true])
  life.send('affiliate', on(7), { affiliates: ['spokaneAlliance', 'metropolitanAlliance'] })
  expect(buttons()).toEqual([false, true])
})

test('OURS-7: without any affiliate a chapter is recognized all the same, and keeps those it has when it rests', () => {
  const life = forming()
  life.send('recognise', on(9))
  life.send('affiliate', on(10), { affiliates: ['metropolitanAlliance'] })
  life.send('rest', on(11))
  expect([life.state, life.context.kept]).toEqual(['chapter.resting', { affiliates: ['metropolitanAlliance'] }])
})

test('a chapter closes with a letter, and opens again to gather', () => {
  const life = forming()
  expect([life.send('close', on(40)), life.state, life.tags]).toEqual([['letter closed to applicant'], 'chapter.closed', ['ended']])
  expect(life.can('affiliate', on(41), { affiliates: ['soundAlliance'] })).toBe(false)
  expect([life.send('reopen', on(50), reason), life.state]).toEqual([['letter reopened to applicant'], 'chapter.forming'])
})

test('HEC-09: a member is heard, welcomed, joins, is trained and mentored, leads, and may become an alum', () => {
  const life = begun('member')
  expect([life.state, life.tags]).toEqual(['member.interest', ['editable']])
  expect([life.send('submit', on(1)), life.state]).toEqual([['letter receipt to applicant'], 'member.heard'])
  expect([life.send('welcome', on(2)), life.state, life.tags]).toEqual([['letter welcome to applicant'], 'member.welcomed', ['enrolled']])
  expect([life.send('join', on(5)), life.state, life.tags]).toEqual([[], 'member.member', ['enrolled']])
  expect([life.send('train', on(20)), life.state]).toEqual([['letter training to applicant'], 'member.training'])
  expect([life.send('lead', on(80)), life.state, life.tags]).toEqual([
    ['letter leading to applicant'],
    'member.leader',
    ['enrolled', 'leads'],
  ])
  expect([life.send('becomeAlum', on(700)), life.state, life.tags]).toEqual([['letter alum to applicant'], 'member.alum', ['ended']])
})

test('HEC-09: whoever takes part may become an alum, learning or not', () => {
  const path = [['submit'], ['submit', 'welcome', 'join'], ['submit', 'welcome', 'join', 'train'], ['submit', 'welcome', 'join', 'lead']]
  expect(
    path.map((verbs) => {
      const life = begun('member')
      verbs.forEach((verb, place) => life.send(verb, on(place + 1)))
      return [life.state, life.can('becomeAlum', on(700))]
    }),
  ).toEqual([
    ['member.heard', false],
    ['member.member', true],
    ['member.training', true],
    ['member.leader', true],
  ])
})

test('HEC-01, HEC-09: who takes part is ended by no clock: nobody has to graduate', () => {
  const life = member()
  const timers = [life.timers]
  life.send('train', on(20))
  timers.push(life.timers)
  life.send('lead', on(30))
  timers.push(life.timers)
  expect(timers).toEqual([{}, {}, {}])
  const chapter = forming()
  chapter.send('recognise', on(31))
  expect(chapter.timers).toEqual({})
})

test('who leads steps back, and leads again', () => {
  const life = member()
  life.send('lead', on(10))
  expect([life.send('stepBack', on(50)), life.state, life.tags]).toEqual([[], 'member.member', ['enrolled']])
  life.send('train', on(51))
  life.send('stepBack', on(52))
  expect(life.can('lead', on(53))).toBe(true)
})

test('OURS-4: nobody is welcomed, or comes back, while taking part in another chapter', () => {
  const elsewhere = { elsewhere: ['HEC-7K3F'] }
  const life = begun('member')
  life.send('submit', on(1))
  expect([life.can('welcome', on(2), {}, elsewhere), life.can('welcome', on(2))]).toEqual([false, true])
  const gone = member()
  gone.send('leave', on(9))
  expect([gone.can('reopen', on(10), reason, elsewhere), gone.can('reopen', on(10), reason)]).toEqual([false, true])
})

test('HEC-09: how long an answer takes is the edition’s to say; a wait beyond it is told to staff, and nothing ends by it', () => {
  for (const [track, state] of [
    ['chapter', 'chapter.proposed'],
    ['member', 'member.heard'],
  ] as const) {
    const life = begun(track)
    life.send('submit', on(1))
    expect([life.timers, life.fire('answerDue'), life.state]).toEqual([{ answerDue: on(11) }, ['letter waiting to staff'], state])
  }
  const { decided: _, ...undecided } = demoEdition
  const life = new Life(healthEquityCircle, undecided, 'member', start)
  life.send('submit', on(1))
  expect(life.timers).toEqual({ answerDue: undefined })
})

test('OURS-5: who was welcomed and is silent is asked once, after thirty days', () => {
  const life = begun('member')
  life.send('submit', on(1))
  life.send('welcome', on(2))
  expect([life.timers, life.fire('silence'), life.state, life.timers]).toEqual([
    { silence: on(32) },
    ['letter stillWelcome to applicant'],
    'member.welcomed',
    {},
  ])
})

test('what was begun is withdrawn with a letter, and comes back to where it was', () => {
  for (const [track, draft, sent] of [
    ['chapter', 'chapter.proposal', 'chapter.proposed'],
    ['member', 'member.interest', 'member.heard'],
  ] as const) {
    const [early, late] = [begun(track), begun(track)]
    late.send('submit', on(1))
    for (const life of [early, late]) {
      expect([life.send('withdraw', on(2)), life.state, life.tags]).toEqual([
        ['letter withdrawn to applicant'],
        `${track}.withdrawn`,
        ['ended'],
      ])
      life.send('reopen', on(3), reason)
    }
    expect([early.state, late.state]).toEqual([draft, sent])
  }
})

test('who left or is an alum comes back to where taking part begins again', () => {
  const [left, alum] = [member(), member()]
  left.send('leave', on(9))
  alum.send('becomeAlum', on(9))
  left.send('reopen', on(10), reason)
  alum.send('reopen', on(10), reason)
  expect([left.state, alum.state]).toEqual(['member.welcomed', 'member.member'])
})

test('every way it can end: two for a chapter, three for a member, each with its letter, and none is a decline', () => {
  expect(
    outcomes(healthEquityCircle).map(({ track, label, letters, hasCertificate }) => [track, label, letters.at(-1), hasCertificate]),
  ).toEqual([
    ['member', 'Interest withdrawn', 'withdrawn', false],
    ['chapter', 'Proposal withdrawn', 'withdrawn', false],
    ['member', 'Left', 'left', false],
    ['chapter', 'Chapter closed', 'closed', false],
    ['member', 'Alum', 'alum', false],
  ])
  expect(deadEnds(healthEquityCircle)).toEqual([])
})

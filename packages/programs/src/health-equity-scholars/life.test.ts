/** Lives of scholars, each to its end, on the pure machine. */
import { days, deadEnds, instantOf, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { instantsOf, Life } from '../life.fixture.ts'
import { demoEditions } from './editions.ts'
import { healthEquityScholars } from './program.ts'
import { sample } from './texts.fixture.ts'

// closes on 2026-12-12, begins in 2027-01, gathers on 2027-12-14; an answer within 30 days
const edition = demoEditions('2026-11-22').open
const dates = instantsOf(healthEquityScholars, edition)
const on = (local: string) => instantOf(`${local}T12:00`, edition.zone)
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

function begun(): Life {
  return new Life(healthEquityScholars, edition, 'scholars', on('2026-11-01'))
}
function sent(): Life {
  const life = begun()
  life.send('submit', on('2026-11-10'))
  return life
}
function offered(): Life {
  const life = sent()
  life.send('offer', on('2026-11-20'))
  return life
}
function accepted(): Life {
  const life = offered()
  life.send('accept', on('2026-11-25'))
  return life
}
function enrolled(): Life {
  const life = accepted()
  life.send('finish', on('2026-11-27'), { task: 'project' })
  life.send('finish', on('2026-11-28'), { task: 'coaching' })
  return life
}

test('HES-13: a scholar applies, accepts, takes part and completes at the final gathering, without a certificate', () => {
  const life = begun()
  expect(life.send('submit', on('2026-11-10'))).toEqual(['letter receipt to applicant'])
  expect(life.send('offer', on('2026-11-20'))).toEqual(['letter offered to applicant'])
  expect([life.state, life.tags]).toEqual(['offered', ['seat']])
  expect(life.send('accept', on('2026-11-25'))).toEqual(['letter welcome to applicant'])
  expect([life.state, life.context.tasksAsked, life.tags]).toEqual(['onboarding', ['project', 'coaching'], ['seat', 'tasks']])
  life.send('finish', on('2026-11-27'), { task: 'project' })
  life.send('finish', on('2026-11-28'), { task: 'coaching' })
  expect([life.state, life.tags]).toEqual(['enrolled', ['enrolled', 'seat', 'tasks']])
  expect(iso(life.timers['gatheringBegins'])).toBe('2027-12-14T14:00:00.000Z')
  expect([life.fire('gatheringBegins'), life.state, life.tags]).toEqual([[], 'gathering', ['enrolled', 'seat']])
  expect(life.send('complete', on('2027-12-15'), { note: 'Well done' })).toEqual(['letter completed to applicant'])
  expect([life.state, life.tags, life.timers]).toEqual(['completed', ['ended'], {}])
})

test('HES-13: the gathering celebrates what the projects achieved, and with it one has completed the program', () => {
  const { facts } = healthEquityScholars
  expect(facts.sessions.at(-1)?.acts).toContain('Celebrate what the projects achieved')
  expect(facts.letters['completed']!.body(sample)).toContain('With the final gathering you have completed Health Equity Scholars 2027.')
})

test('HES-13: nothing is completed before the gathering has begun', () => {
  const early = on('2027-12-13')
  for (const life of [sent(), offered(), accepted(), enrolled()])
    expect([life.state, life.can('complete', early), life.can('endWithout', early)]).toEqual([life.state, false, false])
})

test('who was not at the gathering ends without completing, and is put right if that was a mistake', () => {
  const life = enrolled()
  life.fire('gatheringBegins')
  expect([life.send('endWithout', on('2027-12-17')), life.state, life.tags]).toEqual([
    ['letter notCompleted to applicant'],
    'notCompleted',
    ['ended'],
  ])
  expect([life.send('reopen', on('2027-12-18'), { reason: 'They were there' }), life.state]).toEqual([
    ['letter reopened to applicant'],
    'gathering',
  ])
  expect([
    life.send('complete', on('2027-12-18')),
    life.send('reopen', on('2027-12-19'), { reason: 'Another person' }),
    life.state,
  ]).toEqual([['letter completed to applicant'], ['letter reopened to applicant'], 'gathering'])
})

test('three days after the gathering began, staff are asked who came', () => {
  const life = enrolled()
  life.fire('gatheringBegins')
  expect([iso(life.timers['whoCame']), life.fire('whoCame'), life.state]).toEqual([
    iso(dates['gatheringOn']! + days(3)),
    ['letter whoCame to staff'],
    'gathering',
  ])
})

test('HES-15: the answer is due so many days after receipt as the edition decided; undecided, no day is invented', () => {
  expect(iso(sent().timers['answerDue'])).toBe(iso(on('2026-11-10') + days(30)))
  const undecided = new Life(healthEquityScholars, { ...edition, decided: {} }, 'scholars', on('2026-11-01'))
  undecided.send('submit', on('2026-11-10'))
  expect(undecided.timers).toEqual({ answerDue: undefined })
  const life = sent()
  expect([life.fire('answerDue'), life.state]).toEqual([['letter overdue to staff'], 'review'])
})

test('an application that lacks something, or comes late, is not taken', () => {
  const last = dates['closes']! + 15 * 60_000
  expect([
    begun().can('submit', on('2026-11-10'), {}, { missing: ['eligibility.country'] }),
    begun().can('submit', last),
    begun().can('submit', last + 1),
  ]).toEqual([false, true, false])
})

test('a draft is reminded, then closed by its deadline, and reopened only when that moves', () => {
  const life = begun()
  expect([iso(life.timers['lastCall']), life.fire('lastCall'), life.state, life.fire('closing'), life.state]).toEqual([
    iso(dates['closes']! - days(7)),
    ['letter lastCall to applicant'],
    'draft',
    ['letter closed to applicant'],
    'closed',
  ])
  const reason = { reason: 'A mistake of ours' }
  expect(life.can('reopen', on('2026-12-13'), reason)).toBe(false)
  const moved = { revision: 2, dates: { ...dates, closes: on('2026-12-20') }, grace: 0 }
  expect([life.send('reopen', on('2026-12-13'), reason, { edition: moved }), life.state]).toEqual([
    ['letter reopened to applicant'],
    'draft',
  ])
})

test('a place is offered while there is one, and to nobody who holds another', () => {
  const at = on('2026-11-20')
  const full = { seats: { scholars: { open: 0, redirect: 0 } } }
  expect([sent().can('offer', at), sent().can('offer', at, {}, full), sent().can('offer', at, {}, { elsewhere: ['HES-7K3F'] })]).toEqual([
    true,
    false,
    false,
  ])
  const life = enrolled()
  life.fire('gatheringBegins')
  life.send('complete', on('2027-12-15'))
  expect([life.can('reopen', at, { reason: 'x' }, full), life.can('reopen', at, { reason: 'x' }, { elsewhere: ['HES-7K3F'] })]).toEqual([
    false,
    false,
  ])
})

test('an offer waits fourteen days: reminded after nine, gone in silence', () => {
  const life = offered()
  const at = on('2026-11-20')
  expect([iso(life.timers['offerReminder']), iso(life.timers['offerEnds'])]).toEqual([iso(at + days(9)), iso(at + days(14))])
  expect([life.fire('offerReminder'), life.state, life.fire('offerEnds'), life.state, life.tags]).toEqual([
    ['letter offerReminder to applicant'],
    'offered',
    ['letter expired to applicant'],
    'expired',
    ['ended'],
  ])
})

test('a place is declined, and so is an application; both can be looked at again with the full time for an answer', () => {
  const [theirs, ours] = [offered(), sent()]
  expect([theirs.send('declineOffer', on('2026-11-22')), theirs.state]).toEqual([['letter declinedOffer to applicant'], 'declinedOffer'])
  expect([ours.send('decline', on('2026-11-22')), ours.state]).toEqual([['letter declined to applicant'], 'declined'])
  for (const life of [theirs, ours]) {
    life.send('reopen', on('2026-11-23'), { reason: 'A page was overlooked' })
    expect([life.state, iso(life.timers['answerDue'])]).toEqual(['review', iso(on('2026-11-23') + days(30))])
  }
})

test('who accepted and did nothing is reminded, and stands at the gathering all the same; staff may let them begin', () => {
  const life = accepted()
  expect([life.fire('tasksReminder'), life.state]).toEqual([['letter tasksReminder to applicant'], 'onboarding'])
  expect([life.fire('gatheringBegins'), life.state]).toEqual([[], 'gathering'])
  const other = accepted()
  other.send('enroll', on('2027-01-10'), { reason: 'On leave until now' })
  other.send('finish', on('2027-01-20'), { task: 'coaching' })
  expect([other.state, other.context.tasksDone]).toEqual(['enrolled', ['coaching']])
})

test('anyone may leave until the end, and comes back to where the work was', () => {
  const atGathering = enrolled()
  atGathering.fire('gatheringBegins')
  for (const life of [begun(), sent(), offered(), accepted(), enrolled(), atGathering])
    expect([life.send('withdraw', on('2026-12-01')), life.state, life.timers]).toEqual([['letter withdrawn to applicant'], 'withdrawn', {}])
  const [draft, wasSent] = [begun(), sent()]
  for (const life of [draft, wasSent]) {
    life.send('withdraw', on('2026-11-12'))
    life.send('reopen', on('2026-11-13'), { reason: 'Pressed by mistake' })
  }
  expect([draft.state, wasSent.state]).toEqual(['draft', 'review'])
})

test('every way it can end, each with its letter and none with a certificate; no way is a dead end', () => {
  expect(outcomes(healthEquityScholars).map(({ state, letters, hasCertificate }) => [state, letters.join(' '), hasCertificate])).toEqual([
    ['withdrawn', 'withdrawn', false],
    ['closed', 'closed', false],
    ['declined', 'receipt declined', false],
    ['declinedOffer', 'receipt offered declinedOffer', false],
    ['expired', 'receipt offered expired', false],
    ['completed', 'receipt offered welcome completed', false],
    ['notCompleted', 'receipt offered welcome notCompleted', false],
  ])
  expect(deadEnds(healthEquityScholars)).toEqual([])
})

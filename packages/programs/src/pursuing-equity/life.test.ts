/** Lives of applications, each to its end, on the pure machine and the dates of 2023. */
import { days, instantOf, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { edition2023 } from './editions.ts'
import { instantsOf, Life } from '../life.fixture.ts'
import { notesOf } from '../texts.fixture.ts'
import { pursuingEquity } from './program.ts'

const dates = instantsOf(pursuingEquity, edition2023)
const begun = (track: 'learningNetwork' | 'actionCommunity', day = '2022-09-30'): Life =>
  new Life(pursuingEquity, edition2023, track, on(day))

const on = (local: string) => instantOf(local.length === 10 ? `${local}T12:00` : local, edition2023.zone)
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())
const feedback = { stoodOut: 'You measure the wait.', missed: 'Who frees the time?' }

function sent(track: 'learningNetwork' | 'actionCommunity', day = '2022-10-10'): Life {
  const life = begun(track)
  life.send('submit', on(day))
  return life
}
function accepted(track: 'learningNetwork' | 'actionCommunity'): Life {
  const life = sent(track)
  life.send('invite', on('2022-11-01'))
  life.send('accept', on('2022-11-05'))
  return life
}

test('IHI-19, IHI-20, IHI-21: a team is redirected, accepts, does its tasks and completes', () => {
  const life = begun('actionCommunity')
  expect(life.send('submit', on('2022-10-19'))).toEqual(['letter receipt to applicant'])
  expect(life.send('redirect', on('2022-11-23'), feedback)).toEqual(['letter offered to applicant'])
  expect([life.state, life.context.track, life.context.appliedTrack, life.tags]).toEqual([
    'offered',
    'learningNetwork',
    'actionCommunity',
    ['seat'],
  ])
  expect(life.send('accept', on('2022-11-25'))).toEqual(['dropDocuments', 'letter welcome to applicant'])
  expect([life.state, life.context.tasksAsked]).toEqual(['onboarding', ['roster']])
  expect(life.send('finish', on('2022-12-01'), { task: 'roster' })).toEqual([])
  expect([life.state, life.tags]).toEqual(['enrolled', ['enrolled', 'seat', 'tasks']])
  expect(iso(life.timers['ending'])).toBe('2024-07-01T03:59:00.000Z')
  expect(life.fire('ending')).toEqual(['certificate', 'letter completed to applicant'])
  expect([life.state, life.tags, life.timers]).toEqual(['completed', ['ended'], {}])
})

test('the Action Community asks for three tasks, and all of them', () => {
  const life = accepted('actionCommunity')
  expect(life.context.tasksAsked).toEqual(['roster', 'seniorLeaders', 'affinityGroups'])
  life.send('finish', on('2022-12-10'), { task: 'roster' })
  life.send('finish', on('2022-12-11'), { task: 'affinityGroups' })
  expect([life.state, life.can('finish', on('2022-12-12'), { task: 'roster' })]).toEqual(['onboarding', false])
  life.send('finish', on('2022-12-12'), { task: 'seniorLeaders' })
  expect(life.state).toBe('enrolled')
})

test('IHI-14: the Learning Network is answered within 30 days of receipt, the Action Community by December 5', () => {
  expect(iso(sent('learningNetwork', '2022-10-10').timers['answerDue'])).toBe(iso(on('2022-10-10') + days(30)))
  expect(iso(sent('actionCommunity', '2022-10-10').timers['answerDue'])).toBe('2022-12-06T04:59:59.999Z')
})

test('IHI-69: the last answer of the Learning Network is due on December 1, and a redirected team waits for none', () => {
  expect(iso(sent('learningNetwork', '2022-11-01').timers['answerDue'])?.slice(0, 10)).toBe('2022-12-01')
  const life = sent('actionCommunity')
  life.send('redirect', on('2022-12-05'), feedback)
  expect(notesOf(pursuingEquity)('OURS-8').resolution).toMatch(/^Eight of the forty of the Learning Network\. The source keeps none, /)
  expect(notesOf(pursuingEquity)('IHI-69')).toMatchObject({
    readings: [
      'The Learning Network answers within 30 days of receipt, so its last answer is due on December 1, 2022, and all 40 seats may be offered by then.',
      'The Action Community answers until December 5, 2022, so its redirected teams may come after the last seat is gone.',
    ],
    resolution:
      'The edition keeps seats of the Learning Network for redirected teams, and staff may change how many. A redirected team has no second wait: the offer is the answer, so no clock of 30 days begins.',
  })
  expect(Object.keys(life.timers)).toEqual(['offerReminder', 'offerEnds'])
})

test('a promise missed is told to staff, and the application stays', () => {
  const life = sent('learningNetwork')
  expect([life.fire('answerDue'), life.state]).toEqual([['letter overdue to staff'], 'review'])
})

test('IHI-13: each track closes for itself, to the millisecond and its grace', () => {
  for (const [track, name] of [
    ['learningNetwork', 'learningNetworkCloses'],
    ['actionCommunity', 'actionCommunityCloses'],
  ] as const) {
    const life = begun(track)
    const last = dates[name]! + 15 * 60_000
    expect([life.can('submit', last), life.can('submit', last + 1), iso(life.timers['closing']), iso(life.timers['lastCall'])]).toEqual([
      true,
      false,
      iso(last + 1),
      iso(dates[name]! - days(7)),
    ])
  }
})

test('IHI-18: a track chosen anew brings its own deadline', () => {
  const life = begun('actionCommunity')
  life.send('chooseTrack', on('2022-10-01'), { track: 'learningNetwork' })
  expect([life.state, life.context.track, life.context.appliedTrack, iso(life.timers['closing'])]).toEqual([
    'draft',
    'learningNetwork',
    'learningNetwork',
    '2022-11-02T04:15:00.000Z',
  ])
})

test('a draft is reminded, then closed by its deadline, and reopened only when that moves', () => {
  const life = begun('learningNetwork')
  expect([life.fire('lastCall'), life.state, life.fire('closing'), life.state]).toEqual([
    ['letter lastCall to applicant'],
    'draft',
    ['letter closed to applicant'],
    'closed',
  ])
  const reason = { reason: 'A mistake of ours' }
  expect(life.can('reopen', on('2022-11-03'), reason)).toBe(false)
  const edition = { revision: 2, dates: { ...dates, learningNetworkCloses: on('2022-11-08') }, grace: 0 }
  expect([life.send('reopen', on('2022-11-03'), reason, { edition }), life.state]).toEqual([['letter reopened to applicant'], 'draft'])
})

test('an incomplete application is not taken', () => {
  expect(begun('learningNetwork').can('submit', on('2022-10-01'), {}, { missing: ['documents.ceoLetter'] })).toBe(false)
})

test('IHI-68, IHI-69: an offer needs a seat behind it: a full track takes nobody, and seats kept for redirects are theirs alone', () => {
  const seats = { learningNetwork: { open: 0, redirect: 1 }, actionCommunity: { open: 0, redirect: 0 } }
  const network = sent('learningNetwork')
  const community = sent('actionCommunity')
  const at = on('2022-11-20')
  expect([
    network.can('invite', at, {}, { seats }),
    community.can('invite', at, {}, { seats }),
    community.can('redirect', at, feedback, { seats }),
  ]).toEqual([false, false, true])
  expect(network.can('redirect', at, feedback)).toBe(false)
  const none = { ...seats, learningNetwork: { open: 0, redirect: 0 } }
  expect(community.can('redirect', at, feedback, { seats: none })).toBe(false)
})

test('an offer is answered within 14 days: reminded after nine, expired in silence, and its seat is free', () => {
  const life = sent('actionCommunity')
  const at = on('2022-11-23')
  life.send('redirect', at, feedback)
  expect([iso(life.timers['offerReminder']), iso(life.timers['offerEnds'])]).toEqual([iso(at + days(9)), iso(at + days(14))])
  expect([life.fire('offerReminder'), life.state, life.fire('offerEnds'), life.state, life.tags]).toEqual([
    ['letter offerReminder to applicant'],
    'offered',
    ['letter expired to applicant'],
    'expired',
    ['ended'],
  ])
})

test('an invitation expires like an offer', () => {
  const life = sent('learningNetwork')
  life.send('invite', on('2022-11-01'))
  expect([life.fire('offerEnds'), life.state]).toEqual([['letter expired to applicant'], 'expired'])
})

test('a place is declined', () => {
  const life = sent('learningNetwork')
  life.send('invite', on('2022-11-01'))
  expect([life.send('declineOffer', on('2022-11-02')), life.state]).toEqual([['letter declinedOffer to applicant'], 'declinedOffer'])
})

test('a team is declined, and looked at again with thirty new days', () => {
  const life = sent('actionCommunity')
  expect([life.send('decline', on('2022-12-01')), life.state, life.tags]).toEqual([['letter declined to applicant'], 'declined', ['ended']])
  const at = on('2022-12-03')
  expect([life.send('reopen', at, { reason: 'A letter was overlooked' }), life.state, iso(life.timers['answerDue'])]).toEqual([
    ['letter reopened to applicant'],
    'review',
    iso(at + days(30)),
  ])
})

test('a team leaves whenever it wants, and never after the end', () => {
  const lives = {
    draft: begun('learningNetwork'),
    review: sent('learningNetwork'),
    onboarding: accepted('learningNetwork'),
  }
  for (const [state, life] of Object.entries(lives))
    expect([life.state, life.send('withdraw', on('2022-12-01')), life.state, life.timers]).toEqual([
      state,
      ['letter withdrawn to applicant'],
      'withdrawn',
      {},
    ])
  expect(lives.review.can('withdraw', on('2022-12-02'))).toBe(false)
})

test('who withdrew by mistake comes back to where the work was', () => {
  const reason = { reason: 'Pressed by mistake' }
  const [draft, wasSent] = [begun('learningNetwork'), sent('learningNetwork')]
  for (const life of [draft, wasSent]) {
    life.send('withdraw', on('2022-10-12'))
    life.send('reopen', on('2022-10-13'), reason)
  }
  expect([draft.state, wasSent.state]).toEqual(['draft', 'review'])
})

test('tasks left undone are reminded of; staff may enroll all the same', () => {
  const life = accepted('actionCommunity')
  expect([life.fire('tasksReminder'), life.state]).toEqual([['letter tasksReminder to applicant'], 'onboarding'])
  life.send('enroll', on('2023-01-05'), { reason: 'Their leader is new' })
  life.send('finish', on('2023-01-20'), { task: 'seniorLeaders' })
  expect([life.state, life.context.tasksDone]).toEqual(['enrolled', ['seniorLeaders']])
})

test('who never begins lapses with the edition, and completes after all when staff say so', () => {
  const life = accepted('learningNetwork')
  expect([life.fire('ending'), life.state]).toEqual([['letter lapsed to applicant'], 'lapsed'])
  expect([life.send('reopen', on('2024-07-02'), { reason: 'They took part' }), life.state, life.fire('ending'), life.state]).toEqual([
    ['letter reopened to applicant'],
    'enrolled',
    ['certificate', 'letter completed to applicant'],
    'completed',
  ])
})

test('every way an application can end: seven ends, by track, and completed ones alone with a certificate', () => {
  const ways = outcomes(pursuingEquity).map(({ state, appliedTrack, track, hasCertificate }) =>
    [state, appliedTrack === track ? track : 'redirected', ...(hasCertificate ? ['certificate'] : [])].join(' '),
  )
  const each = (end: string): string[] => ['actionCommunity', 'learningNetwork', 'redirected'].map((track) => end.replace('*', track))
  expect(ways.toSorted()).toEqual(
    [
      'closed actionCommunity',
      'closed learningNetwork',
      ...['completed * certificate', 'declined *', 'declinedOffer *', 'expired *', 'lapsed *', 'withdrawn *'].flatMap(each),
    ].toSorted(),
  )
})

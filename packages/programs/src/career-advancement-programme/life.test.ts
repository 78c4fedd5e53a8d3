/** Lives of applicants and participants, each to its end, on the pure machine. */
import { days, deadEnds, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { demoEditions } from './editions.ts'
import { careerAdvancementProgramme } from './program.ts'

// an answer within 28 days; 6 months or 15
const edition = demoEditions().open
const on = (day: string): number => Date.parse(`${day}T12:00Z`)
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString().slice(0, 10))

const begun = (track = 'shorter'): Life => new Life(careerAdvancementProgramme, edition, track, on('2026-01-05'))
function sent(track?: string): Life {
  const life = begun(track)
  life.send('submit', on('2026-01-10'))
  return life
}
function offered(track?: string): Life {
  const life = sent(track)
  life.send('offer', on('2026-01-20'))
  return life
}
function accepted(track?: string): Life {
  const life = offered(track)
  life.send('accept', on('2026-01-25'))
  return life
}
function takingPart(track?: string): Life {
  const life = accepted(track)
  life.send('finish', on('2026-01-26'), { task: 'start' })
  life.send('enrol', on('2026-03-02'))
  return life
}

test('CAP-11: somebody applies, accepts, takes part and finishes when staff say so, without a certificate', () => {
  const life = begun()
  expect(life.send('submit', on('2026-01-10'))).toEqual(['letter receipt to applicant'])
  expect(life.send('offer', on('2026-01-20'))).toEqual(['letter offered to applicant'])
  expect([life.state, life.tags]).toEqual(['offered', ['seat']])
  expect(life.send('accept', on('2026-01-25'))).toEqual(['letter welcome to applicant'])
  expect([life.state, life.tags, life.context.tasksAsked]).toEqual(['arranging', ['seat', 'tasks'], ['start']])
  life.send('finish', on('2026-01-26'), { task: 'start' })
  expect([life.state, life.context.tasksDone]).toEqual(['arranging', ['start']])
  expect([life.send('enrol', on('2026-03-02')), life.state, life.tags]).toEqual([
    ['letter begun to applicant'],
    'takingPart',
    ['enrolled', 'seat'],
  ])
  expect([life.send('complete', on('2026-09-01')), life.state, life.tags, life.timers]).toEqual([
    ['letter finished to applicant'],
    'finished',
    ['ended'],
    {},
  ])
})

test('CAP-11: there is no deadline, so that one may send at any time; a draft is reminded once and put away after 180 days', () => {
  expect(begun().can('submit', on('2031-01-01'))).toBe(true)
  const life = begun()
  expect([iso(life.timers['draftReminder']), iso(life.timers['draftEnds'])]).toEqual(['2026-01-19', '2026-07-04'])
  expect([life.fire('draftReminder'), life.state, life.fire('draftEnds'), life.state]).toEqual([
    ['letter draftReminder to applicant'],
    'draft',
    ['letter putAway to applicant'],
    'putAway',
  ])
  expect([life.send('reopen', on('2026-08-01'), { reason: 'They wrote' }), life.state]).toEqual([['letter reopened to applicant'], 'draft'])
})

test('CAP-11: the answer is due so many days after receipt as the edition decided; undecided, no day is invented', () => {
  expect(iso(sent().timers['answerDue'])).toBe('2026-02-07')
  const undecided = new Life(careerAdvancementProgramme, { ...edition, decided: {} }, 'shorter', on('2026-01-05'))
  undecided.send('submit', on('2026-01-10'))
  expect(undecided.timers).toEqual({ answerDue: undefined })
  const life = sent()
  expect([life.fire('answerDue'), life.state]).toEqual([['letter overdue to staff'], 'review'])
})

test('CAP-04: each offering has its own months, after which staff are asked; one may change to the other before sending', () => {
  expect([iso(takingPart('shorter').timers['finishDue']), iso(takingPart('longer').timers['finishDue'])]).toEqual([
    '2026-09-01',
    '2027-06-01',
  ])
  const life = takingPart()
  expect([life.fire('finishDue'), life.state]).toEqual([['letter finishDue to staff'], 'takingPart'])
  const changing = begun()
  changing.send('chooseTrack', on('2026-01-06'), { track: 'longer' })
  expect([changing.state, changing.context.track, changing.context.appliedTrack]).toEqual(['draft', 'longer', 'longer'])
  // asked twice, the days of a draft still count from its beginning
  expect(iso(changing.timers['draftEnds'])).toBe('2026-07-04')
})

test('a person holds one offering at a time, and a place is offered while there is one', () => {
  const at = on('2026-01-20')
  const full = { seats: { shorter: { open: 0, redirect: 0 } } }
  expect([sent().can('offer', at), sent().can('offer', at, {}, full), sent().can('offer', at, {}, { elsewhere: ['CA-7K3F'] })]).toEqual([
    true,
    false,
    false,
  ])
  const life = takingPart()
  life.send('complete', on('2026-09-01'))
  const reopen = (evidence: object) => life.can('reopen', on('2026-09-02'), { reason: 'Too soon' }, evidence)
  expect([reopen({}), reopen(full), reopen({ elsewhere: ['CA-7K3F'] })]).toEqual([true, false, false])
})

test('who takes part may pause and keeps the place; the time of a pause is not counted among the months', () => {
  const life = takingPart()
  expect([life.send('pause', on('2026-04-01')), life.state, life.tags, iso(life.timers['pauseLong'])]).toEqual([
    ['letter paused to applicant'],
    'paused',
    ['seat'],
    '2026-07-01',
  ])
  expect([life.fire('pauseLong'), life.state]).toEqual([['letter pauseLong to staff'], 'paused'])
  expect([life.send('resume', on('2026-07-10')), life.state, iso(life.timers['finishDue'])]).toEqual([
    ['letter resumed to applicant'],
    'takingPart',
    '2026-12-10', // a hundred days after the first of September
  ])
  life.send('pause', on('2026-08-01'))
  life.send('resume', on('2026-08-11'))
  expect(iso(life.timers['finishDue'])).toBe('2026-12-20')
})

test('an offer waits twenty-one days: reminded after fourteen, gone in silence', () => {
  const life = offered()
  expect([iso(life.timers['offerReminder']), iso(life.timers['offerEnds'])]).toEqual(['2026-02-03', '2026-02-10'])
  expect([life.fire('offerReminder'), life.state, life.fire('offerEnds'), life.state, life.tags]).toEqual([
    ['letter offerReminder to applicant'],
    'offered',
    ['letter expired to applicant'],
    'expired',
    ['ended'],
  ])
})

test('who accepted is reminded to say when they begin; staff may let them begin all the same', () => {
  const life = accepted()
  expect([life.fire('startReminder'), life.state]).toEqual([['letter startReminder to applicant'], 'arranging'])
  life.send('enrol', on('2026-03-02'))
  expect([life.state, life.context.tasksDone]).toEqual(['takingPart', []])
})

test('a place is declined, and so is an application; both can be looked at again with the full time for an answer', () => {
  const [theirs, ours] = [offered(), sent()]
  expect([theirs.send('declineOffer', on('2026-01-22')), theirs.state]).toEqual([['letter declinedOffer to applicant'], 'declinedOffer'])
  expect([ours.send('decline', on('2026-01-22')), ours.state]).toEqual([['letter declined to applicant'], 'declined'])
  for (const life of [theirs, ours]) {
    life.send('reopen', on('2026-01-23'), { reason: 'A page was overlooked' })
    expect([life.state, life.timers['answerDue']]).toEqual(['review', on('2026-01-23') + days(28)])
  }
})

test('anyone may leave until the end, and comes back to where the work was', () => {
  const paused = takingPart()
  paused.send('pause', on('2026-04-01'))
  for (const life of [begun(), sent(), offered(), accepted(), takingPart(), paused])
    expect([life.send('withdraw', on('2026-05-01')), life.state, life.timers]).toEqual([['letter withdrawn to applicant'], 'withdrawn', {}])
  const [draft, wasSent] = [begun(), sent()]
  for (const life of [draft, wasSent]) {
    life.send('withdraw', on('2026-01-12'))
    life.send('reopen', on('2026-01-13'), { reason: 'Pressed by mistake' })
  }
  expect([draft.state, wasSent.state]).toEqual(['draft', 'review'])
})

test('every way it can end, of both offerings, each with its letter and none with a certificate; no way is a dead end', () => {
  const ends = outcomes(careerAdvancementProgramme)
  for (const track of ['shorter', 'longer'])
    expect(
      ends.filter((end) => end.track === track).map(({ state, letters, hasCertificate }) => [state, letters.join(' '), hasCertificate]),
    ).toEqual([
      ['withdrawn', 'withdrawn', false],
      ['putAway', 'putAway', false],
      ['declined', 'receipt declined', false],
      ['declinedOffer', 'receipt offered declinedOffer', false],
      ['expired', 'receipt offered expired', false],
      ['finished', 'receipt offered welcome begun finished', false],
    ])
  expect(deadEnds(careerAdvancementProgramme)).toEqual([])
})

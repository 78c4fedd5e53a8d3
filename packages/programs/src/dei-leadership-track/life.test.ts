/** Lives of trainees, each to its end, on the pure machine and the intake that begins in July 2027. */
import { days, deadEnds, instantOf, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { instantsOf, Life } from '../life.fixture.ts'
import { demoEditions } from './editions.ts'
import { letters } from './letters.ts'
import { deiLeadershipTrack } from './program.ts'

const edition = demoEditions('2026-11-22')[3]
const dates = instantsOf(deiLeadershipTrack, edition)
const on = (local: string): number => instantOf(local.length === 10 ? `${local}T12:00` : local, edition.zone)
const local = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString())
const reason = { reason: 'Parental leave.' }

const begun = (): Life => new Life(deiLeadershipTrack, edition, 'leadership', on('2026-12-01'))
function sent(): Life {
  const life = begun()
  life.send('submit', on('2026-12-02'))
  return life
}
function invited(): Life {
  const life = sent()
  life.send('invite', on('2027-01-10'))
  return life
}
function accepted(): Life {
  const life = invited()
  life.send('accept', on('2027-01-12'))
  return life
}
function enrolled(): Life {
  const life = accepted()
  life.fire('beginning')
  return life
}

test('a trainee applies, comes in, takes part for two years, presents and graduates', () => {
  const life = begun()
  expect([life.send('submit', on('2026-12-02')), life.state]).toEqual([['letter receipt to applicant'], 'review'])
  expect([life.send('invite', on('2027-01-10')), life.tags]).toEqual([['letter invited to applicant'], ['seat']])
  expect([life.send('accept', on('2027-01-12')), local(life.timers['beginning'])]).toEqual([
    ['letter welcome to applicant'],
    '2027-07-01T04:00:00.000Z',
  ])
  expect([life.fire('beginning'), life.state, life.tags, local(life.timers['yearTwo'])]).toEqual([
    ['letter begins to applicant'],
    'firstYear',
    ['seat', 'tasks'],
    '2028-07-01T04:00:00.000Z',
  ])
  expect([life.fire('yearTwo'), life.state, local(life.timers['over'])]).toEqual([
    ['letter secondYear to applicant'],
    'secondYear',
    '2029-07-01T04:00:00.000Z',
  ])
  life.send('chooseProject', on('2028-08-01'), { kind: 'education' })
  life.send('chooseProject', on('2028-09-01'), { kind: 'advocacy' })
  expect(life.context.kept).toEqual({ kind: 'advocacy' })
  expect([life.send('present', on('2029-06-18')), life.state]).toEqual([[], 'presented'])
  expect([life.send('graduate', on('2029-06-19')), life.state, life.tags, life.timers]).toEqual([
    ['certificate', 'letter graduated to applicant'],
    'graduated',
    ['ended'],
    {},
  ])
})

test('applications close with the minute and its grace, and a draft is reminded a week before', () => {
  const life = begun()
  const last = dates['closes']! + 15 * 60_000
  expect([life.can('submit', last), life.can('submit', last + 1), local(life.timers['closing']), local(life.timers['lastCall'])]).toEqual([
    true,
    false,
    local(last + 1),
    local(dates['closes']! - days(7)),
  ])
  expect([life.fire('lastCall'), life.state, life.fire('closing'), life.state]).toEqual([
    ['letter lastCall to applicant'],
    'draft',
    ['letter closed to applicant'],
    'closed',
  ])
  expect(life.can('reopen', last + 2, reason)).toBe(false)
})

test('an incomplete application is not taken', () => {
  expect(begun().can('submit', on('2026-12-02'), {}, { missing: ['training.firstYearReason'] })).toBe(false)
})

test('an answer that is overdue is told to staff, and the application stays', () => {
  const life = sent()
  expect([life.fire('answerDue'), life.state]).toEqual([['letter overdue to staff'], 'review'])
})

test('who holds a place in one intake is not invited to another, by rule or by exception', () => {
  const elsewhere = ['DEI-2026-0007']
  expect(sent().can('invite', on('2027-01-10'), {}, { elsewhere })).toBe(false)
  const exception = begun()
  exception.send('submit', on('2026-12-02'), {}, { exceptions: ['staysToTheEnd'] })
  expect([
    exception.can('inviteAsException', on('2027-01-10'), reason, { elsewhere }),
    exception.can('inviteAsException', on('2027-01-10'), reason),
  ]).toEqual([false, true])
})

test('an invitation waits fourteen days: reminded after nine, then no longer held, and may be looked at again', () => {
  const life = invited()
  expect([local(life.timers['offerReminder']), local(life.timers['offerEnds'])]).toEqual([
    local(on('2027-01-10') + days(9)),
    local(on('2027-01-10') + days(14)),
  ])
  expect([life.fire('offerReminder'), life.fire('offerEnds'), life.state]).toEqual([
    ['letter offerReminder to applicant'],
    ['letter expired to applicant'],
    'expired',
  ])
  expect([life.send('reopen', on('2027-02-01'), reason), life.state]).toEqual([['letter reopened to applicant'], 'review'])
})

test('a place is declined, and so is an application; both may be looked at again', () => {
  const offer = invited()
  expect([offer.send('declineOffer', on('2027-01-11')), offer.state]).toEqual([['letter declinedOffer to applicant'], 'declinedOffer'])
  const application = sent()
  expect([application.send('decline', on('2027-01-11')), application.state]).toEqual([['letter declined to applicant'], 'declined'])
  for (const life of [offer, application]) expect([life.send('reopen', on('2027-01-12'), reason).length, life.state]).toEqual([1, 'review'])
})

test('until the first day one withdraws; from then on one leaves early', () => {
  const lives = { draft: begun(), review: sent(), invited: invited(), accepted: accepted() }
  for (const [state, life] of Object.entries(lives))
    expect([life.state, life.send('withdraw', on('2027-02-01')), life.state, life.timers]).toEqual([
      state,
      ['letter withdrawn to applicant'],
      'withdrawn',
      {},
    ])
  expect([lives.review.send('reopen', on('2027-02-02'), reason), lives.review.state]).toEqual([['letter reopened to applicant'], 'review'])
  expect(lives.draft.can('reopen', on('2027-02-02'), reason)).toBe(false)
  const life = enrolled()
  expect([life.can('withdraw', on('2027-08-01')), life.send('leaveEarly', on('2027-08-01'), reason), life.state]).toEqual([
    false,
    ['letter leftEarly to applicant'],
    'leftEarly',
  ])
})

test('a pause keeps the place, and ends in the year in which the intake is by then', () => {
  const within = enrolled()
  within.send('pause', on('2027-09-01'), reason)
  expect([within.tags, local(within.timers['stillPaused'])]).toEqual([['seat'], local(on('2027-09-01') + days(90))])
  expect([within.fire('stillPaused'), within.state]).toEqual([['letter stillPaused to staff'], 'paused'])
  expect([within.send('resume', on('2028-06-30')), within.state]).toEqual([['letter resumed to applicant'], 'firstYear'])

  const across = enrolled()
  across.send('finish', on('2027-08-20'), { task: 'awareness' })
  across.send('pause', on('2027-09-01'), reason)
  expect([across.send('resume', on('2028-07-01')), across.state, across.context.tasksDone]).toEqual([
    ['letter resumed to applicant'],
    'secondYear',
    ['awareness'],
  ])
  across.send('chooseProject', on('2028-08-01'), { kind: 'education' })
  across.send('pause', on('2028-09-01'), reason)
  across.send('resume', on('2028-10-01'))
  expect([across.state, across.context.kept]).toEqual(['secondYear', { kind: 'education' }])
})

test('who left early by mistake stands as paused again, unless they hold another place by then', () => {
  const life = enrolled()
  life.send('leaveEarly', on('2027-08-01'), reason)
  expect(life.can('reopen', on('2027-08-02'), reason, { elsewhere: ['DEI-2028-0001'] })).toBe(false)
  expect([life.send('reopen', on('2027-08-02'), reason), life.state]).toEqual([['letter reopened to applicant'], 'paused'])
})

test('a presentation recorded by mistake is taken back', () => {
  const life = enrolled()
  life.fire('yearTwo')
  life.send('chooseProject', on('2028-08-01'), { kind: 'advocacy' })
  life.send('present', on('2028-08-02'))
  life.send('takeBack', on('2028-08-03'))
  expect([life.state, life.can('graduate', on('2028-08-04'))]).toEqual(['secondYear', false])
})

test('the end of the last month closes nobody: staff hear who has neither graduated nor left', () => {
  const waiting = enrolled()
  waiting.fire('yearTwo')
  const away = enrolled()
  away.send('pause', on('2027-09-01'), reason)
  for (const life of [waiting, away])
    expect([life.fire('over'), life.tags.includes('seat')]).toEqual([['letter unfinished to staff'], true])
})

test('after the last month nothing that is done tells staff of the end once more', () => {
  const life = enrolled()
  life.fire('yearTwo')
  life.send('chooseProject', on('2028-08-01'), { kind: 'advocacy' })
  expect(life.fire('over')).toEqual(['letter unfinished to staff'])
  life.send('pause', on('2029-07-02'), reason)
  expect(local(life.timers['over'])).toBe(undefined)
  life.send('resume', on('2029-07-09'))
  expect([life.state, local(life.timers['over'])]).toEqual(['secondYear', undefined])
  life.send('present', on('2029-07-10')) // the ceremony was later
  expect([life.state, life.timers]).toEqual(['presented', { over: undefined }])
})

test('who accepts after the first month is led on at once', () => {
  const life = sent()
  life.send('invite', on('2027-07-05'))
  life.send('accept', on('2027-07-06'))
  expect([local(life.timers['beginning']), life.fire('beginning'), life.state]).toEqual([
    '2027-07-01T04:00:00.000Z',
    ['letter begins to applicant'],
    'firstYear',
  ])
})

test('every way an application can end, the shortest way there, and what is sent on it', () => {
  const ends = outcomes(deiLeadershipTrack).map(({ state, steps, letters: sentOnIt, hasCertificate }) => [
    state,
    steps.map(({ name }) => name).join(' '),
    sentOnIt.join(' '),
    hasCertificate,
  ])
  const invitation = 'submit invite'
  const first = `${invitation} accept beginning`
  expect(ends).toEqual([
    ['withdrawn', 'withdraw', 'withdrawn', false],
    ['closed', 'closing', 'closed', false],
    ['declined', 'submit decline', 'receipt declined', false],
    ['declinedOffer', `${invitation} declineOffer`, 'receipt invited declinedOffer', false],
    ['expired', `${invitation} offerEnds`, 'receipt invited expired', false],
    ['leftEarly', `${first} leaveEarly`, 'receipt invited welcome begins leftEarly', false],
    ['graduated', `${first} yearTwo chooseProject present graduate`, 'receipt invited welcome begins secondYear graduated', true],
  ])
  expect(deadEnds(deiLeadershipTrack)).toEqual([])
})

const given = {
  program: 'DEI Leadership Track',
  edition: 'DEI Leadership Track 2027',
  organisation: 'Pediatrics',
  greeting: 'Dear Ana',
  track: 'DEI Leadership Track',
  appliedTrack: 'DEI Leadership Track',
  applicant: 'Ana Reyes',
  link: 'https://example.org/my#rt_1',
  contact: 'dei-track@example.org',
  decided: {},
}

test('a letter to a trainee greets them and says whom to ask; none shouts or regrets', () => {
  const whole = {
    ...given,
    dates: { begins: 'July 2027', ceremony: 'June 18, 2029' },
    texts: { note: 'Glad.', feedback: 'Clear.', reason: 'A slip.' },
    missing: ['Reason'],
  }
  const bare = { ...given, dates: {}, texts: {}, missing: [] }
  const all = Object.entries(letters)
  const ending = 'Questions? Write to dei-track@example.org. A person answers.\n\nThose who run DEI Leadership Track 2027'
  for (const facts of [whole, bare]) {
    const wrong = all.filter(
      ([, { to, body }]) => to === 'applicant' && !(body(facts).startsWith('Dear Ana,\n\n') && body(facts).endsWith(ending)),
    )
    expect(wrong).toEqual([])
    expect(
      all.filter(([, { subject, body }]) => /!|unfortunately|cohort|undefined|\n\n\n/i.test(`${subject(facts)}${body(facts)}`)),
    ).toEqual([])
  }
  expect(all.filter(([, { to }]) => to === 'staff').map(([name]) => name)).toEqual(['overdue', 'stillPaused', 'unfinished'])
})

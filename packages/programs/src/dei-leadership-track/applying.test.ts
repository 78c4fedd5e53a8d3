/** Who may apply, how one comes in, and what becomes of those who cannot stay: each test is named for the facts it holds. */
import { compileForm, evaluate, parseAnswers, spanOf, type Answers } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { demoEditions } from './editions.ts'
import { at, edition, inSecondYear, sent } from './lives.fixture.ts'
import { deiLeadershipTrack } from './program.ts'

const { facts, lifecycle } = deiLeadershipTrack
const track = facts.tracks['leadership']!
const form = compileForm('application', facts.forms['application']!)
/** What applicants read of a rule. */
const titles = (...names: string[]) =>
  form.pages.flatMap(({ fields }) => fields).flatMap(({ name, title }) => (names.includes(name) ? [title] : []))
const rule = (id: string): string | undefined =>
  facts.eligibility.flatMap((one) => (typeof one === 'string' || one.id !== id ? [] : [one.text]))[0]
const answers = (training: object): Answers => ({
  training: { residency: 'Pediatrics', level: 'pgy2', ends: '2030-06', ...training },
  purpose: { motivation: 'To learn how a clinic changes.' },
  promises: { seminars: true, project: true, present: true },
})
const issues = (training: object): string[] =>
  parseAnswers(form, facts.forms['application']!, answers(training), { track: 'leadership' }).issues.map(
    ({ path, code }) => `${path} ${code}`,
  )
const exceptions = (training: object): string[] =>
  facts.eligibility.flatMap((rule) =>
    typeof rule === 'string' ||
    evaluate(rule.holds!, { track: 'leadership', answers: answers(training), edition: { ends: edition.dates['ends']! } })
      ? []
      : [`${rule.id} ${rule.otherwise}`],
  )

test('UCO-09: the second year and beyond; the first by exception, with a reason of theirs and one of the staff’s', () => {
  expect(['pgy2', 'pgy3', 'pgy7', 'fellow'].map((level) => exceptions({ level }))).toEqual([[], [], [], []])
  expect(Object.values(facts.taxonomies!['trainingLevels']!.terms).slice(0, 3)).toEqual([
    'First postgraduate year (PGY1)',
    'Second postgraduate year (PGY2)',
    'Third postgraduate year (PGY3)',
  ])
  expect(exceptions({ level: 'pgy1' })).toEqual(['pgy2OrBeyond exception'])
  expect([...titles('level', 'firstYearReason'), rule('pgy2OrBeyond'), track.criteria[0]]).toEqual([
    'Year of training when the track begins',
    'Why now, in your first year?',
    'The track is made for the second postgraduate year and beyond. A first-year resident may apply with a reason, and is chosen only as an exception.',
    'Second postgraduate year or beyond; the first year by exception',
  ])
  expect([issues({ level: 'pgy1' }), issues({ level: 'pgy1', firstYearReason: 'I lead a clinic for students.' }), issues({})]).toEqual([
    ['training.firstYearReason required'],
    [],
    [],
  ])
  const life = sent(['pgy2OrBeyond'])
  expect([life.can('invite', at('2027-01-10')), life.can('inviteAsException', at('2027-01-10'), { reason: 'Led a clinic.' })]).toEqual([
    false,
    true,
  ])
  expect(facts.verbs['inviteAsException']?.payload?.safeParse({}).success).toBe(false)
  // and whoever meets every rule is no exception
  expect([sent().can('invite', at('2027-01-10')), sent().can('inviteAsException', at('2027-01-10'), { reason: 'x' })]).toEqual([
    true,
    false,
  ])
})

test('UCO-10: about ten a year, and nobody refused for the number; each year’s intake overlaps the next', () => {
  expect([track.seats, facts.edition.every, facts.edition.months]).toEqual([{ kind: 'approximate', count: 10 }, 'year', 24])
  expect(facts.summary).toContain('About ten trainees are invited each year.')
  const full = { seats: { leadership: { open: 0, redirect: 0 } } }
  expect(sent().can('invite', at('2027-01-10'), {}, full)).toBe(true)
  const [over, second, first, open] = demoEditions('2026-11-22').map((one) =>
    spanOf(deiLeadershipTrack, { begins: { local: one.dates['begins']! }, ends: { local: one.dates['ends']! } }),
  )
  expect([over, second, first, open]).toEqual([
    { first: '2024-07', last: '2026-06' },
    { first: '2025-07', last: '2027-06' },
    { first: '2026-07', last: '2028-06' },
    { first: '2027-07', last: '2029-06' },
  ])
})

test('UCO-11: one applies, and comes in by an invitation that one accepts', () => {
  const life = sent()
  expect([life.state, life.can('accept', at('2027-01-10'))]).toEqual(['review', false])
  const bare = parseAnswers(form, facts.forms['application']!, {}, { track: 'leadership' }).issues.map(({ path }) => path)
  expect([bare, facts.verbs['invite']?.title]).toEqual([
    [
      'training.residency',
      'training.level',
      'training.ends',
      'purpose.motivation',
      'promises.seminars',
      'promises.project',
      'promises.present',
    ],
    'Invite',
  ])
  expect([life.send('invite', at('2027-01-10')), life.state]).toEqual([['letter invited to applicant'], 'invited'])
  expect([life.send('accept', at('2027-01-12')), life.state]).toEqual([['letter welcome to applicant'], 'accepted'])
})

test('UCO-16: whose residency ends before the track asks for an exception; who takes part may pause, or leave without failing', () => {
  expect([exceptions({ ends: '2029-05' }), exceptions({ ends: '2029-06' }), exceptions({ ends: '2028-06', level: 'pgy1' })]).toEqual([
    ['staysToTheEnd exception'],
    [],
    ['pgy2OrBeyond exception', 'staysToTheEnd exception'],
  ])
  expect([...titles('ends', 'endsReason'), track.criteria[1], rule('staysToTheEnd')]).toEqual([
    'Month in which your training here ends',
    'If it ends before the track does: how would you finish?',
    'In training until the two years are over',
    'You are in training until the two years are over. If yours ends before, tell us how you would finish; you are then chosen only as an exception.',
  ])
  expect(notesOf(deiLeadershipTrack)('UCO-16')).toMatchObject({
    readings: ['The source says nothing. Someone in the third year of a residency of three cannot finish a track of two.'],
    resolution:
      'We ask for the month in which training ends. If it is before the last month of the intake, the application needs a reason and is decided as an exception. Who takes part may pause, and may leave early; leaving early is an end of its own and no failure.',
  })
  const life = inSecondYear()
  const reason = { reason: 'My residency ends in June.' }
  expect([life.send('pause', at('2028-09-01'), reason), life.state, life.tags]).toEqual([
    ['letter paused to applicant'],
    'paused',
    ['seat'],
  ])
  expect([life.send('leaveEarly', at('2028-10-01'), reason), life.state, life.tags]).toEqual([
    ['letter leftEarly to applicant'],
    'leftEarly',
    ['ended'],
  ])
  expect(lifecycle.root.states['leftEarly']?.meta).toMatchObject({ label: 'Left early', tone: 'rest' })
  expect(['pause', 'leaveEarly'].map((verb) => facts.verbs[verb]?.payload?.safeParse({}).success)).toEqual([false, false])
})

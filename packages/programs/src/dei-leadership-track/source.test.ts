/** The track's own description, figure by figure: each test is named for the facts it holds. */
import {
  calendar,
  checkEdition,
  checkProgram,
  evaluate,
  instantOf,
  parseAnswers,
  compileForm,
  spanOf,
  type Answers,
} from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { demoEditions } from './editions.ts'
import { deiLeadershipTrack } from './program.ts'
import { inWords } from './terms.ts'

const { facts, lifecycle } = deiLeadershipTrack
const track = facts.tracks['leadership']!
const edition = { ...demoEditions('2026-11-22')[3], title: 'DEI Leadership Track 2027' }
const at = (local: string): number => instantOf(`${local}T12:00`, edition.zone)
const module = (title: string) => facts.modules!.find((one) => one.title === title)!
const terms = (name: string): string[] => Object.values(facts.taxonomies![name]!.terms).map(String)

/** A trainee in review, with the exceptions that the service found. */
function sent(exceptions: readonly string[] = []): Life {
  const life = new Life(deiLeadershipTrack, edition, 'leadership', at('2026-12-01'))
  life.send('submit', at('2026-12-02'), {}, { exceptions })
  return life
}
function inSecondYear(): Life {
  const life = sent()
  life.send('invite', at('2027-01-10'))
  life.send('accept', at('2027-01-12'))
  life.fire('beginning')
  life.fire('yearTwo')
  return life
}

test('the program is sound, and its demonstrations could be published', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
  expect(demoEditions('2026-11-22').map((one) => checkEdition(deiLeadershipTrack, one, { publish: true }))).toEqual([[], [], [], []])
})

test('every id of the source stands in the list of sources', () => {
  const ids = Array.from({ length: 17 }, (_, index) => `UCO-${String(index + 1).padStart(2, '0')}`)
  expect(Object.keys(facts.sources!).toSorted()).toEqual([...ids, 'UCO-11b'].toSorted())
})

test('UCO-01: two years, across disciplines, beside the residency, endorsed by Graduate Medical Education', () => {
  expect(facts.edition.months).toBe(24)
  const months = calendar(deiLeadershipTrack, 'leadership', { first: '2027-07', last: '2029-06' }).flatMap(({ month }) => month ?? [])
  expect([months.at(0), months.at(-1), new Set(months).size]).toEqual(['2027-07', '2029-06', 24])
  expect(facts.summary).toContain('across disciplines and beside their residency')
  expect(facts.summary).toContain('University of Connecticut Graduate Medical Education endorses the track')
})

test('UCO-02: a monthly program on A.R.E.A., the four in this order', () => {
  expect(facts.modules?.map(({ title }) => title)).toEqual(['Awareness', 'Reflection', 'Empowerment', 'Action'])
  expect(facts.modules?.map(({ title }) => title[0]).join('.')).toBe('A.R.E.A')
  expect(facts.sessions.filter(({ months }) => months === 'every').map(({ title }) => title)).toEqual(['Seminar'])
})

test('UCO-03: Awareness, Empowerment and Action have monthly seminars in person and self-paced items of ACGME Equity Matters', () => {
  const taught = [
    { kind: 'seminar', title: 'Seminar in person', every: 'month' },
    { kind: 'selfPaced', title: 'Online programs at your own pace', provider: 'ACGME Equity Matters' },
  ]
  expect(['Awareness', 'Empowerment', 'Action'].map((title) => module(title).activities)).toEqual([taught, taught, taught])
  expect(facts.sessions.filter(({ inPerson }) => inPerson === true).map(({ title }) => title)).toEqual(['Seminar'])
  // its completion is told, module by module
  const life = sent()
  life.send('invite', at('2027-01-10'))
  life.send('accept', at('2027-01-12'))
  life.fire('beginning')
  expect(life.context.tasksAsked).toEqual(['awareness', 'empowerment', 'action'])
  life.send('finish', at('2027-10-01'), { task: 'awareness' })
  expect(life.context.tasksDone).toEqual(['awareness'])
})

test('UCO-04: Reflection has discussion groups, a book club and exercises in the community', () => {
  expect(module('Reflection').activities?.map(({ kind }) => kind)).toEqual(['discussion', 'bookClub', 'exercise'])
  expect(facts.sessions.filter(({ description }) => description === 'Of the module Reflection.').map(({ title }) => title)).toEqual([
    'Discussion group',
    'Book club',
    'Community engagement exercise',
  ])
})

test('UCO-05: three steps in order, the last to nine pathways on a list that is open', () => {
  expect(track.goals.map((goal) => goal.split(',')[0])).toEqual(['First', 'Then', 'Then'])
  expect([/scholarly/, /health of populations/, /pathways/].map((step, place) => step.test(track.goals[place]!))).toEqual([
    true,
    true,
    true,
  ])
  const nine = [
    'Academia',
    'Volunteerism',
    'Global health',
    'Philanthropy',
    'Hospital administration',
    'Public policy',
    'Legislative advocacy',
    'Organized medicine',
    'Research in private industry',
  ]
  expect(terms('pathways')).toEqual([...nine, 'Another pathway'])
  expect(track.goals[2]).toContain(`${inWords(nine)}, and others`)
})

test('UCO-06: speakers lead in the school, in affiliated health centers and across the country', () => {
  expect(Object.values(facts.roles!).map(({ title, played }) => [title, played])).toEqual([
    ['Speaker from the School of Medicine', 'beside'],
    ['Speaker from an affiliated health center', 'beside'],
    ['Speaker from across the country', 'beside'],
  ])
  expect(track.supports[1]).toBe(
    'Speakers who lead in the School of Medicine, in health centers that work with it, and across the United States',
  )
})

test('UCO-07: in the second year, and not before, a project of one of four kinds', () => {
  expect(terms('projectKinds')).toEqual(['Quality improvement', 'Advocacy', 'Education', 'Community engagement'])
  expect(facts.verbs['chooseProject']?.payload?.safeParse({ kind: 'research' }).success).toBe(false)
  const life = sent()
  life.send('invite', at('2027-01-10'))
  life.send('accept', at('2027-01-12'))
  life.fire('beginning')
  expect([life.can('chooseProject', at('2027-09-01'), { kind: 'advocacy' }), life.timers['yearTwo']]).toEqual([
    false,
    instantOf('2028-07', edition.zone),
  ])
  life.fire('yearTwo')
  life.send('chooseProject', at('2028-08-01'), { kind: 'education' })
  expect([life.state, life.context.kept]).toEqual(['secondYear', { kind: 'education' }])
  const open = Object.entries(lifecycle.states).filter(([, { tags }]) => tags.includes('enrolled'))
  expect(open.map(([name]) => name)).toEqual(['secondYear', 'presented'])
})

test('UCO-08: nobody graduates who has not presented a project at the end', () => {
  const life = inSecondYear()
  expect([life.can('graduate', at('2029-06-18')), life.can('present', at('2029-06-18'))]).toEqual([false, false])
  life.send('chooseProject', at('2028-08-01'), { kind: 'advocacy' })
  expect([life.can('graduate', at('2029-06-18')), life.can('present', at('2029-06-18'))]).toEqual([false, true])
  life.send('present', at('2029-06-18'))
  expect([life.send('graduate', at('2029-06-19')), life.state]).toEqual([['certificate', 'letter graduated to applicant'], 'graduated'])
  const ceremony = calendar(deiLeadershipTrack, 'leadership', { first: '2027-07', last: '2029-06' }).filter(
    ({ title }) => title === 'Graduation ceremony',
  )
  expect(ceremony.map(({ month }) => month)).toEqual(['2029-06'])
  expect(facts.sessions.find(({ title }) => title === 'Graduation ceremony')?.description).toBe(
    'Those who graduate present their projects.',
  )
  const promise = form.pages.flatMap(({ fields }) => fields).find(({ name }) => name === 'present')
  expect(promise?.title).toBe('I present it at the graduation ceremony')
})

const form = compileForm('application', facts.forms['application']!)
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
  expect(exceptions({ level: 'pgy1' })).toEqual(['pgy2OrBeyond exception'])
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
  expect([track.seats, facts.edition.every]).toEqual([{ kind: 'approximate', count: 10 }, 'year'])
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
  expect([life.send('invite', at('2027-01-10')), life.state]).toEqual([['letter invited to applicant'], 'invited'])
  expect([life.send('accept', at('2027-01-12')), life.state]).toEqual([['letter welcome to applicant'], 'accepted'])
})

test('UCO-11b: eight subjects, told to applicants and asked for by name', () => {
  const eight = [
    'Disparities in health care',
    'Patient-centered care',
    'Implicit bias',
    'Structural bias',
    'Social determinants of health',
    'Harassment',
    'Allyship',
    'Anti-discrimination',
  ]
  expect(terms('subjects')).toEqual(eight)
  expect(track.supports[0]).toBe(`Eight subjects: ${inWords(eight)}`)
  const asked = form.pages.flatMap(({ fields }) => fields).find(({ name }) => name === 'subjects')
  expect(asked?.options?.map(({ title }) => title)).toEqual(eight)
})

test('UCO-12: three outcomes: oneself, data and methods, well-being', () => {
  expect(track.aims).toEqual([
    'Weigh your own values, identities and lived experience',
    'Know which data and methods there are, and what they can show',
    'Look after the well-being of physicians, your own included',
  ])
})

test('UCO-16: whose residency ends before the track asks for an exception; who takes part may pause, or leave without failing', () => {
  expect([exceptions({ ends: '2029-05' }), exceptions({ ends: '2029-06' }), exceptions({ ends: '2028-06', level: 'pgy1' })]).toEqual([
    ['staysToTheEnd exception'],
    [],
    ['pgy2OrBeyond exception', 'staysToTheEnd exception'],
  ])
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

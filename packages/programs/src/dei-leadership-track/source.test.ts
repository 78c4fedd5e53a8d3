/** The track's own description, figure by figure: each test is named for the facts it holds. */
import { calendar, checkEdition, checkProgram, instantOf, compileForm } from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEditions } from './editions.ts'
import { at, edition, inSecondYear, sent } from './lives.fixture.ts'
import { deiLeadershipTrack } from './program.ts'
import { inWords } from './terms.ts'

const { facts, lifecycle } = deiLeadershipTrack
const track = facts.tracks['leadership']!
const form = compileForm('application', facts.forms['application']!)
const titleOf = (name: string): string | undefined => form.pages.flatMap(({ fields }) => fields).find((field) => field.name === name)?.title
const module = (title: string) => facts.modules!.find((one) => one.title === title)!
const terms = (name: string): string[] => Object.values(facts.taxonomies![name]!.terms).map(String)

test('the program is sound, and its demonstrations could be published', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
  expect(demoEditions('2026-11-22').map((one) => checkEdition(deiLeadershipTrack, one, { publish: true }))).toEqual([[], [], [], []])
})

test('every id of the source stands in the list of sources', () => {
  const ids = Array.from({ length: 17 }, (_, index) => `UCO-${String(index + 1).padStart(2, '0')}`)
  expect(Object.keys(facts.sources!).toSorted()).toEqual([...ids, 'UCO-11b'].toSorted())
})

test('UCO-01: two years, across disciplines, beside the residency, endorsed by Graduate Medical Education', () => {
  expect([facts.title, facts.edition.months]).toEqual(['DEI Leadership Track', 24])
  const months = calendar(deiLeadershipTrack, 'leadership', { first: '2027-07', last: '2029-06' }).flatMap(({ month }) => month ?? [])
  expect([months.at(0), months.at(-1), new Set(months).size]).toEqual(['2027-07', '2029-06', 24])
  expect(facts.summary).toMatch(
    /^Two years of diversity, equity and inclusion for residents, across disciplines and beside their residency: /,
  )
  expect(track.summary).toBe('Two years beside your residency: a seminar each month, and in the second year a project of your own.')
  expect(facts.summary).toMatch(/ University of Connecticut Graduate Medical Education endorses the track\.$/)
})

test('UCO-02: a monthly program on A.R.E.A., the four in this order', () => {
  expect(facts.modules?.map(({ title }) => title)).toEqual(['Awareness', 'Reflection', 'Empowerment', 'Action'])
  expect(facts.modules?.map(({ title }) => title[0]).join('.')).toBe('A.R.E.A')
  expect(facts.sessions.filter(({ months }) => months === 'every').map(({ title }) => title)).toEqual(['Seminar'])
  expect(facts.summary).toContain(': awareness, reflection, empowerment and action, with a seminar each month')
})

test('UCO-03: Awareness, Empowerment and Action have monthly seminars in person and self-paced items of ACGME Equity Matters', () => {
  const taught = [
    { kind: 'seminar', title: 'Seminar in person', every: 'month' },
    { kind: 'selfPaced', title: 'Online programs at your own pace', provider: 'ACGME Equity Matters' },
  ]
  expect(['Awareness', 'Empowerment', 'Action'].map((title) => module(title).activities)).toEqual([taught, taught, taught])
  expect(facts.sessions.filter(({ inPerson }) => inPerson === true).map(({ title }) => title)).toEqual(['Seminar'])
  expect(facts.sessions[0]?.description).toMatch(/^Of the modules Awareness, Empowerment and Action\. /)
  expect([facts.toDecide!['selfPaced']?.title, titleOf('seminars'), track.commitments[0]]).toEqual([
    'Programs chosen from ACGME Equity Matters',
    'I come to the monthly seminars, in person',
    'Come to the seminars, in person',
  ])
  // its completion is told, module by module
  expect(Object.values(facts.tasks).map(({ title, description }) => [title, description])).toEqual(
    ['Awareness', 'Empowerment', 'Action'].map((name) => [
      `${name}: learn at your own pace`,
      'Online programs chosen from ACGME Equity Matters. Tell us when you are through with those of this module.',
    ]),
  )
  const life = sent()
  life.send('invite', at('2027-01-10'))
  life.send('accept', at('2027-01-12'))
  life.fire('beginning')
  expect(life.context.tasksAsked).toEqual(['awareness', 'empowerment', 'action'])
  life.send('finish', at('2027-10-01'), { task: 'awareness' })
  expect(life.context.tasksDone).toEqual(['awareness'])
})

test('UCO-04: Reflection has discussion groups, a book club and exercises in the community', () => {
  expect(module('Reflection').activities).toEqual([
    { kind: 'discussion', title: 'Discussion groups' },
    { kind: 'bookClub', title: 'Book club' },
    { kind: 'exercise', title: 'Community engagement exercises' },
  ])
  expect(facts.sessions.filter(({ description }) => description === 'Of the module Reflection.').map(({ title }) => title)).toEqual([
    'Discussion group',
    'Book club',
    'Community engagement exercise',
  ])
})

test('UCO-05: three steps in order, the last to nine pathways on a list that is open', () => {
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
  expect(track.goals).toEqual([
    'First, find the areas in which you want to do scholarly work',
    'Then, gather tools for diversity, equity and inclusion, and for the health of populations',
    `Then, see pathways to leadership: ${inWords(nine)}, and others`,
  ])
})

test('UCO-06: speakers lead in the school, in affiliated health centers and across the country', () => {
  expect(Object.values(facts.roles!).map(({ title, text, played }) => [title, played, text])).toEqual([
    ['Speaker from the School of Medicine', 'beside', 'A leader of the school who speaks at a seminar.'],
    [
      'Speaker from an affiliated health center',
      'beside',
      'A leader of a health center that works with the school, who speaks at a seminar.',
    ],
    ['Speaker from across the country', 'beside', 'A leader from elsewhere in the United States who speaks at a seminar.'],
  ])
  expect(track.supports[1]).toBe(
    'Speakers who lead in the School of Medicine, in health centers that work with it, and across the United States',
  )
})

test('UCO-07: in the second year, and not before, a project of one of four kinds', () => {
  expect(terms('projectKinds')).toEqual(['Quality improvement', 'Advocacy', 'Education', 'Community engagement'])
  expect([
    titleOf('project'),
    titleOf('idea'),
    facts.projects?.['initiative']?.description,
    track.supports[2],
    track.commitments[1],
  ]).toEqual([
    'In my second year I carry out a project',
    'An idea for your second-year project',
    'A project of one of four kinds: quality improvement, advocacy, education, and community engagement.',
    'A project of your own in the second year',
    'Carry out a project in the second year',
  ])
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
  expect([titleOf('present'), track.commitments[2]]).toEqual([
    'I present it at the graduation ceremony',
    'Present it at the graduation ceremony',
  ])
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
  expect([asked?.options?.map(({ title }) => title), asked?.description]).toEqual([
    eight,
    'The track takes up all eight. Choose up to three.',
  ])
})

test('UCO-12: three outcomes: oneself, data and methods, well-being', () => {
  expect(track.aims).toEqual([
    'Weigh your own values, identities and lived experience',
    'Know which data and methods there are, and what they can show',
    'Look after the well-being of physicians, your own included',
  ])
})

/** What the source leaves open, says in two ways or lost on its way to us: each has its note, and the program keeps to it. */
import { calendar, checkAnswers, checkEdition, compileForm, vocabularyOf } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { demoEditions } from './editions.ts'
import { healthEquityScholars } from './program.ts'
import { allTexts, toApplicants } from './texts.fixture.ts'

const { facts } = healthEquityScholars
const track = facts.tracks['scholars']!
const note = notesOf(healthEquityScholars)
const application = compileForm('application', facts.forms['application']!)

test('HES-15: what the source leaves open is open, and an edition without it cannot be published', () => {
  const draft = { title: 'Next', slug: 'next', zone: 'America/New_York', graceMinutes: 0, dates: {}, seats: {}, decided: {} }
  const lacking = (given: object): string[] =>
    checkEdition(healthEquityScholars, { ...draft, ...given }, { publish: true }).map(({ path }) => path)
  expect(lacking({}).toSorted()).toEqual([
    'dates.begins',
    'dates.closes',
    'dates.gatheringOn',
    'decided.contact',
    'decided.fee',
    'decided.modules',
    'decided.replyWithin',
    'decided.travel',
    'seats.scholars',
  ])
  expect(checkEdition(healthEquityScholars, draft, { publish: false })).toEqual([])
  expect(Object.values(facts.toDecide!).map(({ title, source }) => [title, source])).toEqual([
    ['Address for questions', 'HES-15'],
    ['Days until an answer', 'HES-15'],
    ['Modules', 'HES-15'],
    ['Fee', 'HES-15'],
    ['Travel to Cambridge', 'HES-19'],
  ])
  expect(Object.values(facts.dates).map(({ title }) => title)).toEqual(['Applications close', 'First month', 'The final gathering begins'])
  expect(note('HES-15')).toMatchObject({
    readings: [
      'It has no dates, no deadline, no number of places, no length, no number of modules, no fee, no rule for travel, no list of documents, no steps of selection, no time for an answer and no address to write to.',
    ],
    resolution:
      'Each edition has to decide the first month, the deadline, the day of the gathering, the places, the modules, the fee, travel, the time for an answer and the address before it can be published. How long it lasts follows from the first month and the gathering. No document is asked for, because none is named. The steps of selection are ours (OURS-1).',
  })
  expect([facts.contact, facts.edition.months, track.seats, track.documents, facts.documents]).toEqual([
    undefined,
    null,
    { kind: 'exact' },
    [],
    {},
  ])
  const { open, running, past } = demoEditions('2026-11-22')
  for (const { program: _program, isDemo: _isDemo, ...edition } of [open, running, past]) expect(lacking(edition)).toEqual([])
})

test('HES-16: three words for one role; applicants read one of them', () => {
  expect(vocabularyOf(facts).participant).toEqual({ one: 'scholar', many: 'scholars', also: ['participant', 'fellow'] })
  expect(toApplicants().filter((text) => /\b(participants?|fellows?)\b/i.test(text))).toEqual([])
  expect(note('HES-16')).toMatchObject({
    readings: [
      'Scholars, in the name of the program.',
      'Participants, where it speaks of what they do.',
      'Fellows, where they learn from one another.',
    ],
    resolution:
      'They are scholars everywhere, after the program’s own name. The other two words are kept with it, so that a search for them finds the role.',
  })
})

test('HES-17: a project works at the institution, in the community, or in both; one of them is said', () => {
  const at = (place: string[]) =>
    checkAnswers(application, { project: { place } }, { track: 'scholars' }).filter(({ path }) => path === 'project.place')
  expect([at(['institution']), at(['community']), at(['institution', 'community']), at([])]).toEqual([
    [],
    [],
    [],
    [expect.objectContaining({ path: 'project.place', code: 'required' })],
  ])
  const places = application.pages.find(({ id }) => id === 'project')!.fields.find(({ name }) => name === 'place')
  expect(places?.options?.map(({ title }) => title)).toEqual(['At my home institution', 'In the community we serve'])
  expect(note('HES-17')).toMatchObject({
    readings: ['In their organizations or their community.', 'At their home institution.'],
    resolution:
      'Everybody names a home institution, because one reading needs it. Then they say where the project works: at the institution, in the community, or in both. Neither answer is better.',
  })
})

test('HES-18: nothing of the broken copy stands in any text', () => {
  const texts = allTexts()
  expect(texts.length).toBeGreaterThan(300)
  const isDebris = (text: string): boolean => /image\d|\.(png|jpe?g|gif)\b|^\s*\.\s*$|•|–\s*$/im.test(text)
  expect(['image17.png', 'Protest.jpeg', ' . ', 'One\n.\nTwo', '• –'].filter(isDebris)).toHaveLength(5)
  expect(texts.filter(isDebris)).toEqual([])
  expect(note('HES-18')).toMatchObject({
    readings: [
      'Names of three picture files, a dot on a line of its own and doubled bullets stand between the sentences, left over from a copy.',
    ],
    resolution: 'They were dropped, and nothing was put in their place. A test looks for them in every text of this program.',
  })
})

test('HES-19: the monthly sessions have no length and no day; who pays for travel is decided by each edition and said among the costs', () => {
  const monthly = calendar(healthEquityScholars, 'scholars', { first: '2027-01', last: '2027-02' }).filter(
    ({ title }) => title === 'Online Monthly Sessions',
  )
  expect(monthly.map(({ month, lasts, parts }) => [month, lasts, parts])).toEqual([
    ['2027-01', undefined, undefined],
    ['2027-02', undefined, undefined],
  ])
  expect([facts.toDecide!['travel']?.source, facts.toDecide!['travel']?.description, facts.costs]).toEqual([
    'HES-19',
    'Who pays for travel to the gathering, and for staying there.',
    [
      { title: 'Fee', decided: 'fee' },
      { title: 'Travel to the final gathering', decided: 'travel' },
    ],
  ])
  expect(note('HES-19')).toMatchObject({
    readings: [
      'The online sessions are monthly, without a day or a length.',
      'The gathering is in Cambridge, and nothing is said of who pays to get there.',
    ],
    resolution:
      'A session stands in every month of the edition, from the first to that of the gathering, without a day and without a length until somebody sets them. Who pays for travel is decided by each edition, and told with the offer.',
  })
})

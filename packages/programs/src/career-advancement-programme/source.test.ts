/** The source, fact by fact: each test is named for the ids it holds. */
import {
  calendar,
  chartOf,
  checkAnswers,
  checkProgram,
  compileForm,
  csvOf,
  factsOf,
  mapTerm,
  NotAFact,
  taxonomyName,
  vocabularyOf,
  type Answers,
} from '@cohortium/program'
import { expect, test } from 'vitest'
import { raceAndEthnicity } from '../pursuing-equity/taxonomies.ts'
import { sourceIds } from '../source-ids.ts'
import { notesOf } from '../texts.fixture.ts'
import { demoEditions } from './editions.ts'
import { careerAdvancementProgramme } from './program.ts'
import { ethnicGroups, seniorRoles } from './taxonomies.ts'
import { allTexts, toApplicants } from './texts.fixture.ts'

const { facts, lifecycle } = careerAdvancementProgramme
const { shorter, longer } = facts.tracks
const note = notesOf(careerAdvancementProgramme)
const application = compileForm('application', facts.forms['application']!)
const answers: Answers = {
  you: { role: 'nurse', duties: 'I lead a ward at night' },
  purpose: { aims: ['policies'], change: 'Who is asked for consent, and in which language', next: 'A seat where rotas are made' },
  practical: { support: true },
}
const issues = (given: Answers): string[][] => checkAnswers(application, given, { track: 'shorter' }).map(({ path, code }) => [path, code])

test('the programme is sound, and its form can be filled in', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
  expect(issues(answers)).toEqual([])
})

test('every id of the source has its place', () => {
  expect(Object.keys(facts.sources!).toSorted()).toEqual(sourceIds['career-advancement-programme'])
})

test('CAP-01: the name of the source, in the spelling of the United Kingdom', () => {
  expect([facts.title, facts.locale, vocabularyOf(facts).program.one]).toEqual([
    'Career Advancement Programme in Promoting Racial Equity in Healthcare',
    'en-GB',
    'programme',
  ])
  expect(demoEditions().open.zone).toBe('Europe/London')
  const american = /\b(programs?|organizations?|enroll|color|favor|center|behavior|practicing|to practice|judgment)\b/i
  expect(['a program', 'Organization', 'To practice together'].filter((text) => american.test(text))).toHaveLength(3)
  expect(note('OURS-10').resolution).toBe(
    'The source sets an indefinite article before it. We leave it out, so that the name can stand in a sentence.',
  )
  const isPath = (text: string): boolean => /^[\w.-]+$/.test(text) && text.includes('.')
  expect(allTexts().filter((text) => !isPath(text) && american.test(text))).toEqual([])
})

test('CAP-02: four roles as examples, and room for every other', () => {
  const field = application.pages[0]!.fields.find(({ name }) => name === 'role')!
  expect(field.title).toBe('Your role')
  expect(field.options?.map(({ title }) => title)).toEqual(['Physician', 'Nurse', 'Administrator', 'Social worker', 'Another role'])
  const other = (more: object): string[][] => issues({ ...answers, you: { ...answers['you'], role: 'other', ...more } })
  expect([other({ otherRole: 'Hospital chaplain' }), other({ otherRole: '' })]).toEqual([[], []])
  expect(issues({ ...answers, you: { ...answers['you'], role: 'plumber' } })).toEqual([['you.role', 'option']])
  expect(facts.summary).toContain('among them physicians, nurses, administrators and social workers')
})

test('CAP-03: three outcomes that are named first, and two more; each may be chosen', () => {
  expect(shorter!.aims).toEqual([
    'To communicate with people of every culture in a way that respects them',
    'To see how systemic racism leads to unequal health',
    'To plan policies and practices that are fair to all',
    'To start and carry initiatives for diversity, equity and inclusion',
    'To lead, and to speak up for others',
  ])
  expect([longer!.aims, facts.modules![0]?.topics]).toEqual([shorter!.aims, shorter!.aims])
  const field = application.pages[1]!.fields.find(({ name }) => name === 'aims')!
  expect([field.title, field.options?.map(({ title }) => title)]).toEqual(['What you most want to learn', shorter!.aims])
})

test('CAP-04: a shorter and a longer offering, alike but for their length, which no text puts in a number', () => {
  const { title: _title, summary: _summary, ...rest } = shorter!
  expect(longer).toEqual({ ...rest, title: 'Longer offering', summary: 'Takes more than a year.' })
  expect([shorter!.title, shorter!.summary]).toEqual(['Shorter offering', 'Done within several months.'])
  expect([facts.edition, facts.dates]).toEqual([{ kind: 'rolling', months: null }, {}])
  expect(['shorterMonths', 'longerMonths'].map((name) => facts.toDecide![name])).toMatchObject([
    { title: 'Months of the shorter offering', kind: 'count', source: 'CAP-04', description: 'The source says “several”.' },
    { title: 'Months of the longer offering', kind: 'count', source: 'CAP-04', description: 'The source says “over a year”.' },
  ])
  expect(note('CAP-04')).toMatchObject({
    readings: ['It can be done within several months.', 'Some extend over a year.'],
    resolution:
      'Both are true of something, so there are two offerings, a shorter and a longer one, and nothing else tells them apart. Neither has a number of months here. Each edition decides both numbers before it is published; one that has only one of the two gives the other no places.',
  })
  const { shorterMonths, longerMonths } = demoEditions().open.decided as Record<string, number>
  expect([shorterMonths! < 12, longerMonths! > 12]).toEqual([true, true])
})

test('CAP-05: online modules, workshops and networking; mentorship is said of the field and is not promised', () => {
  expect(shorter!.supports).toEqual(['Modules to learn online', 'Workshops', 'Occasions to meet and know others'])
  expect(facts.modules!.map(({ title, activities = [] }) => [title, activities.map((one) => `${one.kind}: ${one.title}`)])).toEqual([
    ['Online learning modules', []],
    ['Workshops and networking', ['workshop: Workshops', 'networking: Occasions to meet and know others']],
  ])
  expect([facts.summary.split('. ')[1], facts.modules![0]!.description, ...facts.sessions.map(({ description }) => description)]).toEqual([
    'You learn online, in workshops, and from the others you meet.',
    'To be worked through online. How many there are, and what each is called, is for the edition to say.',
    'To practise together what the modules teach.',
    'To meet others who work for the same, and stay in touch.',
  ])
  expect(
    calendar(careerAdvancementProgramme, 'longer', {}).map(({ title, month, lasts, inPerson }) => [title, month, lasts, inPerson]),
  ).toEqual([
    ['Workshops', null, undefined, false],
    ['Networking', null, undefined, false],
  ])
  expect(facts.sessions.map(({ months }) => months)).toEqual(['unstated', 'unstated'])
  expect(toApplicants().filter((text) => /mentor/i.test(text))).toEqual([])
})

test('CAP-06: 85, 5, 8 and 2 per cent, a hundred in all, by groups of the United Kingdom', () => {
  const { bars, unit, taxonomy, measure } = chartOf(seniorRoles)
  expect([bars.map(({ title, value }) => [title, value]), unit, taxonomy, measure]).toEqual([
    [
      ['White', 85],
      ['Black', 5],
      ['Asian', 8],
      ['Other', 2],
    ],
    '%',
    'gb-ethnic-group@1',
    'Share of senior roles',
  ])
  expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(100)
  expect([seniorRoles.title, ethnicGroups.title, ethnicGroups.place]).toEqual(['Representation in senior roles', 'Ethnic group', 'GB'])
})

test('CAP-07: that the figures are an example goes with every chart and into every row of a file, and no report takes them for facts', () => {
  const sentence = 'These figures are made up as an example. They are not data of the NHS.'
  expect([chartOf(seniorRoles).isIllustrative, chartOf(seniorRoles).note]).toEqual([true, sentence])
  const [head, ...rows] = csvOf(seniorRoles).trim().split('\r\n')
  expect([head, rows.length, rows.filter((row) => !row.endsWith(`,"illustrative","${sentence}"`))]).toEqual([
    '"group","value","unit","status","provenance"',
    4,
    [],
  ])
  expect(() => factsOf(seniorRoles)).toThrow(NotAFact)
  expect(note('CAP-07')).toMatchObject({
    readings: ['The source says of its own table that the figures are illustrative, an example alone, and not exact data of the NHS.'],
    resolution:
      'The four numbers are kept as what they are. Wherever they are drawn or saved, the sentence goes along. A report that asks for them as facts is refused, and told who could give real ones.',
  })
  // nor are they numbers to whoever reads the program itself
  expect(Object.values(seniorRoles.rows).filter((value) => typeof value === 'number')).toEqual([])
})

test('X-04: a group of the United Kingdom is led to one of the United States, and one without a counterpart to none', () => {
  const terms = Object.keys(ethnicGroups.terms) as (keyof typeof ethnicGroups.terms)[]
  expect(terms.map((term) => [term, mapTerm(ethnicGroups, term, raceAndEthnicity)])).toEqual([
    ['white', 'white'],
    ['black', 'black'],
    ['asian', 'asian'],
    ['other', null],
  ])
  const there = Object.keys(raceAndEthnicity.terms)
  expect(Object.values(ethnicGroups.maps['us-race-ethnicity@1']).filter((term) => term !== null && !there.includes(term))).toEqual([])
  expect(taxonomyName(raceAndEthnicity)).toBe('us-race-ethnicity@1')
})

test('nobody is asked for their ethnic group', () => {
  const asked = Object.entries(facts.forms).flatMap(([id, form]) => compileForm(id, form).pages.flatMap(({ fields }) => fields))
  expect(asked.filter(({ title, privacy }) => privacy === 'special' || /ethnic|race/i.test(title)).map(({ title }) => title)).toEqual([])
})

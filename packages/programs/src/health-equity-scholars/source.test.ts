/** The source, fact by fact: each test is named for the ids it holds. */
import {
  calendar,
  checkAnswers,
  checkEdition,
  checkProgram,
  compileForm,
  evaluate,
  hours,
  days,
  vocabularyOf,
  type Answers,
} from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEditions } from './editions.ts'
import { healthEquityScholars } from './program.ts'
import { allTexts, toApplicants } from './texts.fixture.ts'

const { facts, lifecycle } = healthEquityScholars
const track = facts.tracks['scholars']!
const application = compileForm('application', facts.forms['application']!)
const span = { first: '2027-01', last: '2027-04' }
const cells = (title: string) => calendar(healthEquityScholars, 'scholars', span).filter((cell) => cell.title === title)

const answers: Answers = {
  you: { profession: 'nurse', years: 14, career: 'I lead a ward' },
  serving: { country: 'US', populations: 'Farm workers and their families', work: 'A clinic at night' },
  institution: { name: 'Harrow Bay Clinic', location: 'Duluth, Minnesota', role: 'Head nurse' },
  project: { title: 'Open at night', place: ['institution'], change: 'The hours', people: 'With two drivers', nextStep: 'Ask the board' },
  promises: { bring: true, assignments: true, coaching: true, gathering: true },
}
const issues = (given: Answers): string[][] => checkAnswers(application, given, { track: 'scholars' }).map(({ path, code }) => [path, code])
const requiredOn = (page: string): string[] => issues({ ...answers, [page]: {} }).map(([path]) => path!.slice(page.length + 1))

test('the program is sound', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
  expect(issues(answers)).toEqual([])
})

test('every id of the source has its place', () => {
  const ids = Array.from({ length: 19 }, (_, index) => `HES-${String(index + 1).padStart(2, '0')}`)
  expect(Object.keys(facts.sources!).toSorted()).toEqual([...ids, 'HES-12b'].toSorted())
})

test('HES-01: the Health Equity Scholars Program, for one person at a time, who is called a scholar', () => {
  expect([facts.words?.participant?.many, facts.title, facts.unit]).toEqual([
    'scholars',
    'Health Equity Scholars Program',
    { kind: 'person', min: 1, max: 1, organisation: 'required' },
  ])
})

test('HES-02: career stage, profession, people served and country; who serves them elsewhere is refused', () => {
  const rules = facts.eligibility.map((rule) => (typeof rule === 'string' ? rule : [rule.id, rule.otherwise ?? 'people judge']))
  expect(rules).toEqual([
    ['careerStage', 'people judge'],
    ['profession', 'people judge'],
    ['population', 'people judge'],
    ['country', 'refuse'],
  ])
  const country = facts.eligibility.find((rule) => typeof rule !== 'string' && rule.id === 'country')
  const holds = (value: string): boolean =>
    typeof country === 'object' && evaluate(country.holds!, { track: 'scholars', answers: { ...answers, serving: { country: value } } })
  expect([holds('US'), holds('elsewhere')]).toEqual([true, false])
  // what people judge by is asked of everybody
  expect([requiredOn('you'), requiredOn('serving')]).toEqual([
    ['profession', 'years', 'career'],
    ['country', 'populations', 'work'],
  ])
})

test('HES-03: three objectives by name', () => {
  expect(track.goals).toEqual(['Understand Health Inequities', 'Build Strong Advocates', 'Networking & Solidarity'])
})

test('HES-04: three pillars by name; two are taught, the third is the project', () => {
  const names = ['Health Equity Analysis', 'Leadership Development', 'Advocacy Action Project']
  expect(track.aims).toEqual(names)
  expect([...facts.modules!.map(({ title }) => title), facts.projects!['advocacy']!.title]).toEqual(names)
})

test('HES-05: four topics', () => {
  expect(facts.modules!.flatMap(({ topics = [] }) => topics)).toEqual([
    'Structural racism',
    'Poverty',
    'Health care policy and access',
    'Environmental justice',
  ])
})

test('HES-06: the framework is credited to Marshall Ganz of Harvard Kennedy School, and said to be adapted', () => {
  expect(facts.modules!.flatMap(({ title, credit }) => (credit === undefined ? [] : [[title, credit]]))).toEqual([
    ['Leadership Development', 'Framework by Marshall Ganz, professor at Harvard Kennedy School, adapted for health care professionals'],
  ])
})

test('HES-07: the launch is one event online, in the first month, in two parts of three hours', () => {
  expect(cells('Online Launch Workshop').map(({ month, parts, lasts, inPerson }) => ({ month, parts, lasts, inPerson }))).toEqual([
    { month: '2027-01', parts: 2, lasts: hours(3), inPerson: false },
  ])
})

test('HES-08: every month online, with faculty and the others, in three acts', () => {
  expect(cells('Online Monthly Sessions').map(({ month, inPerson }) => [month, inPerson])).toEqual(
    ['2027-01', '2027-02', '2027-03', '2027-04'].map((month) => [month, false]),
  )
  const spec = facts.sessions.find(({ title }) => title === 'Online Monthly Sessions')!
  expect([spec.description, spec.acts]).toEqual([
    'Online, with faculty and the other scholars.',
    ['Learn something new', 'Reflect on what you learned and how you used it', 'Coach one another'],
  ])
})

test('HES-09: at the end two days in Cambridge, MA, for three purposes', () => {
  expect(cells('In-person Final Gathering').map(({ month, lasts, inPerson, place }) => ({ month, lasts, inPerson, place }))).toEqual([
    { month: '2027-04', lasts: days(2), inPerson: true, place: 'Cambridge, MA' },
  ])
  expect(calendar(healthEquityScholars, 'scholars', span).at(-1)?.title).toBe('In-person Final Gathering')
  expect(facts.sessions.at(-1)?.acts).toEqual([
    'Deepen the relationships that have grown',
    'Celebrate what the projects achieved',
    'Commit to what each will do next',
  ])
})

test('HES-10: scholars coach one another in pairs or groups, and learn with one another', () => {
  expect(facts.modules!.flatMap(({ activities = [] }) => activities)).toEqual([
    { kind: 'coaching', title: 'Peer coaching, in pairs or small groups' },
    { kind: 'networking', title: 'Learning with and from other scholars' },
  ])
  const asked = compileForm('coaching', facts.forms['coaching']!).pages[0]?.fields.find(({ name }) => name === 'setting')
  expect([facts.tasks['coaching']?.form, asked?.options?.map(({ value }) => value)]).toEqual(['coaching', ['pair', 'group', 'either']])
})

test('HES-11: nobody applies without a project and a home institution, and all of it goes on into the program', () => {
  expect([requiredOn('institution'), requiredOn('project')]).toEqual([
    ['name', 'location', 'role'],
    ['title', 'place', 'change', 'people', 'nextStep'],
  ])
  const { form, startsFrom } = facts.projects!['advocacy']!
  const page = compileForm(form, facts.forms[form]!).pages.find(({ id }) => id === 'project')!
  expect(Object.keys(startsFrom!)).toEqual(page.fields.map(({ name }) => `project.${name}`))
  expect(Object.values(startsFrom!)).toEqual([
    'institution.name',
    ...application.pages.find(({ id }) => id === 'project')!.fields.map(({ name }) => `project.${name}`),
  ])
  // it may be written on while one takes part, to the very gathering
  const open = Object.entries(lifecycle.states).filter(([, { tags }]) => tags.includes('enrolled'))
  expect(open.map(([name]) => name)).toEqual(['enrolled', 'gathering'])
})

test('HES-12: an assignment in one’s own practice with each module', () => {
  expect(facts.updates).toEqual([{ title: 'Assignment', tracks: ['scholars'], every: 'module', form: 'assignment' }])
  expect(facts.modules!.map(({ assignment }) => assignment)).toEqual(
    facts.modules!.map(() => 'One assignment to do in your own practice, handed in and talked about with others.'),
  )
  expect(track.commitments).toContain('You do an assignment in your own practice with each module')
})

test('HES-12b: five components by name', () => {
  expect(track.supports).toEqual([
    'Online Launch Workshop',
    'Online Monthly Sessions',
    'Experiential learning',
    'In-person Final Gathering',
    'Networking',
  ])
})

test('HES-14: scholar, faculty, and the peer coach who is a scholar too', () => {
  expect(Object.entries(facts.roles!).map(([, { title, played }]) => [title, played])).toEqual([
    ['Scholar', 'participant'],
    ['Peer coach', 'participant'],
    ['Faculty', 'beside'],
  ])
})

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
})

test('HES-17: a project works at the institution, in the community, or in both; one of them is said', () => {
  const at = (place: string[]) => issues({ ...answers, project: { ...answers['project'], place } })
  expect([at(['institution']), at(['community']), at(['institution', 'community']), at([])]).toEqual([
    [],
    [],
    [],
    [['project.place', 'required']],
  ])
})

test('HES-18: nothing of the broken copy stands in any text', () => {
  const texts = allTexts()
  expect(texts.length).toBeGreaterThan(300)
  const isDebris = (text: string): boolean => /image\d|\.(png|jpe?g|gif)\b|^\s*\.\s*$|•|–\s*$/im.test(text)
  expect(['image17.png', 'Protest.jpeg', ' . ', 'One\n.\nTwo', '• –'].filter(isDebris)).toHaveLength(5)
  expect(texts.filter(isDebris)).toEqual([])
})

test('HES-19: the monthly sessions have no length and no day; who pays for travel is decided by each edition and said among the costs', () => {
  expect(cells('Online Monthly Sessions').map(({ lasts, parts }) => [lasts, parts])).toEqual(
    cells('Online Monthly Sessions').map(() => [undefined, undefined]),
  )
  expect([facts.toDecide!['travel']?.source, facts.costs.map((cost) => 'decided' in cost && cost.decided)]).toEqual([
    'HES-19',
    ['fee', 'travel'],
  ])
  const readings = (id: string): number | undefined => facts.notes.find((note) => note.id === id)?.readings.length
  expect(['HES-15', 'HES-16', 'HES-17', 'HES-18', 'HES-19'].map(readings)).toEqual([1, 3, 2, 1, 2])
})

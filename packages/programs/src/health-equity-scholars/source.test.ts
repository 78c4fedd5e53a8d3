/** The source, fact by fact: each test is named for the ids it holds. */
import { calendar, checkAnswers, checkProgram, compileForm, evaluate, hours, days, type Answers } from '@cohortium/program'
import { expect, test } from 'vitest'
import { healthEquityScholars } from './program.ts'

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
const titleOf = (asked: string): string | undefined =>
  application.pages.flatMap(({ fields }) => fields).find(({ name }) => name === asked)?.title
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
  const rules = facts.eligibility.map((rule) => (typeof rule === 'string' ? rule : [rule.text, rule.otherwise ?? 'people judge']))
  expect(rules).toEqual([
    ['You are in the middle of your career', 'people judge'],
    ['You are a health care professional', 'people judge'],
    ['You serve, or speak up for, people who are marginalized or have too few resources', 'people judge'],
    ['The people you serve, or speak up for, are in the United States', 'refuse'],
  ])
  expect(facts.summary).toMatch(/^For people in the middle of a career in health care who serve, .*, anywhere in the United States\. /)
  const country = facts.eligibility.find((rule) => typeof rule !== 'string' && rule.id === 'country')
  const holds = (value: string): boolean =>
    typeof country === 'object' && evaluate(country.holds!, { track: 'scholars', answers: { ...answers, serving: { country: value } } })
  expect([holds('US'), holds('elsewhere')]).toEqual([true, false])
  const place = application.pages.flatMap(({ fields }) => fields).find(({ name }) => name === 'country')
  expect(place?.options?.map(({ title }) => title)).toEqual(['In the United States', 'In another country'])
  // what people judge by is asked of everybody
  expect([requiredOn('you'), requiredOn('serving')]).toEqual([
    ['profession', 'years', 'career'],
    ['country', 'populations', 'work'],
  ])
  const asked = ['profession', 'years', 'career', 'country', 'populations', 'work'].map((name) => titleOf(name))
  expect(asked).toEqual([
    'Your profession',
    'Years in your profession',
    'Where you stand in your career',
    'Where are the people you serve, or speak up for?',
    'Who they are',
    'How you serve them, or speak up for them',
  ])
})

test('HES-03: three objectives by name', () => {
  expect(track.goals).toEqual(['Understand Health Inequities', 'Build Strong Advocates', 'Networking & Solidarity'])
})

test('HES-04: three pillars by name; two are taught, the third is the project', () => {
  const names = ['Health Equity Analysis', 'Leadership Development', 'Advocacy Action Project']
  expect(track.aims).toEqual(names)
  expect([...facts.modules!.map(({ title }) => title), facts.projects!['advocacy']!.title]).toEqual(names)
  expect(facts.modules![0]?.description).toBe('Where unfair differences in health come from.')
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
  expect(facts.modules!.find(({ credit }) => credit)?.description).toContain(
    'a framework from community organizing, made to fit people who work in health care',
  )
})

test('HES-07: the launch is one event online, in the first month, in two parts of three hours', () => {
  expect(cells('Online Launch Workshop').map(({ month, parts, lasts, inPerson }) => ({ month, parts, lasts, inPerson }))).toEqual([
    { month: '2027-01', parts: 2, lasts: hours(3), inPerson: false },
  ])
  expect(facts.sessions[0]?.description).toBe('How we begin: together, online, and with work for everybody.')
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
  expect([facts.sessions.at(-1)?.description, titleOf('gathering')]).toEqual([
    'Two days in one place, at the end.',
    'I can come to Cambridge, Massachusetts, for the two days of the final gathering',
  ])
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
  expect(facts.roles!['peerCoach']?.text).toMatch(/coaches other scholars, in a pair or a small group, and is coached by them\.$/)
  expect([titleOf('coaching'), track.commitments[2]]).toEqual([
    'I coach other scholars, and let them coach me',
    'You coach other scholars, and are coached by them',
  ])
  const asked = compileForm('coaching', facts.forms['coaching']!).pages[0]?.fields.find(({ name }) => name === 'setting')
  expect([facts.tasks['coaching']?.form, asked?.options?.map(({ title }) => title)]).toEqual([
    'coaching',
    ['In a pair', 'In a small group', 'Either is fine'],
  ])
})

test('HES-11: nobody applies without a project and a home institution, and all of it goes on into the program', () => {
  expect([requiredOn('institution'), requiredOn('project')]).toEqual([
    ['name', 'location', 'role'],
    ['title', 'place', 'change', 'people', 'nextStep'],
  ])
  expect([facts.unit.organisation, titleOf('bring'), track.commitments[0]]).toEqual([
    'required',
    'I bring this project, and work on it through the program',
    'You come with an advocacy project, and work on it through the program',
  ])
  const { form, startsFrom, description } = facts.projects!['advocacy']!
  expect(description).toBe('The project that you applied with, as it goes. You may change it at any time while you take part.')
  const asked = application.pages.filter(({ id }) => id === 'institution' || id === 'project').flatMap(({ fields }) => fields)
  expect(asked.map(({ title }) => title)).toEqual([
    'Name of your home institution',
    'City and state',
    'Your role there',
    'Title of your project',
    'Where it does its work',
    'What should change',
    'Whom it is for, and who works on it with you',
    'The next step',
  ])
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
  const told = compileForm('assignment', facts.forms['assignment']!).pages[0]!.fields.map(({ title }) => title)
  expect([titleOf('assignments'), told]).toEqual([
    'I do an assignment in my own practice with each module',
    ['Module', 'What you tried in your own practice', 'What happened', 'What you take from it into your project'],
  ])
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
  expect(Object.entries(facts.roles!).map(([, { title, text, played }]) => [title, played, text])).toEqual([
    ['Scholar', 'participant', 'Takes part, with a project at a home institution.'],
    ['Peer coach', 'participant', expect.stringMatching(/^Every scholar in a second role: /)],
    ['Faculty', 'beside', 'Teach, and lead the sessions together with the scholars.'],
  ])
})

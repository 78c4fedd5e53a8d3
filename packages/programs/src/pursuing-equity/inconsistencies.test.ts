/** Where the source is of two minds, or silent: each test is named for what it holds, and shows the reading that the program follows. */
import { calendar, compileForm, days } from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { edition2023 } from './editions.ts'
import { letters } from './letters.ts'
import { pursuingEquity } from './program.ts'

const { facts } = pursuingEquity
const monthsOf = (title: string): number[] => facts.sessions.find((session) => session.title === title)!.months as number[]
const steps = (months: number[]): number[] => months.slice(1).map((month, index) => month - months[index]!)
const note = (id: string) => facts.notes.find((one) => one.id === id)!
const readings = (id: string): number => note(id).readings.length
/** All that a program's pages say, without the notes and the words of the source that nobody is shown. */
const spoken = JSON.stringify({
  ...facts,
  notes: [],
  words: {},
  forms: Object.entries(facts.forms).map(([id, form]) => compileForm(id, form)),
})
const october = Date.parse('2022-10-10T16:00Z')

test('IHI-64: group coaching of the network follows the table, which meets its All-Team months six times out of eight', () => {
  const coaching = monthsOf('Group Coaching Virtual Meeting')
  expect([coaching.length, coaching.filter((month) => monthsOf('All-Team Virtual Meeting').includes(month))]).toEqual([
    8,
    [7, 9, 11, 13, 15, 17],
  ])
  expect(readings('IHI-64')).toBe(2)
})

test('IHI-65: coaching calls and the Leadership Workgroup are every other month, but for three between August and November', () => {
  for (const title of ['Group Coaching Call', 'Leadership Workgroup'])
    expect([title, steps(monthsOf(title))]).toEqual([title, [2, 2, 3, 2, 2]])
})

test('IHI-66: no rule of recurrence gives the months of the affinity groups', () => {
  expect(steps(monthsOf('Racial Justice Affinity Group'))).toEqual([3, 3, 4, 1, 1, 1, 1, 1])
})

test('IHI-67: the two sessions in person last three days, and the online one is given no length', () => {
  const lengths = facts.sessions.filter(({ title }) => title.startsWith('Learning Session')).map(({ inPerson, lasts }) => [inPerson, lasts])
  expect(lengths).toEqual([
    [true, days(3)],
    [undefined, undefined],
  ])
  expect(note('IHI-67').readings).toEqual([
    'Three days, like the two in person: “1 virtual and 2 in-person, three-day” may speak of all three.',
    'Only those in person last three days. The overview table does not list the online one at all.',
  ])
})

test('IHI-68: both readings stand, and who is not chosen is weighed for the other track unasked and told so in the one letter', () => {
  expect(note('IHI-68').readings).toEqual([
    'The third step of applying: automatically considered for the Learning Network.',
    'The Action Community’s own section: feedback and an offer to join it.',
  ])
  expect(note('IHI-68').resolution).toMatch(/^Every such team is considered without asking\. An offer is made only with a seat behind it, /)
  const given = {
    program: '',
    edition: '',
    organisation: '',
    greeting: '',
    dates: {},
    texts: {},
    link: '',
    contact: '',
    applicant: '',
    decided: {},
  }
  expect(letters.declined.body({ ...given, track: 'Action Community', appliedTrack: 'Action Community', missing: [] })).toContain(
    'We considered you for the Learning Network as well, and cannot offer you a place there.',
  )
})

test('IHI-27, IHI-70: the introduction sets no upper end; the program follows the tracks and refuses an eighth member', () => {
  expect([note('IHI-70').readings, note('IHI-70').resolution, facts.unit]).toEqual([
    ['The introduction: three or more people.', 'Both tracks: three to seven.'],
    'Three to seven. The form refuses an eighth member.',
    { kind: 'team', min: 3, max: 7 },
  ])
})

test('IHI-71: it is a letter of commitment everywhere, and of support nowhere', () => {
  expect([facts.documents['ceoLetter']?.title, facts.documents['ceoAndChairLetter']?.title]).toEqual([
    'Letter of commitment',
    'Letter of commitment from CEO and Board Chair',
  ])
  expect(spoken.toLowerCase()).not.toContain('letter of support')
})

test('IHI-32, IHI-72: everything is sent here in one piece, and the address is for questions', () => {
  const life = new Life(pursuingEquity, edition2023, 'actionCommunity', october)
  expect(life.can('submit', october, {}, { missing: ['documents.teamVideo'] })).toBe(false)
  life.send('submit', october)
  expect(life.state).toBe('review')
  expect(spoken.split(facts.contact!)).toHaveLength(2) // named once, as whom to write to
})

test('IHI-73: deadlines are to the end of the day, Eastern', () => {
  const deadlines = Object.entries(facts.dates).filter(([, { kind }]) => kind === 'deadline')
  expect([edition2023.zone, deadlines.map(([name]) => edition2023.dates[name]?.slice(11))]).toEqual([
    'America/New_York',
    ['23:59', '23:59', '23:59'],
  ])
})

test('IHI-74: the word “cohort” is nobody’s; the source’s two meanings are a track and a group', () => {
  expect(spoken.toLowerCase()).not.toContain('cohort')
  expect(facts.words?.track).toEqual({ one: 'track', many: 'tracks', also: ['cohort'] })
  expect(note('IHI-74').readings).toEqual(['One of the two tracks to choose from.', 'A small group of four to five teams.'])
})

test('IHI-75: the Learning Network meets last in May 2024 and ends with June', () => {
  const life = new Life(pursuingEquity, edition2023, 'learningNetwork', october)
  for (const verb of ['submit', 'invite', 'accept']) life.send(verb, october)
  expect(calendar(pursuingEquity, 'learningNetwork', { first: '2023-01' }).at(-1)?.month).toBe('2024-05')
  expect(new Date(life.timers['ending']!).toISOString()).toBe('2024-07-01T03:59:00.000Z')
})

test('IHI-76: both tracks name racism in the same words, whichever way it is mediated', () => {
  const titles = ['learningNetwork', 'actionCommunity'].map(
    (track) => facts.tracks[track]!.commitments.find((one) => one.includes('ame racism explicitly'))!.split(': ')[1],
  )
  expect(titles).toEqual(['in structures, in institutions, between people', 'in structures, in institutions, between people'])
  expect(spoken).not.toContain('mediated')
})

test('IHI-77: affinity groups are the Action Community’s, one chooses for oneself and may prefer not to say', () => {
  const group = facts.sessions.find(({ title }) => title === 'Racial Justice Affinity Group')!
  expect([group.tracks, facts.tasks['affinityGroups']?.tracks, facts.tasks['affinityGroups']?.form]).toEqual([
    ['actionCommunity'],
    ['actionCommunity'],
    undefined,
  ])
  expect(facts.tasks['affinityGroups']?.description).toContain('may answer “I prefer not to say”')
})

test('IHI-78: REAL is race, ethnicity and preferred language, and its groups are asked in no form', () => {
  expect(facts.glossary['REAL data']).toBe('What patients tell of their race, ethnicity and preferred language.')
  const options = Object.entries(facts.forms).flatMap(([id, form]) =>
    compileForm(id, form).pages.flatMap(({ fields }) => fields.flatMap(({ options: all = [] }) => all.map(({ value }) => value))),
  )
  expect(Object.keys(facts.taxonomies!['raceAndEthnicity']!.terms).filter((term) => options.includes(term))).toEqual([])
})

test('IHI-79: no link of the source that leads nowhere was carried over', () => {
  expect(spoken).not.toMatch(/ihl\.org|whitesupremacyculture\.info|\(#\)|https?:/)
})

test('IHI-81: the video is a document of its own, so that all else can be read without it', () => {
  expect([facts.documents['teamVideo']?.privacy, facts.tracks['learningNetwork']?.documents.includes('teamVideo')]).toEqual([
    'confidential',
    false,
  ])
  expect(facts.documents['teamVideo']?.description).toContain('Everyone who reviews your application sees it')
})

test('IHI-82: certificate, withdrawal and reopening are ours and said so; nobody can be removed, and no attendance is asked', () => {
  const ours = facts.notes.filter(({ id }) => ['OURS-9', 'OURS-10', 'OURS-11'].includes(id))
  expect(ours.map(({ title, status }) => [title, status])).toEqual([
    ['The certificate', 'ours'],
    ['Withdrawing', 'ours'],
    ['Reopening', 'ours'],
  ])
  expect(Object.keys(facts.verbs)).toEqual([
    'chooseTrack',
    'submit',
    'accept',
    'declineOffer',
    'finish',
    'invite',
    'redirect',
    'decline',
    'enroll',
    'reopen',
    'withdraw',
  ])
})

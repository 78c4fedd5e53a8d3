/** Who meets when, to the month, and where the two calendars and their text differ: each test is named for the facts it holds. */
import { calendar, days, hours, minutes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { pursuingEquity } from './program.ts'
import { given } from './texts.fixture.ts'

const monthsOf = (title: string): number[] => pursuingEquity.facts.sessions.find((session) => session.title === title)!.months as number[]
const steps = (months: number[]): number[] => months.slice(1).map((month, index) => month - months[index]!)
const note = notesOf(pursuingEquity)
const described = (session: string): string | undefined => pursuingEquity.facts.sessions.find(({ title }) => title === session)?.description
/** `title: months`, an asterisk for in person, without what is optional. */
const table = (track: string): string[] => {
  const rows = new Map<string, string[]>()
  for (const { title, month, inPerson, isOptional } of calendar(pursuingEquity, track, { first: '2023-01' }))
    if (!isOptional) rows.set(title, [...(rows.get(title) ?? []), `${month}${inPerson ? '*' : ''}`])
  return [...rows].map(([title, months]) => `${title}: ${months.join(' ')}`).toSorted()
}
const count = (track: string): number =>
  calendar(pursuingEquity, track, { first: '2023-01' }).filter(({ isOptional }) => !isOptional).length

test('IHI-33, IHI-34, IHI-35: the Learning Network’s calendar, to the month', () => {
  expect(table('learningNetwork')).toEqual([
    'All-Team Virtual Meeting: 2023-01 2023-03 2023-05 2023-07 2023-09 2023-11 2024-01 2024-03 2024-05',
    'Group Coaching Virtual Meeting: 2023-04 2023-06 2023-07 2023-09 2023-11 2024-01 2024-03 2024-05',
    'REI Groundwater Training: 2023-02',
  ])
})

test('IHI-40 to IHI-47: the Action Community’s calendar, to the month', () => {
  expect(table('actionCommunity')).toEqual([
    '1:1 Coaching Session: 2023-02 2023-04 2023-05 2023-06 2023-07 2023-08 2023-10 2023-11 2023-12 2024-01 2024-02 2024-03 2024-04 2024-05',
    'All-Team Call: 2023-05 2023-07 2023-09 2023-11 2024-01 2024-03 2024-05',
    'Group Coaching Call: 2023-04 2023-06 2023-08 2023-11 2024-01 2024-03',
    'Kick-Off and Pre-Work: 2023-01 2023-02',
    'Leadership Workgroup: 2023-04 2023-06 2023-08 2023-11 2024-01 2024-03',
    'Learning Session, online: 2023-09',
    'Learning Session: 2023-03* 2024-06*',
    'REI Groundwater Training: 2023-02',
    'Racial Justice Affinity Group: 2023-03* 2023-06 2023-09 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06*',
  ])
})

test('IHI-34: all teams of the network meet with faculty and guests, talk in small groups, and leave with activities to try', () => {
  const { sessions, roles } = pursuingEquity.facts
  expect(sessions.find(({ title }) => title === 'All-Team Virtual Meeting')).toMatchObject({
    description: 'All teams of the network, with faculty and guests, and talk in small groups. You leave with activities to try.',
    tracks: ['learningNetwork'],
  })
  expect(roles?.['faculty']).toEqual({
    title: 'Faculty and guests',
    text: 'Speak where all teams of the Learning Network meet.',
    played: 'beside',
  })
})

test('IHI-48: 18 entries for the Learning Network, 48 for the Action Community', () => {
  expect([count('learningNetwork'), count('actionCommunity')]).toEqual([18, 48])
})

test('IHI-17: the Groundwater Training is online, in the second month, and of both tracks', () => {
  expect(pursuingEquity.facts.glossary['Groundwater Training']).toBe(
    'An online training by REI that every team of both tracks takes in the second month.',
  )
  expect(pursuingEquity.facts.sessions.find(({ title }) => title === 'REI Groundwater Training')).toEqual({
    title: 'REI Groundwater Training',
    description: 'An online training that both tracks attend.',
    tracks: ['learningNetwork', 'actionCommunity'],
    months: [2],
  })
})

test('IHI-17: the meet-up of December 2023 is an extra of both tracks, in neither count', () => {
  expect(described('Meet-up at the IHI Forum')).toBe('For all who come to the Forum. You need not.')
  for (const track of ['learningNetwork', 'actionCommunity'])
    expect(
      calendar(pursuingEquity, track, { first: '2023-01' })
        .filter(({ isOptional }) => isOptional)
        .map(({ title, month }) => [title, month]),
    ).toEqual([['Meet-up at the IHI Forum', '2023-12']])
})

test('IHI-35, IHI-41 to IHI-45, IHI-47, IHI-51: who meets in each, and who pays for the journey', () => {
  expect(pursuingEquity.facts.roles?.['coach']?.text).toBe('Coaches groups of teams, and in the Action Community each team alone.')
  const ofCommunity = pursuingEquity.facts.sessions.filter(({ tracks }) => tracks.join() === 'actionCommunity')
  expect(ofCommunity.map(({ title, description }) => [title, description])).toEqual([
    ['Kick-Off and Pre-Work', 'How we start, and what to prepare.'],
    ['1:1 Coaching Session', 'Your team alone with its coach.'],
    ['Learning Session', 'Three days together in person. Your organization pays for travel.'],
    ['Learning Session, online', 'All teams online. How long it lasts is not set yet.'],
    ['All-Team Call', 'All teams of the Action Community on one call.'],
    ['Group Coaching Call', 'Coaching with other teams.'],
    [
      'Racial Justice Affinity Group',
      'Each member meets with the group they chose. Who is in which group is known to its members and facilitators alone.',
    ],
    ['Leadership Workgroup', 'For senior leaders and their alternates.'],
  ])
})

test('IHI-49: a session has a month and no day, and without a first month not even that', () => {
  const cells = (span: { first?: string }) => calendar(pursuingEquity, 'actionCommunity', span)
  expect(cells({ first: '2023-01' }).filter(({ month }) => !/^\d{4}-\d\d$/.test(month ?? ''))).toEqual([])
  expect(new Set(cells({}).map(({ month }) => month))).toEqual(new Set([null]))
  expect(pursuingEquity.facts.dates['begins']?.kind).toBe('month')
  expect(pursuingEquity.facts.letters['welcome']!.body(given)).toContain('We know the months of your meetings and set the days with you.')
})

test('IHI-42: no team coaching in a month of a Learning Session', () => {
  const months = (start: string): number[] =>
    pursuingEquity.facts.sessions.filter(({ title }) => title.startsWith(start)).flatMap((session) => session.months as number[])
  expect(months('1:1').filter((month) => months('Learning Session').includes(month))).toEqual([])
})

test('IHI-34, IHI-35, IHI-43, IHI-44, IHI-45, IHI-67: lengths are the source’s, and absent where it has none', () => {
  expect(Object.fromEntries(pursuingEquity.facts.sessions.map(({ title, lasts }) => [title, lasts]))).toEqual({
    'REI Groundwater Training': undefined,
    'All-Team Virtual Meeting': hours(2),
    'Group Coaching Virtual Meeting': minutes(60),
    'Kick-Off and Pre-Work': undefined,
    '1:1 Coaching Session': undefined,
    'Learning Session': days(3),
    'Learning Session, online': undefined,
    'All-Team Call': hours(2),
    'Group Coaching Call': hours(1),
    'Racial Justice Affinity Group': undefined,
    'Leadership Workgroup': undefined,
    'Meet-up at the IHI Forum': undefined,
  })
})

test('IHI-43, IHI-46: whatever is in person is in Boston, MA', () => {
  const inPerson = calendar(pursuingEquity, 'actionCommunity', { first: '2023-01' }).filter((cell) => cell.inPerson)
  expect(inPerson.map(({ title, month, place }) => [title, month, place])).toEqual([
    ['Learning Session', '2023-03', 'Boston, MA'],
    ['Racial Justice Affinity Group', '2023-03', 'Boston, MA'],
    ['Learning Session', '2024-06', 'Boston, MA'],
    ['Racial Justice Affinity Group', '2024-06', 'Boston, MA'],
  ])
  expect(calendar(pursuingEquity, 'learningNetwork', { first: '2023-01' }).some((cell) => cell.inPerson)).toBe(false)
})

test('IHI-64: group coaching of the network follows the table, which meets its All-Team months six times out of eight', () => {
  const coaching = monthsOf('Group Coaching Virtual Meeting')
  expect([coaching.length, coaching.filter((month) => monthsOf('All-Team Virtual Meeting').includes(month))]).toEqual([
    8,
    [7, 9, 11, 13, 15, 17],
  ])
  expect(note('IHI-64')).toMatchObject({
    readings: [
      'The text: every other month, in the months without an All-Team Meeting. That would be April, June, August, October, December 2023, February, April and perhaps June 2024.',
      'The table: April, June, July, September, November 2023, January, March and May 2024. Six of these eight have an All-Team Meeting, and June and July follow each other.',
    ],
    resolution: 'The table holds: it names months, and people plan by it. Sessions are listed one by one, so staff can move any of them.',
  })
})

test('IHI-65: coaching calls and the Leadership Workgroup are every other month, but for three between August and November', () => {
  for (const title of ['Group Coaching Call', 'Leadership Workgroup'])
    expect([title, steps(monthsOf(title))]).toEqual([title, [2, 2, 3, 2, 2]])
  expect(note('IHI-65')).toMatchObject({
    readings: [
      'The text: every other month, or “bi-monthly”, which can also mean twice a month.',
      'The table: April, June, August, November 2023, January and March 2024, with three months between August and November.',
    ],
    resolution:
      'The table holds, gap included. “Bi-monthly” is read as every other month, as four of the table’s five steps are two months long.',
  })
})

test('IHI-66: no rule of recurrence gives the months of the affinity groups', () => {
  expect(steps(monthsOf('Racial Justice Affinity Group'))).toEqual([3, 3, 4, 1, 1, 1, 1, 1])
  expect(pursuingEquity.facts.glossary['Affinity group']).toMatch(/ how often and how long they meet can change with need\.$/)
  expect(note('IHI-66')).toMatchObject({
    readings: [
      'The table: March, June and September 2023, then nothing until January 2024, then every month to June.',
      'The glossary: how often and how long they meet may be adjusted.',
    ],
    resolution: 'The nine months of the table are listed. No rule of recurrence is used, because none fits.',
  })
})

test('IHI-67: the two sessions in person last three days, and the online one is given no length', () => {
  const lengths = pursuingEquity.facts.sessions
    .filter(({ title }) => title.startsWith('Learning Session'))
    .map(({ inPerson, lasts }) => [inPerson, lasts])
  expect(lengths).toEqual([
    [true, days(3)],
    [undefined, undefined],
  ])
  expect(note('IHI-67')).toMatchObject({
    readings: [
      'Three days, like the two in person: “1 virtual and 2 in-person, three-day” may speak of all three.',
      'Only those in person last three days. The overview table does not list the online one at all.',
    ],
    resolution:
      'The two in person last three days. The one of September is listed without a length: nobody is told a number we do not have.',
  })
})

import { calendar, days, hours, minutes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { pursuingEquity } from './program.ts'

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
  expect(pursuingEquity.facts.sessions.find(({ title }) => title === 'REI Groundwater Training')).toEqual({
    title: 'REI Groundwater Training',
    description: 'An online training that both tracks attend.',
    tracks: ['learningNetwork', 'actionCommunity'],
    months: [2],
  })
})

test('IHI-17: the meet-up of December 2023 is an extra of both tracks, in neither count', () => {
  for (const track of ['learningNetwork', 'actionCommunity'])
    expect(
      calendar(pursuingEquity, track, { first: '2023-01' })
        .filter(({ isOptional }) => isOptional)
        .map(({ title, month }) => [title, month]),
    ).toEqual([['Meet-up at the IHI Forum', '2023-12']])
})

test('IHI-49: a session has a month and no day, and without a first month not even that', () => {
  const cells = (span: { first?: string }) => calendar(pursuingEquity, 'actionCommunity', span)
  expect(cells({ first: '2023-01' }).filter(({ month }) => !/^\d{4}-\d\d$/.test(month ?? ''))).toEqual([])
  expect(new Set(cells({}).map(({ month }) => month))).toEqual(new Set([null]))
  expect(pursuingEquity.facts.dates['begins']?.kind).toBe('month')
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

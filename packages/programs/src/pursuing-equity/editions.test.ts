import { checkEdition, datesOf, localOf } from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEdition, edition2023 } from './editions.ts'
import { pursuingEquity } from './program.ts'

const iso = (edition: typeof edition2023): Record<string, string> =>
  Object.fromEntries(Object.entries(datesOf(pursuingEquity, edition)).map(([name, { at }]) => [name, new Date(at).toISOString()]))

test('IHI-01, IHI-13, IHI-14, IHI-23: the edition 2023 has the source’s days, in Eastern time', () => {
  expect(iso(edition2023)).toEqual({
    call: '2022-09-21T19:00:00.000Z',
    actionCommunityCloses: '2022-10-22T03:59:59.999Z',
    learningNetworkCloses: '2022-11-02T03:59:59.999Z',
    answersBy: '2022-12-06T04:59:59.999Z', // clocks went back on November 6
    begins: '2023-01-01T05:00:00.000Z',
    ends: '2024-07-01T03:59:00.000Z',
  })
  expect(Object.values(pursuingEquity.facts.dates).map(({ title, kind }) => [title, kind])).toEqual([
    ['Informational call', 'moment'],
    ['Action Community closes', 'deadline'],
    ['Learning Network closes', 'deadline'],
    ['The Action Community has its answers', 'deadline'],
    ['First month', 'month'],
    ['The edition ends', 'moment'],
  ])
})

test('IHI-23: the call is a Wednesday, 19:00 to 20:00Z, and recorded for those who are not there', () => {
  const { date, lasts, description } = pursuingEquity.facts.call!
  expect(description).toMatch(/ If you cannot come, we post a recording\.$/)
  const at = datesOf(pursuingEquity, edition2023)[date]!.at
  expect([new Date(at).getUTCDay(), new Date(at).toISOString(), new Date(at + lasts).toISOString()]).toEqual([
    3,
    '2022-09-21T19:00:00.000Z',
    '2022-09-21T20:00:00.000Z',
  ])
})

test('IHI-08, IHI-69: 40 and 10 seats, some of the 40 kept for redirected teams', () => {
  expect(edition2023.seats).toEqual({ learningNetwork: { seats: 40, reserved: 8 }, actionCommunity: { seats: 10, reserved: 0 } })
})

test('both editions can be published', () => {
  for (const edition of [edition2023, demoEdition('2026-11-22'), demoEdition('2028-02-29'), demoEdition('2026-06-30')])
    expect(checkEdition(pursuingEquity, draftOf(edition), { publish: true })).toEqual([])
})

test('the demo edition is open on its day, and keeps the distances of 2022', () => {
  expect(demoEdition('2026-11-22')).toEqual({
    ...edition2023,
    slug: '2027',
    title: 'Pursuing Equity 2027',
    isDemo: true,
    dates: {
      call: '2026-11-28T15:00',
      actionCommunityCloses: '2026-12-10T23:59',
      learningNetworkCloses: '2026-12-21T23:59',
      answersBy: '2027-01-24T23:59',
      begins: '2027-02',
      ends: '2028-07-31T23:59',
    },
  })
})

test('the demo edition lasts 18 months whenever it begins', () => {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
    const { dates } = demoEdition(localOf(day, 'UTC').slice(0, 10))
    const [from, to] = [new Date(`${dates['begins']}-01T00:00Z`), new Date(`${dates['ends']}Z`)]
    expect((to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1).toBe(18)
    expect(new Date(to.getTime() + 60_000).getUTCDate()).toBe(1)
  }
})

const draftOf = ({ program: _program, isDemo: _isDemo, ...draft }: typeof edition2023) => draft

import { describe, expect, it } from 'vitest'
import { checkEdition, checkMove, datesOf, editionSchema, type EditionDraft } from './edition.ts'
import { sample } from './sample.fixture.ts'

const edition: EditionDraft = {
  title: 'Sample 2023',
  slug: '2023',
  zone: 'America/New_York',
  dates: { begins: '2023-01', ends: '2024-06', networkCloses: '2022-11-01T23:59', communityCloses: '2022-10-21T23:59' },
  seats: { network: { seats: 40, reserved: 10 }, community: { seats: 10, reserved: 0 } },
  graceMinutes: 15,
}
const faults = (change: Partial<EditionDraft>, publish = true): string[] =>
  checkEdition(sample, { ...edition, ...change }, { publish }).map(({ path, message }) => `${path}: ${message}`)

describe('checkEdition', () => {
  it('lets a whole edition be published, and its optional dates be left out', () => expect(faults({})).toEqual([]))

  it('keeps a partly specified edition a draft, and says what it lacks', () => {
    const part = { dates: { begins: '2023-01' }, seats: { community: { seats: 10, reserved: 0 } } }
    expect(faults(part, false)).toEqual([])
    expect(faults(part)).toEqual([
      'dates.ends: Set a date for “Ends”; without it the edition stays a draft',
      'dates.networkCloses: Set a date for “Network closes”; without it the edition stays a draft',
      'dates.communityCloses: Set a date for “Community closes”; without it the edition stays a draft',
      'seats.network: Say how many seats Network has; without them the edition stays a draft',
    ])
  })

  it('refuses, draft or not, what could never be', () => {
    expect(
      faults(
        {
          dates: { ...edition.dates, ends: '2022-12', networkCloses: '2023-01-01T00:00' },
          seats: { ...edition.seats, community: { seats: 5, reserved: 6 } },
        },
        false,
      ),
    ).toEqual([
      'dates.ends: The edition ends (2022-12) before it begins (2023-01); move one of the two',
      'dates.networkCloses: Network would close (2023-01-01T00:00) only after the edition has begun (2023-01); close it earlier or begin later',
      'seats.community.reserved: Community keeps 6 seats for redirects and has only 5; keep fewer or add seats',
    ])
  })

  it('refuses what is no edition of this program, at its path', () => {
    const wrong = {
      slug: 'Spring 2023',
      zone: 'Boston',
      graceMinutes: 61,
      dates: { begins: '2023-01-01', networkCloses: '2022-11-31T23:59', clozes: '2022-11-01T23:59' },
      seats: { main: { seats: 1, reserved: 0 } },
    }
    expect(faults(wrong, false)).toEqual([
      'slug: is written in lower case, digits and hyphens',
      'zone: is no time zone; write one as America/New_York',
      'dates.begins: is written as 2023-01',
      'dates.networkCloses: is written as 2022-11-01T23:59',
      expect.stringMatching(/^dates: .*clozes/),
      expect.stringMatching(/^seats: .*main/),
      expect.stringMatching(/^graceMinutes: .*60/),
    ])
  })

  it('reserves nothing unless told', () => {
    expect(editionSchema(sample).parse({ ...edition, seats: { network: { seats: 40 } } }).seats).toEqual({
      network: { seats: 40, reserved: 0 },
    })
  })
})

it('a deadline means its whole minute, a month its first, in the zone of the edition', () => {
  const dates = Object.entries(datesOf(sample, edition)).map(([name, { local, at }]) => [name, local, new Date(at).toISOString()])
  expect(dates).toEqual([
    ['begins', '2023-01', '2023-01-01T05:00:00.000Z'],
    ['ends', '2024-06', '2024-06-01T04:00:00.000Z'],
    ['networkCloses', '2022-11-01T23:59', '2022-11-02T03:59:59.999Z'],
    ['communityCloses', '2022-10-21T23:59', '2022-10-22T03:59:59.999Z'],
  ])
})

describe('checkMove', () => {
  const move = (change: Partial<EditionDraft>): string[] =>
    checkMove(sample, edition, { ...edition, ...change }).map(({ path, message }) => `${path}: ${message}`)

  it('moves a deadline later, other dates either way', () => {
    expect(
      move({
        graceMinutes: 30,
        dates: { ...edition.dates, networkCloses: '2022-11-02T00:00', begins: '2022-12', answerBy: '2022-12-05T17:00' },
      }),
    ).toEqual([])
  })

  it('refuses to move a deadline earlier: by date, by zone, by leaving it out, by its grace', () => {
    const { networkCloses: _gone, ...rest } = edition.dates
    expect(move({ dates: { ...rest, communityCloses: '2022-10-21T23:58' }, graceMinutes: 0 })).toEqual([
      'dates.networkCloses: “Network closes” was published as 2022-11-01T23:59 (America/New_York) and may only move later',
      'dates.communityCloses: “Community closes” was published as 2022-10-21T23:59 (America/New_York) and may only move later',
      'graceMinutes: Grace was 15 minutes and may only grow',
    ])
    expect(move({ zone: 'Europe/Berlin' }).map((fault) => fault.split(':')[0])).toEqual(['dates.networkCloses', 'dates.communityCloses'])
    expect(move({ zone: 'America/Los_Angeles' })).toEqual([])
  })
})

import { days, localOf, monthAfter } from '@cohortium/program'
import type { EditionSeed } from '../edition-seed.ts'

/** What a made-up intake decided of the facts that the source leaves open (UCO-14). Only for demonstrations. */
const decided = {
  contact: 'dei-track@example.org',
  replyWithin: 60,
  attendance: 'Come to at least eight seminars in each year. If your rotation does not allow it, tell us before.',
  modulePlan: [
    'Awareness: months 1 to 4',
    'Reflection: months 5 to 8, with discussion groups in place of seminars',
    'Empowerment: months 9 to 14',
    'Action: months 15 to 24',
  ],
  selfPaced: ['A first look at equity in medicine', 'Bias and what it does to care', 'Leading change where you work'],
  cost: 'Nothing. The time for seminars is agreed with your residency program.',
}

/**
 * Intakes as they stand on `today` (`2026-11-22`, in Eastern time), a year apart, the oldest first: one is over, two overlap (UCO-10), one takes
 * applications. The last closes in 18 days and begins eight months on.
 */
export const demoEditions = (today: string): [over: EditionSeed, secondYear: EditionSeed, firstYear: EditionSeed, open: EditionSeed] => [
  intake(yearsBefore(today, 3)),
  intake(yearsBefore(today, 2)),
  intake(yearsBefore(today, 1)),
  intake(today),
]

/** An intake that is open on that day. */
function intake(day: string): EditionSeed {
  const begins = monthAfter(day.slice(0, 7), 8)
  const ends = monthAfter(begins, 23)
  return {
    program: 'dei-leadership-track',
    slug: begins.slice(0, 4),
    title: `DEI Leadership Track ${begins.slice(0, 4)}`,
    isDemo: true,
    zone: 'America/New_York', // OURS-1
    graceMinutes: 15, // OURS-1
    seats: { leadership: { seats: 10, reserved: 0 } }, // UCO-10
    dates: {
      closes: `${addDays(day, 18)}T23:59`,
      begins,
      ends,
      ceremony: `${ends}-18T16:00`,
    },
    decided,
  }
}

/** The same day of an earlier year; the 29th of February becomes the 28th. */
const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`

/** Days as a calendar counts them: no clock change touches them. */
const addDays = (day: string, count: number): string => localOf(Date.parse(`${day}T00:00Z`) + days(count), 'UTC').slice(0, 10)

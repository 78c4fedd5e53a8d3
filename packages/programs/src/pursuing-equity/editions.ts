import { days, localOf, monthAfter } from '@cohortium/program'
import type { EditionSeed } from '../edition-seed.ts'
import { tracks } from './tracks.ts'

const zone = 'America/New_York' // IHI-73, OURS-1

/** What every edition of Pursuing Equity shares. */
const shape = {
  program: 'pursuing-equity',
  zone,
  graceMinutes: 15, // OURS-2
  // IHI-08; eight seats are kept for redirected teams (OURS-8)
  seats: {
    learningNetwork: { seats: tracks.learningNetwork.seats.count, reserved: 8 },
    actionCommunity: { seats: tracks.actionCommunity.seats.count, reserved: 0 },
  },
}

/** The edition of the source, with its own days; the times of day are ours (OURS-1). */
export const edition2023: EditionSeed = {
  ...shape,
  slug: '2023',
  title: 'Pursuing Equity 2023',
  isDemo: false,
  dates: {
    call: '2022-09-21T15:00', // IHI-23
    actionCommunityCloses: '2022-10-21T23:59', // IHI-13
    learningNetworkCloses: '2022-11-01T23:59', // IHI-13
    answersBy: '2022-12-05T23:59', // IHI-14
    begins: '2023-01', // IHI-01
    ends: '2024-06-30T23:59', // IHI-01
  },
}

/** Days of 2022 from the Action Community's deadline to those that follow. */
const DAYS = { learningNetworkCloses: 11, answersBy: 45 }

/**
 * The edition of 2023 moved so that it is open on `today` (`2026-11-22`, in Eastern time): the Action Community closes in 18 days, the Learning
 * Network 11 days later, as in 2022. It begins in the month after the answers, and takes 18 months.
 * The call alone comes later than its like, 12 days before that deadline and not 30, so that one can still sign up.
 */
export function demoEdition(today: string): EditionSeed {
  const closing = addDays(today, 18)
  const begins = monthAfter(addDays(closing, DAYS.answersBy).slice(0, 7), 1)
  return {
    ...shape,
    slug: begins.slice(0, 4),
    title: `Pursuing Equity ${begins.slice(0, 4)}`,
    isDemo: true,
    dates: {
      call: `${addDays(today, 6)}T15:00`,
      actionCommunityCloses: `${closing}T23:59`,
      learningNetworkCloses: `${addDays(closing, DAYS.learningNetworkCloses)}T23:59`,
      answersBy: `${addDays(closing, DAYS.answersBy)}T23:59`,
      begins,
      ends: `${addDays(`${monthAfter(begins, 18)}-01`, -1)}T23:59`,
    },
  }
}

/** Days as a calendar counts them: no clock change touches them. */
const addDays = (day: string, count: number): string => localOf(Date.parse(`${day}T00:00Z`) + days(count), 'UTC').slice(0, 10)

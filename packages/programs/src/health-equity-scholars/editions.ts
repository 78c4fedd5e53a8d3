import { localOf, monthAfter, days } from '@cohortium/program'
import type { EditionSeed } from '../edition-seed.ts'

/** Editions of the demonstration. Everything in them is made up: the source names no date and no number (HES-15). */
interface DemoEditions {
  /** Its gathering began two days ago. */
  past: EditionSeed
  /** Began five months ago. */
  running: EditionSeed
  /** Takes applications. */
  open: EditionSeed
  /** A draft, with most of it still to be decided. */
  next: EditionSeed
}

const decided = {
  contact: 'scholars@lakemont.example',
  replyWithin: 30,
  modules: [
    'Telling why you care',
    'How racism and poverty get under the skin',
    'Who decides on care, and who is heard',
    'The air, the water and the heat',
    'Building a team around a change',
  ],
  fee: 'None for scholars. A foundation pays it.',
  travel: 'The program pays for the journey to Cambridge, for two nights and for meals. Please ask before you book a flight.',
}

const edition = (begins: string, closes: string, gatheringOn: string): EditionSeed => ({
  program: 'health-equity-scholars',
  slug: begins,
  title: `Health Equity Scholars, ${monthName(begins)}`,
  zone: 'America/New_York',
  isDemo: true,
  graceMinutes: 15,
  seats: { scholars: { seats: 12, reserved: 0 } },
  dates: { closes: `${closes}T23:59`, begins, gatheringOn: `${gatheringOn}T09:00` },
  decided,
})

/** As they stand on `today` (`2026-11-22`). */
export function demoEditions(today: string): DemoEditions {
  const month = (count: number): string => monthAfter(today.slice(0, 7), count)
  const day = (count: number): string => localOf(Date.parse(`${today}T00:00Z`) + days(count), 'UTC').slice(0, 10)
  const next = edition(month(8), day(200), `${month(19)}-14`)
  return {
    past: edition(month(-11), day(-370), day(-2)),
    running: edition(month(-5), day(-190), `${month(6)}-14`),
    open: edition(month(2), day(20), `${month(13)}-14`),
    next: { ...next, seats: {}, dates: { begins: next.dates['begins'] }, decided: { contact: decided.contact } },
  }
}

const monthName = (month: string): string =>
  new Date(`${month}-01T00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

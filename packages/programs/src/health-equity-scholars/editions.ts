import { localOf, monthAfter, days } from '@cohortium/program'
import type { EditionSeed } from '../edition-seed.ts'

/** Editions of the demonstration. Everything in them is made up: the source names no date and no number (HES-15). */
export interface DemoEditions {
  /** Its gathering is almost a year ago. */
  past: EditionSeed
  /** Its scholars meet next month. */
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

const edition = (begins: string, closes: string): EditionSeed => ({
  program: 'health-equity-scholars',
  slug: begins.slice(0, 4),
  title: `Health Equity Scholars ${begins.slice(0, 4)}`,
  zone: 'America/New_York',
  isDemo: true,
  graceMinutes: 15,
  seats: { scholars: { seats: 12, reserved: 0 } },
  dates: { closes: `${closes}T23:59`, begins, gathering: `${monthAfter(begins, 11)}-14T09:00` },
  decided,
})

/** As they stand on `today` (`2026-11-22`): one takes applications for 20 more days, and those before it began twelve months apart. */
export function demoEditions(today: string): DemoEditions {
  const begins = monthAfter(today.slice(0, 7), 2)
  const next = edition(monthAfter(begins, 12), addDays(today, 20 + 365))
  return {
    past: edition(monthAfter(begins, -24), addDays(today, 20 - 730)),
    running: edition(monthAfter(begins, -12), addDays(today, 20 - 365)),
    open: edition(begins, addDays(today, 20)),
    next: { ...next, seats: {}, dates: { begins: next.dates['begins'] }, decided: { contact: decided.contact } },
  }
}

const addDays = (day: string, count: number): string => localOf(Date.parse(`${day}T00:00Z`) + days(count), 'UTC').slice(0, 10)

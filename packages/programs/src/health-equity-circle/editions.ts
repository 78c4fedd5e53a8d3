import type { EditionSeed } from '../edition-seed.ts'

/**
 * The one edition: it stands, without dates and without an end (HEC-01). What the source leaves open is decided here for the demonstration;
 * every word of it is made up.
 */
export const demoEdition: EditionSeed = {
  program: 'health-equity-circle',
  slug: 'circle',
  title: 'Health Equity Circle',
  zone: 'America/Los_Angeles',
  dates: {},
  seats: {},
  graceMinutes: 0,
  isDemo: true,
  decided: {
    contact: 'circle@health-equity-circle.example.org',
    welcomedBy: 'the organizers of the circle',
    answerDays: 10,
    governance:
      'Each chapter decides at its own meetings, where every member has one voice. Its leaders are named by its members, and a chapter may have several.',
    privacy:
      'What you write about yourself is read by those who welcome you. No partner and no school sees it, and it is never published. You can ask us to erase it.',
    fee: 'Nothing.',
  },
}

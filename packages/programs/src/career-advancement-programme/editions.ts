import type { EditionSeed } from '../edition-seed.ts'

/** Editions of the demonstration. The provider and everything decided is made up: the source names none of it (CAP-11). */
export interface DemoEditions {
  /** Takes applications as they come, and has for more than a year. */
  open: EditionSeed
  /** Another provider's, with most of it still to be decided. */
  next: EditionSeed
}

const shape = { program: 'career-advancement-programme', zone: 'Europe/London', isDemo: true, graceMinutes: 0, dates: {} }

/** Without dates, so that they are the same on any day. */
export const demoEditions = (): DemoEditions => ({
  open: {
    ...shape,
    slug: 'thornmere',
    title: 'Career Advancement at Thornmere',
    seats: { shorter: { seats: 12, reserved: 0 }, longer: { seats: 4, reserved: 0 } },
    decided: {
      provider: 'Thornmere Institute for Fair Care, with three hospital trusts.',
      contact: 'programme@thornmere.example.org',
      eligibility: 'Anybody who works in healthcare in the United Kingdom, paid or unpaid.',
      selection: 'Two people read each application. We look at what you want to change and whether you are in a place to begin.',
      replyWithin: 28,
      starts: 'On the first Monday of every month.',
      shorterMonths: 6,
      longerMonths: 15,
      modules: [
        'Listening across cultures',
        'How unequal health comes about',
        'Reading a policy for whom it leaves out',
        'Starting something that lasts',
        'Leading without a title',
      ],
      fee: 'Participants pay £240, in two parts. Those whose employer does not support them may ask for a bursary.',
      certificate: 'A letter from the institute that names the modules you have done. It is no qualification.',
    },
  },
  next: {
    ...shape,
    slug: 'harbour-and-vale',
    title: 'Career Advancement at Harbour and Vale',
    seats: {},
    decided: { provider: 'Harbour and Vale Community Care.', shorterMonths: 4 },
  },
})

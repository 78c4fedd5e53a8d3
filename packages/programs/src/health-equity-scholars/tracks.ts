/** The one way through the program: what it offers, and what it asks. */
import type { TrackSpec } from '@cohortium/program'
import { components, objectives, pillars } from './words.ts'

export const tracks = {
  scholars: {
    title: 'Health Equity Scholars',
    summary: 'One group of scholars, with their projects, from the launch to the gathering.',
    seats: { kind: 'exact' }, // a limit, whose number each edition has to give (HES-15)
    closes: 'closes',
    documents: [],
    goals: objectives, // HES-03: three
    aims: Object.values(pillars), // HES-04: three
    supports: Object.values(components), // HES-12b: five
    criteria: [],
    // HES-11, HES-12, HES-10, HES-09
    commitments: [
      'You come with an advocacy project, and work on it through the program',
      'You do an assignment in your own practice with each module',
      'You coach other scholars, and are coached by them',
      'You come to the two days of the final gathering in Cambridge',
    ],
    milestones: [],
  },
} as const satisfies Record<string, TrackSpec>

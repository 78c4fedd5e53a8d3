/** The one way through the track: what it offers, and what it asks. */
import type { TrackSpec } from '@cohortium/program'
import { inWords, namedPathways, subjects } from './terms.ts'

export const tracks = {
  leadership: {
    title: 'DEI Leadership Track',
    summary: 'Two years beside your residency: a seminar each month, and in the second year a project of your own.',
    seats: { kind: 'approximate', count: 10 }, // UCO-10
    closes: 'closes',
    documents: [], // UCO-14
    // UCO-05: in this order
    goals: [
      'First, find the areas in which you want to do scholarly work',
      'Then, gather tools for diversity, equity and inclusion, and for the health of populations',
      `Then, see pathways to leadership: ${inWords(namedPathways)}, and others`,
    ],
    supports: [
      `Eight subjects: ${inWords(Object.values(subjects.terms))}`, // UCO-11b
      'Speakers who lead in the School of Medicine, in health centers that work with it, and across the United States', // UCO-06
      'A project of your own in the second year', // UCO-07
    ],
    criteria: ['Second postgraduate year or beyond; the first year by exception', 'In training until the two years are over'],
    commitments: ['Come to the seminars, in person', 'Carry out a project in the second year', 'Present it at the graduation ceremony'],
    // UCO-12: three
    aims: [
      'Weigh your own values, identities and lived experience',
      'Know which data and methods there are, and what they can show',
      'Look after the well-being of physicians, your own included',
    ],
    milestones: [],
  },
} as const satisfies Record<string, TrackSpec>

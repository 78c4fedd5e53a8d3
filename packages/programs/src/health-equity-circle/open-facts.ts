import type { OpenFact } from '@cohortium/program'

/** What nobody has said yet (HEC-09, HEC-11). The standing edition decides each before it is published. */
export const toDecide = {
  contact: { title: 'Whom to write to', kind: 'email', source: 'HEC-11' },
  welcomedBy: {
    title: 'Who welcomes',
    description: 'Who answers newcomers and new chapters, as they are to read it: “the organizers of the circle”.',
    kind: 'text',
    source: 'HEC-11',
  },
  answerDays: { title: 'Days until somebody answers', kind: 'days', source: 'HEC-09' },
  governance: {
    title: 'How chapters govern themselves',
    description: 'Who speaks for a chapter, and how its leaders come to lead.',
    kind: 'text',
    source: 'HEC-11',
  },
  privacy: {
    title: 'What becomes of what members tell',
    description: 'Members are students. Ask the schools what their rules on education records (FERPA) mean here before you write this.',
    kind: 'text',
    source: 'HEC-11',
    by: 'those who answer for privacy at the schools',
  },
  fee: { title: 'What it costs', kind: 'text', source: 'HEC-09' },
} as const satisfies Record<string, OpenFact>

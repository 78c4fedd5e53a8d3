import type { OpenFact } from '@cohortium/program'

/** What the source leaves open (UCO-14). Each intake decides it before it is published. */
export const toDecide = {
  contact: { title: 'Address for questions', kind: 'email', source: 'UCO-14' },
  replyWithin: { title: 'Days until an answer', kind: 'days', source: 'UCO-14' },
  attendance: {
    title: 'Attendance',
    description: 'What is expected. If nothing is, say so.',
    kind: 'text',
    source: 'UCO-14',
  },
  modulePlan: {
    title: 'Months of each module',
    description: 'Say also whether there is a seminar in the months of Reflection.',
    kind: 'list',
    source: 'UCO-15',
  },
  selfPaced: { title: 'Programs chosen from ACGME Equity Matters', kind: 'list', source: 'UCO-03' },
  cost: { title: 'Cost to a trainee', description: 'If it costs nothing, say so.', kind: 'text', source: 'OURS-12' },
} as const satisfies Record<string, OpenFact>

import type { Cost, OpenFact } from '@cohortium/program'

/** What the source leaves open (HES-15, HES-19). Each edition decides it before it is published. */
export const toDecide = {
  contact: { title: 'Address for questions', kind: 'email', source: 'HES-15' },
  replyWithin: {
    title: 'Days until an answer',
    description: 'Counted from the day an application is received.',
    kind: 'days',
    source: 'HES-15',
  },
  modules: { title: 'Modules', description: 'By name, in their order. Each has one assignment.', kind: 'list', source: 'HES-15' },
  fee: { title: 'Fee', description: 'What a scholar pays, or that there is none, and who pays instead.', kind: 'text', source: 'HES-15' },
  travel: {
    title: 'Travel to Cambridge',
    description: 'Who pays for travel to the gathering, and for staying there.',
    kind: 'text',
    source: 'HES-19',
  },
} as const satisfies Record<string, OpenFact>

/** Both each edition's to give. */
export const costs = [
  { title: 'Fee', decided: 'fee' },
  { title: 'Travel to the final gathering', decided: 'travel' },
] as const satisfies readonly Cost[]

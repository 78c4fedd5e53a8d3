import type { ModuleSpec, OpenFact, SessionSpec, TrackSpec } from '@cohortium/program'

/** CAP-03: three that the source names first, then two more. */
export const aims = {
  communication: 'To communicate with people of every culture in a way that respects them',
  racism: 'To see how systemic racism leads to unequal health',
  policies: 'To plan policies and practices that are fair to all',
  initiatives: 'To start and carry initiatives for diversity, equity and inclusion',
  leadership: 'To lead, and to speak up for others',
} as const

const both = ['shorter', 'longer'] as const

/** CAP-05: three ways of learning. Who else supports people in this field is said of the field, not of the programme. */
const supports = ['Modules to learn online', 'Workshops', 'Occasions to meet and know others'] as const

const shape = {
  seats: { kind: 'exact' },
  documents: [],
  goals: [],
  supports,
  criteria: [],
  commitments: [],
  aims: Object.values(aims),
  milestones: [],
} as const satisfies Partial<TrackSpec>

/** CAP-04: two lengths, each without a number; the edition gives both. */
export const tracks = {
  shorter: { ...shape, title: 'Shorter offering', summary: 'Done within several months.' },
  longer: { ...shape, title: 'Longer offering', summary: 'Takes more than a year.' },
} as const

/** Neither month nor length is known (CAP-11). */
export const sessions = [
  { title: 'Workshops', description: 'To practise together what the modules teach.', tracks: both, months: 'unstated' },
  { title: 'Networking', description: 'To meet others who work for the same, and stay in touch.', tracks: both, months: 'unstated' },
] as const satisfies readonly SessionSpec[]

export const modules: readonly ModuleSpec[] = [
  {
    title: 'Online learning modules',
    description: 'To be worked through online. How many there are, and what each is called, is for the edition to say.',
    topics: Object.values(aims),
  },
  {
    title: 'Workshops and networking',
    description: 'What is learned online is tried out with others.',
    activities: [
      { kind: 'workshop', title: 'Workshops' },
      { kind: 'networking', title: 'Occasions to meet and know others' },
    ],
  },
]

/** CAP-11, CAP-10b: whoever provides the programme decides it, edition by edition. */
export const toDecide = {
  provider: { title: 'Who provides it', kind: 'text', source: 'CAP-10b' },
  contact: { title: 'Address for questions', kind: 'email', source: 'CAP-11' },
  eligibility: { title: 'Who may apply', description: 'Or that nobody is left out.', kind: 'text', source: 'CAP-11' },
  selection: { title: 'How people are chosen', kind: 'text', source: 'CAP-11' },
  replyWithin: {
    title: 'Days until an answer',
    description: 'Counted from the day an application is received.',
    kind: 'days',
    source: 'CAP-11',
  },
  starts: { title: 'When one can begin', description: 'For example: on the first Monday of every month.', kind: 'text', source: 'CAP-11' },
  shorterMonths: { title: 'Months of the shorter offering', description: 'The source says “several”.', kind: 'count', source: 'CAP-04' },
  longerMonths: { title: 'Months of the longer offering', description: 'The source says “over a year”.', kind: 'count', source: 'CAP-04' },
  modules: { title: 'Online modules', description: 'By name, in their order.', kind: 'list', source: 'CAP-11' },
  fee: {
    title: 'Fee',
    description: 'What a participant pays, or that there is none, and who pays instead.',
    kind: 'text',
    source: 'CAP-11',
  },
  certificate: {
    title: 'What one has at the end',
    description: 'Whether anything is given to those who finish, and by whom. The software makes no certificate.',
    kind: 'text',
    source: 'CAP-11',
  },
} as const satisfies Record<string, OpenFact>

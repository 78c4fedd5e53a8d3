import type { Redirect, TrackSpec } from '@cohortium/program'

/** What the host gives every team, whichever the track (IHI-05: five). */
const support = [
  'A community of teams built on trust',
  'One way to keep in touch with the host and with the other teams',
  'Experts in the subjects the work touches',
  'A plan for what to say about the work, and where to share it',
  'Methods: the Achieving Health Equity Framework, the Psychology of Change Framework and the Community of Solutions Model',
] as const

/**
 * Nothing is asked again of a redirected team: the letter of two signers holds the CEO's, and every answer of the Learning Network has a source (IHI-21).
 * The network's second commitment joins what the Action Community asks in two, learning and naming racism; a team sent here has given both.
 */
const redirect = {
  to: 'learningNetwork',
  documents: { ceoLetter: 'ceoAndChairLetter' },
  answers: {
    'commitments.networkAttendance': 'commitments.participate',
    'commitments.networkUnderstanding': 'commitments.advanceUnderstanding',
    'commitments.networkSharing': 'commitments.monthlyUpdates',
    'commitments.networkLetter': 'commitments.letters',
  },
  dropped: {
    'documents.teamVideo':
      'The Learning Network asks for no video, and this one shows who the members are. Its purpose ends with the decision.',
    'letterAndVideo.videoQuestions': 'Speaks of the video alone.',
    'readiness.motivation': 'The Learning Network does not ask for it.',
    'readiness.systems': 'The Learning Network does not ask for it.',
    'readiness.partnerships': 'The Learning Network does not ask for it.',
    'readiness.improvement': 'The Learning Network does not ask for it.',
    'readiness.data': 'The Learning Network does not ask for it.',
    'readiness.dataUse': 'The Learning Network does not ask for it.',
    'commitments.affinityGroup': 'The Learning Network has no affinity groups (IHI-77).',
    'commitments.seniorLeaders': 'The Learning Network has no leadership workgroup.',
    'commitments.nameRacism': 'Held within the second commitment of the Learning Network.',
    'commitments.dissemination': 'Consent to share was given for the Action Community; it ends with it.',
    'commitments.channels': 'Consent to share was given for the Action Community; it ends with it.',
    'commitments.discomfort': 'The Learning Network does not ask for it.',
  },
} as const satisfies Redirect

export const tracks = {
  /** IHI-08 … IHI-16, first column. */
  learningNetwork: {
    title: 'Learning Network',
    summary: 'About forty teams who learn together online and take tools, skills and understanding home. Free, like everything here.',
    seats: { kind: 'exact', count: 40, estimated: true }, // IHI-08
    closes: 'learningNetworkCloses', // IHI-13
    documents: ['ceoLetter'], // IHI-12
    goals: ['Bring tools, skills and a deep understanding of equity and racial justice back to your organization'], // IHI-10
    supports: [...support, 'Virtual meetings, with activities to try between them'], // IHI-11
    // IHI-25
    criteria: [
      'Some work on equity has begun',
      'Leaders and the organization’s own structures stand behind the team',
      'Together, the chosen teams stand for many types of organization and many populations: the choice is a balance, not only a ranking',
    ],
    // IHI-38: four
    commitments: [
      'Put attendance first',
      'Advance your understanding, and name racism explicitly',
      'Share what you learn, and reflect on it formally at regular intervals',
      'Have the support of your leaders, shown by a letter from the CEO',
    ],
    // IHI-39: four
    aims: [
      'Know the history of racial justice',
      'See the present state of your data through an equity lens',
      'Identify inequities',
      'Build deep relationships',
    ],
    // IHI-37: six
    milestones: [
      { title: 'Knows the history of racial justice' },
      { title: 'Speaks fluently of structural issues' },
      { title: 'Looks at its data through an equity lens' },
      { title: 'Has identified at least one clinical area' },
      { title: 'Has named its key aims' },
      { title: 'Has a portfolio of projects' },
    ],
  },

  /** IHI-08 … IHI-16, second column. */
  actionCommunity: {
    title: 'Action Community',
    summary: 'About ten teams in a small, close-knit group who test changes, follow their progress and share their data with one another.', // IHI-63b
    seats: { kind: 'exact', count: 10, estimated: true }, // IHI-08
    closes: 'actionCommunityCloses', // IHI-13
    documents: ['ceoAndChairLetter', 'teamVideo'], // IHI-12
    redirect, // IHI-19
    // IHI-10
    goals: ['Show an improved culture of equity', 'Make progress on one or more clinical projects that improve equity'],
    // IHI-11, IHI-57
    supports: [
      ...support,
      'Virtual meetings',
      'Learning Sessions in person',
      'Virtual coaching for your team',
      'Racial Justice Affinity Groups',
      'A workgroup for leaders',
      'Help with engaging people who have lived experience',
    ],
    // IHI-24: five; IHI-26 on how they are judged
    criteria: [
      'Heart for the work: motivation and commitment. Enthusiasm and radical hope count; polished answers do not',
      'You see racism and other oppression as matters of systems: in persons, in teams and in the institution',
      'You have partners in the community, or see that partnerships must be built',
      'You know quality improvement, shown by measured results of earlier work',
      'Data on race, ethnicity and preferred language (REAL), and on sexual orientation and gender identity (SOGI), which you can reach and use',
    ],
    // IHI-63: nine
    commitments: [
      'Take part in all meetings over the 18 months, on camera and fully present', // IHI-50
      'Each member joins one of two Racial Justice Affinity Groups', // IHI-52
      'Share an update every month, with data on the changes you tested', // IHI-53
      'Have the support of the CEO and the Board, by letter and throughout', // IHI-55
      'Name one senior leader and one alternate, who join the leadership calls and reply to your updates in writing', // IHI-54
      'Advance your understanding', // IHI-58
      'Name racism explicitly', // IHI-58
      'Let the work be shared, in the ways you choose', // IHI-56
      'Accept that some of this work is uncomfortable', // IHI-58
    ],
    // IHI-60: six
    aims: [
      'Improve outcomes in at least one clinical area',
      'Monitor stratified data',
      'Frame and communicate the work',
      'Understand white supremacy culture',
      'Work in partnership with the community',
      'Design systems for multiracial and multicultural groups',
    ],
    // IHI-61: five, each with the share of organizations it is expected of
    milestones: [
      { title: 'Progress in its project', share: 'most' },
      { title: 'Progress in process measures of a population', share: 'some' },
      { title: 'Sustains the change, and carries it further', share: 'some' },
      { title: 'Has the capacity, and a long-term plan, to carry the work further', share: 'all' },
      { title: 'Is able to close gaps in equity', share: 'all' },
    ],
  },
} as const satisfies Record<string, TrackSpec>

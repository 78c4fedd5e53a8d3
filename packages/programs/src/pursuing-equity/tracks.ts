/** The two tracks: what each offers and asks, and how a team passes from one to the other. */
import type { Redirect, TrackSpec } from '@cohortium/program'
import { commitments } from './commitments.ts'

const titles = (of: Readonly<Record<string, { title: string }>>): string[] => Object.values(of).map(({ title }) => title)

/** What the host gives every team, whichever the track (IHI-05: five). */
const support = [
  'A community of teams built on trust',
  'One way to keep in touch with the host and with the other teams',
  'Experts in the subjects the work touches',
  'A plan for what to say about the work, and where to share it',
  'Methods: the Achieving Health Equity Framework, the Psychology of Change Framework and the Community of Solutions Model',
] as const

const notAsked = 'The Learning Network does not ask for it.'
const consentEnds = 'Consent to share was given for the Action Community; it ends with it.'

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
    'readiness.motivation': notAsked,
    'readiness.systems': notAsked,
    'readiness.partnerships': notAsked,
    'readiness.improvement': notAsked,
    'readiness.data': notAsked,
    'readiness.dataUse': notAsked,
    'commitments.affinityGroup': 'The Learning Network has no affinity groups (IHI-77).',
    'commitments.seniorLeaders': 'The Learning Network has no leadership workgroup.',
    'commitments.nameRacism': 'Held within the second commitment of the Learning Network.',
    'commitments.dissemination': consentEnds,
    'commitments.channels': consentEnds,
    'commitments.discomfort': notAsked,
  },
} as const satisfies Redirect

export const tracks = {
  /** IHI-08 … IHI-16, first column. */
  learningNetwork: {
    title: 'Learning Network',
    summary: 'About forty teams who learn together online and take tools, skills and understanding home.',
    seats: { kind: 'exact', count: 40, estimated: true }, // IHI-08
    closes: 'learningNetworkCloses', // IHI-13
    documents: ['ceoLetter'], // IHI-12
    goals: ['Go home with tools, with skills, and with an understanding of equity and racial justice that reaches deep'], // IHI-10
    supports: [...support, 'Virtual meetings, with activities to try between them'], // IHI-11
    // IHI-25
    criteria: [
      'Some work on equity has begun',
      'Leaders and the organization’s own structures stand behind the team',
      'Together, the chosen teams stand for many types of organization and many populations: the choice is a balance, not only a ranking',
    ],
    commitments: titles(commitments.learningNetwork), // IHI-38
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
    commitments: titles(commitments.actionCommunity), // IHI-63
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

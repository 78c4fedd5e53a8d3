/**
 * Health Equity Circle: chapters that students lead, and the people in them. Two tracks with lives of their own: a chapter is founded, gathers,
 * is recognized and may rest; a member is welcomed without being chosen, may learn and lead, and leaves whenever they want to. No clock ends anything.
 */
import { days, defineProgram, type Context } from '@cohortium/program'
import { joined, joinsAnother, leavesOne, parted } from './affiliations.ts'
import { application } from './application.ts'
import { campaigns } from './campaigns.ts'
import { letters } from './letters.ts'
import { modules, roles } from './modules.ts'
import { notes } from './notes.ts'
import { toDecide } from './open-facts.ts'
import { sources } from './sources.ts'
import { chapterStates, memberStates } from './states.ts'
import { affiliates, fields, levels } from './taxonomies.ts'
import { daysDecided } from '../timers.ts'
import { verbs } from './verbs.ts'

const isChapter = ({ context }: { context: Context }): boolean => context.track === 'chapter'
const unsaid = { documents: [], goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [] } as const

export const healthEquityCircle = defineProgram({
  id: 'health-equity-circle',
  version: 1,
  title: 'Health Equity Circle',
  // HEC-01, HEC-02, HEC-03, HEC-06
  summary:
    'Chapters that students lead, across their professions: students of the social sciences, public health, healthcare and law who learn community organizing together and act where they live. ' +
    'The first chapter was founded in 2009, by students with allies among faculty and staff. There is no term and no end.',
  locale: 'en-US',
  costs: [{ title: 'Fee', decided: 'fee' }], // HEC-09
  unit: { kind: 'person', min: 1, max: 1, organisation: 'none' },
  edition: { kind: 'standing', months: null }, // HEC-01
  // HEC-02
  eligibility: ['Students: undergraduate, graduate or professional', 'In the social sciences, public health, healthcare or law'],
  words: {
    program: { one: 'circle', many: 'circles', also: ['federation'] },
    track: { one: 'path', many: 'paths' },
    applicant: { one: 'newcomer', many: 'newcomers' },
    participant: { one: 'member', many: 'members', also: ['student'] },
    organisation: { one: 'school', many: 'schools' },
  },
  toDecide,
  decidedBy: 'the people who lead the Health Equity Circle',
  dates: {},
  tracks: {
    member: {
      ...unsaid,
      title: 'Join a chapter',
      summary: 'Say what brings you, and be welcomed. Nobody is chosen, and there is no deadline.',
      seats: { kind: 'none' },
      within: 'chapter',
    },
    chapter: {
      ...unsaid,
      title: 'Found a chapter',
      summary: 'Students of a school, with allies among its faculty and staff.',
      seats: { kind: 'none' },
      unit: { kind: 'chapter', min: 2, max: 10_000, organisation: 'required' }, // HEC-06: a student and an ally; no upper number is told
    },
  },
  documents: {},
  forms: { application, campaigns },
  application: 'application',
  tasks: {},
  sessions: [],
  updates: [],
  modules,
  // HEC-07
  projects: {
    campaigns: {
      title: 'Campaigns',
      description:
        'Each by its issue and its place; partners and outcome when they are known. What you write here may be shown to everybody.',
      form: 'campaigns',
      tracks: ['chapter'],
    },
  },
  roles, // HEC-04
  taxonomies: { levels, fields, affiliates },
  letters,
  verbs,
  timers: {
    /** How many days is the edition's to say (HEC-09). */
    answerDue: {
      title: 'Our answer',
      at: daysDecided('answerDays'),
      clock: 'host',
    },
    /** OURS-5. */
    silence: { title: 'A month of silence', at: ({ entered }) => entered + days(30), skipWhenPast: true },
  },
  glossary: {
    Chapter: 'Students of one school who organize together, across their fields of study.',
    Ally: 'Somebody of the faculty or staff who stands beside the students, and does not lead them.',
    Pressure: 'What weighs on people’s lives and health where they live: a rent, a shift, a label nobody can read.',
    Affiliate: 'A local organization of organizations, part of the Industrial Areas Foundation, that a chapter can be a member of.',
  },
  notes,
  sources,

  lifecycle: ({ setup, begin, letter, by }) => {
    const answerDue = { actions: letter('waiting'), meta: by('timer') } as const
    // A person for themselves, or staff on their behalf, who write down what they were told (OURS-3).
    const either = by('applicant', 'staff')
    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: either } as const
    const leave = { target: 'left', actions: letter('left'), meta: either } as const
    const becomeAlum = { target: 'alum', actions: letter('alum'), meta: either } as const
    const stepBack = { target: 'member', meta: either } as const
    // OURS-3: training is an offer and no condition of leading
    const lead = { target: 'leader', actions: letter('leading'), meta: by('staff') } as const
    const close = { target: 'closed', actions: letter('closed'), meta: either } as const
    const rest = { target: 'resting', actions: letter('resting'), meta: either } as const
    const resume = { actions: letter('resumed'), meta: by('staff') } as const
    const reopen = { actions: letter('reopened'), meta: by('staff') } as const
    // OURS-4
    const comeBack = { ...reopen, guard: 'holdsNoOtherPlace' } as const

    // HEC-05: recorded whenever it is so, and no condition of anything (OURS-7)
    const affiliations = {
      affiliate: { guard: joinsAnother, actions: setup.assign(joined), meta: by('staff') },
      endAffiliation: { guard: leavesOne, actions: setup.assign(parted), meta: by('staff') },
    } as const

    return setup.createMachine({
      id: 'health-equity-circle',
      context: begin,
      initial: 'begun',
      states: {
        // Left in the step that enters it: the track decides which of the two lives it is.
        begun: {
          meta: { label: 'Begun', tone: 'rest', phase: 'applying' },
          always: [{ target: 'chapter', guard: isChapter }, { target: 'member' }],
        },

        // HEC-01, HEC-06
        chapter: {
          meta: { label: 'Chapter', tone: 'rest', phase: 'inProgram' },
          initial: 'proposal',
          states: {
            proposal: {
              tags: 'editable',
              meta: chapterStates.proposal,
              on: {
                submit: { target: 'proposed', guard: 'isComplete', actions: ['stamp', letter('proposed')], meta: by('applicant') },
                withdraw,
              },
            },
            proposed: {
              meta: chapterStates.proposed,
              on: {
                gather: { target: 'forming', actions: letter('forming'), meta: by('staff') },
                ask: { target: 'proposal', actions: letter('asked'), meta: by('staff') },
                withdraw,
              },
              after: { answerDue },
            },
            forming: {
              tags: ['gathers', 'enrolled'],
              meta: chapterStates.forming,
              on: {
                recognise: { target: 'recognised', guard: 'hasLeader', actions: letter('recognised'), meta: by('staff') }, // OURS-1
                ...affiliations,
                rest,
                close,
              },
            },
            // OURS-6: stays recognized when its last leader leaves
            recognised: { tags: ['gathers', 'enrolled'], meta: chapterStates.recognised, on: { ...affiliations, rest, close } },
            // OURS-6: its members, and whoever leads it, stay what they are; only nobody new joins (no `gathers`).
            resting: {
              meta: chapterStates.resting,
              on: {
                resume: [
                  { ...resume, target: 'recognised', guard: 'hasLeader' },
                  { ...resume, target: 'forming' },
                ],
                close,
              },
            },
            withdrawn: {
              tags: 'ended',
              meta: chapterStates.withdrawn,
              on: {
                reopen: [
                  { ...reopen, target: 'proposed', guard: 'wasSent' },
                  { ...reopen, target: 'proposal' },
                ],
              },
            },
            // OURS-6: ends the chapter and nobody in it; each member may stay, leave or become an alum.
            closed: { tags: 'ended', meta: chapterStates.closed, on: { reopen: { ...reopen, target: 'forming' } } },
          },
        },

        // HEC-09: participation without selection. The outer `member` is the whole life of who applies on that track; the inner, who was counted in.
        member: {
          meta: { label: 'Member', tone: 'rest', phase: 'inProgram' },
          initial: 'interest',
          states: {
            interest: {
              tags: 'editable',
              meta: memberStates.interest,
              on: {
                submit: { target: 'heard', guard: 'isComplete', actions: ['stamp', letter('receipt')], meta: by('applicant') },
                withdraw,
              },
            },
            heard: {
              meta: memberStates.heard,
              on: { welcome: { target: 'welcomed', guard: 'holdsNoOtherPlace', actions: letter('welcome'), meta: by('staff') }, withdraw },
              after: { answerDue },
            },
            welcomed: {
              tags: 'enrolled',
              meta: memberStates.welcomed,
              on: { join: { target: 'member', meta: either }, leave },
              after: { silence: { actions: letter('stillWelcome'), meta: by('timer') } },
            },
            member: {
              tags: 'enrolled',
              meta: memberStates.member,
              on: { train: { target: 'training', actions: letter('training'), meta: either }, lead, becomeAlum, leave },
            },
            training: { tags: 'enrolled', meta: memberStates.training, on: { lead, stepBack, becomeAlum, leave } }, // HEC-03
            leader: { tags: ['enrolled', 'leads'], meta: memberStates.leader, on: { stepBack, becomeAlum, leave } },
            alum: { tags: 'ended', meta: memberStates.alum, on: { reopen: { ...comeBack, target: 'member' } } },
            left: { tags: 'ended', meta: memberStates.left, on: { reopen: { ...comeBack, target: 'welcomed' } } },
            withdrawn: {
              tags: 'ended',
              meta: memberStates.withdrawn,
              on: {
                reopen: [
                  { ...reopen, target: 'heard', guard: 'wasSent' },
                  { ...reopen, target: 'interest' },
                ],
              },
            },
          },
        },
      },
    })
  },
})

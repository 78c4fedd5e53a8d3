/** A small program with what the sample has not: chapters and the people in them, places that are a target, rules with exceptions, facts still open. */
import { and } from 'xstate'
import * as z from 'zod'
import { defineProgram } from './define.ts'
import type { Context } from './life.ts'
import { oneOf, type Taxonomy } from './taxonomy.ts'
import { days } from './time.ts'

export const levels: Taxonomy<'first' | 'second'> = {
  id: 'levels',
  version: 1,
  title: 'Level',
  place: 'US',
  terms: { first: 'First year', second: { title: 'Second year', description: 'Or beyond' } },
  maps: { 'stages@2': { first: null, second: 'senior' } },
}
export const stages: Taxonomy<'junior' | 'senior'> = {
  id: 'stages',
  version: 2,
  title: 'Stage',
  place: 'GB',
  terms: { junior: 'Junior', senior: 'Senior' },
}

const described = { summary: '', documents: [], goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [] } as const
const letter = (subject: string) => ({ to: 'applicant', subject: () => subject, body: () => subject }) as const
const isChapter = ({ context }: { context: Context }): boolean => context.track === 'chapter'

const application = z.object({
  about: z
    .object({
      level: oneOf(levels).meta({ title: 'Level' }),
      reason: z
        .string()
        .max(500)
        .meta({ title: 'Why now', if: ['eq', ['answer', 'about.level'], 'first'] }),
      leaves: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
        .optional()
        .meta({ title: 'Leaves in' }),
      idea: z.string().max(200).optional().meta({ title: 'Idea' }),
    })
    .meta({ title: 'About you', privacy: 'confidential' }),
})
const project = z.object({
  work: z.object({ name: z.string().max(200).meta({ title: 'Name' }) }).meta({ title: 'Work', privacy: 'confidential' }),
})

export const circle = defineProgram({
  id: 'circle',
  version: 1,
  title: 'Circle',
  summary: 'Chapters, and the people in them.',
  locale: 'en-GB',
  costs: [{ title: 'Fee', decided: 'fee' }],
  unit: { kind: 'person', min: 1, max: 1 },
  edition: { kind: 'rolling', begins: 'begins', ends: 'ends', months: null },
  words: { participant: { one: 'fellow', many: 'fellows', also: ['scholar'] } },
  eligibility: [
    'You want to',
    {
      id: 'second',
      text: 'Second year or beyond',
      holds: ['ne', ['answer', 'about.level'], 'first'],
      otherwise: 'exception',
      reason: 'about.reason',
    },
    { id: 'stays', text: 'Stays to the end', holds: ['ge', ['answer', 'about.leaves'], ['edition', 'ends']], otherwise: 'refuse' },
  ],
  dates: { begins: { title: 'Begins', kind: 'month', optional: true }, ends: { title: 'Ends', kind: 'month', optional: true } },
  toDecide: {
    contact: { title: 'Whom to write to', kind: 'email', source: 'S-1' },
    fee: { title: 'Fee', kind: 'text', source: 'S-2', by: 'the treasurer' },
    replyWithin: { title: 'Days to an answer', kind: 'days', source: 'S-3' },
  },
  decidedBy: 'the founders',
  tracks: {
    chapter: { title: 'Chapters', seats: { kind: 'none' }, unit: { kind: 'chapter', min: 1, max: 9 }, ...described },
    member: { title: 'Members', seats: { kind: 'approximate', count: 10 }, within: 'chapter', ...described },
  },
  documents: {},
  forms: { application, project },
  application: 'application',
  projects: { work: { title: 'Work', description: '', form: 'project', tracks: ['member'], startsFrom: { 'work.name': 'about.idea' } } },
  taxonomies: { levels, stages },
  tasks: {},
  sessions: [
    { title: 'Start', description: '', tracks: ['member'], months: 'first', parts: 2 },
    { title: 'Evening', description: '', tracks: ['member'], months: 'every' },
    { title: 'Gathering', description: '', tracks: ['member'], months: 'last', inPerson: true, place: 'Leeds' },
    { title: 'Walk', description: '', tracks: ['member'], months: 'unstated' },
  ],
  updates: [],
  letters: { ended: letter('Ended'), overdue: letter('Overdue') },
  verbs: {
    submit: { title: 'Send' },
    recognise: {
      title: 'Recognise',
      payload: z.object({ ally: z.enum(['north', 'south']).meta({ title: 'Ally' }), word: z.string().max(99).meta({ title: 'Word' }) }),
    },
    welcome: { title: 'Welcome' },
    except: { title: 'Welcome as an exception' },
    lead: { title: 'Make leader' },
    leave: { title: 'Leave' },
  },
  timers: { replyDue: { title: 'Answer', at: ({ decided, entered }) => entered + days(Number(decided['replyWithin'] ?? 0)) } },
  glossary: {},
  notes: [],
  sources: {
    'S-1': { status: 'missing', at: ['toDecide.contact'] },
    'S-4': { status: 'quoted', at: ['sessions.Gathering.place', 'lifecycle.member.leader'] },
  },
  lifecycle: ({ setup, begin, letter: mail, keep, by }) => {
    const leave = { target: '#circle.left', actions: mail('ended'), meta: by('applicant', 'staff') } as const
    return setup.createMachine({
      id: 'circle',
      context: begin,
      initial: 'arriving',
      states: {
        arriving: {
          meta: { label: 'Arriving', tone: 'rest', phase: 'applying' },
          always: [{ guard: isChapter, target: 'chapter' }, { target: 'member' }],
        },
        chapter: {
          meta: { label: 'Chapter', tone: 'rest', phase: 'inProgram' },
          initial: 'forming',
          states: {
            forming: {
              tags: 'gathers',
              meta: { label: 'Forming', tone: 'info', phase: 'withUs' },
              on: { recognise: { target: 'active', guard: 'hasLeader', actions: keep('ally'), meta: by('staff') } },
            },
            active: { tags: ['gathers', 'enrolled'], meta: { label: 'Active', tone: 'success', phase: 'inProgram' }, on: { leave } },
          },
        },
        member: {
          meta: { label: 'Member', tone: 'rest', phase: 'inProgram' },
          initial: 'interest',
          states: {
            interest: {
              tags: 'editable',
              meta: { label: 'Interested', tone: 'rest', phase: 'applying' },
              on: { submit: { target: 'sent', guard: and(['isOpen', 'isComplete']), actions: 'stamp', meta: by('applicant') } },
            },
            sent: {
              meta: { label: 'Sent', tone: 'info', phase: 'withUs' },
              on: {
                welcome: { target: 'joined', guard: and(['isEligible', 'hasSeat', 'holdsNoOtherPlace']), meta: by('staff') },
                except: { target: 'joined', guard: 'isException', meta: by('staff') },
              },
              after: { replyDue: { actions: mail('overdue', 'staff'), meta: by('timer') } },
            },
            joined: {
              tags: ['seat', 'enrolled'],
              meta: { label: 'Member', tone: 'success', phase: 'inProgram' },
              on: { lead: { target: 'leader', meta: by('staff') }, leave },
            },
            leader: { tags: ['seat', 'enrolled', 'leads'], meta: { label: 'Leader', tone: 'success', phase: 'inProgram' }, on: { leave } },
          },
        },
        left: { tags: 'ended', meta: { label: 'Left', tone: 'rest', phase: 'ended' } },
      },
    })
  },
})

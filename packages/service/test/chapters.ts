/** A small program that is what the first is not: it stands for ever, chapters gather members, much is still to be decided, its figures are made up. */
import * as z from 'zod'
import { defineProgram, illustrative, type Taxonomy } from '@cohortium/program'

const groups: Taxonomy<'one' | 'two'> = {
  id: 'groups',
  version: 1,
  title: 'Group',
  place: 'GB',
  terms: { one: 'Group one', two: 'Group two' },
}
const described = { documents: [], goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [] }

export const chapters = defineProgram({
  id: 'chapters',
  version: 1,
  title: 'Chapters',
  summary: 'Chapters, and the people in them.',
  locale: 'en-GB',
  costs: [{ title: 'Fee', decided: 'fee' }],
  unit: { kind: 'person', min: 1, max: 1 },
  eligibility: ['You are a student', { id: 'near', text: 'You live near the chapter' }],
  edition: { kind: 'standing', months: null },
  words: { participant: { one: 'fellow', many: 'fellows' } },
  toDecide: {
    contact: { title: 'Whom to write to', kind: 'email', source: 'S-1' },
    fee: { title: 'Fee', kind: 'text', source: 'S-2', by: 'the treasurer' },
    affiliates: { title: 'Affiliates', kind: 'list', source: 'S-3' },
  },
  decidedBy: 'the founders',
  dates: {},
  tracks: {
    chapter: {
      title: 'Chapter',
      summary: 'Found one.',
      seats: { kind: 'none' },
      unit: { kind: 'chapter', min: 1, max: 500 },
      ...described,
    },
    member: { title: 'Member', summary: 'Join one.', seats: { kind: 'approximate', count: 10 }, within: 'chapter', ...described },
  },
  documents: {},
  forms: {
    application: z.object({
      about: z.object({ why: z.string().max(200).meta({ title: 'Why' }) }).meta({ title: 'About you', privacy: 'confidential' }),
    }),
  },
  application: 'application',
  tasks: {},
  sessions: [],
  updates: [],
  roles: { mentor: { title: 'Mentor', text: 'Guides a chapter.', played: 'beside' } },
  modules: [{ title: 'Listening', description: 'How to listen.', activities: [{ kind: 'workshop', title: 'One to one', every: 'month' }] }],
  datasets: {
    madeUp: {
      title: 'Who leads',
      taxonomy: groups,
      measure: 'Share of leaders',
      unit: '%',
      provenance: { status: 'illustrative', source: 'S-4', text: 'Made up to show a shape.', by: 'the national office' },
      rows: { one: illustrative(60), two: illustrative(40) },
    },
    counted: {
      title: 'Chapters by group',
      taxonomy: groups,
      measure: 'Chapters',
      unit: 'people',
      provenance: { status: 'measured', source: 'The national office', asOf: '2026-01-31' },
      rows: { one: 3, two: 4 },
    },
  },
  letters: { left: { to: 'applicant', subject: () => 'You have left', body: () => 'You have left.' } },
  verbs: { submit: { title: 'Send' }, leave: { title: 'Leave' } },
  timers: {},
  glossary: {},
  notes: [],
  lifecycle: ({ setup, begin, letter, by }) =>
    setup.createMachine({
      id: 'chapters',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
          on: { submit: { target: 'active', guard: 'isComplete', actions: 'stamp', meta: by('applicant') } },
        },
        active: {
          tags: ['gathers', 'enrolled'],
          meta: { label: 'Active', tone: 'success', phase: 'inProgram' },
          on: { leave: { target: 'left', actions: letter('left'), meta: by('applicant') } },
        },
        left: { tags: 'ended', meta: { label: 'Left', tone: 'rest', phase: 'ended' } },
      },
    }),
})

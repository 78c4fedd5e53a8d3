/**
 * The life that is measured. Round and round: note → invite → accept → report → report → reopen. Every step queues a letter; half of them
 * arm a timer and cancel another; one in three takes a seat or gives it back; one in three files words of a person.
 */
import * as z from 'zod'
import { days, defineProgram, type Program, type Role } from '@cohortium/program'

const letter = (title: string) => ({ to: 'applicant' as const, subject: () => title, body: () => title })

export const measured: Program = defineProgram({
  id: 'measured',
  version: 1,
  title: 'Measured',
  summary: 'A life without an end',
  locale: 'en-US',
  contact: 'measured@example.org',
  costs: [],
  unit: { kind: 'team', min: 1, max: 7 },
  eligibility: [],
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: null },
  dates: {
    closes: { title: 'Closes', kind: 'deadline' },
    begins: { title: 'Begins', kind: 'moment' },
    ends: { title: 'Ends', kind: 'moment' },
  },
  tracks: {
    open: {
      title: 'Open',
      summary: 'Open',
      goals: [],
      supports: [],
      criteria: [],
      commitments: [],
      aims: [],
      milestones: [],
      seats: { kind: 'exact', count: 1_000_000 },
      closes: 'closes',
      documents: [],
    },
  },
  documents: {},
  forms: {
    idea: z.object({ idea: z.object({ what: z.string().meta({ title: 'What' }) }).meta({ title: 'Idea', privacy: 'confidential' }) }),
  },
  application: 'idea',
  tasks: {},
  sessions: [],
  updates: [],
  glossary: {},
  notes: [],
  letters: {
    received: letter('Received'),
    noted: { ...letter('Noted'), to: 'staff' },
    invited: letter('Invited'),
    welcome: letter('Welcome'),
    reported: letter('Reported'),
    reopened: letter('Reopened'),
    late: { ...letter('Late'), to: 'staff' },
    over: letter('Over'),
  },
  verbs: {
    submit: { title: 'Submit' },
    note: { title: 'Note', payload: z.object({ score: z.number().int().min(1).max(5).meta({ title: 'Score' }) }) },
    invite: { title: 'Invite' },
    accept: { title: 'Accept' },
    report: { title: 'Report', payload: z.object({ report: z.string().min(1).max(2000).meta({ title: 'Report' }) }) },
    reopen: { title: 'Reopen' },
  },
  timers: {
    closing: { title: 'Closing', at: ({ closes }) => (closes === undefined ? undefined : closes + 1) },
    replyDue: { title: 'We reply by', at: ({ entered }) => entered + days(30), clock: 'host' },
    offerEnds: { title: 'Answer by', at: ({ entered }) => entered + days(14), clock: 'applicant' },
    ending: { title: 'Ends', at: ({ dates }) => dates.ends },
  },
  lifecycle: ({ setup, begin, letter: send, keep, by }) =>
    setup.createMachine({
      id: 'measured',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
          on: { submit: { target: 'review', guard: 'isOpen', actions: ['stamp', send('received')], meta: by('applicant') } },
          after: { closing: { target: 'over', actions: send('over'), meta: by('timer') } },
        },
        review: {
          meta: { label: 'In review', tone: 'info', phase: 'withUs' },
          on: {
            note: { actions: [keep('score'), send('noted')], meta: by('staff') },
            invite: { target: 'invited', guard: 'hasSeat', actions: send('invited'), meta: by('staff') },
          },
          after: { replyDue: { actions: send('late'), meta: by('timer') } },
        },
        invited: {
          tags: 'seat',
          meta: { label: 'Invited', tone: 'attention', phase: 'withThem' },
          on: { accept: { target: 'enrolled', actions: send('welcome'), meta: by('applicant') } },
          after: { offerEnds: { target: 'over', actions: send('over'), meta: by('timer') } },
        },
        enrolled: {
          tags: ['seat', 'enrolled'],
          meta: { label: 'Enrolled', tone: 'success', phase: 'inProgram' },
          on: {
            report: { actions: send('reported'), meta: by('applicant') },
            reopen: { target: 'review', actions: send('reopened'), meta: by('staff') },
          },
          after: { ending: { target: 'over', actions: send('over'), meta: by('timer') } },
        },
        over: { tags: 'ended', meta: { label: 'Over', tone: 'rest', phase: 'ended' } },
      },
    }),
})

const words = 'We met twice this month, agreed on the two visits that remain, and wrote down what each of us brings to them. '

/** What is sent, in order, over and over, to an application that is in review. */
export const ROUND: readonly { role: Role; command: { type: string; [field: string]: unknown } }[] = [
  { role: 'staff', command: { type: 'note', score: 4 } },
  { role: 'staff', command: { type: 'invite' } },
  { role: 'applicant', command: { type: 'accept' } },
  { role: 'applicant', command: { type: 'report', report: words } },
  { role: 'applicant', command: { type: 'report', report: words.repeat(2) } },
  { role: 'staff', command: { type: 'reopen' } },
]

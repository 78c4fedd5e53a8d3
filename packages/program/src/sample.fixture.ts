/** A small program with what is hard in a large one: two tracks, a redirect, a group, conditions, a timer that follows the edition. */
import { and } from 'xstate'
import * as z from 'zod'
import { defineProgram } from './define.ts'
import { days, minutes } from './time.ts'

const person = z.object({
  name: z.string().max(80).meta({ title: 'Preferred name', privacy: 'contact' }),
  email: z.email().meta({ title: 'E-mail', privacy: 'contact' }),
  role: z.enum(['leader', 'data', 'other']).meta({ title: 'Role', options: { leader: { title: 'Executive leader' } } }),
  otherRole: z
    .string()
    .max(80)
    .meta({ title: 'Which role?', if: ['eq', ['item', 'role'], 'other'] }),
})

export const application = z.object({
  organisation: z
    .object({
      name: z.string().min(2).max(200).meta({ title: 'Organisation' }),
      site: z.url().optional().meta({ title: 'Web site' }),
      founded: z.int().min(1800).max(2100).optional().meta({ title: 'Founded in' }),
    })
    .meta({ title: 'Your organisation', privacy: 'public', documents: ['letter', 'boardLetter'] }),
  team: z
    .object({
      members: z.array(person).min(2).max(3).meta({ title: 'Team', item: 'member' }),
      starts: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
        .optional()
        .meta({ title: 'Could start in' }),
    })
    .meta({ title: 'Your team', privacy: 'confidential' }),
  video: z
    .object({
      questions: z
        .array(z.enum(['hope', 'data', 'place']))
        .min(2)
        .max(3)
        .meta({ title: 'questions you answer' }),
      day: z.iso.date().optional().meta({ title: 'Day of recording' }),
    })
    .meta({ title: 'Your video', privacy: 'confidential', if: ['eq', ['track'], 'community'], documents: ['video'] }),
  promise: z
    .object({
      data: z.boolean().meta({ title: 'We have stratified data' }),
      how: z
        .string()
        .max(300)
        .meta({ title: 'How do you use it?', widget: 'textarea', if: ['eq', ['answer', 'promise.data'], true] }),
      agree: z.literal(true).meta({ title: 'We will name racism explicitly' }),
    })
    .meta({ title: 'What you promise', privacy: 'confidential' }),
})

const feedback = z.object({ feedback: z.string().min(1).meta({ title: 'Feedback to the team', widget: 'textarea' }) })
const described = { goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [] }
const pdf = { description: '', accept: ['application/pdf'], maxBytes: 10_000_000, privacy: 'confidential', purpose: 'selection' } as const
const letter = (subject: string) => ({ to: 'applicant', subject: () => subject, body: () => subject }) as const

export const sample = defineProgram({
  id: 'sample',
  version: 1,
  title: 'Sample',
  summary: 'A program in miniature.',
  locale: 'en-US',
  contact: 'sample@example.org',
  costs: [],
  unit: { kind: 'team', min: 2, max: 3 },
  eligibility: [],
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: null },
  dates: {
    begins: { title: 'Begins', kind: 'month' },
    ends: { title: 'Ends', kind: 'month' },
    networkCloses: { title: 'Network closes', kind: 'deadline' },
    communityCloses: { title: 'Community closes', kind: 'deadline' },
    answerBy: { title: 'Answers by', kind: 'moment', optional: true },
  },
  tracks: {
    network: {
      title: 'Network',
      summary: '',
      seats: { kind: 'exact', count: 40, estimated: true },
      closes: 'networkCloses',
      documents: ['letter'],
      ...described,
    },
    community: {
      title: 'Community',
      summary: '',
      seats: { kind: 'exact', count: 10, estimated: true },
      closes: 'communityCloses',
      documents: ['boardLetter', 'video'],
      ...described,
      redirect: {
        to: 'network',
        documents: { letter: 'boardLetter' },
        dropped: { 'documents.video': 'It was asked for to choose the community.', 'video.questions': 'They belong to the video.' },
      },
    },
  },
  documents: {
    letter: { title: 'Letter', ...pdf, signedBy: ['CEO'] },
    boardLetter: { title: 'Letter', ...pdf, signedBy: ['CEO', 'Board Chair'] },
    video: { title: 'Video', ...pdf, accept: ['video/mp4'], lasts: [minutes(5), minutes(15)] },
  },
  forms: { application },
  application: 'application',
  tasks: {
    roster: { title: 'Name your team', description: '', due: days(14) },
    groups: { title: 'Join a group', description: '', due: days(30), tracks: ['community'] },
  },
  sessions: [
    { title: 'Training', description: '', tracks: ['network', 'community'], months: [2], lasts: minutes(180) },
    { title: 'Meeting', description: '', tracks: ['network'], months: [1, 3, 12] },
    { title: 'Meet-up', description: '', tracks: ['network', 'community'], months: [12], inPerson: [12], optional: true },
  ],
  updates: [],
  letters: {
    received: letter('Received'),
    offered: letter('Offered'),
    declined: letter('Declined'),
    closed: letter('Closed'),
    done: letter('Done'),
    welcome: letter('Welcome'),
  },
  verbs: {
    chooseTrack: { title: 'Choose', payload: z.object({ track: z.enum(['network', 'community']).meta({ title: 'Track' }) }) },
    submit: { title: 'Submit' },
    invite: { title: 'Invite' },
    redirect: { title: 'Redirect', payload: feedback },
    decline: { title: 'Decline', payload: feedback },
    accept: { title: 'Accept' },
    finish: { title: 'Done', payload: z.object({ task: z.enum(['roster', 'groups']).meta({ title: 'Task' }) }) },
    withdraw: { title: 'Withdraw', confirm: 'Sure?' },
  },
  timers: {
    closing: { title: 'Closes', at: ({ closes }) => closes },
    answerDue: { title: 'Answer due', at: ({ dates, entered }) => dates.answerBy ?? entered + days(30), clock: 'host' },
    replyDue: { title: 'Reply due', at: ({ entered }) => entered + days(21), clock: 'applicant' },
    ending: { title: 'Ends', at: ({ dates }) => dates.ends },
  },
  glossary: {},
  notes: [],
  lifecycle: ({ setup, begin, letter, ask, certificate, by }) =>
    setup.createMachine({
      id: 'sample',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
          on: {
            chooseTrack: { actions: 'chooseTrack', meta: by('applicant') },
            submit: {
              target: 'review',
              guard: and(['isOpen', 'isComplete']),
              actions: ['stamp', letter('received')],
              meta: by('applicant'),
            },
          },
          after: { closing: { target: 'closed', actions: letter('closed'), meta: by('timer') } },
        },
        review: {
          meta: { label: 'In review', tone: 'info', phase: 'withUs' },
          on: {
            invite: { target: 'invited', guard: 'hasSeat', actions: letter('offered'), meta: by('staff') },
            redirect: {
              target: 'invited',
              guard: and(['canRedirect', 'hasRedirectSeat']),
              actions: ['switchTrack', letter('offered')],
              meta: by('staff'),
            },
            decline: { target: 'declined', meta: by('staff') },
            withdraw: { target: 'closed', actions: letter('closed'), meta: by('applicant') },
          },
          after: { answerDue: { actions: letter('received', 'staff'), meta: by('timer') } },
        },
        invited: {
          tags: 'seat',
          meta: { label: 'Invited', tone: 'offer', phase: 'withThem' },
          on: { accept: { target: 'onboarding', actions: letter('welcome'), meta: by('applicant') } },
          after: { replyDue: { target: 'closed', actions: letter('closed'), meta: by('timer') } },
        },
        onboarding: {
          tags: ['seat', 'tasks'],
          meta: { label: 'Onboarding', tone: 'attention', phase: 'inProgram' },
          entry: ask('roster', 'groups'),
          on: { finish: { guard: 'isAsked', actions: 'finish', meta: by('applicant') } },
          always: { target: 'enrolled', guard: 'tasksDone' },
        },
        enrolled: {
          tags: ['seat', 'enrolled'],
          meta: { label: 'Enrolled', tone: 'success', phase: 'inProgram' },
          after: { ending: { target: 'completed', actions: [certificate(), letter('done')], meta: by('timer') } },
        },
        completed: { tags: 'ended', meta: { label: 'Completed', tone: 'success', phase: 'ended' } },
        declined: { tags: 'ended', entry: letter('declined'), meta: { label: 'Not selected', tone: 'rest', phase: 'ended' } },
        closed: { tags: 'ended', meta: { label: 'Closed', tone: 'rest', phase: 'ended' } },
      },
    }),
})

/** A small program for the engine's tests: two tracks, a redirect, a promise of 30 days, seats, an offer that runs out. */
import { and } from 'xstate'
import * as z from 'zod'
import { days, defineProgram, type Program } from '@cohortium/program'

const track = (title: string) => ({
  title,
  summary: title,
  goals: [],
  supports: [],
  criteria: [],
  commitments: [],
  aims: [],
  milestones: [],
})
const words = z.object({ feedback: z.string().min(1).meta({ title: 'Feedback' }) })
const said = (title: string) => ({ to: 'applicant' as const, subject: () => title, body: () => title })

export const grants: Program = defineProgram({
  id: 'grants',
  version: 1,
  title: 'Grants',
  summary: 'Small grants',
  locale: 'en-US',
  contact: 'grants@example.org',
  costs: [],
  unit: { kind: 'team', min: 3, max: 7 },
  eligibility: [],
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: null },
  dates: {
    largeCloses: { title: 'Large closes', kind: 'deadline' },
    smallCloses: { title: 'Small closes', kind: 'deadline' },
    begins: { title: 'Begins', kind: 'moment', optional: true },
    ends: { title: 'Ends', kind: 'moment' },
  },
  tracks: {
    large: {
      ...track('Large'),
      seats: { kind: 'exact', count: 2 },
      closes: 'largeCloses',
      documents: [],
      redirect: { to: 'small', documents: {}, dropped: {} },
    },
    small: { ...track('Small'), seats: { kind: 'exact', count: 4 }, closes: 'smallCloses', documents: [] },
  },
  documents: {},
  forms: {
    idea: z.object({
      idea: z.object({ what: z.string().min(1).meta({ title: 'What' }) }).meta({ title: 'Idea', privacy: 'confidential' }),
    }),
  },
  application: 'idea',
  tasks: { sign: { title: 'Sign', description: 'Sign the agreement', due: days(14) } },
  sessions: [],
  updates: [],
  glossary: {},
  notes: [],
  letters: {
    received: said('Received'),
    lastCall: said('Last call'),
    invited: said('Invited'),
    offered: said('Offered'),
    declined: said('Declined'),
    closed: said('Closed'),
    expired: said('Expired'),
    withdrawn: said('Withdrawn'),
    completed: said('Completed'),
    overdue: { ...said('Overdue'), to: 'staff' },
  },
  verbs: {
    chooseTrack: { title: 'Choose a track', payload: z.object({ track: z.enum(['large', 'small']).meta({ title: 'Track' }) }) },
    submit: { title: 'Submit' },
    withdraw: { title: 'Withdraw' },
    invite: { title: 'Invite' },
    redirect: { title: 'Redirect', payload: words },
    decline: { title: 'Decline', payload: words },
    accept: { title: 'Accept' },
    finish: { title: 'Finish', payload: z.object({ task: z.enum(['sign']).meta({ title: 'Task' }) }) },
  },
  timers: {
    lastCall: { title: 'One week left', at: ({ closes }) => (closes === undefined ? undefined : closes - days(7)), skipWhenPast: true },
    closing: { title: 'Closing', at: ({ closes }) => (closes === undefined ? undefined : closes + 1) },
    replyDue: { title: 'We reply by', at: ({ entered }) => entered + days(30), clock: 'host' },
    offerEnds: { title: 'Answer by', at: ({ entered }) => entered + days(14), clock: 'applicant' },
    ending: { title: 'Ends', at: ({ dates }) => dates.ends },
  },
  lifecycle: ({ setup, begin, letter, ask, by, certificate }) =>
    setup.createMachine({
      id: 'grants',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
          on: {
            chooseTrack: { actions: 'chooseTrack', meta: by('applicant'), target: 'draft', reenter: true },
            submit: {
              target: 'review',
              guard: and(['isOpen', 'isComplete']),
              actions: ['stamp', letter('received')],
              meta: by('applicant'),
            },
            withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
          },
          after: {
            lastCall: { actions: letter('lastCall'), meta: by('timer') },
            closing: { target: 'closed', actions: letter('closed'), meta: by('timer') },
          },
        },
        review: {
          meta: { label: 'In review', tone: 'info', phase: 'withUs' },
          on: {
            invite: { target: 'invited', guard: 'hasSeat', actions: letter('invited'), meta: by('staff') },
            redirect: {
              target: 'invited',
              guard: and(['canRedirect', 'hasRedirectSeat']),
              actions: ['switchTrack', letter('offered')],
              meta: by('staff'),
            },
            decline: { target: 'declined', actions: letter('declined'), meta: by('staff') },
            withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
          },
          after: { replyDue: { actions: letter('overdue'), meta: by('timer') } },
        },
        invited: {
          tags: 'seat',
          meta: { label: 'Invited', tone: 'attention', phase: 'withThem' },
          on: {
            accept: { target: 'onboarding', meta: by('applicant') },
            withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
          },
          after: { offerEnds: { target: 'expired', actions: letter('expired'), meta: by('timer') } },
        },
        onboarding: {
          tags: ['seat', 'tasks'],
          meta: { label: 'Onboarding', tone: 'success', phase: 'inProgram' },
          entry: ask('sign'),
          on: { finish: { actions: 'finish', guard: 'isAsked', meta: by('applicant') } },
          always: { target: 'enrolled', guard: 'tasksDone' },
        },
        enrolled: {
          tags: ['seat', 'enrolled'],
          meta: { label: 'Enrolled', tone: 'success', phase: 'inProgram' },
          after: { ending: { target: 'completed', actions: [letter('completed'), certificate()], meta: by('timer') } },
        },
        completed: { tags: 'ended', meta: { label: 'Completed', tone: 'success', phase: 'ended' } },
        declined: { tags: 'ended', meta: { label: 'Declined', tone: 'rest', phase: 'ended' } },
        expired: { tags: 'ended', meta: { label: 'Expired', tone: 'rest', phase: 'ended' } },
        withdrawn: { tags: 'ended', meta: { label: 'Withdrawn', tone: 'rest', phase: 'ended' } },
        closed: { tags: 'ended', meta: { label: 'Closed', tone: 'rest', phase: 'ended' } },
      },
    }),
})

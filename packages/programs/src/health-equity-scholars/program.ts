/**
 * The Health Equity Scholars Program: people in the middle of their careers, each with an advocacy project that they carry to the final gathering.
 * Longer than most files are: verbs, timers and lifecycle are read together. What is learned, asked and left open stands beside.
 */
import { days, defineProgram } from '@cohortium/program'
import { and } from 'xstate'
import * as z from 'zod'
import { note, oneNamed, reason, reasonIfAny, reasonInLetter, text } from '../fields.ts'
import { modules, projects, roles, sessions, updates } from './curriculum.ts'
import { forms, professions } from './form.ts'
import { letters } from './letters.ts'
import { notes } from './notes.ts'
import { costs, toDecide } from './open-facts.ts'
import { sources } from './sources.ts'
import { states } from './states.ts'
import { tasks } from './tasks.ts'
import { daysDecided } from '../timers.ts'
import { tracks } from './tracks.ts'
import { glossary } from './words.ts'

/** How long an offer waits for its answer (OURS-3). */
const offerWaits = days(14)

export const healthEquityScholars = defineProgram({
  id: 'health-equity-scholars',
  version: 1,
  title: 'Health Equity Scholars Program', // HES-01
  summary:
    'For people in the middle of a career in health care who serve, or speak up for, those whom it serves least, anywhere in the United States. ' +
    'You come with an advocacy project, learn and coach one another online every month, and meet at the end in Cambridge, Massachusetts.',
  locale: 'en-US',
  sources,
  notes,

  // Who: one person, who belongs somewhere (HES-01, HES-11)
  unit: { kind: 'person', min: 1, max: 1, organisation: 'required' },
  words: {
    participant: { one: 'scholar', many: 'scholars', also: ['participant', 'fellow'] }, // HES-16
    organisation: { one: 'home institution', many: 'home institutions' },
  },
  // HES-02. People judge the first three; where the fourth does not hold, the application cannot be sent.
  eligibility: [
    { id: 'careerStage', text: 'You are in the middle of your career' },
    { id: 'profession', text: 'You are a health care professional' },
    { id: 'population', text: 'You serve, or speak up for, people who are marginalized or have too few resources' },
    {
      id: 'country',
      text: 'The people you serve, or speak up for, are in the United States',
      holds: ['eq', ['answer', 'serving.country'], 'US'],
      otherwise: 'refuse',
    },
  ],
  taxonomies: { profession: professions }, // OURS-2
  roles, // HES-14

  // When, how many, what it costs: all of it each edition's to decide (HES-15)
  edition: { kind: 'dated', begins: 'begins', ends: 'gatheringOn', months: null },
  dates: {
    closes: { title: 'Applications close', kind: 'deadline' },
    begins: { title: 'First month', kind: 'month' },
    gatheringOn: { title: 'The final gathering begins', kind: 'moment' },
  },
  decidedBy: 'those who lead the program',
  toDecide,
  costs,

  // What: the one way through it
  tracks,
  sessions,
  modules,
  projects,
  updates,
  documents: {},
  forms,
  application: 'application',
  tasks,
  glossary,
  letters,

  // What may be done: buttons follow this order
  verbs: {
    submit: { title: 'Send application', confirm: 'It cannot be changed once it is sent. Send it now?', tone: 'info' },
    accept: { title: 'Accept the place', confirm: 'You accept the place, and bring your project.', tone: 'success' },
    declineOffer: { title: 'Decline the place', confirm: 'The place goes to somebody else. Decline it?', tone: 'rest' },
    finish: { title: 'Mark as done', payload: z.object({ task: oneNamed('Task', tasks) }) },
    offer: {
      title: 'Offer a place',
      description: 'They get a letter, and may accept or decline. The place is held while they decide.',
      payload: z.object({ note }),
      tone: 'success',
    },
    decline: {
      title: 'Decline',
      description: 'They get a letter. What you write stands in it: speak of the application, never of the person.',
      payload: z.object({
        stoodOut: text(2000).optional().meta({ title: 'What stood out' }),
        missed: text(2000).optional().meta({ title: 'What we missed' }),
      }),
      tone: 'rest',
    },
    enroll: {
      title: 'Let them take part now',
      description: 'Although tasks are left to do.',
      payload: z.object({ reason }),
      tone: 'success',
    },
    complete: {
      title: 'Was at the gathering: complete',
      description: 'They have completed the program, and get a letter.', // HES-13
      payload: z.object({ note }),
      tone: 'success',
    },
    endWithout: {
      title: 'Was not at the gathering: end',
      description: 'Their participation ends without being completed, and they get a letter.',
      payload: z.object({ note }),
      tone: 'rest',
    },
    reopen: {
      title: 'Reopen',
      description: 'They get a letter with your reason.', // OURS-9
      payload: z.object({ reason: reasonInLetter }),
      tone: 'attention',
    },
    withdraw: {
      title: 'Withdraw',
      description: 'It ends here, and a place that was held is free for somebody else.', // OURS-8
      payload: z.object({ reason: reasonIfAny }),
      confirm: 'It ends here. Withdraw?',
      tone: 'danger',
    },
  },

  // When something happens by itself
  timers: {
    lastCall: { title: 'One week left', at: ({ closes }) => closes && closes - days(7), skipWhenPast: true }, // OURS-5
    closing: { title: 'Applications close', at: ({ closes, grace = 0 }) => closes && closes + grace + 1 },
    // HES-15: as many days as the edition decided
    answerDue: {
      title: 'Our answer',
      at: daysDecided('replyWithin'),
      clock: 'host',
    },
    offerReminder: { title: 'Five days left to answer', at: ({ entered }) => entered + offerWaits - days(5), skipWhenPast: true },
    offerEnds: { title: 'Your answer', at: ({ entered }) => entered + offerWaits, clock: 'applicant' },
    tasksReminder: { title: 'Tasks are left to do', at: ({ entered }) => entered + days(10), skipWhenPast: true }, // OURS-6
    gatheringBegins: { title: 'The final gathering begins', at: ({ dates: { gatheringOn } }) => gatheringOn },
    // OURS-7
    whoCame: {
      title: 'Staff are asked who came',
      at: ({ dates: { gatheringOn } }) => gatheringOn && gatheringOn + days(3),
      skipWhenPast: true,
    },
  },

  // How it goes
  lifecycle: ({ setup, begin, letter, ask, by }) => {
    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant', 'staff') } as const
    const finish = { guard: and(['isAsked', 'isComplete']), actions: 'finish', meta: by('applicant', 'staff') } as const
    const reconsider = { target: 'review', actions: letter('reopened'), meta: by('staff') } as const
    // A draft is closed because the deadline has passed: staff move the deadline first, then reopen it.
    const resume = { target: 'draft', guard: 'isOpen', actions: letter('reopened'), meta: by('staff') } as const
    const reinstate = {
      target: 'gathering',
      guard: and(['hasSeat', 'holdsNoOtherPlace']),
      actions: letter('reopened'),
      meta: by('staff'),
    } as const
    const arrive = { target: 'gathering', meta: by('timer') } as const

    return setup.createMachine({
      id: 'health-equity-scholars',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: states.draft,
          on: {
            submit: {
              target: 'review',
              guard: and(['isOpen', 'isComplete']),
              actions: ['stamp', letter('receipt')],
              meta: by('applicant'),
            },
            withdraw,
          },
          after: {
            lastCall: { actions: letter('lastCall'), meta: by('timer') },
            closing: { target: 'closed', actions: letter('closed'), meta: by('timer') },
          },
        },
        review: {
          meta: states.review,
          on: {
            offer: {
              target: 'offered',
              guard: and(['hasSeat', 'holdsNoOtherPlace']),
              actions: letter('offered'),
              meta: by('staff'),
            },
            decline: { target: 'declined', actions: letter('declined'), meta: by('staff') },
            withdraw,
          },
          after: { answerDue: { actions: letter('overdue'), meta: by('timer') } },
        },
        offered: {
          tags: 'seat',
          meta: states.offered,
          on: {
            accept: { target: 'onboarding', actions: letter('welcome'), meta: by('applicant') },
            declineOffer: { target: 'declinedOffer', actions: letter('declinedOffer'), meta: by('applicant') },
            withdraw,
          },
          after: {
            offerReminder: { actions: letter('offerReminder'), meta: by('timer') },
            offerEnds: { target: 'expired', actions: letter('expired'), meta: by('timer') },
          },
        },
        onboarding: {
          tags: ['seat', 'tasks'],
          meta: states.onboarding,
          entry: ask('project', 'coaching'),
          on: { finish, enroll: { target: 'enrolled', meta: by('staff') }, withdraw },
          always: { target: 'enrolled', guard: 'tasksDone' },
          after: {
            tasksReminder: { actions: letter('tasksReminder'), meta: by('timer') },
            gatheringBegins: arrive,
          },
        },
        // `enrolled`, here and at the gathering: takes part, and may write the project (HES-11)
        enrolled: {
          tags: ['seat', 'tasks', 'enrolled'],
          meta: states.enrolled,
          on: { finish, withdraw },
          after: { gatheringBegins: arrive },
        },
        // HES-13: only from here is anything completed
        gathering: {
          tags: ['seat', 'enrolled'],
          meta: states.gathering,
          on: {
            complete: { target: 'completed', actions: letter('completed'), meta: by('staff') },
            endWithout: { target: 'notCompleted', actions: letter('notCompleted'), meta: by('staff') },
            withdraw,
          },
          after: { whoCame: { actions: letter('whoCame'), meta: by('timer') } },
        },

        completed: { tags: 'ended', meta: states.completed, on: { reopen: reinstate } },
        notCompleted: { tags: 'ended', meta: states.notCompleted, on: { reopen: reinstate } },
        declined: { tags: 'ended', meta: states.declined, on: { reopen: reconsider } },
        declinedOffer: { tags: 'ended', meta: states.declinedOffer, on: { reopen: reconsider } },
        expired: { tags: 'ended', meta: states.expired, on: { reopen: reconsider } },
        closed: { tags: 'ended', meta: states.closed, on: { reopen: resume } },
        // What was sent is reviewed again; a draft is a draft again while applications are open.
        withdrawn: { tags: 'ended', meta: states.withdrawn, on: { reopen: [{ ...reconsider, guard: 'wasSent' }, resume] } },
      },
    })
  },
})

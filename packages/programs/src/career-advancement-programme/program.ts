/**
 * A Career Advancement Programme in Promoting Racial Equity in Healthcare: taken as it comes, in two lengths, with much for its provider to decide.
 * Longer than most files are: verbs, timers and lifecycle are read together. What is offered and left open stands beside.
 */
import { days, defineProgram } from '@cohortium/program'
import { and } from 'xstate'
import * as z from 'zod'
import { note, oneNamed, reasonIfAny, reasonInLetter, text } from '../fields.ts'
import { forms } from './form.ts'
import { letters } from './letters.ts'
import { beganNow, monthsOn, pausedNow, wentOnNow } from './months.ts'
import { notes } from './notes.ts'
import { modules, sessions, toDecide, tracks } from './offerings.ts'
import { sources } from './sources.ts'
import { states } from './states.ts'
import { ethnicGroups, roles, seniorRoles } from './taxonomies.ts'
import { daysDecided } from '../timers.ts'

/** How long an offer waits for its answer (OURS-3), and a draft to be sent (OURS-4). */
const offerWaits = days(21)
const draftWaits = days(180)

/** OURS-5. */
const tasks = {
  start: {
    title: 'Say when you would like to begin',
    description: 'Choose a month. We arrange the rest with you.',
    due: days(21),
    form: 'start',
  },
} as const

export const careerAdvancementProgramme = defineProgram({
  id: 'career-advancement-programme',
  version: 1,
  title: 'Career Advancement Programme in Promoting Racial Equity in Healthcare', // CAP-01
  summary:
    'For people who work in healthcare, among them physicians, nurses, administrators and social workers, and who want to make it fair to people of every ethnic group. ' + // CAP-02
    'You learn online, in workshops, and from the others you meet.', // CAP-05
  locale: 'en-GB',
  sources,
  notes,

  // Who: one person. Where they work is asked, and may be left out (CAP-02, CAP-11)
  unit: { kind: 'person', min: 1, max: 1, organisation: 'optional' },
  words: {
    program: { one: 'programme', many: 'programmes', also: ['course'] }, // CAP-10
    track: { one: 'offering', many: 'offerings' },
    participant: { one: 'participant', many: 'participants' },
    organisation: { one: 'employer', many: 'employers' },
  },
  eligibility: [], // no rule is known: what the edition decided under `toDecide.eligibility` is shown to applicants in the rules' place (CAP-11)
  taxonomies: { roles, ethnicGroups },
  datasets: { seniorRoles },

  // When, how many, what it costs: for each edition to decide (CAP-04, CAP-11)
  edition: { kind: 'rolling', months: null },
  dates: {},
  decidedBy: 'whoever provides the programme',
  toDecide,
  costs: [{ title: 'Fee', decided: 'fee' }],

  // What: two lengths of one thing
  tracks,
  sessions,
  modules,
  updates: [],
  documents: {},
  forms,
  application: 'application',
  tasks,
  glossary: {
    'Cultural competence':
      'To know that people differ in what they expect of care and how they speak of illness, and to act on it with respect.',
    'Systemic racism': 'Rules and habits that put people at a disadvantage because of their ethnic group, even where nobody means to.',
    'Equitable policy': 'A rule that gives each group what it needs for the same chance, rather than the same thing to all.',
  },
  letters,

  // What may be done: buttons follow this order
  verbs: {
    chooseTrack: {
      title: 'Choose the other offering',
      description: 'Your answers stay as they are.',
      payload: z.object({ track: oneNamed('Offering', tracks) }),
    },
    submit: { title: 'Send application', confirm: 'It cannot be changed once it is sent. Send it now?', tone: 'info' },
    accept: { title: 'Accept the place', confirm: 'You accept the place?', tone: 'success' },
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
      payload: z.object({ feedback: text(2000).optional().meta({ title: 'What would have helped' }) }),
      tone: 'rest',
    },
    enrol: {
      title: 'Let them begin',
      description: 'From now they take part. Choose this when their first module is open to them.',
      payload: z.object({ note }),
      tone: 'success',
    },
    pause: {
      title: 'Pause',
      description: 'The place is kept. Nothing is asked until it is taken up again.',
      payload: z.object({ reason: reasonIfAny }),
      confirm: 'Pause here?',
      tone: 'attention',
    },
    resume: { title: 'Take it up again', confirm: 'Go on from here?', tone: 'success' },
    complete: {
      title: 'Mark as finished',
      description: 'They have done the whole offering, and get a letter. No certificate is made.', // CAP-11
      payload: z.object({ note }),
      tone: 'success',
    },
    reopen: {
      title: 'Reopen',
      description: 'They get a letter with your reason.', // OURS-8
      payload: z.object({ reason: reasonInLetter }),
      tone: 'attention',
    },
    withdraw: {
      title: 'Withdraw',
      description: 'It ends here, and a place that was held goes to somebody else.', // OURS-7
      payload: z.object({ reason: reasonIfAny }),
      confirm: 'It ends here. Withdraw?',
      tone: 'danger',
    },
  },

  // When something happens by itself
  timers: {
    draftReminder: { title: 'Still to be sent', at: ({ entered }) => entered + days(14), skipWhenPast: true }, // OURS-4
    draftEnds: { title: 'The draft is put away', at: ({ entered }) => entered + draftWaits },
    // CAP-11: as many days as the edition decided
    answerDue: {
      title: 'Our answer',
      at: daysDecided('replyWithin'),
      clock: 'host',
    },
    offerReminder: { title: 'A week left to answer', at: ({ entered }) => entered + offerWaits - days(7), skipWhenPast: true },
    offerEnds: { title: 'Your answer', at: ({ entered }) => entered + offerWaits, clock: 'applicant' },
    startReminder: { title: 'When do they begin?', at: ({ entered }) => entered + days(14), skipWhenPast: true }, // OURS-5
    // CAP-04: each offering has its own length, which the edition decided. Time that somebody paused is not counted (OURS-6).
    finishDue: {
      title: 'Staff are asked whether they have finished',
      at: ({ decided, track, context }) => {
        const months = decided[track === 'longer' ? 'longerMonths' : 'shorterMonths']
        return typeof months === 'number' ? monthsOn(context, months) : undefined
      },
      skipWhenPast: true,
    },
    pauseLong: { title: 'Paused for three months', at: ({ entered }) => entered + days(91), skipWhenPast: true }, // OURS-6
  },

  // How it goes
  lifecycle: ({ setup, begin, letter, ask, by }) => {
    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant', 'staff') } as const
    const reconsider = { target: 'review', actions: letter('reopened'), meta: by('staff') } as const
    const resumeDraft = { target: 'draft', actions: letter('reopened'), meta: by('staff') } as const

    return setup.createMachine({
      id: 'career-advancement-programme',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: states.draft,
          on: {
            chooseTrack: { actions: 'chooseTrack', meta: by('applicant') },
            submit: {
              target: 'review',
              guard: 'isComplete', // and no date: applications come as they come
              actions: ['stamp', letter('receipt')],
              meta: by('applicant'),
            },
            withdraw,
          },
          after: {
            draftReminder: { actions: letter('draftReminder'), meta: by('timer') },
            draftEnds: { target: 'putAway', actions: letter('putAway'), meta: by('timer') },
          },
        },
        review: {
          meta: states.review,
          on: {
            // A person holds one offering at a time (OURS-1)
            offer: { target: 'offered', guard: and(['hasSeat', 'holdsNoOtherPlace']), actions: letter('offered'), meta: by('staff') },
            decline: { target: 'declined', actions: letter('declined'), meta: by('staff') },
            withdraw,
          },
          after: { answerDue: { actions: letter('overdue'), meta: by('timer') } },
        },
        offered: {
          tags: 'seat',
          meta: states.offered,
          on: {
            accept: { target: 'arranging', actions: letter('welcome'), meta: by('applicant') },
            declineOffer: { target: 'declinedOffer', actions: letter('declinedOffer'), meta: by('applicant') },
            withdraw,
          },
          after: {
            offerReminder: { actions: letter('offerReminder'), meta: by('timer') },
            offerEnds: { target: 'expired', actions: letter('expired'), meta: by('timer') },
          },
        },
        // The task only asks for a month; staff say when somebody begins, whether or not it is done (OURS-5).
        arranging: {
          tags: ['seat', 'tasks'],
          meta: states.arranging,
          entry: ask('start'),
          on: {
            finish: { guard: and(['isAsked', 'isComplete']), actions: 'finish', meta: by('applicant', 'staff') },
            enrol: { target: 'takingPart', actions: [setup.assign(beganNow), letter('begun')], meta: by('staff') },
            withdraw,
          },
          after: { startReminder: { actions: letter('startReminder'), meta: by('timer') } },
        },
        takingPart: {
          tags: ['seat', 'enrolled'],
          meta: states.takingPart,
          on: {
            complete: { target: 'finished', actions: letter('finished'), meta: by('staff') },
            pause: { target: 'paused', actions: [setup.assign(pausedNow), letter('paused')], meta: by('applicant', 'staff') },
            withdraw,
          },
          after: { finishDue: { actions: letter('finishDue'), meta: by('timer') } },
        },
        paused: {
          tags: 'seat',
          meta: states.paused,
          on: {
            resume: { target: 'takingPart', actions: [setup.assign(wentOnNow), letter('resumed')], meta: by('applicant', 'staff') },
            withdraw,
          },
          after: { pauseLong: { actions: letter('pauseLong'), meta: by('timer') } },
        },

        // Reopened, the months go on from where they were; if they are over, staff are not asked again, since they have just decided.
        finished: {
          tags: 'ended',
          meta: states.finished,
          on: {
            reopen: {
              target: 'takingPart',
              guard: and(['hasSeat', 'holdsNoOtherPlace']),
              actions: letter('reopened'),
              meta: by('staff'),
            },
          },
        },
        declined: { tags: 'ended', meta: states.declined, on: { reopen: reconsider } },
        declinedOffer: { tags: 'ended', meta: states.declinedOffer, on: { reopen: reconsider } },
        expired: { tags: 'ended', meta: states.expired, on: { reopen: reconsider } },
        putAway: { tags: 'ended', meta: states.putAway, on: { reopen: resumeDraft } },
        // What was sent is reviewed again; a draft is a draft again.
        withdrawn: { tags: 'ended', meta: states.withdrawn, on: { reopen: [{ ...reconsider, guard: 'wasSent' }, resumeDraft] } },
      },
    })
  },
})

/**
 * The DEI Leadership Track for residents, endorsed by UConn Graduate Medical Education. Facts first; then what may be done, when, and how an
 * application lives. Numbers such as UCO-09 name the fact of the source that a line holds; OURS-8 is a value of ours, told in the notes.
 */
import { days, defineProgram, type Context, type Duration, type Evidence, type Instant } from '@cohortium/program'
import { and } from 'xstate'
import { modules, roles, sessions, tasks } from './curriculum.ts'
import { forms } from './form.ts'
import { letters } from './letters.ts'
import { notes } from './notes.ts'
import { toDecide } from './open-facts.ts'
import { sources } from './sources.ts'
import { states } from './states.ts'
import { inWords, projectKinds, taxonomies } from './terms.ts'
import { daysDecided } from '../timers.ts'
import { tracks } from './tracks.ts'
import { verbs } from './verbs.ts'
import { monthsAfter } from './years.ts'

/** How long an invitation waits for its answer (OURS-2). */
const offerWaits: Duration = days(14)

type Step = { context: Context; event: { at?: Instant; evidence?: Evidence } }
const hasChosen = ({ context }: Step): boolean => context.kept?.['kind'] !== undefined
/** Time goes on while someone is away: they come back to the year in which their intake is by then (OURS-9). */
const isInSecondYear = ({ event: { at, evidence } }: Step): boolean => {
  const begins = evidence?.edition.dates['begins']
  return at !== undefined && begins !== undefined && at >= monthsAfter(begins, 12)
}

export const deiLeadershipTrack = defineProgram({
  id: 'dei-leadership-track',
  version: 1,
  title: 'DEI Leadership Track',
  // UCO-01, UCO-02, UCO-10
  summary:
    'Two years of diversity, equity and inclusion for residents, across disciplines and beside their residency: awareness, reflection, empowerment and action, with a seminar each month and a project of your own. ' +
    'About ten trainees are invited each year. University of Connecticut Graduate Medical Education endorses the track.',
  locale: 'en-US',
  unit: { kind: 'person', min: 1, max: 1, organisation: 'required' },
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: 24, every: 'year' }, // UCO-01, UCO-10
  words: {
    edition: { one: 'intake', many: 'intakes' },
    applicant: { one: 'trainee', many: 'trainees', also: ['learner'] },
    participant: { one: 'trainee', many: 'trainees' },
    organisation: { one: 'residency program', many: 'residency programs' },
  },
  eligibility: [
    {
      id: 'pgy2OrBeyond', // UCO-09
      text: 'The track is made for the second postgraduate year and beyond. A first-year resident may apply with a reason, and is chosen only as an exception.',
      holds: ['in', ['answer', 'training.level'], ['pgy2', 'pgy3', 'pgy4', 'pgy5', 'pgy6', 'pgy7', 'fellow']],
      otherwise: 'exception',
      reason: 'training.firstYearReason',
    },
    {
      id: 'staysToTheEnd', // UCO-16
      text: 'You are in training until the two years are over. If yours ends before, tell us how you would finish; you are then chosen only as an exception.',
      holds: ['ge', ['answer', 'training.ends'], ['edition', 'ends']],
      otherwise: 'exception',
      reason: 'training.endsReason',
    },
  ],

  // UCO-14
  decidedBy: 'those who run the track at the University of Connecticut',
  toDecide,
  costs: [{ title: 'Cost to you', decided: 'cost' }],
  dates: {
    closes: { title: 'Applications close', kind: 'deadline' }, // UCO-14
    begins: { title: 'First month', kind: 'month' },
    ends: { title: 'Last month', kind: 'month' },
    ceremony: { title: 'Graduation ceremony', kind: 'moment', optional: true }, // UCO-14: two years away, it may be set later
  },

  tracks,
  documents: {},
  forms,
  application: 'application',
  tasks,
  modules,
  sessions,
  updates: [],
  projects: {
    initiative: {
      title: 'Second-year initiative',
      description: `A project of one of four kinds: ${inWords(Object.values(projectKinds.terms))}.`, // UCO-07
      form: 'initiative',
      startsFrom: { 'initiative.idea': 'purpose.idea' },
    },
  },
  roles,
  taxonomies,
  letters,
  glossary: {},
  notes,
  sources,

  verbs,

  timers: {
    lastCall: { title: 'One week left', at: ({ closes }) => closes && closes - days(7), skipWhenPast: true }, // OURS-3
    closing: { title: 'Applications close', at: ({ closes, grace = 0 }) => closes && closes + grace + 1 },
    answerDue: {
      title: 'Our answer',
      at: daysDecided('replyWithin'), // UCO-14
      clock: 'host',
    },
    offerReminder: { title: 'Five days left to answer', at: ({ entered }) => entered + offerWaits - days(5), skipWhenPast: true },
    offerEnds: { title: 'Your answer', at: ({ entered }) => entered + offerWaits, clock: 'applicant' },
    beginning: { title: 'The track begins', at: ({ dates }) => dates.begins },
    yearTwo: { title: 'The second year begins', at: ({ dates: { begins } }) => begins && monthsAfter(begins, 12) }, // UCO-07, OURS-7
    stillPaused: { title: 'Paused for three months', at: ({ entered }) => entered + days(90), skipWhenPast: true }, // OURS-9
    // OURS-10. Staff hear it once: a step taken after the last month, such as a presentation at a later ceremony, says nothing again.
    over: { title: 'The last month is over', at: ({ dates: { ends } }) => ends && monthsAfter(ends, 1), skipWhenPast: true },
  },

  lifecycle: ({ setup, begin, letter, ask, keep, certificate, by }) => {
    const staff = by('staff')
    const trainee = by('applicant')
    const either = by('applicant', 'staff')
    const clock = by('timer')

    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: either } as const
    const finish = { guard: 'isAsked', actions: 'finish', meta: either } as const
    const pause = { target: 'paused', actions: letter('paused'), meta: either } as const
    const leaveEarly = { target: 'leftEarly', actions: letter('leftEarly'), meta: either } as const
    const over = { actions: letter('unfinished'), meta: clock } as const
    const reconsider = { target: 'review', actions: letter('reopened'), meta: staff } as const
    // A draft is closed because the deadline has passed: staff move the deadline first, then reopen it.
    const redraft = { target: 'draft', guard: 'isOpen', actions: letter('reopened'), meta: staff } as const

    return setup.createMachine({
      id: 'dei-leadership-track',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: states.draft,
          on: {
            submit: { target: 'review', guard: and(['isOpen', 'isComplete']), actions: ['stamp', letter('receipt')], meta: trainee },
            withdraw,
          },
          after: {
            lastCall: { actions: letter('lastCall'), meta: clock },
            closing: { target: 'closed', actions: letter('closed'), meta: clock },
          },
        },
        // UCO-11: who applied is invited, or is not. One person holds one place, whichever intake it is in (OURS-11).
        review: {
          meta: states.review,
          on: {
            invite: { target: 'invited', guard: and(['isEligible', 'holdsNoOtherPlace']), actions: letter('invited'), meta: staff },
            inviteAsException: {
              target: 'invited',
              guard: and(['isException', 'holdsNoOtherPlace']),
              actions: letter('invited'),
              meta: staff,
            },
            decline: { target: 'declined', actions: letter('declined'), meta: staff },
            withdraw,
          },
          after: { answerDue: { actions: letter('overdue'), meta: clock } },
        },
        invited: {
          tags: 'seat',
          meta: states.invited,
          on: {
            accept: { target: 'accepted', actions: letter('welcome'), meta: trainee },
            declineOffer: { target: 'declinedOffer', actions: letter('declinedOffer'), meta: trainee },
            withdraw,
          },
          after: {
            offerReminder: { actions: letter('offerReminder'), meta: clock },
            offerEnds: { target: 'expired', actions: letter('expired'), meta: clock },
          },
        },
        // Who accepts after the first month, or after the twelfth, is led on at once: both instants fire when they are past.
        accepted: {
          tags: 'seat',
          meta: states.accepted,
          on: { withdraw },
          after: { beginning: { target: 'firstYear', actions: letter('begins'), meta: clock } },
        },
        // From here on one leaves early; until here one withdraws (OURS-14). No `enrolled` yet: the project is the second year's (UCO-07).
        firstYear: {
          tags: ['seat', 'tasks'],
          meta: states.firstYear,
          entry: ask('awareness', 'empowerment', 'action'),
          on: { finish, pause, leaveEarly },
          after: { yearTwo: { target: 'secondYear', actions: letter('secondYear'), meta: clock } },
        },
        secondYear: {
          tags: ['seat', 'tasks', 'enrolled'],
          meta: states.secondYear,
          on: {
            chooseProject: { actions: keep('kind'), meta: trainee },
            finish,
            present: { target: 'presented', guard: hasChosen, meta: staff },
            pause,
            leaveEarly,
          },
          after: { over },
        },
        // UCO-08: nobody graduates but from here. The tasks are no condition: the source has none but the presentation (OURS-6).
        // Nobody pauses or leaves early any more, since nothing is left for the trainee to do; `takeBack` undoes it.
        presented: {
          tags: ['seat', 'tasks', 'enrolled'],
          meta: states.presented,
          on: {
            finish,
            graduate: { target: 'graduated', actions: [certificate(), letter('graduated')], meta: staff },
            takeBack: { target: 'secondYear', meta: staff },
          },
          after: { over },
        },
        // UCO-16
        paused: {
          tags: 'seat',
          meta: states.paused,
          on: {
            resume: [
              { target: 'secondYear', guard: isInSecondYear, actions: letter('resumed'), meta: either },
              { target: 'firstYear', actions: letter('resumed'), meta: either },
            ],
            leaveEarly,
          },
          after: { stillPaused: { actions: letter('stillPaused'), meta: clock }, over },
        },

        graduated: { tags: 'ended', meta: states.graduated },
        leftEarly: {
          tags: 'ended',
          meta: states.leftEarly,
          on: { reopen: { target: 'paused', guard: 'holdsNoOtherPlace', actions: letter('reopened'), meta: staff } },
        },
        declined: { tags: 'ended', meta: states.declined, on: { reopen: reconsider } },
        declinedOffer: { tags: 'ended', meta: states.declinedOffer, on: { reopen: reconsider } },
        expired: { tags: 'ended', meta: states.expired, on: { reopen: reconsider } },
        closed: { tags: 'ended', meta: states.closed, on: { reopen: redraft } },
        // What was sent is reviewed again; a draft is a draft again while applications are open.
        withdrawn: { tags: 'ended', meta: states.withdrawn, on: { reopen: [{ ...reconsider, guard: 'wasSent' }, redraft] } },
      },
    })
  },
})

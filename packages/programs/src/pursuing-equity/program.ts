/** IHI “Pursuing Equity”, as its Request for Applications tells it. Facts first, in files of their own; here is how an application lives. */
import { defineProgram, hours, type Context } from '@cohortium/program'
import { and } from 'xstate'
import { about } from './about.ts'
import { dates } from './dates.ts'
import { documents } from './documents.ts'
import { forms } from './forms.ts'
import { glossary } from './glossary.ts'
import { letters } from './letters.ts'
import { notes } from './notes.ts'
import { sessions } from './sessions.ts'
import { states } from './states.ts'
import { tasks } from './tasks.ts'
import { timers } from './timers.ts'
import { tracks } from './tracks.ts'
import { updates } from './updates.ts'
import { verbs } from './verbs.ts'

const wasSent = ({ context }: { context: Context }): boolean => context.submittedAt !== null

export const pursuingEquity = defineProgram({
  ...about,
  dates,
  // IHI-22, IHI-23
  call: {
    title: 'Informational call',
    date: 'call',
    lasts: hours(1),
    description: 'Hear about both tracks and ask. If you cannot come, we post a recording.',
  },
  tracks,
  documents,
  forms,
  application: 'application',
  tasks,
  sessions,
  updates,
  letters,
  verbs,
  timers,
  glossary,
  notes,

  lifecycle: ({ setup, begin, letter, ask, certificate, dropDocuments, by }) => {
    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant', 'staff') } as const
    const reconsider = { target: 'review', actions: letter('reopened'), meta: by('staff') } as const
    const resume = { target: 'draft', guard: 'isOpen', actions: letter('reopened'), meta: by('staff') } as const
    const finish = { guard: and(['isAsked', 'isComplete']), actions: 'finish', meta: by('applicant', 'staff') } as const
    const answer = {
      accept: { target: 'onboarding', actions: letter('welcome'), meta: by('applicant') },
      declineOffer: { target: 'declinedOffer', actions: letter('declinedOffer'), meta: by('applicant') },
      withdraw,
    } as const
    const untilAnswered = {
      offerReminder: { actions: letter('offerReminder'), meta: by('timer') },
      offerEnds: { target: 'expired', actions: letter('expired'), meta: by('timer') },
    } as const

    return setup.createMachine({
      id: 'pursuing-equity',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: states.draft,
          on: {
            // The state is entered anew, since the deadline is another track's.
            chooseTrack: { target: 'draft', reenter: true, actions: 'chooseTrack', meta: by('applicant') },
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
            invite: { target: 'invited', guard: 'hasSeat', actions: letter('invited'), meta: by('staff') },
            // IHI-19 … IHI-21
            redirect: {
              target: 'offered',
              guard: and(['canRedirect', 'hasRedirectSeat']),
              actions: ['switchTrack', letter('offered')],
              meta: by('staff'),
            },
            decline: { target: 'declined', actions: letter('declined'), meta: by('staff') },
            withdraw,
          },
          after: { answerDue: { actions: letter('overdue'), meta: by('timer') } },
        },
        invited: { tags: 'seat', meta: states.invited, on: answer, after: untilAnswered },
        offered: {
          tags: 'seat',
          meta: states.offered,
          // IHI-21: the video's purpose was the track that was not given.
          on: { ...answer, accept: { ...answer.accept, actions: [dropDocuments(), letter('welcome')] } },
          after: untilAnswered,
        },
        onboarding: {
          tags: ['seat', 'tasks'],
          meta: states.onboarding,
          entry: ask('roster', 'seniorLeaders', 'affinityGroups'),
          on: { finish, enroll: { target: 'enrolled', meta: by('staff') }, withdraw },
          always: { target: 'enrolled', guard: 'tasksDone' },
          after: {
            tasksReminder: { actions: letter('tasksReminder'), meta: by('timer') },
            ending: { target: 'lapsed', actions: letter('lapsed'), meta: by('timer') },
          },
        },
        enrolled: {
          tags: ['seat', 'tasks', 'enrolled'],
          meta: states.enrolled,
          on: { finish, withdraw },
          after: { ending: { target: 'completed', actions: [certificate(), letter('completed')], meta: by('timer') } },
        },

        completed: { tags: 'ended', meta: states.completed },
        declined: { tags: 'ended', meta: states.declined, on: { reopen: reconsider } },
        declinedOffer: { tags: 'ended', meta: states.declinedOffer, on: { reopen: reconsider } },
        expired: { tags: 'ended', meta: states.expired, on: { reopen: reconsider } },
        closed: { tags: 'ended', meta: states.closed, on: { reopen: resume } },
        // What was sent is reviewed again; a draft is a draft again while its track is open.
        withdrawn: { tags: 'ended', meta: states.withdrawn, on: { reopen: [{ ...reconsider, guard: wasSent }, resume] } },
        // The edition's end is past, so that they complete at once.
        lapsed: {
          tags: 'ended',
          meta: states.lapsed,
          on: { reopen: { target: 'enrolled', guard: 'hasSeat', actions: letter('reopened'), meta: by('staff') } },
        },
      },
    })
  },
})

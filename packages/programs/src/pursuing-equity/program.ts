/**
 * IHI “Pursuing Equity”, as its Request for Applications tells it: teams of health organizations, two tracks, eighteen months.
 * Read on for who may do what and when: verbs, timers and lifecycle are read together, though it makes a long file.
 * What the tracks ask and what teams do once they take part stand beside, as do the letters.
 */
import { days, defineProgram, hours } from '@cohortium/program'
import { and } from 'xstate'
import * as z from 'zod'
import { oneNamed, reason, reasonIfAny, reasonInLetter, text } from '../fields.ts'
import { teamSize } from './application.ts'
import { costs, sponsor } from './costs.ts'
import { documents } from './documents.ts'
import { forms } from './forms.ts'
import { glossary } from './glossary.ts'
import { letters } from './letters.ts'
import { notes } from './notes.ts'
import { sources } from './sources.ts'
import { states } from './states.ts'
import { modules, roles, sessions, tasks, updates } from './taking-part.ts'
import { organizationTypes, raceAndEthnicity } from './taxonomies.ts'
import { tracks } from './tracks.ts'

/** How long an offer waits for its answer (OURS-3). */
const offer = days(14)
/** Feedback: speak of the application, never of the people, and of no other team. A redirect owes it (IHI-20), a decline may give it (OURS-16). */
const stoodOut = text(3000).meta({ title: 'What stood out', description: 'Two true things about the application.' })
const missed = text(3000).meta({ title: 'What we missed', description: 'In the application, never in the people.' })
const next = text(3000).optional().meta({ title: 'If they apply again', description: 'What would have made the case stronger.' })

export const pursuingEquity = defineProgram({
  id: 'pursuing-equity',
  version: 1,
  title: 'Pursuing Equity',
  // IHI-01, IHI-02, IHI-03, IHI-80
  summary:
    'A free program of 18 months for health care teams who want to see unfair differences in care, and end them: a Learning Network and an Action Community on equity and racial justice. ' +
    'It is the third of its kind, after eight pioneer systems in 2017 and teams from 22 organizations in 2020. ' +
    `Its Founding Supporter, ${sponsor}, pays the fee; your organization gives your team the time, and pays for any travel.`,
  locale: 'en-US',
  contact: 'pursuingequity@ihi.org', // IHI-07
  sponsor,
  costs,
  sources,
  notes,
  glossary,
  taxonomies: { organizationTypes, raceAndEthnicity },
  words: { track: { one: 'track', many: 'tracks', also: ['cohort'] } }, // IHI-74

  // Who applies, and to what
  unit: { kind: 'team', ...teamSize },
  eligibility: [
    'A team of three to seven people of one organization', // IHI-15
    'The organization’s CEO signs a letter of commitment; for the Action Community, the Board Chair signs it too', // IHI-12
    'For the Action Community: people of several professions, and an executive leader in the team video', // IHI-15, IHI-28
  ],
  tracks,
  documents,
  forms,
  application: 'application',

  // When. The source gives days without a time or a zone (IHI-73), and months without a day for all that follows (IHI-49).
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: 18 }, // IHI-01
  dates: {
    call: { title: 'Informational call', kind: 'moment', optional: true }, // IHI-23
    actionCommunityCloses: { title: 'Action Community closes', kind: 'deadline' }, // IHI-13
    learningNetworkCloses: { title: 'Learning Network closes', kind: 'deadline' }, // IHI-13
    answersBy: { title: 'The Action Community has its answers', kind: 'deadline' }, // IHI-14
    begins: { title: 'First month', kind: 'month' }, // IHI-01
    ends: { title: 'The edition ends', kind: 'moment' }, // IHI-01, OURS-1
  },
  // IHI-22, IHI-23
  call: {
    title: 'Informational call',
    date: 'call',
    lasts: hours(1),
    description: 'Hear about both tracks and ask. If you cannot come, we post a recording.',
  },

  // Taking part
  modules,
  roles,
  sessions,
  tasks,
  updates,

  letters,

  // What a person may do. Endpoint, button, dialog, permission and log follow from here and from `meta: by(…)` in the lifecycle.
  verbs: {
    // the team's
    chooseTrack: {
      title: 'Choose a track',
      description: 'You can change it until you send the application.', // IHI-18
      payload: z.object({ track: oneNamed('Track', tracks) }),
    },
    submit: { title: 'Send application', confirm: 'It cannot be changed once it is sent. Send it now?', tone: 'info' },
    accept: { title: 'Accept the place', confirm: 'You accept the place for your whole team.', tone: 'success' },
    declineOffer: { title: 'Decline the place', confirm: 'The place goes to another team. Decline it?', tone: 'rest' },
    finish: { title: 'Mark as done', payload: z.object({ task: oneNamed('Task', tasks) }) },

    // staff's
    invite: {
      title: 'Invite',
      description: 'They get a letter and may accept or decline. The seat is held while they decide.',
      payload: z.object({
        note: text(3000).optional().meta({ title: 'A word to the team', description: 'It stands in the letter.' }),
      }),
      tone: 'success',
    },
    redirect: {
      title: 'Redirect to the Learning Network',
      description: 'They get a letter with your feedback and may accept or decline. Nothing has to be sent again.', // IHI-20, IHI-21
      payload: z.object({ stoodOut, missed, next }),
      tone: 'offer',
    },
    decline: {
      title: 'Decline',
      description:
        'They get a letter. A team that asked for the Action Community reads there that you considered it for the Learning Network too.', // IHI-19
      payload: z.object({ stoodOut: stoodOut.optional(), missed: missed.optional(), next }),
      tone: 'rest',
    },
    enroll: {
      title: 'Enroll now',
      description: 'They take part although tasks are left to do.', // OURS-15
      payload: z.object({ reason }),
      tone: 'success',
    },
    reopen: {
      title: 'Reopen',
      description: 'They get a letter with your reason.', // OURS-11
      payload: z.object({ reason: reasonInLetter }),
      tone: 'attention',
    },

    // either's; last, since buttons follow this order
    withdraw: {
      title: 'Withdraw',
      description: 'The application ends here, and a place that was held is free for another team.',
      payload: z.object({ reason: reasonIfAny }),
      confirm: 'The application ends here. Withdraw it?',
      tone: 'danger',
    },
  },

  // What the clock does: named instants, each asked again whenever the edition moves.
  timers: {
    lastCall: { title: 'One week left', at: ({ closes }) => closes && closes - days(7), skipWhenPast: true }, // OURS-5
    // A draft is closed the moment after it could last be sent (OURS-2).
    closing: { title: 'Track closes', at: ({ closes, grace = 0 }) => closes && closes + grace + 1 },
    // IHI-14: the Action Community by the edition's date, the Learning Network within 30 days of receipt. What staff reopened, within 30 days of that (OURS-11).
    answerDue: {
      title: 'Our answer',
      at: ({ dates, track, entered, context }) =>
        track === 'actionCommunity' && entered === context.submittedAt ? dates.answersBy : entered + days(30),
      clock: 'host',
    },
    offerReminder: { title: 'Five days left to answer', at: ({ entered }) => entered + offer - days(5), skipWhenPast: true },
    offerEnds: { title: 'Your answer', at: ({ entered }) => entered + offer, clock: 'applicant' },
    tasksReminder: { title: 'Tasks are left to do', at: ({ entered }) => entered + days(10), skipWhenPast: true }, // OURS-4
    ending: { title: 'The edition ends', at: ({ dates }) => dates.ends }, // IHI-01, IHI-75: both tracks run to the end of the edition
  },

  lifecycle: ({ setup, begin, letter, ask, certificate, dropDocuments, by }) => {
    const withdraw = { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant', 'staff') } as const
    const reconsider = { target: 'review', actions: letter('reopened'), meta: by('staff') } as const
    // Only while the track is open: staff move its deadline first, if it has passed.
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
        withdrawn: { tags: 'ended', meta: states.withdrawn, on: { reopen: [{ ...reconsider, guard: 'wasSent' }, resume] } },
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

import { days, type Context, type Duration, type Instant } from '@cohortium/program'

type Dates = { readonly [Name in 'answersBy' | 'ends']?: Instant }
interface Moment {
  dates: Dates
  closes?: Instant
  grace?: Duration
  track: string
  entered: Instant
  context: Context
}

/** How long an offer waits for its answer (OURS-3). */
const offer = days(14)

/** Named instants, each asked again whenever the edition moves. */
export const timers = {
  /** OURS-5. */
  lastCall: { title: 'One week left', at: ({ closes }: Moment) => closes && closes - days(7), skipWhenPast: true },
  /** A draft is closed the moment after it could last be sent (OURS-2). */
  closing: { title: 'Track closes', at: ({ closes, grace = 0 }: Moment) => closes && closes + grace + 1 },
  /** IHI-14: the Action Community by the edition's date, the Learning Network within 30 days of receipt. What staff reopened, within 30 days of that (OURS-11). */
  answerDue: {
    title: 'Our answer',
    at: ({ dates, track, entered, context }: Moment) =>
      track === 'actionCommunity' && entered === context.submittedAt ? dates.answersBy : entered + days(30),
    clock: 'host',
  },
  offerReminder: { title: 'Five days left to answer', at: ({ entered }: Moment) => entered + offer - days(5), skipWhenPast: true },
  offerEnds: { title: 'Your answer', at: ({ entered }: Moment) => entered + offer, clock: 'applicant' },
  /** OURS-4. */
  tasksReminder: { title: 'Tasks are left to do', at: ({ entered }: Moment) => entered + days(10), skipWhenPast: true },
  /** IHI-01, IHI-75: both tracks run to the end of the edition. */
  ending: { title: 'The edition ends', at: ({ dates }: Moment) => dates.ends },
} as const

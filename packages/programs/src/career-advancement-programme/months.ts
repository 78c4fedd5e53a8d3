/** From which day the months of an offering are counted (CAP-04, OURS-6): from the beginning, and later by as long as somebody paused. */
import { days, type Context, type Instant } from '@cohortium/program'

interface Step {
  context: Context
  event: { at: Instant }
}
/** What the context keeps of it: an interface would not fit there. */
type Counted = {
  /** From here the months are counted. */
  countedFrom?: Instant
  /** When the last pause began. */
  pausedAt?: Instant
}
const counted = (context: Context): Counted => context as Counted

export const beganNow = ({ event }: Step): Counted => ({ countedFrom: event.at })
export const pausedNow = ({ event }: Step): Counted => ({ pausedAt: event.at })
export function wentOnNow({ context, event }: Step): Counted {
  const { countedFrom = event.at, pausedAt = event.at } = counted(context)
  return { countedFrom: countedFrom + event.at - pausedAt }
}

/** So many months on, in months of the calendar's mean: only staff are asked by it. Undefined before somebody has begun. */
export function monthsOn(context: Context, months: number): Instant | undefined {
  const { countedFrom } = counted(context)
  return countedFrom === undefined ? undefined : countedFrom + Math.round((months * days(365)) / 12)
}

import type { Letter } from '@cohortium/program'
import { closed } from './letters/closed.ts'
import { completed } from './letters/completed.ts'
import { declinedOffer } from './letters/declined-offer.ts'
import { declined } from './letters/declined.ts'
import { expired } from './letters/expired.ts'
import { invited } from './letters/invited.ts'
import { lapsed } from './letters/lapsed.ts'
import { lastCall } from './letters/last-call.ts'
import { offerReminder } from './letters/offer-reminder.ts'
import { offered } from './letters/offered.ts'
import { overdue } from './letters/overdue.ts'
import { receipt } from './letters/receipt.ts'
import { reopened } from './letters/reopened.ts'
import { tasksReminder } from './letters/tasks-reminder.ts'
import { welcome } from './letters/welcome.ts'
import { withdrawn } from './letters/withdrawn.ts'

/** Every letter of the program, in the order of a life. Each goes out by a step of the lifecycle; the link back to a draft is the service's own mail. */
export const letters = {
  lastCall,
  closed,
  receipt,
  overdue,
  invited,
  offered,
  offerReminder,
  declined,
  expired,
  declinedOffer,
  reopened,
  welcome,
  tasksReminder,
  completed,
  lapsed,
  withdrawn,
} satisfies Record<string, Letter>

import type { Instant } from '@cohortium/program'

/**
 * The instant so many calendar months on, counted in UTC: of a first of July in Connecticut, the first of July. Months across a change of
 * the clocks come out an hour off, which no rule here notices.
 */
export function monthsAfter(at: Instant, months: number): Instant {
  const date = new Date(at)
  return date.setUTCMonth(date.getUTCMonth() + months)
}

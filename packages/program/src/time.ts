import { Temporal } from 'temporal-polyfill'
import type { Duration, Instant, LocalTime } from './time.types.ts'

/** Calendar-blind: a day is 24 hours, whatever a zone's clock does meanwhile. */
export const days = (count: number): Duration => count * 86_400_000
export const hours = (count: number): Duration => count * 3_600_000
export const minutes = (count: number): Duration => count * 60_000

/**
 * The instant at which clocks in `zone` (IANA) show `local`. A time that a clock change skips is read as that much later, one that
 * happens twice as the first of the two: Temporal's `compatible`, which is also what RFC 5545 asks of calendars.
 * A month or a day alone means its first minute.
 * @throws {RangeError} when `local` is no time or `zone` no zone
 */
export function instantOf(local: LocalTime, zone: string): Instant {
  const full = local.length === 7 ? `${local}-01` : local
  return Temporal.PlainDateTime.from(full).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** Whether `local` is a time that calendars have: February 30 is none. */
export function isMoment(local: LocalTime): boolean {
  try {
    return Number.isFinite(instantOf(local, 'UTC'))
  } catch {
    return false
  }
}

/** The last millisecond of the minute `local`: a deadline of 23:59 is met at 23:59:59.999. @throws {RangeError} as `instantOf` */
export const deadlineOf = (local: LocalTime, zone: string): Instant => instantOf(local, zone) + minutes(1) - 1

/** What clocks in `zone` show at `instant`, to the minute: `2022-11-01T23:59`. @throws {RangeError} when `zone` is no zone */
export function localOf(instant: Instant, zone: string): LocalTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** Whether `zone` is a name of the IANA time zone database; an offset such as `+02:00` is none, because it knows no summer. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}

/** Whether what came `at` is in time: at or before the deadline and its grace (promise R9). All three in ms; `at` is the database's. */
export const isMet = (at: Instant, deadline: Instant, grace: Duration): boolean => at <= deadline + grace

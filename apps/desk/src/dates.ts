/** Every instant the desk shows is put in words here: months in words, zones by name, both clocks of a deadline. */

/** Of pages that speak of several programs. */
const houseLocale = 'en-US'
export let locale: string = houseLocale
/** Dates and numbers as the program writes them that the page is about; left out, as the house does. The desk shows one page at a time. */
export const speak = (to: string = houseLocale): void => void (locale = to)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** “Monday, December 7, 2026, 5:00 PM Eastern” */
export function inFull(at: Moment, zone: string): string {
  return `${dayAndClock(at, zone)} ${zoneName(at, zone)}`
}

function dayAndClock(at: Moment, zone: string): string {
  return `${new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'full' }).format(instant(at))}, ${clockTime(at, zone)}`
}

/** “Mon Dec 7”, where one says so “Mon 7 Dec”, with the year only when it is not the one of `now`. */
export function inTable(at: Moment, zone: string, now: Moment): string {
  const year = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric' })
  const other = year.format(instant(at)) !== year.format(instant(now))
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  }).formatToParts(instant(at))
  return parts
    .filter(({ type }) => type !== 'literal' && (other || type !== 'year'))
    .map(({ value }) => value)
    .join(' ')
}

/** “Dec 7” and “5:00 PM”, for two lines of a log. */
export function inLog(at: Moment, zone: string, now: Moment): [string, string] {
  return [inTable(at, zone, now).replace(/^\w+ /, ''), clockTime(at, zone)]
}

/** “5:00 PM” */
export function clockTime(at: Moment, zone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'short' }).format(instant(at)).replace(' ', ' ')
}

/** “Eastern”, “United Kingdom Time”; where a zone has no such name, what the language calls it. */
export function zoneName(at: Moment, zone: string): string {
  return zone === 'UTC' ? zone : namePart(at, zone, 'longGeneric').replace(/^([\w-]+(?: Standard)?) Time$/, '$1')
}

/** “ET” */
export function zoneShort(at: Moment, zone: string): string {
  return namePart(at, zone, 'shortGeneric')
}

/** “January 2027” of `2027-01`. */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(Date.parse(`${month}-01T00:00:00Z`))
}

/**
 * How long until or since: “in 14 days”, “tomorrow”, “in 5 hours”, “2 days ago”. Days are those of the calendar in `zone`;
 * in the last 72 hours hours are said as well.
 */
export function howLong(at: Moment, now: Moment, zone: string): string {
  const left = instant(at) - instant(now)
  const days = dayNumber(at, zone) - dayNumber(now, zone)
  if (Math.abs(left) < hour) return said(Math.max(1, Math.round(Math.abs(left) / minute)), 'minute', left)
  if (days === 0) return said(Math.round(Math.abs(left) / hour), 'hour', left)
  if (days === 1) return `tomorrow, in ${plural(Math.round(left / hour), 'hour')}`
  if (days === -1) return 'yesterday'
  const words = said(Math.abs(days), 'day', left)
  return left > 0 && left <= 3 * day ? `${words}, ${plural(Math.round(left / hour), 'hour')}` : words
}

/** The same for a chip: “today”, “tomorrow”, “12 days”, “2 days late”. */
export function shortLeft(at: Moment, now: Moment, zone: string): string {
  const days = dayNumber(at, zone) - dayNumber(now, zone)
  if (instant(at) < instant(now)) return days === 0 ? 'today, late' : `${plural(-days, 'day')} late`
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : plural(days, 'day')
}

/** The other clock of a deadline: the reader's, or that it is the same. */
export function inReadersTime(at: Moment, zone: string, reader: string = readerZone()): string {
  return dayAndClock(at, reader) === dayAndClock(at, zone) ? 'The same in your time' : `${inFull(at, reader)} where you are`
}

/** Whole days of the calendar in `zone` since 1970. */
function dayNumber(at: Moment, zone: string): number {
  const [year, month, date] = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(instant(at))
    .split('-')
    .map(Number)
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, date ?? 1) / day
}

export function plural(count: number, word: string, many = `${word}s`): string {
  return `${count} ${count === 1 ? word : many}`
}

/** An instant as the service sends it, or milliseconds. */
export type Moment = string | number

export function instant(at: Moment): number {
  return typeof at === 'number' ? at : Date.parse(at)
}

function said(count: number, unit: string, left: number): string {
  return left >= 0 ? `in ${plural(count, unit)}` : `${plural(count, unit)} ago`
}

function namePart(at: Moment, zone: string, style: 'longGeneric' | 'shortGeneric'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style }).formatToParts(instant(at))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

import { html, nothing, type TemplateResult } from 'lit'
import * as words from '../words/en.ts'

const format = (at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(words.locale, { timeZone, ...options }).format(at)

/** The reader's zone. */
export const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** `Wednesday, October 21, 2026` */
export const dayIn = (at: string | Date, zone: string): string => format(new Date(at), zone, { dateStyle: 'full' })

/** `October 19, 2026` */
export const shortDay = (at: string, zone: string): string => format(new Date(at), zone, { dateStyle: 'long' })

/** `March 2027`, of `2027-03` and what is more exact. */
export const monthOf = (month: string): string =>
  format(new Date(`${month.slice(0, 7)}-15T12:00Z`), 'UTC', { year: 'numeric', month: 'long' })

/** `11:59 PM Eastern`, `23:59 United Kingdom Time` */
export function clockIn(at: string | Date, zone: string): string {
  const instant = new Date(at)
  const name = new Intl.DateTimeFormat(words.locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')
  return `${format(instant, zone, { timeStyle: 'short' })} ${name?.value.replace(/^([\w-]+)( Standard)? Time$/, '$1')}`
}

/** `in 9 days`; in the last 72 hours `in 2 days and 3 hours`. */
export function untilWords(at: string, now: number): string {
  const hours = Math.floor((Date.parse(at) - now) / 3_600_000)
  const days = Math.floor(hours / 24)
  const unit = (count: number, name: string): string =>
    new Intl.NumberFormat(words.locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count)
  if (hours < 1) return words.soon
  return words.inTime(
    hours >= 72 ? unit(days, 'day') : [days && unit(days, 'day'), hours % 24 && unit(hours % 24, 'hour')].filter(Boolean).join(words.and),
  )
}

const offset = (at: number, timeZone: string): string => format(new Date(at), timeZone, { timeZoneName: 'longOffset' }).split(', ')[1] ?? ''

/** Says aloud that the clocks of the zone change between now and then, if they do within six weeks. */
export function clockChange(at: string, zone: string, now: number): string | typeof nothing {
  const then = Date.parse(at)
  return then > now && then - now < 42 * 86_400_000 && offset(then, zone) !== offset(now, zone) ? words.clocksChange : nothing
}

/** An instant in the program's zone and, where they differ, in the reader's: one line each. */
export function bothClocks(at: string, zone: string): TemplateResult {
  const [theirs, ours] = [clockIn(at, zone), clockIn(at, here())]
  const [day, myDay] = [dayIn(at, zone), dayIn(at, here())]
  const mine =
    offset(Date.parse(at), zone) === offset(Date.parse(at), here())
      ? words.sameTime
      : words.yourTime(day === myDay ? ours : `${myDay}, ${ours}`)
  return html`<time datetime=${at}>${day}, ${theirs}</time><br /><span class="quiet">${mine}</span>`
}

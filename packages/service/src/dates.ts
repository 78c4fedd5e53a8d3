import type { ApplicationRow, EditionRow } from '@cohortium/engine'
import { timerAt, type Context, type Facts, type Instant } from '@cohortium/program'

/** `Monday, December 7, 2026, 5:00 PM Eastern`, in British `Monday 7 December 2026, 22:00 United Kingdom Time`: an instant in its zone, by the zone's own name. */
export function sayInstant(at: Instant, zone: string, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'longGeneric',
  })
  const part = Object.fromEntries(words.formatToParts(at).map(({ type, value }) => [type, value]))
  const { weekday, day, month, year, hour, minute, dayPeriod } = part
  const date = locale === 'en-US' ? `${weekday}, ${month} ${day}, ${year}` : `${weekday} ${day} ${month} ${year}`
  return `${date}, ${hour}:${minute}${dayPeriod ? ` ${dayPeriod}` : ''} ${zoneName(part['timeZoneName'] ?? zone)}`
}

/** `December 7, 2026`: a day in its zone. */
export function sayDay(at: Instant, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(at)
}

/** `Eastern Time` is said `Eastern`; `United Kingdom Time` keeps its last word. */
function zoneName(name: string): string {
  const american = /^(Eastern|Central|Mountain|Pacific|Alaska|Hawaii-Aleutian) Time$/.exec(name)
  if (american) return american[1]!
  return name.replace(/^GMT([+-]00:00)?$/, 'UTC')
}

/** `February 2027`: a month whose day is not set. */
export function sayMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    Date.parse(`${month.slice(0, 7)}-01T00:00Z`),
  )
}

interface DateFacts {
  facts: Facts
  application: ApplicationRow
  edition: EditionRow
  context: Context
  /** The moment of a step whose timers are not on the application's row. */
  asIf: Instant | undefined
}

/** The edition's dates, the application's running timers and the day it was sent, in words, each by its name. */
export function dateWords({ facts, application, edition, context, asIf }: DateFacts): Record<string, string> {
  const { zone } = edition
  const { locale } = facts
  const words: Record<string, string> = {}
  for (const [name, date] of Object.entries(edition.dates))
    words[name] = facts.dates[name]?.kind === 'month' ? sayMonth(date.local, locale) : sayInstant(date.at, zone, locale)
  if (asIf !== undefined) {
    const dates = Object.fromEntries(Object.entries(edition.dates).map(([name, date]) => [name, date.at]))
    for (const name of Object.keys(facts.timers)) {
      const at = timerAt(facts, name, {
        dates,
        grace: edition.grace,
        decided: edition.decided,
        track: context.track,
        entered: asIf,
        context,
      })
      if (at !== undefined) words[name] = sayInstant(at, zone, locale)
    }
  }
  for (const timer of Object.values(application.timers)) if (timer.at !== null) words[timer.name] = sayInstant(timer.at, zone, locale)
  if (context.submittedAt !== null) words['submittedAt'] = sayDay(context.submittedAt, zone, locale)
  return words
}

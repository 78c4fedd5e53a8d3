import type { Instant } from '@cohortium/program'

/** `Monday, December 7, 2026, 5:00 PM Eastern`: an instant as everybody reads it, with the zone's own name. */
export function sayInstant(at: Instant, zone: string): string {
  const words = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'longGeneric',
  })
  const part = Object.fromEntries(words.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['weekday']}, ${part['month']} ${part['day']}, ${part['year']}, ${part['hour']}:${part['minute']} ${part['dayPeriod']} ${zoneName(part['timeZoneName'] ?? zone)}`
}

/** `December 7, 2026`: a day in its zone. */
export function sayDay(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(at)
}

/** `Eastern Time` is said `Eastern`; `United Kingdom Time` keeps its last word. */
function zoneName(name: string): string {
  const american = /^(Eastern|Central|Mountain|Pacific|Alaska|Hawaii-Aleutian) Time$/.exec(name)
  if (american) return american[1]!
  return name.replace(/^GMT([+-]00:00)?$/, 'UTC')
}

import { days } from './time.ts'

/** The oracle of R9: ICU by way of Intl, asked what clocks show at an instant; nothing of Temporal in it. Years of four digits. */
export function shownIn(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}.${part.fractionalSecond}`
  }
}

type Shown = ReturnType<typeof shownIn>
const offset = (shown: Shown, instant: number): number => Date.parse(`${shown(instant)}Z`) - instant

/** The instants at which the zone's clocks were changed, 2011 to 2030. */
export function changesOf(shown: Shown): number[] {
  const changes: number[] = []
  for (let low = Date.UTC(2011, 0, 1); low < Date.UTC(2031, 0, 1); low += days(7)) {
    let [from, to] = [low, low + days(7)]
    if (offset(shown, from) === offset(shown, to)) continue
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2)
      if (offset(shown, middle) === offset(shown, low)) from = middle
      else to = middle
    }
    changes.push(to)
  }
  return changes
}

/** The deadline by the oracle: the first instant that shows the minute's last millisecond; where clocks skipped it, as much later as they were moved. */
export function deadlineBy(shown: Shown, local: string): { at: number; kind: 'once' | 'twice' | 'never' } {
  const wall = Date.parse(`${local}:59.999Z`)
  const offsets = [wall - days(1), wall + days(1)].map((around) => offset(shown, around))
  const real = offsets.map((one) => wall - one).filter((instant) => shown(instant) === `${local}:59.999`)
  const kind = real.length === 0 ? 'never' : new Set(real).size > 1 ? 'twice' : 'once'
  return { at: kind === 'never' ? wall - Math.min(...offsets) : Math.min(...real), kind }
}

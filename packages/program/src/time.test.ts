import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, deadlineBy, shownIn } from './oracle.fixture.ts'
import { days, deadlineOf, hours, instantOf, isMet, isZone, localOf, minutes } from './time.ts'

describe('local times', () => {
  it.each([
    ['2022-09-21T15:00', 'America/New_York', '2022-09-21T19:00:00.000Z'], // the call: EDT (IHI-23)
    ['2022-11-06T03:00', 'America/New_York', '2022-11-06T08:00:00.000Z'], // two hours after the clocks went back
    ['2022-11-06T01:30', 'America/New_York', '2022-11-06T05:30:00.000Z'], // happens twice: the first
    ['2023-03-12T02:30', 'America/New_York', '2023-03-12T07:30:00.000Z'], // never happens: an hour later by the clock
    ['2024-02-29T23:59', 'Europe/Berlin', '2024-02-29T22:59:00.000Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'], // a day that Samoa left out
    ['2023-02', 'Asia/Kathmandu', '2023-01-31T18:15:00.000Z'],
    ['2023-02-03', 'UTC', '2023-02-03T00:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => expect(new Date(instantOf(local, zone)).toISOString()).toBe(instant))

  it('come back as they were', () => {
    expect(localOf(instantOf('2022-11-01T23:59', 'America/New_York'), 'America/New_York')).toBe('2022-11-01T23:59')
    expect(localOf(deadlineOf('2022-11-01T23:59', 'America/New_York'), 'America/New_York')).toBe('2022-11-01T23:59')
  })

  it('are refused when they are none, as are zones', () => {
    expect(() => instantOf('2022-11-31T00:00', 'UTC')).toThrow(RangeError)
    expect(() => instantOf('soon', 'UTC')).toThrow(RangeError)
    expect(['America/New_York', 'UTC', 'Europe/Kyiv', '+02:00', 'Mars/Olympus', ''].map(isZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect([days(1), hours(24), minutes(1440)]).toEqual([86_400_000, 86_400_000, 86_400_000])
  })
})

describe('R9: a deadline is decided once, in the zone it names', () => {
  // Summer time north and south, half and quarter hours, a half-hour summer, Ramadan, no summer time, the date line.
  const zones = [
    'America/New_York',
    'America/Los_Angeles',
    'America/St_Johns',
    'America/Sao_Paulo',
    'America/Santiago',
    'Europe/London',
    'Europe/Berlin',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Asia/Tehran',
    'Asia/Gaza',
    'Australia/Lord_Howe',
    'Australia/Adelaide',
    'Pacific/Chatham',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Antarctica/Troll',
    'UTC',
  ]
  const oracles = new Map(zones.map((zone) => [zone, shownIn(zone)]))

  const changes = new Map([...oracles].map(([zone, shown]) => [zone, changesOf(shown)]))

  it('10,000 cases over zones, gaps and overlaps, a millisecond before, at, and after the deadline and its grace', () => {
    const met = { once: 0, twice: 0, never: 0 }
    const near = fc.record({
      zone: fc.constantFrom(...zones),
      place: fc.nat(),
      shift: fc.integer({ min: -hours(3), max: hours(3) }),
      anywhere: fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2031, 0, 1) }),
      isNear: fc.boolean(),
      grace: fc.integer({ min: 0, max: 60 }).map(minutes),
    })
    fc.assert(
      fc.property(near, ({ zone, place, shift, anywhere, isNear, grace }) => {
        const shown = oracles.get(zone)!
        const turns = changes.get(zone)!
        const turn = turns[place % turns.length]
        // Any wall-clock minute, those that never happen among them: the clock read before the change, carried on past it.
        const local = (isNear && turn !== undefined ? new Date(Date.parse(`${shown(turn - 1)}Z`) + shift) : new Date(anywhere))
          .toISOString()
          .slice(0, 16)
        const deadline = deadlineOf(local, zone)

        const oracle = deadlineBy(shown, local)
        met[oracle.kind]++
        expect({ zone, local, deadline }).toEqual({ zone, local, deadline: oracle.at })

        const end = deadline + grace
        expect([-1, 0, 1].map((off) => isMet(end + off, deadline, grace))).toEqual([true, true, false])
        expect(isMet(deadline - minutes(1) + 1, deadline, 0)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
    expect([met.once + met.twice + met.never, met.twice > 200, met.never > 200]).toEqual([10_000, true, true])
  })

  it('fails without the whole minute, or with an offset taken from the wrong side (the control)', () => {
    const naive = (local: string, zone: string): number => {
      const utc = Date.parse(`${local}:59.999Z`)
      return utc - (Date.parse(`${shownIn(zone)(utc)}Z`) - utc)
    }
    expect(naive('2022-11-06T03:00', 'America/New_York') - deadlineOf('2022-11-06T03:00', 'America/New_York')).toBe(-hours(1))
    expect(isMet(instantOf('2022-11-01T23:59', 'UTC') + 59_999, instantOf('2022-11-01T23:59', 'UTC'), 0)).toBe(false)
  })
})

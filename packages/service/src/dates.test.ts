import { expect, test } from 'vitest'
import { sayDay, sayInstant } from './dates.ts'

test('an instant is said in the edition’s zone, by the zone’s name', () => {
  expect(sayInstant(Date.parse('2026-12-07T22:00:00Z'), 'America/New_York')).toBe('Monday, December 7, 2026, 5:00 PM Eastern')
  expect(sayInstant(Date.parse('2022-09-21T19:00:00Z'), 'America/New_York')).toBe('Wednesday, September 21, 2022, 3:00 PM Eastern')
  expect(sayInstant(Date.parse('2026-12-07T22:00:00Z'), 'UTC')).toBe('Monday, December 7, 2026, 10:00 PM UTC')
  expect(sayDay(Date.parse('2026-12-08T03:00:00Z'), 'America/New_York')).toBe('December 7, 2026')
})

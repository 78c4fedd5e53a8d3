import { afterEach, expect, test } from 'vitest'
import { clockTime, howLong, inFull, inLog, inReadersTime, inTable, monthInWords, shortLeft, speak, zoneName, zoneShort } from './dates.ts'

const eastern = 'America/New_York'
const deadline = '2026-12-07T22:00:59.999Z'
const now = '2026-11-23T14:40:00Z'
afterEach(() => speak())

test('an instant in full has the weekday, the month in words, the hour and the zone’s name', () => {
  expect(inFull(deadline, eastern)).toBe('Monday, December 7, 2026, 5:00 PM Eastern')
  expect(inFull(deadline, 'Pacific/Honolulu')).toBe('Monday, December 7, 2026, 12:00 PM Hawaii-Aleutian Standard')
})

test('a table leaves out the year unless it is another one', () => {
  expect(inTable(deadline, eastern, now)).toBe('Mon Dec 7')
  expect(inTable('2027-01-04T17:00:00Z', eastern, now)).toBe('Mon Jan 4 2027')
})

test('a zone has a name and a short name', () => {
  expect([zoneName(deadline, eastern), zoneShort(deadline, eastern)]).toEqual(['Eastern', 'ET'])
})

test('the last minute of a day is 11:59 PM, never midnight', () => {
  expect(clockTime('2026-12-01T04:59:59.999Z', eastern)).toBe('11:59 PM')
})

test('how long is left counts days of the calendar in the zone, with hours in the last 72', () => {
  expect([
    howLong(deadline, now, eastern),
    howLong('2026-11-26T04:59:00Z', now, eastern),
    howLong('2026-11-25T04:59:00Z', now, eastern),
    howLong('2026-11-23T20:00:00Z', now, eastern),
    howLong('2026-11-23T14:50:00Z', now, eastern),
    howLong('2026-11-21T14:40:00Z', now, eastern),
  ]).toEqual(['in 14 days', 'in 2 days, 62 hours', 'tomorrow, in 38 hours', 'in 5 hours', 'in 10 minutes', '2 days ago'])
})

test('a chip says only the days, and lateness in words', () => {
  expect([
    shortLeft(deadline, now, eastern),
    shortLeft('2026-11-24T20:00:00Z', now, eastern),
    shortLeft('2026-11-21T14:40:00Z', now, eastern),
  ]).toEqual(['14 days', 'tomorrow', '2 days late'])
})

test('the reader’s clock is said, or that it is the same', () => {
  expect(inReadersTime(deadline, eastern, 'America/Los_Angeles')).toBe('Monday, December 7, 2026, 2:00 PM Pacific where you are')
  expect(inReadersTime(deadline, eastern, 'America/Detroit')).toBe('The same in your time')
})

test('a month without a day is a month in words', () => {
  expect(monthInWords('2027-01')).toBe('January 2027')
})

test('a British programme has its dates as they are written there', () => {
  speak('en-GB')
  const london = 'Europe/London'
  expect([
    inFull(deadline, london),
    inTable(deadline, london, now),
    inTable('2027-01-04T17:00:00Z', london, now),
    inLog(deadline, london, now),
    inReadersTime(deadline, london, 'Europe/Lisbon'),
    inReadersTime(deadline, london, 'Europe/Paris'),
  ]).toEqual([
    'Monday, 7 December 2026, 22:00 United Kingdom Time',
    'Mon 7 Dec',
    'Mon 4 Jan 2027',
    ['7 Dec', '22:00'],
    'The same in your time',
    'Monday, 7 December 2026, 23:00 Central European Time where you are',
  ])
})

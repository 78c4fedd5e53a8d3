import { deadlineOf, type Context } from '@cohortium/program'
import { pursuingEquity } from '@cohortium/programs'
import { expect, test } from 'vitest'
import { dateWords, sayDay, sayInstant, sayMonth } from './dates.ts'

test('an instant is said in the edition’s zone, by the zone’s name', () => {
  expect(sayInstant(Date.parse('2026-12-07T22:00:00Z'), 'America/New_York', 'en-US')).toBe('Monday, December 7, 2026, 5:00 PM Eastern')
  expect(sayInstant(Date.parse('2022-09-21T19:00:00Z'), 'America/New_York', 'en-US')).toBe('Wednesday, September 21, 2022, 3:00 PM Eastern')
  expect(sayInstant(Date.parse('2026-12-07T22:00:00Z'), 'UTC', 'en-US')).toBe('Monday, December 7, 2026, 10:00 PM UTC')
  expect(sayDay(Date.parse('2026-12-08T03:00:00Z'), 'America/New_York', 'en-US')).toBe('December 7, 2026')
})

test('a British programme says its dates as they are said there', () => {
  const at = Date.parse('2026-12-07T22:00:00Z')
  expect([sayInstant(at, 'Europe/London', 'en-GB'), sayDay(at, 'Europe/London', 'en-GB'), sayMonth('2027-02', 'en-GB')]).toEqual([
    'Monday 7 December 2026, 22:00 United Kingdom Time',
    '7 December 2026',
    'February 2027',
  ])
})

test('timers of a step that is only looked at are said as they would be armed, grace counted', () => {
  const at = deadlineOf('2022-11-01T23:59', 'America/New_York')
  const context: Context = { track: 'learningNetwork', appliedTrack: 'learningNetwork', submittedAt: null, tasksAsked: [], tasksDone: [] }
  const edition = { zone: 'America/New_York', grace: 15 * 60_000, dates: { learningNetworkCloses: { local: '2022-11-01T23:59', at } } }
  const words = dateWords({
    facts: pursuingEquity.facts,
    application: { timers: {} } as never, // nothing else of the row is read
    edition: edition as never,
    context,
    asIf: at,
  })
  expect([words['learningNetworkCloses'], words['closing']]).toEqual([
    'Tuesday, November 1, 2022, 11:59 PM Eastern',
    'Wednesday, November 2, 2022, 12:15 AM Eastern',
  ])
})

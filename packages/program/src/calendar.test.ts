import { expect, it } from 'vitest'
import { calendar, monthAfter, spanOf, type Span } from './calendar.ts'
import { circle } from './circle.fixture.ts'
import { sample } from './sample.fixture.ts'
import { minutes } from './time.ts'

it('gives the sessions of a track by real month, without faking a day (IHI-49)', () => {
  const cell = { description: '', inPerson: false, isOptional: false }
  expect(calendar(sample, 'network', { first: '2023-01' })).toEqual([
    { ...cell, month: '2023-01', session: 1, title: 'Meeting' },
    { ...cell, month: '2023-02', session: 0, title: 'Training', lasts: minutes(180) },
    { ...cell, month: '2023-03', session: 1, title: 'Meeting' },
    { ...cell, month: '2023-12', session: 1, title: 'Meeting' },
    { ...cell, month: '2023-12', session: 2, title: 'Meet-up', inPerson: true, isOptional: true },
  ])
  expect(calendar(sample, 'community', { first: '2023-06' }).map(({ month, title }) => `${month} ${title}`)).toEqual([
    '2023-07 Training',
    '2024-05 Meet-up',
  ])
})

it('counts months over years', () => {
  expect([
    monthAfter('2023-11', 0),
    monthAfter('2023-11', 1),
    monthAfter('2023-11', 3),
    monthAfter('2023-01', 17),
    monthAfter('2023-01', -1),
  ]).toEqual(['2023-11', '2023-12', '2024-02', '2024-06', '2022-12'])
  expect(() => monthAfter('2023-13', 1)).toThrow('2023-13 is no month; write 2023-01')
})

it('sessions of every month, of the first and the last stand where the edition begins and ends, and are not placed while it does not say', () => {
  const months = (span: Span) =>
    calendar(circle, 'member', span).map(({ month, title, parts, place }) => [month, title, parts ?? place ?? ''])
  expect(months({ first: '2027-01', last: '2027-03' })).toEqual([
    ['2027-01', 'Start', 2],
    ['2027-01', 'Evening', ''],
    ['2027-02', 'Evening', ''],
    ['2027-03', 'Evening', ''],
    ['2027-03', 'Gathering', 'Leeds'],
    [null, 'Walk', ''],
  ])
  expect(months({ first: '2027-01' })).toEqual([
    ['2027-01', 'Start', 2],
    [null, 'Evening', ''],
    [null, 'Gathering', 'Leeds'],
    [null, 'Walk', ''],
  ])
  const local = (text: string) => ({ local: text })
  expect([spanOf(circle, { begins: local('2027-01'), ends: undefined }), spanOf(circle, {})]).toEqual([{ first: '2027-01' }, {}])
})

import { expect, test } from 'vitest'
import { edition, programs } from '../../fixture/data.ts'
import { blankEdition, checkInput, inputOf, movedDeadlines, patchOf } from './edition-input.ts'

const input = inputOf(edition)

test('an edition that nobody changed sends only the revision it was read at', () => {
  expect(patchOf(edition, input)).toEqual({ revision: 3 })
})

test('a patch holds what differs and nothing else', () => {
  const changed = {
    ...input,
    title: 'Another',
    dates: { ...input.dates, answersBy: '2026-12-06T17:00' },
    seats: { ...input.seats, learningNetwork: { seats: 42, reserved: 4 } },
  }
  expect(patchOf(edition, changed)).toEqual({
    revision: 3,
    title: 'Another',
    dates: { answersBy: '2026-12-06T17:00' },
    seats: { learningNetwork: { seats: 42, reserved: 4 } },
  })
})

test('a published deadline that moves is told, a draft’s is not', () => {
  const later = { ...input, dates: { ...input.dates, closesAction: '2026-12-02T23:59' } }
  expect(movedDeadlines(edition, later)).toEqual([{ title: 'Action Community closes', from: '2026-11-30T23:59', to: '2026-12-02T23:59' }])
  expect(movedDeadlines({ ...edition, state: 'draft' }, later)).toEqual([])
})

test('what can be seen without the server is said at its field', () => {
  const wrong = {
    ...input,
    title: ' ',
    slug: 'Not good',
    dates: { ...input.dates, closesAction: '2026-11-29T23:59' },
    seats: { ...input.seats, actionCommunity: { seats: 3, reserved: 4 } },
  }
  expect(checkInput(wrong, edition).map(({ path }) => path)).toEqual([
    'title',
    'slug',
    'dates.closesAction',
    'seats.actionCommunity.reserved',
  ])
})

test('a new edition begins with unknown dates and the program’s seats', () => {
  const [program] = programs
  expect(program && blankEdition(program, 'America/Chicago')).toMatchObject({
    zone: 'America/Chicago',
    dates: { answersBy: null },
    seats: { learningNetwork: { seats: 40, reserved: 0 } },
  })
})

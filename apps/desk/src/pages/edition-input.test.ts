import { expect, test } from 'vitest'
import { edition, programs } from '../../fixture/data.ts'
import { circleEdition, fellows, fellowsEdition } from '../../fixture/others.ts'
import { checkInput } from './edition-check.ts'
import { blankEdition, inputOf, movedDeadlines, openOf, patchOf, toSend } from './edition-input.ts'

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

test('seats that are not said are not sent, nor are those of a track whose places nobody counts', () => {
  const [program] = programs
  const draft = {
    ...blankEdition(program!, 'UTC'),
    seats: { learningNetwork: { seats: 40, reserved: 4 }, actionCommunity: { seats: null, reserved: 0 } },
  }
  expect(toSend(draft).seats).toEqual({ learningNetwork: { seats: 40, reserved: 4 } })
  expect(inputOf(circleEdition).seats).toEqual({})
})

test('what the source leaves open begins open, and is sent once it is decided or opened again', () => {
  expect(blankEdition(fellows, 'UTC').decided).toEqual({ contact: null, answerDays: null, sites: null })
  const draft = inputOf(fellowsEdition)
  expect(patchOf(fellowsEdition, { ...draft, decided: { ...draft.decided, sites: ['North', 'South'], answerDays: null } })).toEqual({
    revision: 1,
    decided: { sites: ['North', 'South'], answerDays: null },
  })
})

test('everything that is open before publishing is listed with its field and who can give it', () => {
  expect(openOf(fellowsEdition)).toEqual([
    { path: 'dates.begins', title: 'Begins', by: '' },
    { path: 'decided.contact', title: 'Whom to write to', by: 'the program’s faculty' },
    { path: 'decided.sites', title: 'Hospitals that take part', by: 'the house’s board' },
  ])
  const [first, ...rest] = edition.tracks
  expect(openOf({ ...edition, tracks: [{ ...first!, seats: null }, ...rest] })).toEqual([
    { path: 'seats.learningNetwork.seats', title: 'How many seats Learning Network has', by: '' },
  ])
  expect(openOf(circleEdition)).toEqual([])
})

test('a decided fact that is no such thing is said at its field; one left open is not', () => {
  const draft = inputOf(fellowsEdition)
  const wrong = { ...draft, decided: { contact: 'nobody', answerDays: 0, sites: null } }
  expect(checkInput(wrong, fellowsEdition, fellowsEdition.decided).map(({ path, message }) => [path, message])).toEqual([
    ['decided.contact', 'Whom to write to: enter an e-mail address, for example name@example.org'],
    ['decided.answerDays', 'How soon people hear: enter a whole number of days, 1 or more'],
  ])
})

test('a number of seats that was published is not taken away again', () => {
  expect(
    checkInput({ ...input, seats: { ...input.seats, actionCommunity: { seats: null, reserved: 0 } } }, edition).map(({ path }) => path),
  ).toEqual(['seats.actionCommunity.seats'])
})

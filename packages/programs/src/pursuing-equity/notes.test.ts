import { expect, test } from 'vitest'
import { notes } from './notes.ts'

const numbers = (prefix: string): number[] =>
  notes.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => Number(id.slice(prefix.length)))

test('every inconsistency of the source has its note, with readings and a resolution', () => {
  expect(numbers('IHI-')).toEqual(Array.from({ length: 19 }, (_, index) => 64 + index))
  expect(
    notes.filter(({ id, readings, resolution }) => id.startsWith('IHI-') && (readings.length === 0 || resolution.length < 20)),
  ).toEqual([])
})

test('what the source is of two minds about has both readings', () => {
  expect(notes.filter(({ status, readings }) => status === 'conflicting' && readings.length < 2).map(({ id }) => id)).toEqual([])
})

test('values of ours are numbered without a gap, and each says what it is', () => {
  expect(numbers('OURS-')).toEqual(Array.from({ length: numbers('OURS-').length }, (_, index) => index + 1))
  expect(notes.filter(({ id, status }) => id.startsWith('OURS-') && status !== 'ours' && status !== 'missing')).toEqual([])
})

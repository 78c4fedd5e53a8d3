import { expect, test } from 'vitest'
import { notes } from './notes.ts'

test('every inconsistency of the source has its note, with readings and a resolution', () => {
  const theirs = notes.filter(({ id }) => id.startsWith('IHI-'))
  expect(theirs.map(({ id }) => id)).toEqual(Array.from({ length: 19 }, (_, index) => `IHI-${64 + index}`))
  expect(theirs.filter(({ readings, resolution }) => readings.length === 0 || resolution.length < 20)).toEqual([])
})

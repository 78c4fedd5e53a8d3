import { expect, test } from 'vitest'
import { cells } from './seats.ts'

const track = { track: 'a', title: 'A', capacity: 'exact' as const }

test('a kept seat that a redirect has used is no longer kept', () => {
  expect(cells({ ...track, seats: 40, reserved: 6, taken: 36, takenByRedirect: 2, accepted: 28 })).toEqual({
    accepted: 28,
    offered: 8,
    reserved: 4,
    free: 0,
  })
})

test('seats that are left and not kept are free', () => {
  expect(cells({ ...track, seats: 10, reserved: 0, taken: 3, takenByRedirect: 0, accepted: 1 })).toEqual({
    accepted: 1,
    offered: 2,
    reserved: 0,
    free: 7,
  })
})

test('a track that staff filled beyond its number has no cell that is free', () => {
  expect(cells({ ...track, seats: 2, reserved: 2, taken: 3, takenByRedirect: 3, accepted: 3 })).toEqual({
    accepted: 3,
    offered: 0,
    reserved: 0,
    free: 0,
  })
})

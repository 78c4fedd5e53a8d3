import { expect, it } from 'vitest'
import { pursuingEquity } from '@cohortium/programs'
import { UnknownVersion } from '@cohortium/engine'
import { circle } from '../../test/circle.ts'
import { problemOf } from '../problem.ts'
import { programNamed } from './find.ts'

const caught = (call: () => unknown): Error => {
  try {
    call()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was thrown')
}

it('a version that another node knows is worth asking again for; a program that none runs is not', () => {
  const service = { programs: [pursuingEquity] }
  expect(programNamed(service, 'pursuing-equity', 1)).toBe(pursuingEquity)
  const unknown = caught(() => programNamed(service, 'pursuing-equity', 2))
  expect(unknown).toBeInstanceOf(UnknownVersion)
  expect([problemOf(unknown)?.status, problemOf(unknown)?.retryAfter, problemOf(unknown)?.body.code]).toEqual([503, 1, 'unavailable'])
  expect(problemOf(caught(() => programNamed(service, circle.facts.id, 1)))?.status).toBe(404)
})

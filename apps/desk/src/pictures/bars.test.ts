import { expect, test } from 'vitest'
import { datasets } from '../../fixture/others.ts'
import { scaleOf } from './bars.ts'

test('shares are drawn against the whole, counts against the largest', () => {
  expect(datasets.map(scaleOf)).toEqual([100, 12])
})

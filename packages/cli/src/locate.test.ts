import { expect, test } from 'vitest'
import { lineOf } from './locate.ts'

test('a line is found by names set in one below the other, and none is made up', () => {
  const source =
    "export const a = defineProgram({\n  tracks: {\n    one: { closes: 'x' },\n  },\n  lifecycle: () => ({\n    draft: { on: { submit: 'review', } },\n    review: {\n      on: { decline: 'over' },\n    },\n    two: { on: { decline: 'x' } },\n  }),\n})\n"
  expect(
    ['tracks.one.closes', 'lifecycle.review.on.decline', 'lifecycle.two.on.decline', 'tracks.three', 'letters.x'].map((one) =>
      lineOf(source, one),
    ),
  ).toEqual([3, 8, 10, 2, undefined])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overview } from '../../fixture/overview.ts'
import { narrowLayout } from './lifecycle-narrow.ts'
import { bundles, firstWords, settle, thickness, type Box, type Layout, type Move, type State } from './lifecycle-parts.ts'
import { wideLayout } from './lifecycle-wide.ts'

const phase = fc.constantFrom('applying', 'withUs', 'withThem', 'inProgram', 'ended')
const states = fc
  .array(phase, { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((one, index): State => ({ state: `s${index}`, label: `State ${index}`, tone: 'info', phase: one, count: index, byTrack: {} })),
  )
const picture = states.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc
      .array(fc.record({ from: fc.nat(all.length - 1), to: fc.nat(all.length - 1), count: fc.nat(90) }), { maxLength: 16 })
      .map((moves) =>
        moves.map(({ from, to, count }): Move => ({ from: `s${from}`, to: `s${to}`, verb: 'go', title: 'Go', count, byTrack: {} })),
      ),
  ),
)

test.each([
  ['wide', wideLayout],
  ['narrow', narrowLayout],
])('%s: every state has a box of its own inside the picture', (_, layout) => {
  fc.assert(
    fc.property(picture, ([all, moves]) => {
      const drawn = layout(all, moves)
      expect(drawn.boxes.map((box) => box.state).toSorted()).toEqual(all.map((state) => state.state).toSorted())
      expect(overlaps(drawn)).toEqual([])
      for (const box of drawn.boxes)
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= drawn.width && box.y + box.height <= drawn.height).toBe(true)
    }),
  )
})

test('wide: every line someone went along leaves its box and arrives at the edge of the other, at right angles', () => {
  fc.assert(
    fc.property(picture, ([all, moves]) => {
      const drawn = wideLayout(all, moves)
      expect(drawn.lines.map(({ from, to, count }) => ({ from, to, count }))).toEqual(
        bundles(moves, all).map(({ from, to, count }) => ({ from, to, count })),
      )
      for (const line of drawn.lines) {
        expect([onEdge(drawn, line.from, line.points[0]), onEdge(drawn, line.to, line.points.at(-1))]).toEqual([true, true])
        const slanted = line.points.filter(([x, y], index) => {
          const [nextX, nextY] = line.points[index + 1] ?? [x, y]
          return x !== nextX && y !== nextY
        })
        expect(slanted).toEqual([])
      }
    }),
  )
})

test('wide: no line leaves the picture', () => {
  fc.assert(
    fc.property(picture, ([all, moves]) => {
      const drawn = wideLayout(all, moves)
      const outside = drawn.lines.filter(({ points }) => points.some(([x, y]) => x < 0 || y < 0 || x > drawn.width || y > drawn.height))
      expect(outside).toEqual([])
    }),
  )
})

test('moves between two states are one line; a redirect keeps its own', () => {
  const found = bundles(
    [...overview.moves, { from: 'review', to: 'offered', verb: 'timer', title: 'By the clock', count: 2, byTrack: {} }],
    overview.counts,
  )
  expect(found.filter((one) => one.to === 'offered')).toEqual([
    { from: 'review', to: 'offered', count: 4, words: 'Redirect to the Learning Network', isOffer: true },
    { from: 'review', to: 'offered', count: 2, words: 'By the clock', isOffer: false },
  ])
})

test('a line is as thick as what went along it', () => {
  expect([thickness(81, 81), thickness(4, 81), thickness(0, 0)]).toEqual([6.25, 1.5, 1.25])
})

test('boxes that want the same place stand side by side', () => {
  expect(settle([50, 50, 300], 100, 10, 2, 400)).toEqual([50, 160, 300])
  expect(settle([350, 350], 100, 10, 2, 400)).toEqual([190, 300])
})

test('a label keeps whole words and ends with none that is small, nor does a short verb stand for all that follows', () => {
  expect(
    [
      ['4 Redirect to the Learning Network', 18],
      ['27 Accept the place', 30],
      ['5 Let it gather members', 12],
      ['1 Ask', 12],
    ].map(([words, most]) => firstWords(String(words), Number(most))),
  ).toEqual(['4 Redirect', '27 Accept the place', '5', '1 Ask'])
})

function overlaps({ boxes }: Layout): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => meets(a, b))
      .map((b): [string, string] => [a.state, b.state]),
  )
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function onEdge({ boxes }: Layout, state: string, point: [number, number] | undefined): boolean {
  const box = boxes.find((one) => one.state === state)
  if (!box || !point) return false
  const [x, y] = point
  const within = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  return within && (x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height)
}

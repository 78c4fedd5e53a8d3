import { bundles, phases, settle, spread, type Box, type Layout, type Line, type Move, type State } from './lifecycle-parts.ts'

const width = 328
const boxHeight = 84
const gap = 40
const endHeight = 46

/** Top to bottom for a phone: the way down the left, the ends beside the state that fills them. Lines that skip a state run along the edge. */
export function narrowLayout(states: readonly State[], moves: readonly Move[]): Layout {
  const main = phases.flatMap((phase) => states.filter((state) => state.phase === phase))
  const ends = states.filter((state) => state.phase === 'ended')
  const edges = bundles(moves, states)
  const rowOf = new Map(main.map((state, row) => [state.state, row]))
  const aside = edges.filter((edge) => isAside(rowOf.get(edge.from), rowOf.get(edge.to)))
  const indent = aside.length > 0 ? 10 + Math.min(aside.length, 4) * 5 : 2
  const boxes: Box[] = main.map((state, row) => ({
    state: state.state,
    x: indent,
    y: 4 + row * (boxHeight + gap),
    width: 168 - indent,
    height: boxHeight,
    isEnd: false,
  }))
  const height = Math.max(main.length * (boxHeight + gap) - gap, ends.length * (endHeight + 10)) + 8

  const wish = (state: State) =>
    (rowOf.get(edges.find((edge) => edge.to === state.state)?.from ?? '') ?? main.length) * (boxHeight + gap) + 4
  const ordered = [...ends].sort((a, b) => wish(a) - wish(b))
  const ys = settle(ordered.map(wish), endHeight, 10, 4, height - 4)
  boxes.push(
    ...ordered.map((state, index) => ({ state: state.state, x: 220, y: ys[index] ?? 4, width: 106, height: endHeight, isEnd: true })),
  )

  const boxOf = new Map(boxes.map((box) => [box.state, box]))
  const leaving = new Map<string, number>()
  let asideLane = 0
  let gutterLane = 0
  const lines = edges.flatMap((edge): Line[] => {
    const from = boxOf.get(edge.from)
    const to = boxOf.get(edge.to)
    if (!from || !to || from.isEnd) return []
    const common = {
      from: edge.from,
      to: edge.to,
      count: edge.count,
      isOffer: edge.isOffer,
      words: edge.words ? `${edge.count} ${edge.words}` : String(edge.count),
    }
    if (to.isEnd) {
      const many = edges.filter((other) => other.from === edge.from && boxOf.get(other.to)?.isEnd).length
      const index = leaving.get(edge.from) ?? 0
      leaving.set(edge.from, index + 1)
      const start = spread(from.y, from.height, many, index)
      const incoming = edges.filter((other) => other.to === edge.to)
      const end = spread(to.y, to.height, incoming.length, incoming.indexOf(edge))
      const x = 176 + (gutterLane++ % 6) * 5
      return [
        {
          ...common,
          words: '',
          points:
            start === end
              ? [
                  [168, start],
                  [220, end],
                ]
              : [
                  [168, start],
                  [x, start],
                  [x, end],
                  [220, end],
                ],
          label: null,
        },
      ]
    }
    if (isAside(rowOf.get(edge.from), rowOf.get(edge.to))) {
      const x = 4 + (asideLane++ % 4) * 5
      return [
        {
          ...common,
          words: '',
          points: [
            [from.x, from.y + from.height - 14],
            [x, from.y + from.height - 14],
            [x, to.y + 16],
            [to.x, to.y + 16],
          ],
          label: null,
        },
      ]
    }
    const beside = edges.filter((other) => other.from === edge.from && other.to === edge.to)
    const x = Math.round(from.x + 40 + 56 * beside.indexOf(edge))
    return [
      {
        ...common,
        words: beside.length > 1 ? String(edge.count) : common.words,
        points: [
          [x, from.y + from.height],
          [x, to.y],
        ],
        label: { x: x + 9, y: from.y + from.height + 23, anchor: 'start' },
      },
    ]
  })
  return { width, height, boxes, lines, heads: [] }
}

function isAside(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && to - from !== 1
}

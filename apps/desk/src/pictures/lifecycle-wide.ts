import {
  bundles,
  firstWords,
  phases,
  settle,
  spread,
  type Box,
  type Bundle,
  type Layout,
  type Line,
  type Move,
  type State,
} from './lifecycle-parts.ts'

const width = 942
const top = 28
const boxHeight = 92
const gap = 30
const endHeight = 64
const lane = 9
const margin = 52

interface Port {
  line: number
  side: 'in' | 'out'
  edge: 'left' | 'right' | 'top' | 'bottom'
  box: Box
  toward: number
  at: number
}

/** Left to right by phase, the ends in a dashed row below. Lines run at right angles, each in a lane of its own. */
export function wideLayout(states: readonly State[], moves: readonly Move[]): Layout {
  const columns = phases.map((phase) => states.filter((state) => state.phase === phase)).filter((column) => column.length > 0)
  const ends = states.filter((state) => state.phase === 'ended')
  const edges = bundles(moves, states)
  const room = width - 4 - (passLast(edges, columns.at(-1) ?? [], ends) ? margin : 0)
  const columnWidth = Math.min(156, Math.floor((room - 96 * (columns.length - 1)) / columns.length))
  const gutter = columns.length > 1 ? (room - columnWidth * columns.length) / (columns.length - 1) : 0
  const columnX = (index: number) => Math.round(2 + index * (columnWidth + gutter))
  const tallest = Math.max(0, ...columns.map((column) => column.length * (boxHeight + gap) - gap))
  const columnOf = new Map(columns.flatMap((column, index) => column.map((state) => [state.state, index] as const)))

  const over = edges.filter((edge) => isOver(edge, columnOf))
  const upper = top + (over.length > 0 ? over.length * lane + 8 : 0)
  const boxes: Box[] = columns.flatMap((column, index) =>
    column.map((state, row) => ({
      state: state.state,
      x: columnX(index),
      y: Math.round(upper + (tallest - (column.length * (boxHeight + gap) - gap)) / 2 + row * (boxHeight + gap)),
      width: columnWidth,
      height: boxHeight,
      isEnd: false,
    })),
  )

  const endWidth = ends.length === 0 ? 0 : Math.min(136, Math.floor((width - 4 - 10 * (ends.length - 1)) / ends.length))
  const wish = (state: State) => {
    const feeding = edges.find((edge) => edge.to === state.state && columnOf.has(edge.from))
    const source = boxes.find((box) => box.state === feeding?.from)
    return source ? source.x + source.width / 2 - endWidth / 2 : width
  }
  const ordered = [...ends].sort((a, b) => wish(a) - wish(b))
  const xs = settle(ordered.map(wish), endWidth, 10, 2, width - 2)
  const downward = edges.filter((edge) => !columnOf.has(edge.to) || !columnOf.has(edge.from))
  const endY = upper + tallest + 34 + downward.length * lane
  boxes.push(
    ...ordered.map((state, index) => ({ state: state.state, x: xs[index] ?? 2, y: endY, width: endWidth, height: endHeight, isEnd: true })),
  )

  const boxOf = new Map(boxes.map((box) => [box.state, box]))
  const ports = new Map<string, Port[]>()
  const chosen = edges.map((edge, line) => {
    const from = boxOf.get(edge.from)
    const to = boxOf.get(edge.to)
    if (!from || !to) return undefined
    const [outEdge, inEdge] = sides(from, to, boxes)
    const out: Port = {
      line,
      side: 'out',
      edge: outEdge,
      box: from,
      toward: outEdge === 'bottom' || outEdge === 'top' ? to.x : to.y,
      at: 0,
    }
    const into: Port = { line, side: 'in', edge: inEdge, box: to, toward: inEdge === 'bottom' || inEdge === 'top' ? from.x : from.y, at: 0 }
    for (const port of [out, into]) {
      const key = `${port.box.state} ${port.edge}`
      ports.set(key, [...(ports.get(key) ?? []), port])
    }
    return { edge, out, into }
  })
  for (const side of ports.values()) {
    side.sort((a, b) => a.toward - b.toward)
    for (const [index, port] of side.entries()) {
      const isUpright = port.edge === 'left' || port.edge === 'right'
      port.at = isUpright ? spread(port.box.y, port.box.height, side.length, index) : spread(port.box.x, port.box.width, side.length, index)
    }
  }
  straighten(chosen, ports)

  let overLane = 0
  let underLane = 0
  const used = new Map<number, number>()
  const gutterLane = (x: number) => {
    const column = Math.round((x - 2 - columnWidth) / (columnWidth + gutter))
    const index = used.get(column) ?? 0
    used.set(column, index + 1)
    const start = columnX(column) + columnWidth
    if (column === columns.length - 1) return start + 12 + 8 * (index % 5)
    return Math.round(start + gutter * (0.2 + 0.11 * (index % 5)))
  }
  const lines = chosen.flatMap((one): Line[] => {
    if (!one) return []
    const { edge, out, into } = one
    const start = point(out)
    const end = point(into)
    const words = edge.words ? firstWords(`${edge.count} ${edge.words}`, Math.floor((gutter - 18) / 6.4)) : String(edge.count)
    const common = { from: edge.from, to: edge.to, count: edge.count, words, isOffer: edge.isOffer }
    if (out.box.isEnd || into.box.isEnd) {
      const y = endY - 26 - underLane * lane
      if (into.edge === 'right') {
        const x = gutterLane(into.box.x + into.box.width)
        underLane++
        const corners: [number, number][] = [start, [start[0], y], [x, y], [x, end[1]], end]
        return [{ ...common, words: String(edge.count), points: corners, label: { x: end[0] + 13, y: end[1] - 9, anchor: 'start' } }]
      }
      const x = out.edge === 'right' ? gutterLane(out.box.x + out.box.width) : start[0]
      if (x !== end[0]) underLane++
      const corners: [number, number][] =
        x === end[0]
          ? [start, end]
          : out.edge === 'right'
            ? [start, [x, start[1]], [x, y], [end[0], y], end]
            : [start, [x, y], [end[0], y], end]
      return [
        {
          ...common,
          words: String(edge.count),
          points: corners,
          label: { x: end[0] + 7, y: into.box.isEnd ? end[1] - 13 : end[1] + 20, anchor: 'start' },
        },
      ]
    }
    if (isOver(edge, columnOf)) {
      const y = upper - 10 - overLane++ * lane
      const isBack = out.edge === 'left'
      const beside = 18 + (overLane % 8) * 5
      const first = isBack ? out.box.x - beside : gutterLane(out.box.x + out.box.width)
      const last = isBack ? gutterLane(into.box.x + into.box.width) : into.box.x - beside
      return [
        {
          ...common,
          points: [start, [first, start[1]], [first, y], [last, y], [last, end[1]], end],
          label: { x: last + 4, y: y - 4, anchor: 'start' },
        },
      ]
    }
    if (out.edge === 'bottom' || out.edge === 'top') {
      const middle = Math.round((start[1] + end[1]) / 2)
      const corners: [number, number][] = start[0] === end[0] ? [start, end] : [start, [start[0], middle], [end[0], middle], end]
      const label = { x: end[0] + 8, y: middle + 4, anchor: 'start' as const }
      return [{ ...common, words: edge.words.length > 8 ? String(edge.count) : words, points: corners, label }]
    }
    if (out.edge === into.edge) {
      const x = gutterLane(out.edge === 'right' ? out.box.x + out.box.width : out.box.x - gutter)
      const label = {
        x: end[0] + (out.edge === 'right' ? 13 : -13),
        y: end[1] - 9,
        anchor: out.edge === 'right' ? ('start' as const) : ('end' as const),
      }
      return [{ ...common, words: String(edge.count), points: [start, [x, start[1]], [x, end[1]], end], label }]
    }
    const isForward = out.edge === 'right'
    const x = start[1] === end[1] ? end[0] : gutterLane(isForward ? out.box.x + out.box.width : into.box.x + into.box.width)
    const corners: [number, number][] = start[1] === end[1] ? [start, end] : [start, [x, start[1]], [x, end[1]], end]
    return [
      {
        ...common,
        points: corners,
        label: isForward ? { x: end[0] - 13, y: end[1] - 9, anchor: 'end' } : { x: end[0] + 13, y: end[1] - 9, anchor: 'start' },
      },
    ]
  })
  const heads = columns.map((column, index) => ({ x: columnX(index), y: 14, phase: column[0]?.phase ?? 'applying' }))
  return { width, height: ends.length > 0 ? endY + endHeight + 4 : upper + tallest + 4, boxes, lines, heads }
}

/** Whether lines run beside the last column: between an end and a state that has another below it. */
function passLast(edges: readonly Bundle[], last: readonly State[], ends: readonly State[]): boolean {
  const upper = new Set(last.slice(0, -1).map(({ state }) => state))
  const isEnd = (name: string) => ends.some(({ state }) => state === name)
  return edges.some(({ from, to }) => (upper.has(from) && isEnd(to)) || (upper.has(to) && isEnd(from)))
}

/** A line that passes whole columns goes over them. */
function isOver(edge: Bundle, columnOf: Map<string, number>): boolean {
  const from = columnOf.get(edge.from)
  const to = columnOf.get(edge.to)
  return from !== undefined && to !== undefined && Math.abs(from - to) > 1
}

function sides(from: Box, to: Box, boxes: readonly Box[]): [Port['edge'], Port['edge']] {
  if (to.isEnd || from.isEnd) {
    const main = from.isEnd ? to : from
    const isLowest = !boxes.some((box) => !box.isEnd && box.x === main.x && box.y > main.y)
    if (from.isEnd && to.isEnd) return ['top', 'top']
    return from.isEnd ? ['top', isLowest ? 'bottom' : 'right'] : [isLowest ? 'bottom' : 'right', 'top']
  }
  if (from.x === to.x) {
    const isApart = boxes.some((box) => box.x === from.x && box.y > Math.min(from.y, to.y) && box.y < Math.max(from.y, to.y))
    if (isApart && boxes.some((box) => !box.isEnd && box.x > from.x)) return ['right', 'right']
    if (isApart && boxes.some((box) => !box.isEnd && box.x < from.x)) return ['left', 'left']
    return from.y < to.y ? ['bottom', 'top'] : ['top', 'bottom']
  }
  return from.x < to.x ? ['right', 'left'] : ['left', 'right']
}

function point(port: Port): [number, number] {
  const { box, at } = port
  if (port.edge === 'left') return [box.x, at]
  if (port.edge === 'right') return [box.x + box.width, at]
  return [at, port.edge === 'top' ? box.y : box.y + box.height]
}

/** Where both ends have room, a line runs straight: the busier side keeps its place, the freer one follows. */
function straighten(chosen: readonly ({ out: Port; into: Port } | undefined)[], ports: Map<string, Port[]>): void {
  for (const one of chosen) {
    if (!one) continue
    const sideOf = (port: Port) => ports.get(`${port.box.state} ${port.edge}`) ?? []
    const [fixed, free] = sideOf(one.out).length >= sideOf(one.into).length ? [one.out, one.into] : [one.into, one.out]
    if (sideOf(free).length > 1 || ((free.edge === 'left') !== (fixed.edge === 'right') && free.edge !== 'top' && free.edge !== 'bottom'))
      continue
    const isUpright = free.edge === 'left' || free.edge === 'right'
    if (isUpright !== (fixed.edge === 'left' || fixed.edge === 'right')) continue
    const start = isUpright ? free.box.y : free.box.x
    const length = isUpright ? free.box.height : free.box.width
    if (fixed.at >= start + 12 && fixed.at <= start + length - 12) free.at = fixed.at
  }
}

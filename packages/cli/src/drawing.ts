import type { Phase, Picture, PictureMove, PictureState } from '@cohortium/program'

/** A box of the drawing, and a line between two of them; lengths in pixels. */
export interface Box extends PictureState {
  x: number
  y: number
  /** Of an end: by which moves one comes to it. Written in the box, since lines to the ends are many. */
  by: string
}
export interface Line {
  from: Box
  to: Box
  /** The moves that this line stands for: all from the one state to the other. */
  moves: PictureMove[]
  path: string
  /** Where its words stand; an end has them in its box. */
  label: { x: number; y: number } | undefined
}
export interface Drawing {
  width: number
  height: number
  columns: { phase: Phase; x: number }[]
  boxes: Box[]
  lines: Line[]
}

export const BOX = { width: 176, height: 48 } as const
const GAP = { x: 112, y: 40 } as const
const TOP = 56
const EDGE = 24
const PHASES: readonly Phase[] = ['applying', 'withUs', 'withThem', 'inProgram']

/**
 * Places states in a column for each phase, in the order in which the program names them, and the ends in rows below, where lines to them cross
 * no other state's words. Two states are joined by one line, whatever the number of moves.
 */
export function drawingOf({ states, moves }: Picture): Drawing {
  const living = states.filter(({ isEnded }) => !isEnded)
  const phases = PHASES.filter((phase) => living.some((state) => state.phase === phase))
  const columns = phases.map((phase, column) => ({ phase, x: EDGE + column * (BOX.width + GAP.x) }))
  const boxes: Box[] = columns.flatMap(({ phase, x }) =>
    living.filter((state) => state.phase === phase).map((state, row) => ({ ...state, x, y: TOP + row * (BOX.height + GAP.y), by: '' })),
  )
  const bottom = Math.max(TOP, ...boxes.map(({ y }) => y + BOX.height)) + 72
  const each = BOX.width + 32
  const inRow = Math.max(2, Math.floor(((columns.at(-1)?.x ?? 0) + BOX.width - EDGE + 32) / each))
  const from = (end: PictureState): number => {
    const all = boxes.filter(({ id }) => moves.some((move) => move.from === id && move.to === end.id)).map(({ x }) => x)
    return all.reduce((sum, x) => sum + x, 0) / Math.max(1, all.length)
  }
  const ends = states.filter(({ isEnded }) => isEnded).toSorted((one, other) => from(one) - from(other))
  boxes.push(
    ...ends.map((state, place) => ({
      ...state,
      x: EDGE + (place % inRow) * each,
      y: bottom + Math.floor(place / inRow) * (BOX.height + 28),
      by: [...new Set(moves.filter(({ to }) => to === state.id).map(({ title }) => title))].filter(Boolean).join(', '),
    })),
  )
  const box = new Map(boxes.map((one) => [one.id, one]))
  const pairs = Map.groupBy(moves, ({ from, to }) => JSON.stringify([from, to]))
  const lines = [...pairs.values()].flatMap((between) => {
    const [from, to] = [box.get(between[0]?.from ?? ''), box.get(between[0]?.to ?? '')]
    return from && to ? [{ from, to, moves: between, ...(from.isEnded || to.isEnded ? fall(from, to) : curve(from, to)) }] : []
  })
  return {
    width: Math.max(...boxes.map(({ x }) => x)) + BOX.width + EDGE + 44,
    height: Math.max(...boxes.map(({ y }) => y)) + BOX.height + EDGE,
    columns,
    boxes,
    lines,
  }
}

/** From side to side: forward from right to left, back from left to right, and within a column round its right side. */
function curve(from: Box, to: Box): Pick<Line, 'path' | 'label'> {
  const isForward = to.x > from.x
  const part = BOX.height * (isForward ? 0.38 : 0.68)
  const [startY, endY] = [Math.round(from.y + part), Math.round(to.y + part)]
  const startX = to.x < from.x ? from.x : from.x + BOX.width
  const endX = isForward ? to.x : to.x + BOX.width
  const bow = to.x === from.x ? 44 : Math.max(40, Math.abs(endX - startX) / 2) * (isForward ? 1 : -1)
  const [startBow, endBow] = [startX + bow, to.x === from.x ? endX + bow : endX - bow]
  const middle = (a: number, b: number, c: number, d: number): number => Math.round((a + 3 * b + 3 * c + d) / 8)
  return {
    path: `M${startX} ${startY}C${startBow} ${startY} ${endBow} ${endY} ${endX} ${endY}`,
    label: { x: middle(startX, startBow, endBow, endX), y: middle(startY, startY, endY, endY) - 6 },
  }
}

/** Down to an end, or up again from one that is reopened, a little beside. */
function fall(from: Box, to: Box): Pick<Line, 'path' | 'label'> {
  const isDown = to.isEnded
  const x = (box: Box): number => box.x + BOX.width * (isDown ? 0.45 : 0.55)
  const [startY, endY] = isDown ? [from.y + BOX.height, to.y] : [from.y, to.y + BOX.height]
  const bow = (endY - startY) / 2
  return {
    path: `M${x(from)} ${startY}C${x(from)} ${startY + bow} ${x(to)} ${endY - bow} ${x(to)} ${endY}`,
    label: undefined,
  }
}

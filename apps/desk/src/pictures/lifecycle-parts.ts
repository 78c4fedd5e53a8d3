import type { OverviewView, Phase, Tone, Vocabulary } from '@cohortium/program'

export type State = OverviewView['counts'][number]
export type Move = OverviewView['moves'][number]

export interface Box {
  state: string
  x: number
  y: number
  width: number
  height: number
  isEnd: boolean
}
/** A line through its corners, the last one at the tip of its arrow. `label` stands where the line arrives. */
export interface Line {
  from: string
  to: string
  points: [number, number][]
  count: number
  words: string
  isOffer: boolean
  label: { x: number; y: number; anchor: 'start' | 'end' } | null
}
export interface Layout {
  width: number
  height: number
  boxes: Box[]
  lines: Line[]
  heads: { x: number; y: number; phase: Phase }[]
}

/** All moves between two states as one line. */
export interface Bundle {
  from: string
  to: string
  count: number
  words: string
  isOffer: boolean
}

export const phases: readonly Phase[] = ['applying', 'withUs', 'withThem', 'inProgram']
export const phaseWords: Record<Phase, string> = {
  applying: 'Applying',
  withUs: 'With us',
  withThem: 'With them',
  inProgram: 'In the program',
  ended: 'Ended',
}

/** The same in a program's own word for itself. */
export function phasesIn({ program }: Vocabulary): Record<Phase, string> {
  return { ...phaseWords, inProgram: `In the ${program.one}` }
}

/** Lines that someone went along, heaviest first; a redirect keeps a line of its own beside the others. */
export function bundles(moves: readonly Move[], states: readonly State[]): Bundle[] {
  const known = new Set(states.map((state) => state.state))
  const found = new Map<string, Bundle>()
  for (const move of moves) {
    if (move.count === 0 || move.from === move.to || !known.has(move.from) || !known.has(move.to)) continue
    const isOffer = move.tone === 'offer' || move.verb === 'redirect'
    const key = `${move.from} ${move.to} ${isOffer}`
    const one = found.get(key)
    if (one) {
      one.count += move.count
      one.words = ''
    } else found.set(key, { from: move.from, to: move.to, count: move.count, words: move.title, isOffer })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

/** The thickest line is 6.25, the thinnest 1.25. */
export function thickness(count: number, most: number): number {
  return Math.round((1.25 + (5 * count) / Math.max(1, most)) * 100) / 100
}

/** `count` points spread over a side of a box, none at its corners. */
export function spread(start: number, length: number, count: number, index: number): number {
  return Math.round(start + (length * (index + 1)) / (count + 1))
}

/** Pushes boxes apart along one axis so that none overlaps, keeping their order, within `limit`. */
export function settle(wanted: number[], size: number, gap: number, start: number, limit: number): number[] {
  const placed: number[] = []
  for (const [index, want] of wanted.entries()) placed.push(Math.max(want, index === 0 ? start : (placed[index - 1] ?? 0) + size + gap))
  let end = limit
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index] ?? 0, end - size)
    end = (placed[index] ?? 0) - gap
  }
  return placed.map(Math.round)
}

/** At most two lines of about `most` characters; what does not fit ends with an ellipsis. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = ['']
  for (const word of words.split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '' || line.length + word.length + 1 <= most) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
    else lines.push(word)
  }
  return lines.length <= 2 ? lines.map((line) => cut(line, most + 2)) : [lines[0] ?? '', cut(lines.slice(1).join(' '), most)]
}

/** As many whole words as fit; a small word is never the last, and no short verb stands alone (“Let”). The table has them all. */
export function firstWords(words: string, most: number): string {
  const kept: string[] = []
  for (const word of words.split(' ')) {
    if (kept.join(' ').length + word.length + 1 > most && kept.length > 1) break
    kept.push(word)
  }
  while (kept.length > 2 && /^(a|an|and|as|at|by|for|from|in|into|it|me|of|on|the|them|to|us|with)$/.test(kept.at(-1) ?? '')) kept.pop()
  const isStub = kept.length === 2 && kept.join(' ') !== words && (kept[1] ?? '').length < 5
  return isStub ? (kept[0] ?? '') : kept.join(' ')
}

export function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

export function shortTone(tone: Tone): string {
  return tone === 'info' || tone === 'attention' || tone === 'success' || tone === 'offer' ? `n-${tone}` : ''
}

import { existsSync, readFileSync } from 'node:fs'
import type { Fault } from '@cohortium/program'

/** A fault with where it stands in a developer's files. */
export interface PlacedFault extends Fault {
  file: string
  /** Absent where the file does not say its name. */
  line?: number
}

/** Looks the faults up in a file, from the line `from` on; in none, where there is no such file. */
export function placed(file: string, faults: readonly Fault[], from?: number): PlacedFault[] {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return faults.map((fault) => {
    const line = lineOf(source, fault.path, from)
    return { file, ...(line !== undefined && { line }), ...fault }
  })
}

/** Faults as lines: `program.ts:112  lifecycle.review.on.invite`, and below it what is wrong. */
export const faultLines = (faults: readonly PlacedFault[]): string[] =>
  faults.flatMap(({ file, line, path, message }) => [
    `${file}${line === undefined ? '' : `:${line}`}  ${path}`,
    `  ${message.replaceAll('\n', '\n  ')}`,
  ])

/**
 * The line of a file on which a path such as `lifecycle.review.on.invite` is written, counted from 1, and undefined when not even its first name is
 * there. Names are looked for one inside the other, by how far lines are set in: an aid for the eye, for a formatted file and no more.
 * `from`: a line before which it cannot be, as of the call that refused it.
 */
export function lineOf(source: string, path: string, from = 1): number | undefined {
  const lines = source.split('\n')
  let best: number | undefined
  let place = from - 1
  let depth = -1
  for (const name of path.split('.')) {
    const found = within(lines, place, depth, name)
    if (found === undefined && best === undefined) return undefined
    if (found === undefined) continue // another file holds it, or a helper put it there
    best = found
    place = found
    depth = indentOf(lines[found] ?? '')
  }
  return best === undefined ? undefined : best + 1
}

/** The first line from `place` on that writes `name`, before the block that is set in deeper than `depth` is over. */
function within(lines: readonly string[], place: number, depth: number, name: string): number | undefined {
  const plain = name.replaceAll(/[^\w]/g, '\\$&')
  // as a key, quoted or not, a method or a shorthand; never as a string that is said: target: 'review'
  const written = new RegExp(`(^|[\\s{,(\\[])(${plain}\\s*[:(,}]|${plain}$|['"]${plain}['"]\\s*:)`)
  for (let at = place; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const isBeyond = at > place && line.trim() !== '' && indentOf(line) <= depth
    if (isBeyond) return undefined
    if (written.test(line) && (at > place || depth < 0 || isAfterOwnName(line, name))) return at
  }
  return undefined
}

/** On the parent's own line only inside its braces: `on: { invite: … }`. */
const isAfterOwnName = (line: string, name: string): boolean => line.indexOf('{') >= 0 && line.lastIndexOf(name) > line.indexOf('{')

const indentOf = (line: string): number => line.length - line.trimStart().length

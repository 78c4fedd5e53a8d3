import { picture } from '../../packages/program/src/index.ts'
import { table } from './markdown.mjs'

/** Who may do what, and when: each state with what can happen to it. In *italics* what the clock does. */
export function movesTable(program) {
  const { states, moves } = picture(program)
  const label = (id) => states.find((state) => state.id === id).label
  const rows = states.map(({ id, label: here, isEnded }) => [
    isEnded ? `${here} (ended)` : here,
    moves
      .filter(({ from }) => from === id)
      .map(({ kind, title, by, to }) => {
        if (kind === 'always') return `of itself → ${label(to)}`
        return `${kind === 'timer' ? `*${title}*` : `${title} (${by.join(' or ')})`} → ${label(to)}`
      }),
  ])
  return table(['State', 'What can happen'], rows)
}

/** The ends that are a success, and what leads there (X-03). */
export function completionWords(program) {
  const { states, moves } = picture(program)
  const good = states.filter(({ isEnded, tone }) => isEnded && tone === 'success')
  return good.length === 0
    ? 'none: nobody has to finish'
    : good.map(({ id, label }) => {
        const ways = moves.filter(({ to, title }) => to === id && title).map(({ title, kind }) => (kind === 'timer' ? `*${title}*` : title))
        return `${label}: ${[...new Set(ways)].join(' or ')}`
      })
}

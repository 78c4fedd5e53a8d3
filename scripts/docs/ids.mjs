import path from 'node:path'
import { table } from './markdown.mjs'

/** The ids of one source, each with its standing, where it is in the program, and the tests that hold it or the reason why none can yet. */
export function idsTable(ids, { sources, held, notYet }) {
  const rows = ids.map((id) => [
    id,
    ...(sources ? [sources[id]?.status ?? '', sources[id]?.at.map((place) => `\`${place}\``) ?? ''] : []),
    held.get(id)?.map(told) ?? `*Not yet.* ${notYet[id] ?? ''}`,
  ])
  return table(['Id', ...(sources ? ['Status', 'In the program'] : []), 'Held by'], rows)
}

/** A test that is run for each program names it by a place to fill. */
const told = ({ file, title }) => `[${path.posix.basename(file)}](../${file}): ${title.replaceAll('$facts.id', 'each program')}`

/** “68 of 83” */
export const countOf = (ids, held) => `${ids.filter((id) => held.has(id)).length} of ${ids.length}`

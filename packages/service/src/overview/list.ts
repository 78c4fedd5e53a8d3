import type { ListQuery, ListSort, ListView, Program, RowView } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { statesOf } from '../view/index.ts'
import { rowView, type EditionSeen, type Line } from './rows.ts'

const pageSize = 50

/** The applications of an edition as a table: what the query asks for, sorted, one page; the counts are of the whole edition. */
export function listView({ program, lines }: EditionSeen, query: ListQuery, actor: Actor): ListView {
  const mayReach = actor.roles.includes('staff')
  const found = lines
    .map((line) => ({ line, row: rowView(line, mayReach) }))
    .filter((one) => fits(one, query, mayReach))
    .map(({ row }) => row)
    .filter((row) => isDueBy(row, query.due))
  const order = compare(statesAlive(program, lines), query.sort ?? '-lastAt')
  const page = Math.max(1, Math.floor(Number(query.page ?? '1')) || 1)
  return {
    rows: found.toSorted(order).slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    counts: countsOf(program, lines),
  }
}

/** Every word of `q` stands in the applicant's name, the organisation, its place, the reference or, for staff, the address. */
function fits({ line, row }: { line: Line; row: RowView }, { q = '', state, track, within }: ListQuery, mayReach: boolean): boolean {
  const said = [row.applicant, row.organisation, row.location, row.reference, ...(mayReach ? [line.email] : [])]
  const text = said.join(' ').toLowerCase()
  const states = state?.split(',').filter(Boolean) ?? []
  return (
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (states.length === 0 || states.includes(line.state)) &&
    (!track || line.track === track) &&
    (!within || line.withinId === within)
  )
}

const isDueBy = ({ clock }: RowView, due: string | undefined): boolean =>
  !due || (clock !== null && Date.parse(clock.at) <= Date.parse(due))

function compare(states: ReturnType<typeof statesOf>, sort: string): (a: RowView, b: RowView) => number {
  const name = sort.replace(/^-/, '') as ListSort
  const places = new Map(states.map(({ state }, place) => [state, place]))
  const keys: Record<ListSort, (row: RowView) => string | number | null> = {
    applicant: (row) => row.applicant.toLowerCase(),
    track: (row) => row.track,
    state: (row) => places.get(row.state) ?? 0,
    submittedAt: (row) => row.submittedAt,
    lastAt: (row) => row.lastAt,
    clock: (row) => row.clock?.at ?? null,
  }
  const key = Object.hasOwn(keys, name) ? keys[name] : keys.lastAt
  const sign = sort.startsWith('-') ? -1 : 1
  return (a, b) => {
    const [left, right] = [key(a), key(b)]
    // what has no date stands last, whichever way the rest is turned
    if (left === null || right === null) return left === right ? a.reference.localeCompare(b.reference) : left === null ? 1 : -1
    const by = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right))
    return by === 0 ? a.reference.localeCompare(b.reference) : by * sign
  }
}

/** The states of the edition's own version, then those that only another version has in which one of its applications lives. */
function statesAlive(program: Program, lines: readonly Line[]): ReturnType<typeof statesOf> {
  const states = new Map<string, ReturnType<typeof statesOf>[number]>()
  for (const one of new Set([program, ...lines.map((line) => line.program)]))
    for (const state of statesOf(one)) if (!states.has(state.state)) states.set(state.state, state)
  return [...states.values()]
}

/** How many stand in each state, and of which track, in the lifecycle's order. */
export function countsOf(program: Program, lines: readonly Line[]): ListView['counts'] {
  const tracks = Object.keys(program.facts.tracks)
  return statesAlive(program, lines).map(({ state, meta: { label, tone, phase } }) => {
    const here = lines.filter((line) => line.state === state)
    return {
      state,
      label,
      tone,
      phase,
      count: here.length,
      byTrack: Object.fromEntries(tracks.map((track) => [track, here.filter((line) => line.track === track).length])),
    }
  })
}

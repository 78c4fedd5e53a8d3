import type { Program } from './facts.ts'
import type { SessionSpec } from './taking-part.ts'
import type { Month } from './time.types.ts'

/** One session in one month. The month is known; its day an edition sets, or nobody has yet (IHI-49). */
export interface Cell extends Pick<SessionSpec, 'title' | 'description' | 'lasts' | 'parts'> {
  /** Null where not even the month is known. */
  month: Month | null
  /** Of the program's `sessions`. */
  session: number
  inPerson: boolean
  isOptional: boolean
  /** Where, when it is in person. */
  place?: string
}

/** The months an edition runs from and to; each is absent while it is not known. */
export interface Span {
  first?: Month
  last?: Month
}

/**
 * The track's sessions by month, in order of time; those of one month in the program's order, and last those whose month is not known:
 * because the source does not say, or because the edition has no such month yet. A session of every month stands there once, until both ends are known.
 */
export function calendar({ facts }: Program, track: string, span: Span): Cell[] {
  const cells = facts.sessions.flatMap((spec, session) =>
    !spec.tracks.includes(track) ? [] : monthsOf(spec, span).map((place): Cell => cellOf(spec, session, place)),
  )
  return cells.toSorted((one, other) => (one.month ?? LAST).localeCompare(other.month ?? LAST) || one.session - other.session)
}

const LAST = '9999'

interface Place {
  month: Month | null
  /** Counted from the edition's first, where it is counted. */
  number?: number
}

function monthsOf({ months }: SessionSpec, { first, last }: Span): Place[] {
  if (months === 'first') return [{ month: first ?? null }]
  if (months === 'last') return [{ month: last ?? null }]
  if (months === 'unstated') return [{ month: null }]
  if (months !== 'every') return months.map((number) => ({ month: first === undefined ? null : monthAfter(first, number - 1), number }))
  if (first === undefined || last === undefined) return [{ month: null }]
  const all: Place[] = []
  for (let month = first; month <= last && all.length < 120; month = monthAfter(month, 1)) all.push({ month })
  return all
}

function cellOf(spec: SessionSpec, session: number, { month, number }: Place): Cell {
  const inPerson = spec.inPerson === true || (number !== undefined && (spec.inPerson?.includes(number) ?? false))
  return {
    month,
    session,
    title: spec.title,
    description: spec.description,
    inPerson,
    isOptional: spec.optional ?? false,
    ...(spec.lasts === undefined ? {} : { lasts: spec.lasts }),
    ...(spec.parts === undefined ? {} : { parts: spec.parts }),
    ...(inPerson && spec.place !== undefined ? { place: spec.place } : {}),
  }
}

/** The months an edition runs from and to, by the dates that its program calls its beginning and its end. */
export function spanOf({ facts }: Program, dates: Readonly<Record<string, { local: string } | undefined>>): Span {
  const monthOf = (name: string | undefined): Month | undefined => (name === undefined ? undefined : dates[name]?.local.slice(0, 7))
  const first = monthOf(facts.edition.begins)
  const last = monthOf(facts.edition.ends)
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) }
}

/** `2023-11` and 3 make `2024-02`. @throws {RangeError} when `month` is none */
export function monthAfter(month: Month, count: number): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`${month} is no month; write 2023-01`)
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

import type { Program, SessionSpec } from './facts.ts'
import type { Month } from './time.types.ts'

/** One session in one month. The month is known; its day an edition sets, or nobody has yet (IHI-49). */
export interface Cell extends Pick<SessionSpec, 'title' | 'description' | 'lasts'> {
  month: Month
  /** Of the program's `sessions`. */
  session: number
  inPerson: boolean
  isOptional: boolean
  /** Where, when it is in person. */
  place?: string
}

/** The track's sessions by month, in order of time; those of one month in the program's order. `firstMonth` is the edition's month 1. */
export function calendar({ facts }: Program, track: string, firstMonth: Month): Cell[] {
  const cells = facts.sessions.flatMap((spec, session) =>
    !spec.tracks.includes(track) ? [] : spec.months.map((month): Cell => cellOf(spec, session, month, firstMonth)),
  )
  return cells.toSorted((one, other) => one.month.localeCompare(other.month) || one.session - other.session)
}

function cellOf(spec: SessionSpec, session: number, month: number, firstMonth: Month): Cell {
  const inPerson = spec.inPerson?.includes(month) ?? false
  return {
    month: monthAfter(firstMonth, month - 1),
    session,
    title: spec.title,
    description: spec.description,
    inPerson,
    isOptional: spec.optional ?? false,
    ...(spec.lasts === undefined ? {} : { lasts: spec.lasts }),
    ...(inPerson && spec.place !== undefined ? { place: spec.place } : {}),
  }
}

/** `2023-11` and 3 make `2024-02`. @throws {RangeError} when `month` is none */
export function monthAfter(month: Month, count: number): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`${month} is no month; write 2023-01`)
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

import type { EditionInput, EditionPatch, EditionView, OpenFactView, ProgramView, TrackView } from '@cohortium/program'

type Value = OpenFactView['value']
/** An edition as it is being written: a number that is not said yet is null, and so is a fact that is not decided. */
export interface Draft extends Omit<EditionInput, 'seats' | 'decided'> {
  seats: Record<string, { seats: number | null; reserved: number }>
  decided: Record<string, Value>
}

type Counted = Pick<TrackView, 'id' | 'capacity' | 'seats'> & { reserved?: number }
const seatsOf = (tracks: readonly Counted[]): Draft['seats'] =>
  Object.fromEntries(
    tracks.flatMap(({ id, capacity, seats, reserved = 0 }) => (capacity === 'none' ? [] : [[id, { seats, reserved }] as const])),
  )

/** What a program's edition begins as: its dates unknown, its seats as the source has them, what the source leaves open still open. */
export function blankEdition(program: ProgramView, zone: string): Draft {
  return {
    program: program.id,
    title: '',
    slug: '',
    zone,
    graceMinutes: 15,
    dates: Object.fromEntries(program.dates.map((date) => [date.name, null])),
    seats: seatsOf(program.tracks),
    decided: Object.fromEntries(program.toDecide.map(({ name }) => [name, null])),
  }
}

export function inputOf(edition: EditionView): Draft {
  return {
    program: edition.program,
    title: edition.title,
    slug: edition.slug,
    zone: edition.zone,
    graceMinutes: edition.graceMinutes ?? 0, // always there for staff, who alone edit
    dates: Object.fromEntries(edition.dates.map((date) => [date.name, date.local])),
    seats: seatsOf(edition.tracks),
    decided: Object.fromEntries(edition.decided.map(({ name, value }) => [name, value])),
  }
}

/** What is sent to make it: seats that are not said are left out. */
export function toSend(draft: Draft): EditionInput {
  return { ...draft, seats: saidSeats(draft.seats) }
}

const saidSeats = (seats: Draft['seats']): EditionInput['seats'] =>
  Object.fromEntries(
    Object.entries(seats).flatMap(([track, { seats: count, reserved }]) => (count === null ? [] : [[track, { seats: count, reserved }]])),
  )

/** Only what differs, so that two people who change different things do not undo each other. */
export function patchOf(edition: EditionView, input: Draft): EditionPatch {
  const before = inputOf(edition)
  const patch: EditionPatch = { revision: edition.revision }
  for (const key of ['title', 'slug', 'zone', 'graceMinutes'] as const)
    if (before[key] !== input[key]) Object.assign(patch, { [key]: input[key] })
  const changed = <T>(was: Record<string, T>, is: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(is).filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value)))
  const dates = changed(before.dates, input.dates)
  const seats = saidSeats(changed(before.seats, input.seats))
  const decided = changed(before.decided, input.decided)
  if (Object.keys(dates).length > 0) patch.dates = dates
  if (Object.keys(seats).length > 0) patch.seats = seats
  if (Object.keys(decided).length > 0) patch.decided = decided
  return patch
}

/** Published deadlines that the input moves. */
export function movedDeadlines(edition: EditionView, input: Draft): { title: string; from: string; to: string | null }[] {
  if (edition.state === 'draft') return []
  return edition.dates.flatMap((date) => {
    const to = input.dates[date.name] ?? null
    return date.kind === 'deadline' && date.local !== null && date.local !== to ? [{ title: date.title, from: date.local, to }] : []
  })
}

/** What has to be known before it may be published and is not, each with the path of its field and who can give it. */
export function openOf(edition: EditionView): { path: string; title: string; by: string }[] {
  return [
    ...edition.dates
      .filter((date) => !date.optional && date.local === null)
      .map(({ name, title }) => ({ path: `dates.${name}`, title, by: '' })),
    ...edition.tracks
      .filter((track) => track.capacity !== 'none' && track.seats === null)
      .map(({ id, title }) => ({ path: `seats.${id}.seats`, title: `How many seats ${title} has`, by: '' })),
    ...edition.decided.filter(({ value }) => value === null).map(({ name, title, by }) => ({ path: `decided.${name}`, title, by })),
  ]
}

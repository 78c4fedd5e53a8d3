import type { EditionRow, SeatRow } from '@cohortium/engine'
import {
  asksAtBegin,
  isCounted,
  isMet,
  type EditionView,
  type Instant,
  type OpenFactView,
  type Program,
  type TrackView,
  type Unit,
  type UnitView,
} from '@cohortium/program'
import { toDecideOf, unitOf } from '../programs/index.ts'

const isoOf = (at: Instant | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

/** Who applies, and what is asked before there is an application. */
export const unitView = (unit: Unit): UnitView => ({ kind: unit.kind, min: unit.min, max: unit.max, ...asksAtBegin(unit) })

/**
 * An edition as a page shows it. `forStaff` adds the grace after a deadline, the seats kept for redirects, and of the program's open facts
 * those too that nobody has decided yet.
 */
export function editionView(
  program: Program,
  edition: EditionRow,
  seats: readonly SeatRow[],
  now: Instant,
  forStaff: boolean,
): EditionView {
  const { facts } = program
  const tracks = Object.entries(facts.tracks).map(([id, track]): TrackView => {
    // without a deadline applications are taken as they come, for as long as the edition is published
    const closes = track.closes === undefined ? undefined : edition.dates[track.closes]?.at
    const seat = isCounted(track.seats) ? seats.find((one) => one.track === id) : undefined
    return {
      id,
      title: track.title,
      summary: track.summary,
      closesAt: isoOf(closes),
      isOpen: edition.state === 'published' && (closes === undefined || isMet(now, closes, edition.grace)),
      documents: [...track.documents],
      seats: seat?.seats ?? null,
      capacity: track.seats.kind,
      unit: unitView(unitOf(facts, id)),
      ...(track.within !== undefined && { within: track.within }),
      ...(forStaff && seat && { reserved: seat.reserved }),
      goals: track.goals,
      supports: track.supports,
      criteria: track.criteria,
      commitments: track.commitments,
    }
  })
  return {
    id: edition.id,
    slug: edition.slug,
    title: edition.title,
    program: edition.program,
    zone: edition.zone,
    state: edition.state,
    isDemo: edition.isDemo,
    revision: edition.revision,
    ...(forStaff && { graceMinutes: Math.round(edition.grace / 60_000) }),
    kind: facts.edition.kind,
    dates: Object.entries(facts.dates).map(([name, spec]) => ({
      name,
      title: spec.title,
      kind: spec.kind,
      at: isoOf(edition.dates[name]?.at),
      local: edition.dates[name]?.local ?? null,
      ...(spec.optional && { optional: true }),
    })),
    tracks,
    decided: toDecideOf(program)
      .map((fact): OpenFactView => ({ ...fact, value: edition.decided[fact.name] ?? null }))
      .filter(({ value }) => forStaff || value !== null),
  }
}

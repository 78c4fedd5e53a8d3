import type { EditionRow, SeatRow } from '@cohortium/engine'
import { isMet, type EditionView, type Instant, type Program, type TrackView } from '@cohortium/program'

const isoOf = (at: Instant | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

/** An edition as a page shows it; `forStaff` adds the grace after a deadline and the seats kept for redirects. */
export function editionView(
  program: Program,
  edition: EditionRow,
  seats: readonly SeatRow[],
  now: Instant,
  forStaff: boolean,
): EditionView {
  const { facts } = program
  const tracks = Object.entries(facts.tracks).map(([id, track]): TrackView => {
    const closes = edition.dates[track.closes]?.at
    const seat = seats.find((one) => one.track === id)
    return {
      id,
      title: track.title,
      summary: track.summary,
      closesAt: isoOf(closes),
      isOpen: edition.state === 'published' && (closes === undefined || isMet(now, closes, edition.grace)),
      documents: [...track.documents],
      seats: seat?.seats ?? 0,
      ...(forStaff && { reserved: seat?.reserved ?? 0 }),
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
    dates: Object.entries(facts.dates).map(([name, spec]) => ({
      name,
      title: spec.title,
      kind: spec.kind,
      at: isoOf(edition.dates[name]?.at),
      local: edition.dates[name]?.local ?? null,
      ...(spec.optional && { optional: true }),
    })),
    tracks,
  }
}

import type { Program, ProgramView } from '@cohortium/program'

/** What staff choose from when they make an edition. */
export const programView = ({ facts }: Program): ProgramView => ({
  id: facts.id,
  version: facts.version,
  title: facts.title,
  summary: facts.summary,
  dates: Object.entries(facts.dates).map(([name, { title, kind, optional }]) => ({ name, title, kind, optional: optional ?? false })),
  tracks: Object.entries(facts.tracks).map(([id, { title, seats, closes }]) => ({
    id,
    title,
    seats: seats.count,
    isEstimate: seats.estimated,
    closes,
  })),
})

import { vocabularyOf, type OpenFactView, type Program, type ProgramView } from '@cohortium/program'

/** What every edition of the program decides before it is published, in the order the program names it. */
export const toDecideOf = ({ facts }: Program): Omit<OpenFactView, 'value'>[] =>
  Object.entries(facts.toDecide ?? {}).map(([name, { title, description, kind, source, by }]) => ({
    name,
    title,
    ...(description !== undefined && { description }),
    kind,
    source,
    by: by ?? facts.decidedBy ?? '',
  }))

/** What staff choose from when they make an edition. */
export const programView = (program: Program): ProgramView => {
  const { facts } = program
  return {
    id: facts.id,
    version: facts.version,
    title: facts.title,
    summary: facts.summary,
    locale: facts.locale,
    words: vocabularyOf(facts),
    kind: facts.edition.kind,
    dates: Object.entries(facts.dates).map(([name, { title, kind, optional }]) => ({ name, title, kind, optional: optional ?? false })),
    tracks: Object.entries(facts.tracks).map(([id, { title, seats, closes }]) => ({
      id,
      title,
      capacity: seats.kind,
      seats: seats.kind === 'none' ? null : (seats.count ?? null),
      isEstimate: seats.kind === 'approximate' || (seats.kind === 'exact' && (seats.estimated ?? false)),
      closes: closes ?? null,
      takesRedirects: Object.values(facts.tracks).some(({ redirect }) => redirect?.to === id),
    })),
    toDecide: toDecideOf(program),
    roles: Object.values(facts.roles ?? {}).map(({ title, text }) => ({ title, text })),
    modules: facts.modules ?? [],
    datasets: Object.keys(facts.datasets ?? {}),
  }
}

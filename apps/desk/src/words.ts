/** The words of a program: what it calls those who apply, take part, and where they belong. */
import type { EditionView, ProgramView, Vocabulary } from '@cohortium/program'

const word = (one: string): Vocabulary['program'] => ({ one, many: `${one}s` })

/** For an edition whose program this server no longer runs. */
const plain: Vocabulary = {
  program: word('program'),
  edition: word('edition'),
  track: word('track'),
  applicant: word('applicant'),
  participant: word('participant'),
  organisation: word('organization'),
}

export function wordsOf(program: ProgramView | undefined): Vocabulary {
  return program?.words ?? plain
}

/** “Scholars” of “scholars”. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether where people belong is a column of its own: a team's is its name. */
export function hasOrganisations(edition: EditionView): boolean {
  return edition.tracks.some(({ unit }) => unit.kind !== 'team' && unit.organisation !== 'none')
}

/** What members apply within: “Chapter”, and the track that holds them. Undefined where nobody applies within anything. */
export function withinOf(edition: EditionView): { title: string; track: string } | undefined {
  const inner = edition.tracks.find((track) => track.within !== undefined)
  const outer = edition.tracks.find((track) => track.id === inner?.within)
  return outer && { title: capital(outer.unit.kind === 'person' ? outer.title : outer.unit.kind), track: outer.id }
}

/** Editions by their program, programs in the order the server names them; those of a program it no longer runs come last under its id. */
export function byProgram(
  programs: readonly ProgramView[],
  editions: readonly EditionView[],
): { id: string; title: string; program: ProgramView | undefined; editions: EditionView[] }[] {
  const known = programs.map((program) => ({ id: program.id, title: program.title, program: program as ProgramView | undefined }))
  const lost = [...new Set(editions.map((edition) => edition.program))]
    .filter((id) => !programs.some((program) => program.id === id))
    .map((id) => ({ id, title: id, program: undefined }))
  return [...known, ...lost].map((one) => ({ ...one, editions: editions.filter((edition) => edition.program === one.id) }))
}

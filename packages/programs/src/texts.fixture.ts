/** What a program says to people, as the tests of programs read it. */
import { compileForm, compileVerb, type Facts, type LetterFacts, type Note, type Program } from '@cohortium/program'

/** All texts within a value, in their order. */
export function textsIn(from: unknown): string[] {
  if (typeof from === 'string') return [from]
  if (typeof from !== 'object' || from === null) return []
  return Object.values(from).flatMap(textsIn)
}

/** A program's notes, each by its id: what the source says, and which of it the program follows. */
export const notesOf = ({ facts }: Program): ((id: string) => Note) => {
  const byId = new Map(facts.notes.map((note) => [note.id, note]))
  return (id) => {
    const note = byId.get(id)
    if (!note) throw new Error(`${facts.id} has no note ${id}: add it to its notes`)
    return note
  }
}

/** Every letter's subject and body, for each of the samples. */
export const lettersFor = ({ facts }: Program, samples: readonly LetterFacts[]): string[] =>
  Object.values(facts.letters).flatMap((letter) => samples.flatMap((given) => [letter.subject(given), letter.body(given)]))

/** Pages, forms, buttons and states, without the notes, the sources and the words that nobody is shown, and without the facts named besides. */
export function pagesOf({ facts, lifecycle }: Program, ...without: readonly (keyof Facts)[]): string[] {
  const apart: readonly (keyof Facts)[] = ['letters', 'forms', 'verbs', 'notes', 'sources', 'words', ...without]
  return [
    ...textsIn(Object.entries(facts).flatMap(([name, fact]) => (apart.includes(name as keyof Facts) ? [] : [fact]))),
    ...textsIn(Object.entries(facts.forms).map(([id, form]) => compileForm(id, form))),
    ...textsIn(Object.entries(facts.verbs).map(([id, verb]) => [verb.title, verb.description, verb.confirm, compileVerb(id, verb)])),
    ...textsIn(Object.values(lifecycle.states).map(({ meta }) => meta)),
  ]
}

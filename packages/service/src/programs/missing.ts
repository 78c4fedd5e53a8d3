import type { EditionRow } from '@cohortium/engine'
import { parseAnswers, type Answers, type FileView, type FormDefinition, type MissingView, type Program } from '@cohortium/program'
import { sayInstant } from '../dates.ts'
import { formOf } from './forms.ts'

export interface Material {
  program: Program
  track: string
  answers: Record<string, { answers: Answers }>
  documents: readonly FileView[]
}

/** What handing in the application still lacks: its form, then the track's documents, each in the reader's words. */
export function missingForSubmit(material: Material): MissingView[] {
  const { program, track } = material
  return [...missingInForm(material, program.facts.application), ...missingDocuments(program, track, material.documents)]
}

/** What one form still lacks. */
export function missingInForm({ program, track, answers }: Material, form: string): MissingView[] {
  const definition = formOf(program, form)
  const schema = program.facts.forms[form]
  if (!definition || !schema) return []
  return parseAnswers(definition, schema, answers[form]?.answers ?? {}, { track }).issues.map(({ path, message }) => ({ path, message }))
}

const missingDocuments = ({ facts }: Program, track: string, documents: readonly FileView[]): MissingView[] =>
  (facts.tracks[track]?.documents ?? [])
    .filter((document) => !documents.some((file) => file.document === document && file.refused === undefined))
    .map((document) => ({ path: `documents.${document}`, message: `Upload: ${facts.documents[document]?.title ?? document}` }))

/** The paths that the engine names, in words; `known` are those whose words we have already. */
export function inWords(
  paths: readonly string[],
  { program, edition, track, known = [] }: { program: Program; edition: EditionRow; track: string; known?: readonly MissingView[] },
): MissingView[] {
  const { facts } = program
  return paths.map((path) => {
    const [kind, name = ''] = path.split('.')
    const said = known.find((one) => one.path === path)
    if (said) return said
    if (kind === 'deadline') return { path, message: closedWords(program, edition, track) }
    if (kind === 'seats') return { path, message: `No seat is free in ${facts.tracks[name]?.title ?? name}.` }
    if (kind === 'documents') return { path, message: `Upload: ${facts.documents[name]?.title ?? name}` }
    if (kind === 'tasks') return { path, message: `Not done yet: ${facts.tasks[name]?.title ?? name}` }
    if (kind === 'state') return { path, message: 'This part can no longer be changed.' }
    if (kind === 'edition') return { path, message: `${edition.title} does not take applications.` }
    return { path, message: titleOfField(program, path) ?? path }
  })
}

function closedWords({ facts }: Program, { dates, zone }: EditionRow, track: string): string {
  const spec = facts.tracks[track]
  const closes = dates[spec?.closes ?? '']
  return `${spec?.title ?? track} closed${closes ? ` on ${sayInstant(closes.at, zone)}` : ''}.`
}

function titleOfField(program: Program, path: string): string | undefined {
  const [page, field] = path.split('.')
  for (const form of Object.keys(program.facts.forms)) {
    const title = fieldIn(formOf(program, form), page, field)
    if (title !== undefined) return title
  }
  return undefined
}

const fieldIn = (form: FormDefinition | undefined, page: string | undefined, field: string | undefined): string | undefined =>
  form?.pages.find(({ id }) => id === page)?.fields.find(({ name }) => name === field)?.title

import type { EditionRow } from '@cohortium/engine'
import {
  parseAnswers,
  vocabularyOf,
  type EligibilityRule,
  type Facts,
  type FileView,
  type FormDefinition,
  type MissingView,
  type Program,
} from '@cohortium/program'
import { sayInstant } from '../dates.ts'
import { isAnswered, judge, type Applying } from './eligibility.ts'
import { formOf } from './forms.ts'
import { unitWord } from './unit.ts'

export interface Material extends Applying {
  documents: readonly FileView[]
}

/** What handing in the application still lacks: its form, the track's documents, and who may apply, each in the reader's words. */
export function missingForSubmit(material: Material): MissingView[] {
  const { program, track } = material
  const inForm = missingInForm(material, program.facts.application)
  return [...inForm, ...missingDocuments(program, track, material.documents), ...notEligible(material, inForm)]
}

/** Rules that refuse the application, and exceptions asked for without a reason. */
function notEligible(material: Material, inForm: readonly MissingView[]): MissingView[] {
  const { refused, exceptions, given } = judge(material)
  const unexplained = exceptions.filter(
    ({ reason }) => reason !== undefined && !isAnswered(given, reason) && !inForm.some(({ path }) => path === reason),
  )
  return [
    ...refused.map(({ id, text }) => ({ path: `eligibility.${id}`, message: text })),
    ...unexplained.map(({ reason, text }) => ({ path: reason!, message: `Say why an exception should be made: ${text}` })),
  ]
}

/** What one form still lacks. */
export function missingInForm({ program, track, answers }: Pick<Material, 'program' | 'track' | 'answers'>, form: string): MissingView[] {
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
    if (kind === 'eligibility') return { path, message: ruleText(facts, name) ?? path }
    if (kind === 'exceptions') return { path, message: exceptionWords(facts, name) }
    if (kind === 'elsewhere') return { path, message: elsewhereWords(facts, name) }
    if (kind === 'leader') return { path, message: leaderWords(facts, track) }
    if (kind === 'edition') return { path, message: `${edition.title} does not take applications.` }
    return { path, message: titleOfField(program, path) ?? path }
  })
}

const ruleText = ({ eligibility }: Facts, id: string): string | undefined =>
  eligibility.find((rule): rule is EligibilityRule => typeof rule !== 'string' && rule.id === id)?.text

const exceptionWords = (facts: Facts, id: string): string =>
  `It asks for an exception, which is decided as one. The rule: ${ruleText(facts, id) ?? id}`

const elsewhereWords = (facts: Facts, reference: string): string =>
  `The same ${vocabularyOf(facts).applicant.one} already has a place in ${facts.title}, by the application ${reference}. That one has to end first.`

function leaderWords(facts: Facts, track: string): string {
  return `Nobody leads this ${unitWord(facts, track).one} yet. Staff can make one of its members the leader.`
}

function closedWords({ facts }: Program, { dates, zone }: EditionRow, track: string): string {
  const spec = facts.tracks[track]
  const closes = dates[spec?.closes ?? '']
  return `${spec?.title ?? track} closed${closes ? ` on ${sayInstant(closes.at, zone, facts.locale)}` : ''}.`
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

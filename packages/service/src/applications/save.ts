import { canonical, now, readApplication, touch, type ApplicationRow, type Target } from '@cohortium/engine'
import type { Answers, FormDefinition, Program, SaveAnswers, SavedAnswers, Tag } from '@cohortium/program'
import type { Trx } from '../database.ts'
import { invalid, notFound } from '../problem.ts'
import { formOf, missingForSubmit, missingInForm, programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { documentsOf } from '../documents/index.ts'
import { findEdition } from '../editions/index.ts'
import { lastCopy, projectsFor, startingProject } from '../view/index.ts'
import { liveForms } from './evidence.ts'
import { faultsOf } from './fields.ts'

/**
 * Saves fields of a draft, each under its own version: a field that somebody else changed since the edit began keeps their value, and the
 * edit comes back as a conflict. Touches the application first, so that a submit on its way looks again; refused once the state takes no answers.
 * @throws ProblemError 422 with the path of every field that is unknown, not for this page, or larger than a draft may be; Refused
 */
export async function saveAnswers(service: Service, target: Target, { form, fields, versions }: SaveAnswers): Promise<SavedAnswers> {
  const application = await readApplication(service.db, target)
  if (!application) throw notFound('There is no such application.')
  const program = programNamed(service, application.program, application.version)
  const definition = formOf(program, form)
  const project = projectsFor(program, application.track).find((one) => one.form === form)
  const tag = project ? 'enrolled' : tagFor(program, form)
  if (!definition || !tag) throw invalid([{ path: 'form', code: 'option', message: `There is no form called ${form} to fill in here.` }])
  const faults = faultsOf(definition, fields)
  if (faults.length > 0) throw invalid(faults)
  const at = await now(service.db)
  const saved = await service.db.transaction().execute(async (trx) => {
    await touch(trx, target, [tag])
    const row =
      (await liveRow(trx, target, form)) ??
      (project ? startingProject(program, project, await lastCopy(trx, target)) : { answers: {}, versions: {} })
    const merged = merge(row, fields, versions)
    await write(trx, target, form, merged, at)
    return merged
  })
  return {
    savedAt: new Date(at).toISOString(),
    versions: saved.touched,
    conflicts: saved.conflicts,
    missing: await missing(service, program, application, definition),
  }
}

/** The application is written while it is editable, a task's form while tasks are open; a project's while somebody takes part. Undefined: no draft is kept of this form. */
function tagFor({ facts }: Program, form: string): Tag | undefined {
  if (form === facts.application) return 'editable'
  return Object.values(facts.tasks).some((task) => task.form === form) ? 'tasks' : undefined
}

interface Row {
  answers: Answers
  versions: Record<string, number>
}

interface Merged extends Row {
  touched: Record<string, number>
  conflicts: SavedAnswers['conflicts']
}

async function liveRow(trx: Trx, { host, id }: Target, form: string): Promise<Row | undefined> {
  return trx
    .selectFrom('answer')
    .select(['answers', 'versions'])
    .where('hostId', '=', host)
    .where('applicationId', '=', id)
    .where('form', '=', form)
    .executeTakeFirst()
}

/** Pure: what a draft becomes. A field is written when its version is the one the edit began from, or when both say the same. */
export function merge(row: Row, fields: Record<string, unknown>, from: Record<string, number>): Merged {
  const answers: Answers = structuredClone(row.answers)
  const versions = { ...row.versions }
  const touched: Record<string, number> = {}
  const conflicts: SavedAnswers['conflicts'] = []
  for (const [path, yours] of Object.entries(fields)) {
    const [page = '', field = ''] = path.split('.')
    const theirs = answers[page]?.[field]
    const version = versions[path] ?? 0
    if (isSame(theirs, yours)) touched[path] = version
    else if ((from[path] ?? 0) !== version) conflicts.push({ path, theirs: theirs ?? null, yours, version })
    else {
      const values = (answers[page] ??= {})
      if (yours === null) delete values[field]
      else values[field] = yours
      versions[path] = touched[path] = version + 1
    }
  }
  return { answers, versions, touched, conflicts }
}

/** Postgres keeps the fields of an object in an order of its own. */
const isSame = (theirs: unknown, yours: unknown): boolean => canonical(theirs ?? null) === canonical(yours ?? null)

async function write(trx: Trx, { host, id }: Target, form: string, { answers, versions }: Row, at: number): Promise<void> {
  const values = { answers: JSON.stringify(answers), versions: JSON.stringify(versions), savedAt: new Date(at) }
  await trx
    .insertInto('answer')
    .values({ hostId: host, applicationId: id, form, ...values })
    .onConflict((conflict) => conflict.columns(['hostId', 'applicationId', 'form']).doUpdateSet(values))
    .execute()
}

async function missing(
  service: Service,
  program: Program,
  { hostId: host, id, track, editionId }: ApplicationRow,
  form: FormDefinition,
): Promise<SavedAnswers['missing']> {
  const { db } = service
  const answers = await liveForms(db, host, id)
  if (form.id !== program.facts.application) return missingInForm({ program, track, answers }, form.id)
  const [{ edition }, documents] = await Promise.all([findEdition(service, host, editionId), documentsOf(db, host, id)])
  return missingForSubmit({ program, edition, track, answers, documents })
}

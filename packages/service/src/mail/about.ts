/** Who a letter greets and reaches, and what it may say is missing. */
import { isFiled, type ApplicationRow, type EditionRow, type Target } from '@cohortium/engine'
import type { Context, Program } from '@cohortium/program'
import { liveForms } from '../applications/index.ts'
import type { Db } from '../database.ts'
import { documentsOf } from '../documents/index.ts'
import { formOf, missingForSubmit } from '../programs/index.ts'
import { oneLine } from './draw.ts'

/** Names of the members, in the order of the form: of its first group whose items have a `name`. */
export async function memberNames(db: Db, { host, id }: Target, form: string): Promise<string[]> {
  const row = await db
    .selectFrom('answer')
    .select('answers')
    .where('hostId', '=', host)
    .where('applicationId', '=', id)
    .where('form', '=', form)
    .executeTakeFirst()
  const values = Object.values(row?.answers ?? {}).flatMap((page) => Object.values(page ?? {}))
  const group = values.find(
    (value): value is { name: unknown }[] =>
      Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null && 'name' in item),
  )
  return (group ?? []).map((item) => oneLine(String(item?.name ?? ''))).filter(Boolean)
}

/** `Sam`, `Sam and Ana`, `Sam, Ana and Li`. */
export function sayNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

export async function applicantAddresses(db: Db, { host, id }: Target): Promise<string[]> {
  const rows = await db.selectFrom('applicant').select('email').where('hostId', '=', host).where('applicationId', '=', id).execute()
  return rows.map(({ email }) => email)
}

export async function staffAddresses(db: Db, host: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('person.email')
    .distinct()
    .where('membership.hostId', '=', host)
    .where('membership.role', '=', 'staff')
    .execute()
  return rows.map(({ email }) => email).sort()
}

/** What is missing as titles, few enough for a letter: of a draft the pages and documents, of a task list the tasks. */
export async function missingTitles(
  db: Db,
  { program, application, edition }: { program: Program; application: ApplicationRow; edition: EditionRow },
  context: Context,
): Promise<string[]> {
  const { facts } = program
  const { hostId: host, id } = application
  if (application.tags.includes('tasks'))
    return context.tasksAsked.filter((task) => !context.tasksDone.includes(task)).map((task) => facts.tasks[task]?.title ?? task)
  if (!application.tags.includes('editable')) return []
  const answers = await liveForms(db, host, id)
  const missing = missingForSubmit({ program, edition, track: context.track, answers, documents: await documentsOf(db, host, id) })
  const pages = formOf(program, facts.application)?.pages ?? []
  const titles = missing.map(({ path }) => {
    const [page = '', document = ''] = path.split('.')
    if (page === 'eligibility') return 'Who may apply'
    return page === 'documents' ? (facts.documents[document]?.title ?? document) : (pages.find((one) => one.id === page)?.title ?? page)
  })
  return [...new Set(titles)]
}

/** The words filed with one event, by the field of the verb; choices and dates of its payload too. */
export async function textsOf(db: Db, { host, id }: Target, seq: number): Promise<{ at: number; texts: Record<string, string> }> {
  const event = await db
    .selectFrom('event')
    .select(['payload', 'at'])
    .where('hostId', '=', host)
    .where('subjectId', '=', id)
    .where('seq', '=', seq)
    .executeTakeFirst()
  const filed = await db
    .selectFrom('text')
    .select(['field', 'body'])
    .where('hostId', '=', host)
    .where('subjectId', '=', id)
    .where('seq', '=', seq)
    .execute()
  const plain = Object.entries(event?.payload ?? {}).filter(
    ([, value]) => !isFiled(value) && (typeof value === 'string' || typeof value === 'number'),
  )
  const texts = {
    ...Object.fromEntries(plain.map(([field, value]) => [field, String(value)])),
    ...Object.fromEntries(filed.map(({ field, body }) => [field, body])),
  }
  return { at: event?.at.getTime() ?? 0, texts }
}

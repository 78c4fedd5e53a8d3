import { sql, type Transaction } from 'kysely'
import type { MoveBeside } from '@cohortium/engine'
import type { Migration } from '@cohortium/program'

interface Form {
  answers: Record<string, Record<string, unknown>>
  versions: Record<string, number>
}
type Forms = Record<string, Form>

/** Pure: the forms with their answers and versions under other paths. Where another answer stands already, both are left: nothing is lost. */
export function renamedForms(forms: Forms, renames: NonNullable<Migration['answers']>): Forms {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, renamed(form, renames[name] ?? {})]))
}

function renamed(was: Form, paths: Record<string, string>): Form {
  const going = Object.entries(paths).filter(
    ([path, target]) => at(was, path) !== undefined && (at(was, target) === undefined || Object.hasOwn(paths, target)),
  )
  const { answers, versions } = structuredClone(was)
  for (const [path] of going) {
    const [page, field] = parts(path)
    delete answers[page]?.[field]
    delete versions[path]
  }
  for (const [path, target] of going) {
    const [page, field] = parts(target)
    ;(answers[page] ??= {})[field] = at(was, path)
    if (was.versions[path] !== undefined) versions[target] = was.versions[path]
  }
  return { answers, versions }
}

const parts = (path: string): [string, string] => path.split('.') as [string, string]
const at = ({ answers }: Form, path: string): unknown => answers[parts(path)[0]]?.[parts(path)[1]]

/**
 * Brings answers along: the live ones under their new paths, and a copy of what was last sent, which the event names as a submit does.
 * The copy that the submit froze stays as it was, so taking the move back names that one again.
 */
export const moveAnswers: MoveBeside = async (trx, { host, id, touched, migration, undoes }) => {
  const renames = migration.answers ?? {}
  const target = { host, id }
  await renameLive(trx, target, undoes === null ? renames : reversed(renames))
  const copy = await lastCopy(trx, target, undoes)
  if (copy === undefined || undoes !== null) return copy === undefined ? {} : { copy }
  const { rows } = await sql<{ forms: Forms }>`select forms from answer_copy
    where host_id = ${host} and application_id = ${id} and touched = ${copy}`.execute(trx)
  const forms = JSON.stringify(renamedForms(rows[0]?.forms ?? {}, renames))
  await sql`insert into answer_copy (host_id, application_id, touched, forms, copied_at)
    values (${host}, ${id}, ${touched}, ${forms}::jsonb, now())`.execute(trx)
  return { copy: touched }
}

interface At {
  host: string
  id: string
}

const reversed = (renames: NonNullable<Migration['answers']>): NonNullable<Migration['answers']> =>
  Object.fromEntries(
    Object.entries(renames).map(([form, paths]) => [
      form,
      Object.fromEntries(Object.entries(paths).map(([path, target]) => [target, path])),
    ]),
  )

async function renameLive(trx: Transaction<any>, { host, id }: At, renames: NonNullable<Migration['answers']>): Promise<void> {
  // any: as the engine hands it
  const { rows } = await sql<Form & { form: string }>`select form, answers, versions from answer
    where host_id = ${host} and application_id = ${id} and form = any(${Object.keys(renames)}::text[])`.execute(trx)
  const forms = Object.fromEntries(rows.map(({ form, answers, versions }) => [form, { answers, versions }]))
  for (const [form, { answers, versions }] of Object.entries(renamedForms(forms, renames)))
    await sql`update answer set answers = ${JSON.stringify(answers)}::jsonb, versions = ${JSON.stringify(versions)}::jsonb
      where host_id = ${host} and application_id = ${id} and form = ${form}`.execute(trx)
}

/** The number of the copy that counts, before the event that is taken back. */
async function lastCopy(trx: Transaction<any>, { host, id }: At, before: number | null): Promise<number | undefined> {
  // any: as above
  const { rows } = await sql<{ copy: number }>`select (evidence->>'copy')::int as copy from event
    where host_id = ${host} and subject_id = ${id} and evidence->>'copy' is not null and (${before}::int is null or seq < ${before}::int)
    order by seq desc limit 1`.execute(trx)
  return rows[0]?.copy
}

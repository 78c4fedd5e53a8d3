import { sql, type Transaction } from 'kysely'
import type { MoveBeside, Target } from '@cohortium/engine'
import type { Migration } from '@cohortium/program'
import { copyOf, lastCopyNumber, type FormSeen } from '../view/index.ts'

type Forms = Record<string, FormSeen>

/** Pure: the forms with their answers and versions under other paths. Where another answer stands already, both are left: nothing is lost. */
export function renamedForms(forms: Forms, renames: NonNullable<Migration['answers']>): Forms {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, renamed(form, renames[name] ?? {})]))
}

function renamed(was: FormSeen, paths: Record<string, string>): FormSeen {
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
const at = ({ answers }: FormSeen, path: string): unknown => answers[parts(path)[0]]?.[parts(path)[1]]

/**
 * Brings answers along: the live ones under their new paths, and a copy of what was last sent, which the event names as a submit does.
 * The copy that the submit froze stays as it was, so taking the move back names that one again.
 */
export const moveAnswers: MoveBeside = async (trx, { host, id, touched, migration, undoes }) => {
  const renames = migration.answers ?? {}
  const target = { host, id }
  await renameLive(trx, target, undoes === null ? renames : reversed(renames))
  const copy = await lastCopyNumber(trx, target, undoes ?? undefined)
  if (copy === undefined || undoes !== null) return copy === undefined ? {} : { copy }
  const forms = JSON.stringify(renamedForms((await copyOf(trx, target, copy)) ?? {}, renames))
  await sql`insert into answer_copy (host_id, application_id, touched, forms, copied_at)
    values (${host}, ${id}, ${touched}, ${forms}::jsonb, now())`.execute(trx)
  return { copy: touched }
}

const reversed = (renames: NonNullable<Migration['answers']>): NonNullable<Migration['answers']> =>
  Object.fromEntries(
    Object.entries(renames).map(([form, paths]) => [
      form,
      Object.fromEntries(Object.entries(paths).map(([path, target]) => [target, path])),
    ]),
  )

async function renameLive(trx: Transaction<any>, { host, id }: Target, renames: NonNullable<Migration['answers']>): Promise<void> {
  // any: as the engine hands it
  const { rows } = await sql<FormSeen & { form: string }>`select form, answers, versions from answer
    where host_id = ${host} and application_id = ${id} and form = any(${Object.keys(renames)}::text[])`.execute(trx)
  const forms = Object.fromEntries(rows.map(({ form, answers, versions }) => [form, { answers, versions }]))
  for (const [form, { answers, versions }] of Object.entries(renamedForms(forms, renames)))
    await sql`update answer set answers = ${JSON.stringify(answers)}::jsonb, versions = ${JSON.stringify(versions)}::jsonb
      where host_id = ${host} and application_id = ${id} and form = ${form}`.execute(trx)
}

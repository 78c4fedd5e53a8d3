import type { Answers, FormDefinition } from '@cohortium/program'
import type { Trx } from '../database.ts'

export interface SaidAtBegin {
  /** A person's or a chapter's own. */
  name: string | null
  organisation: { name: string; location?: string | undefined } | null
}

/** Pure: the answers that need not be asked again, since they were given to begin. */
function startingAnswers(
  form: FormDefinition,
  { name: own, organisation }: SaidAtBegin,
): { answers: Answers; versions: Record<string, number> } {
  const said = { 'applicant.name': own, 'organisation.name': organisation?.name, 'organisation.location': organisation?.location }
  const given = form.pages.flatMap((page) =>
    page.fields.flatMap(({ name, startsAs }) => {
      const value = startsAs && said[startsAs]
      return value ? [{ page: page.id, name, value }] : []
    }),
  )
  const answers: Answers = {}
  for (const { page, name, value } of given) (answers[page] ??= {})[name] = value
  return { answers, versions: Object.fromEntries(given.map(({ page, name }) => [`${page}.${name}`, 1])) }
}

/** Files them as the application's first answers. */
export async function fileStartingAnswers(
  trx: Trx,
  { host, application, form, said, at }: { host: string; application: string; form: FormDefinition; said: SaidAtBegin; at: number },
): Promise<void> {
  const { answers, versions } = startingAnswers(form, said)
  if (Object.keys(versions).length === 0) return
  const row = {
    hostId: host,
    applicationId: application,
    form: form.id,
    answers: JSON.stringify(answers),
    versions: JSON.stringify(versions),
    savedAt: new Date(at),
  }
  await trx.insertInto('answer').values(row).execute()
}

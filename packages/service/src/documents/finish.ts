/** The end of an upload: taken in and checked, or dropped. */
import { now, programOf, readApplication, Refused, type Target } from '@cohortium/engine'
import type { DocumentSpec } from '@cohortium/program'
import { notFound, ProblemError } from '../problem.ts'
import type { Service } from '../service.ts'
import { keptFor } from './blobs.ts'
import { checkFile } from './check.ts'
import { blobKey, settle } from './queries.ts'

export const refusedUpload = (status: 403 | 409 | 413 | 422, message: string, code = 'conflict'): ProblemError =>
  new ProblemError(status, { code, message })

/** What the program says of a document, when the application's track asks for it, and whether files may be added now. */
export async function documentSpec(
  service: Service,
  target: Target,
  document: string,
): Promise<{ spec: DocumentSpec | undefined; isEditable: boolean }> {
  const row = await readApplication(service.db, target)
  if (!row) throw notFound('There is no such application.')
  const { facts } = programOf(service.engine, row)
  const isAsked = facts.tracks[row.track]?.documents.includes(document) && Object.hasOwn(facts.documents, document)
  return { spec: isAsked ? facts.documents[document] : undefined, isEditable: row.tags.includes('editable') }
}

/**
 * Takes a whole upload in: moves it to the store, checks it, settles its row. May run twice, even at once (a question after a crash, a second tab):
 * only one of them finds the row still uploading. A file that came too late is dropped, and the refusal says so.
 */
export async function finish(service: Service, host: string, id: string): Promise<void> {
  const { db, blobs } = service
  const row = await db
    .selectFrom('document')
    .select(['applicationId', 'document', 'name'])
    .where('hostId', '=', host)
    .where('id', '=', id)
    .where('state', '=', 'uploading')
    .executeTakeFirst()
  if (!row) return
  const target = { host, id: row.applicationId }
  const key = blobKey(host, id)
  const { spec, isEditable } = await documentSpec(service, target, row.document)
  if (!spec || !isEditable) return drop(service, host, id)
  await takeIn(service, id, key)
  const checked = await checkFile(blobs, key, row.name, spec)
  const at = new Date(await now(db))
  try {
    const superseded = await db.transaction().execute((trx) => settle(trx, target, { id, document: row.document }, checked, at))
    for (const old of superseded) await blobs.delete(blobKey(host, old))
  } catch (error) {
    if (error instanceof Refused) return drop(service, host, id)
    throw error
  }
  if (checked.refused !== undefined) await blobs.delete(key)
}

async function takeIn({ blobs }: Service, id: string, key: string): Promise<void> {
  try {
    if ((await blobs.size(key)) === undefined) await blobs.adopt(key, id)
  } catch (error) {
    if ((await blobs.size(key)) === undefined) throw error // otherwise the other one was first
  }
  await blobs.forget(id)
}

async function drop(service: Service, host: string, id: string): Promise<never> {
  await service.db.deleteFrom('document').where('hostId', '=', host).where('id', '=', id).where('state', '=', 'uploading').execute()
  await service.blobs.delete(blobKey(host, id))
  await service.blobs.forget(id)
  throw refusedUpload(
    403,
    'This application was sent or closed while the file was on its way, so the file was not added. What you sent before is safe.',
    'refused',
  )
}

/** Forgets uploads that nobody came back for. Returns how many. */
export async function sweepUploads(service: Pick<Service, 'db' | 'blobs'>): Promise<number> {
  const hosts = await service.db.selectFrom('host').select('hostId').execute()
  let count = 0
  for (const { hostId } of hosts) {
    const old = await service.db
      .deleteFrom('document')
      .where('hostId', '=', hostId)
      .where('state', '=', 'uploading')
      .where('begunAt', '<', new Date(Date.now() - keptFor))
      .returning('id')
      .execute()
    for (const { id } of old) await service.blobs.forget(id)
    count += old.length
  }
  return count
}

import { newId, now, touch, type Target } from '@cohortium/engine'
import type { FileView } from '@cohortium/program'
import type { DbOrTrx, Trx } from '../database.ts'
import type { Service } from '../service.ts'
import type { BlobStore } from './blobs.ts'
import type { Checked } from './check.ts'
import type { DocumentTable } from './table.ts'

export const blobKey = (host: string, id: string): string => `${host}/documents/${id}`

/** Of each document: a newest upload that was refused, with why, then the file that stands. */
export async function documentsOf(db: DbOrTrx, host: string, application: string): Promise<FileView[]> {
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where('hostId', '=', host)
    .where('applicationId', '=', application)
    .where('state', 'in', ['live', 'refused'])
    .orderBy('document')
    .orderBy('uploadedAt', 'desc')
    .execute()
  const isNewest = (row: { id: string; document: string }): boolean => rows.find((other) => other.document === row.document)?.id === row.id
  return rows.filter((row) => row.state === 'live' || isNewest(row)).map(fileView)
}

type Row = Omit<DocumentTable, 'begunAt' | 'heldBy' | 'heldUntil' | 'isWanted'>

function fileView(row: Row): FileView {
  return {
    document: row.document,
    id: row.id,
    name: row.name,
    bytes: Number(row.bytes),
    type: row.type ?? 'application/octet-stream',
    ...(row.pages !== null && { pages: row.pages }),
    ...(row.seconds !== null && { seconds: row.seconds }),
    uploadedAt: (row.uploadedAt ?? new Date(0)).toISOString(),
    ...(row.refused !== null && { refused: row.refused }),
  }
}

/** The file that stands for a document, or the very upload when an id is given. */
export async function findFile(db: DbOrTrx, { host, id }: Target, document: string): Promise<Row | undefined> {
  return db
    .selectFrom('document')
    .selectAll()
    .where('hostId', '=', host)
    .where('applicationId', '=', id)
    .where('state', '=', 'live')
    .where('document', '=', document)
    .executeTakeFirst()
}

/**
 * Puts a checked upload in its place: the earlier file is superseded, a refused one replaces nothing. Touches the application first.
 * Returns the superseded files that were never handed in: their bytes serve nobody.
 */
export async function settle(
  trx: Trx,
  target: Target,
  upload: { id: string; document: string },
  checked: Checked,
  at: Date,
): Promise<string[]> {
  const { host, id: application } = target
  await touch(trx, target, ['editable'])
  const { type, pages = null, seconds = null, refused = null } = checked
  const waiting = await trx
    .selectFrom('document')
    .select('id')
    .where('hostId', '=', host)
    .where('id', '=', upload.id)
    .where('state', '=', 'uploading')
    .executeTakeFirst()
  if (!waiting) return [] // settled by another request; `touch` holds the application's row, so only one is here at a time
  const superseded =
    refused === null
      ? await trx
          .updateTable('document')
          .set({ state: 'superseded' })
          .where('hostId', '=', host)
          .where('applicationId', '=', application)
          .where('document', '=', upload.document)
          .where('state', '=', 'live')
          .returning('id')
          .execute()
      : []
  await trx
    .updateTable('document')
    .set({ state: refused === null ? 'live' : 'refused', type, pages, seconds, refused, uploadedAt: at })
    .where('hostId', '=', host)
    .where('id', '=', upload.id)
    .where('state', '=', 'uploading')
    .execute()
  const handedIn = superseded.length > 0 ? await filesHandedIn(trx, target) : new Set()
  return superseded.map(({ id }) => id).filter((id) => !handedIn.has(id))
}

/** The files that a submit's event names: they stand as evidence, whatever replaced them since. */
async function filesHandedIn(trx: Trx, { host, id }: Target): Promise<Set<string>> {
  const events = await trx
    .selectFrom('event')
    .select('evidence')
    .where('hostId', '=', host)
    .where('subjectId', '=', id)
    .where('type', '=', 'submit')
    .execute()
  return new Set(events.flatMap(({ evidence }) => Object.values((evidence['documents'] ?? {}) as Record<string, string>)))
}

/** Takes a document back while the application may be changed; its bytes go with it. Nothing there is no fault. */
export async function deleteDocument({ db, blobs }: Pick<Service, 'db' | 'blobs'>, target: Target, document: string): Promise<void> {
  const gone = await db.transaction().execute(async (trx) => {
    await touch(trx, target, ['editable'])
    return trx
      .updateTable('document')
      .set({ state: 'deleted' })
      .where('hostId', '=', target.host)
      .where('applicationId', '=', target.id)
      .where('document', '=', document)
      .where('state', 'in', ['live', 'refused', 'superseded'])
      .returning('id')
      .execute()
  })
  for (const { id } of gone) await blobs.delete(blobKey(target.host, id))
}

/** Files bytes that we made ourselves and know (the demonstration's letters): the same rows and the same rules, without the upload. */
export async function addDocument(
  service: { db: Service['db']; blobs: BlobStore },
  target: Target,
  file: { document: string; name: string; bytes: Uint8Array; by: string } & Omit<Checked, 'refused'>,
): Promise<void> {
  const id = newId()
  await service.blobs.put(blobKey(target.host, id), file.bytes)
  const at = new Date(await now(service.db))
  await service.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('document')
      .values({
        hostId: target.host,
        id,
        applicationId: target.id,
        document: file.document,
        name: file.name,
        bytes: file.bytes.byteLength,
        state: 'uploading',
        type: null,
        pages: null,
        seconds: null,
        refused: null,
        by: file.by,
        uploadedAt: null,
      })
      .execute()
    await settle(trx, target, { id, document: file.document }, file, at)
  })
}

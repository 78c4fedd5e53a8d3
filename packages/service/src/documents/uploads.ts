/**
 * Uploads by tus 1.0, each bound to one application by its metadata and the bearer's token. @tus/server is asked only for
 * OPTIONS, POST, HEAD, PATCH and DELETE: its GET would hand any finished file to whoever has its address (2.4.5).
 */
import path from 'node:path'
import { isId, newId } from '@cohortium/engine'
import { ERRORS, Metadata, Server } from '@tus/server'
import type { Context } from 'hono'
import type { Actor } from '../actor.ts'
import { signedInByLink } from '../people/index.ts'
import { noRoom, notFound, ProblemError, unavailable } from '../problem.ts'
import type { Service } from '../service.ts'
import type { App, Variables } from '../slice.ts'
import { tooLarge } from './check.ts'
import { documentSpec, finish, refusedUpload } from './finish.ts'
import { blobKey } from './queries.ts'
import { uploadLocker } from './upload-lease.ts'

type Ctx = Context<{ Variables: Variables }>

export function uploadRoutes(app: App, service: Service): void {
  const { db, blobs } = service
  blobs.uploads.extensions = ['creation', 'termination', 'expiration'] // a length that is told later could not be refused before the upload
  const hosts = new WeakMap<Request, string>()
  const tus = new Server({
    path: '/embed/files',
    datastore: blobs.uploads,
    locker: (request) => uploadLocker(db, hosts.get(request as Request)!),
    lockDrainTimeout: 500,
    // to be asked again, not a fault of the file
    onResponseError: (_, error) =>
      error === ERRORS.ERR_LOCK_TIMEOUT || error === ERRORS.ABORTED ? { status_code: 423, body: '' } : undefined,
    maxSize: 5e9, // each document's own limit is checked below, with words
    relativeLocation: true,
    generateUrl: (req, { id }) => `${new URL(req.url).pathname.replace(/\/$/, '')}/${id}`,
    namingFunction: (req) => req.headers.get('x-cohortium-upload') ?? newId(),
    getFileIdFromRequest: (_req, last) => last,
  })

  const hand = async (request: Request, host = ''): Promise<Response> => {
    hosts.set(request, host)
    const answer = await tus.handleWeb(request)
    if (answer.status === 423)
      throw new ProblemError(
        423,
        { code: 'conflict', message: 'Another part of this file is still on its way. It goes on by itself.' },
        { retryAfter: 1 },
      )
    if (answer.status >= 500 && !(await blobs.hasRoom())) throw noRoom(await answer.text())
    if (answer.status >= 500)
      throw unavailable('The file could not be kept just now. What has arrived is safe, and it goes on by itself.', 5, await answer.text())
    for (const name of [...answer.headers.keys()].filter((one) => one.startsWith('access-control-'))) answer.headers.delete(name) // cors.ts says who may
    return answer
  }

  app.options('/embed/:key/files', (c) => hand(c.req.raw))
  app.options('/embed/:key/files/:file', (c) => hand(c.req.raw))

  app.post('/embed/:key/files', async (c) => {
    const actor = await applicant(service, c)
    const asked = await admit(service, actor, c.req.raw.headers)
    const id = newId()
    const { host, application, document } = asked
    await db
      .transaction()
      .execute(async (trx) => {
        const old = await trx
          .deleteFrom('document')
          .where('hostId', '=', host)
          .where('applicationId', '=', application)
          .where('document', '=', document)
          .where('state', '=', 'uploading')
          .returning('id')
          .execute()
        await trx
          .insertInto('document')
          .values({
            hostId: host,
            id,
            applicationId: application,
            document,
            name: asked.name,
            bytes: asked.bytes,
            state: 'uploading',
            type: null,
            pages: null,
            seconds: null,
            refused: null,
            by: actor.id,
            uploadedAt: null,
          })
          .execute()
        return old
      })
      .then((old) => Promise.all(old.map((row) => blobs.forget(row.id)))) // one unfinished upload a document: nobody fills the disk
    const headers = new Headers(c.req.raw.headers)
    headers.set('x-cohortium-upload', id)
    for (const name of ['content-type', 'upload-concat', 'upload-defer-length']) headers.delete(name)
    return hand(new Request(c.req.raw.url, { method: 'POST', headers }), host)
  })

  // Hono routes HEAD as GET; a true GET gets nothing
  app.on(['GET', 'PATCH', 'DELETE'], '/embed/:key/files/:file', async (c) => {
    if (c.req.method === 'GET') throw notFound()
    const actor = await applicant(service, c)
    const id = c.req.param('file')
    const row = isId(id)
      ? await db
          .selectFrom('document')
          .select(['state', 'bytes'])
          .where('hostId', '=', actor.host)
          .where('id', '=', id)
          .where('applicationId', '=', actor.application ?? '')
          .executeTakeFirst()
      : undefined
    if (!row) throw notFound('This upload is not known any more. Choose the file again.')
    if (row.state !== 'uploading') {
      // The last answer was lost on the way: say once more that all of it is here.
      if (c.req.method !== 'HEAD') throw refusedUpload(409, 'This upload is finished.')
      return wholeOf(c, row.bytes)
    }
    const answer = await hand(c.req.raw, actor.host)
    // A server killed between taking the file over and settling its row: tus does not know it any more, but it is all here.
    if (c.req.method === 'HEAD' && [404, 410].includes(answer.status) && (await blobs.size(blobKey(actor.host, id))) === row.bytes) {
      await finish(service, actor.host, id)
      return wholeOf(c, row.bytes)
    }
    // After the last byte, or at the next question when the server was killed between that byte and the check.
    if (c.req.method !== 'DELETE' && answer.ok && answer.headers.get('upload-offset') === String(row.bytes))
      await finish(service, actor.host, id)
    if (c.req.method === 'DELETE' && answer.ok)
      await db.deleteFrom('document').where('hostId', '=', actor.host).where('id', '=', id).where('state', '=', 'uploading').execute()
    return answer
  })
}

const wholeOf = (c: Ctx, bytes: number): Response =>
  c.body(null, 200, {
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': String(bytes),
    'Upload-Length': String(bytes),
    'Cache-Control': 'no-store',
  })

const applicant = (service: Service, c: Ctx): Promise<Actor> => signedInByLink(service, c.var.partner.host, c.req.header('authorization'))

/** Whether this upload may begin; everything that can be known before a byte of it is sent. */
async function admit(
  service: Service,
  actor: Actor,
  headers: Headers,
): Promise<{ host: string; application: string; document: string; name: string; bytes: number }> {
  const length = headers.get('upload-length') ?? ''
  const bytes = /^\d{1,15}$/.test(length) ? Number(length) : NaN
  const metadata = metadataOf(headers.get('upload-metadata'))
  const { application, document, filename } = metadata
  if (!Number.isSafeInteger(bytes) || bytes < 0 || !document || !filename)
    throw refusedUpload(422, 'The upload does not say what it is. Load the page again, then choose the file once more.', 'invalid')
  if (!application || application !== actor.application) throw notFound('There is no such application.')
  const target = { host: actor.host, id: application }
  const { spec, isEditable } = await documentSpec(service, target, document)
  if (!spec) throw refusedUpload(422, 'This document is not asked for.', 'invalid')
  if (!isEditable)
    throw refusedUpload(403, 'This application can no longer be changed, so no file can be added. What you sent before is safe.', 'refused')
  if (bytes === 0) throw refusedUpload(422, 'This file is empty. Choose the file again and upload it once more.', 'invalid')
  if (bytes > spec.maxBytes) throw refusedUpload(413, tooLarge(bytes, spec), 'tooLarge')
  return {
    ...target,
    application,
    document,
    name: plainName(filename),
    bytes,
  }
}

/** The last part of a path, without signs that cannot be seen: some of them show `letter.exe.pdf` as `letter.fdp.exe`. */
const plainName = (filename: string): string =>
  path
    .basename(filename.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '')
    .slice(-200)
    .replace(/^[\udc00-\udfff]/, '') || 'file' // a pair that the line before cut in two

function metadataOf(header: string | null): Record<string, string | null> {
  try {
    return header === null ? {} : Metadata.parse(header)
  } catch {
    return {}
  }
}

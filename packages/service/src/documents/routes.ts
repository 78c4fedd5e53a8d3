import { isId, programOf, readApplication } from '@cohortium/engine'
import type { Context } from '@cohortium/program'
import * as z from 'zod'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { maySeeDocument } from '../view/index.ts'
import { sendFile } from './download.ts'
import { blobKey, deleteDocument, findFile } from './queries.ts'
import { uploadRoutes } from './uploads.ts'

export function documentRoutes(app: App, service: Service): void {
  uploadRoutes(app, service)
  route(
    app,
    {
      method: 'delete',
      path: '/embed/:key/applications/:id/documents/:document',
      tag: 'Documents',
      summary: 'Takes a document back',
      params: { key: z.string(), id: z.string(), document: z.string() },
      answer: null,
    },
    async ({ params, c }) => {
      await deleteDocument(service, { host: c.var.actor.host, id: params.id }, params.document)
      return null as never
    },
  )
  app.get('/api/applications/:id/documents/:document', async (c) => {
    const target = { host: c.var.actor.host, id: c.req.param('id') }
    const document = c.req.param('document')
    const application = isId(target.id) ? await readApplication(service.db, target) : undefined
    if (!application) throw notFound()
    const { context } = application.snapshot as { context: Context }
    if (!maySeeDocument({ program: programOf(service.engine, application), context }, document, c.var.actor)) throw notFound()
    const row = await findFile(service.db, target, document)
    if (!row) throw notFound()
    return sendFile(c, service.blobs, {
      key: blobKey(row.hostId, row.id),
      name: row.name,
      type: row.type ?? 'application/octet-stream',
      isInline: c.req.query('view') !== undefined,
    })
  })
}

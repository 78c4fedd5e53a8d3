import * as z from 'zod'
import type { LetterView } from '@cohortium/program'
import { route, views } from '../route.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { outboxPage, outboxMailPage, outboxStyles } from './outbox.ts'
import { letterView } from './queue.ts'

export function mailRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'get',
      path: '/api/mails',
      tag: 'Mail',
      summary: 'Mails about one application, or the newest of all',
      query: { application: z.uuid().optional() },
      answer: views<LetterView>('LetterView', 'A mail: what it says, whom to, and whether it went out'),
    },
    async ({ query, c }) => {
      let mails = service.db.selectFrom('mail').selectAll().where('hostId', '=', c.var.actor.host)
      if (query.application !== undefined) mails = mails.where('applicationId', '=', query.application)
      const rows = await mails.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(200).execute()
      return rows.map(letterView)
    },
  )
  if (service.mailer.kind !== 'outbox') return
  const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  app.get('/outbox', async (c) => c.html(await outboxPage(service), 200, { 'Content-Security-Policy': policy }))
  app.get('/outbox/outbox.css', (c) => c.body(outboxStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/outbox/:id', async (c) => {
    const page = await outboxMailPage(service, c.req.param('id'))
    return page === undefined ? c.notFound() : c.html(page, 200, { 'Content-Security-Policy': policy })
  })
}

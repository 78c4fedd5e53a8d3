import * as z from 'zod'
import { route } from '../route.ts'
import { mailSchema } from '../schemas/desk.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { outboxPage, outboxMailPage, outboxStyles } from './outbox.ts'
import { listMails } from './list.ts'

export function mailRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'get',
      path: '/api/mails',
      tag: 'Mail',
      summary: 'Mails about one application or one edition, or the newest of all',
      query: { application: z.uuid().optional(), edition: z.uuid().optional() },
      answer: z.array(mailSchema),
    },
    ({ query, c }) => listMails(service.db, c.var.actor.host, query),
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

import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sql } from 'kysely'
import { describeApi } from './api-page.ts'
import { plainAddress, plainBody } from './body.ts'
import { cors } from './cors.ts'
import { guard, sameOrigin } from './guard.ts'
import { headers } from './headers.ts'
import { invalid, notFound, ProblemError, problemOf, unavailable } from './problem.ts'
import { issuesOf } from './request-words.ts'
import type { Service } from './service.ts'
import type { App, Slice, Variables } from './slice.ts'

/** Answers and verbs are texts; files go another way (tus). */
const maxBody = 512 * 1024

/** The whole HTTP face: what every request passes, then the slices' routes. */
export function createApp(service: Service, slices: readonly Slice[], reach?: MiddlewareHandler): App {
  const app: App = new OpenAPIHono<{ Variables: Variables }>({
    defaultHook: (result) => {
      if (result.success) return
      if (result.target === 'param') throw notFound()
      throw invalid(issuesOf(result.error), 'The request is not as it should be.')
    },
  })

  app.use('*', async (c, next) => {
    c.set('requestId', crypto.randomUUID())
    await next()
  })
  app.use('*', headers())
  app.use('*', plainAddress())
  if (reach) app.use('*', reach)
  app.use('*', cors(service))
  app.use('*', async (c, next) => {
    if (service.isDraining() && !['/livez', '/readyz'].includes(c.req.path))
      throw unavailable('This server is being replaced. Nothing was done; another one takes it at once.', 1)
    await next()
  })
  app.use('*', sameOrigin(service))
  const limit = bodyLimit({
    maxSize: maxBody,
    onError: () => {
      throw new ProblemError(413, { code: 'tooLarge', message: 'That is more than a form can hold. Files are uploaded on their own.' })
    },
  })
  const body = plainBody()
  const isUpload = (path: string): boolean => /^\/embed\/[^/]+\/files(\/|$)/.test(path)
  app.use('*', (c, next) => (isUpload(c.req.path) ? next() : limit(c, next)))
  app.use('*', guard(service))
  app.use('*', (c, next) => (isUpload(c.req.path) ? next() : body(c, next)))

  app.get('/livez', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    if (service.isDraining()) return c.json({ ok: false, draining: true }, 503, { 'Retry-After': '1' })
    try {
      await sql`select 1`.execute(service.db)
      return c.json({ ok: true })
    } catch (error) {
      service.log.error({ message: 'The database does not answer', error: String(error) })
      return c.json({ ok: false }, 503, { 'Retry-After': '5' })
    }
  })
  for (const slice of slices) slice.routes?.(app, service)
  describeApi(app, service)

  app.notFound((c) => c.json({ ...notFound().body, requestId: c.var.requestId }, 404))
  app.onError((error, c) => {
    const problem = problemOf(error)
    const requestId = c.var.requestId
    if (!problem) {
      service.log.error({
        message: 'A request failed',
        requestId,
        method: c.req.method,
        path: c.req.path,
        error: error.stack ?? String(error),
      })
      return c.json(
        {
          code: 'broken',
          message:
            'Something went wrong on our side. Nothing you saved before is lost. Try again; if it happens again, send us the number of this request.',
          requestId,
        },
        500,
      )
    }
    if (problem.status >= 500 && problem.cause !== undefined)
      service.log.error({ message: problem.message, requestId, method: c.req.method, path: c.req.path, error: String(problem.cause) })
    if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter))
    return c.json({ ...problem.body, requestId }, problem.status)
  })
  return app
}

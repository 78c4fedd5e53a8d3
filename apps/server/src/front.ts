/** What the world reaches: the elements, the desk, then the service. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { BlobStore } from '@cohortium/service'
import { Hono, type Context } from 'hono'
import { deskRoutes } from './desk.ts'
import { elementRoutes, type Elements } from './elements.ts'

export interface FrontParts {
  service: { fetch(request: Request, env?: unknown): Response | Promise<Response> }
  blobs: BlobStore
  elements: Elements | undefined
  /** Folder of the desk's build. */
  desk: string
}

export function createFront({ service, blobs, elements, desk }: FrontParts): Hono {
  const app = new Hono()
  if (elements) elementRoutes(app, blobs, elements)
  deskRoutes(app, desk)
  app.get('/', (c) => c.redirect('/desk'))
  app.get('/favicon.ico', (c) => c.redirect('/desk/icon.svg'))
  app.all('*', (c) => service.fetch(c.req.raw, c.env))
  return app
}

/** Who calls, for rate limits: the socket's address, or behind a proxy of ours the last one it added. */
export const clientOf =
  (isBehindProxy: boolean) =>
  (c: Context): string => {
    if (isBehindProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
    try {
      return getConnInfo(c).remote.address ?? 'unknown'
    } catch {
      return 'local' // asked without a socket, as the demonstration's content is made
    }
  }

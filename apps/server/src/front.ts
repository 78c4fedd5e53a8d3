/** What the world reaches: the elements, the desk, then the service. */
import { isIPv6 } from 'node:net'
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
    if (isBehindProxy) return networkOf(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown')
    try {
      return networkOf(getConnInfo(c).remote.address ?? 'unknown')
    } catch {
      return 'local' // asked without a socket, as the demonstration's content is made
    }
  }

/** Whoever has an IPv6 address has 2^64 of them, so its network stands for it; an IPv4 address is the same in either spelling. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [before = '', after] = plain.split('%')[0]!.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const groups = [...left, ...Array.from({ length: after === undefined ? 0 : 8 - left.length - right.length }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

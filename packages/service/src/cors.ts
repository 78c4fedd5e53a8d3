import type { MiddlewareHandler } from 'hono'
import { partnerOf } from './partners/index.ts'
import { forbidden, notFound } from './problem.ts'
import type { Service } from './service.ts'
import type { Variables } from './slice.ts'

const methods = 'GET, HEAD, POST, PATCH, DELETE'
const sent =
  'Authorization, Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Upload-Defer-Length, X-HTTP-Method-Override'
const shown =
  'Location, Retry-After, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Expires, Upload-Length, Upload-Offset, X-Request-Id'

/**
 * Who the publishable key in the path belongs to, and whether the page that calls is one of theirs.
 * No origin at all (our own pages' GET, a tool) passes: the key is public and these routes read no cookie.
 */
export function cors(service: Service): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const key = /^\/embed\/(pk_[^/]+)\//.exec(c.req.path)?.[1]
    if (!key) return next()
    const partner = await partnerOf(service, key)
    if (!partner) throw notFound('This key is not known. Check the address of the page that embeds us.')
    c.set('partner', partner)
    const origin = c.req.header('origin')
    if (origin === undefined || c.req.header('sec-fetch-site') === 'same-origin' || origin === new URL(service.baseUrl).origin)
      return next()
    if (!partner.origins.includes(origin))
      throw forbidden(`Pages of ${origin} may not use this key. ${partner.name} can have the address added.`)
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method'))
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers': sent,
        'Access-Control-Max-Age': '600',
        Vary: 'Origin',
      })
    try {
      await next()
    } finally {
      c.res.headers.set('Access-Control-Allow-Origin', origin)
      c.res.headers.set('Access-Control-Expose-Headers', shown)
      c.res.headers.append('Vary', 'Origin')
    }
  }
}

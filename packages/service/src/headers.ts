import type { MiddlewareHandler } from 'hono'

const always: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // an API's answer is no page; a page of ours brings a policy of its own
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
}

/** Security headers where the route set none itself, and the request's id on every answer. */
export const headers = (): MiddlewareHandler => async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(always)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  if (!c.res.headers.has('Cross-Origin-Resource-Policy'))
    c.res.headers.set('Cross-Origin-Resource-Policy', c.req.path.startsWith('/embed/') ? 'cross-origin' : 'same-origin')
  c.res.headers.set('X-Request-Id', c.get('requestId'))
}

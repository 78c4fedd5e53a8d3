import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { access, type Caller } from './access.ts'
import type { Actor } from './actor.ts'
import { signedIn, signedInByLink } from './people/index.ts'
import { forbidden, notFound, signInFirst } from './problem.ts'
import type { Service } from './service.ts'
import type { Variables } from './slice.ts'

/** In place of an application's id: the one the token belongs to. */
const mine = 'mine'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * An unsafe request of the desk must come from a page of ours (Hono's own csrf() lets cross-origin JSON through). With a cookie it has to
 * show so; without one, another page's is refused all the same, for it could sign a visitor in as somebody else.
 */
export function sameOrigin(service: Service): MiddlewareHandler {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    if (c.req.path.startsWith('/embed/pk_')) return next() // reads no cookie; its origins are checked in cors.ts
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    if (site === 'same-origin' || (origin !== undefined && origin === new URL(service.baseUrl).origin)) return next()
    const isATool = origin === undefined && (site === undefined || site === 'none')
    if (isATool && !c.req.header('cookie')) return next()
    throw forbidden('This request came from another page. Open the desk and try again there.')
  }
}

/** Lets a request through when its route names the caller in access.ts; sets `actor`. An undeclared route answers nobody. */
export function guard(service: Service): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const found = matchedRoutes(c).find((one) => one.method !== 'ALL')
    if (!found) return next()
    const callers = access[`${found.method} ${found.path}`]
    if (!callers) {
      service.log.error({ message: 'A route that access.ts does not declare was called', method: found.method, path: found.path })
      throw notFound()
    }
    if (callers.includes('anyone')) return next()
    if (c.req.path.startsWith('/embed/')) {
      if (!c.var.partner) throw notFound()
      if (!callers.includes('applicant')) return next()
      const id = idIn(found.path, c.req.path)
      const actor = await applicant(service, c.var.partner, c.req.header('authorization'), id)
      // a page that was given a link knows the token before it knows the application: `mine` leads there
      if (id === mine) return c.redirect(c.req.path.replace(`/${mine}`, `/${actor.application}`), 307)
      c.set('actor', actor)
      return next()
    }
    const actor = await signedIn(service, c.req.raw.headers)
    if (!actor) throw signInFirst('Sign in to see this.')
    if (!callers.includes('signedIn') && !actor.roles.some((role) => callers.includes(role as Caller)))
      throw forbidden('Your role here does not allow this. Ask somebody of the staff for it.')
    c.set('actor', actor)
    return next()
  }
}

async function applicant(
  service: Service,
  partner: Variables['partner'],
  header: string | undefined,
  id: string | undefined,
): Promise<Actor> {
  const actor = await signedInByLink(service, partner.host, header)
  if (actor.application !== id && id !== mine) throw notFound()
  return { ...actor, embedded: !partner.isOwn }
}

const idIn = (pattern: string, path: string): string | undefined => path.split('/')[pattern.split('/').indexOf(':id')]

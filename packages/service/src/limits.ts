import type { MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { ProblemError } from './problem.ts'
import type { Limits, Service } from './service.ts'
import type { Variables } from './slice.ts'

const minute = 60_000

/**
 * Lets one client make so many requests a minute, then answers 429 with Retry-After.
 * Counted in this process's memory: it slows a guesser down and is no truth (design.md §6).
 */
export function limited(service: Service, name: keyof Limits): MiddlewareHandler<{ Variables: Variables }> {
  return rateLimiter<{ Variables: Variables }>({
    windowMs: minute,
    limit: service.limits[name],
    standardHeaders: 'draft-6',
    keyGenerator: (c) => `${name} ${service.clientOf(c)}`,
    handler: () => {
      throw new ProblemError(
        429,
        { code: 'tooMany', message: 'Too many requests in a short time. Wait a minute, then try again.' },
        { retryAfter: 60 },
      )
    },
  })
}

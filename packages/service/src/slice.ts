import type { OpenAPIHono } from '@hono/zod-openapi'
import type { JobHandlers } from '@cohortium/engine'
import type { Migration } from 'kysely/migration'
import type { Actor, Partner } from './actor.ts'
import type { Service } from './service.ts'

/** What a request carries on its way: set by the middleware in app.ts, read by the routes. */
export interface Variables {
  requestId: string
  /** Set on every route under /embed/:key. */
  partner: Partner
  /** Set on every route whose callers in access.ts are not `anyone` alone. */
  actor: Actor
}

export type App = OpenAPIHono<{ Variables: Variables }>

/** One noun of the service: a folder with its table, queries, routes, jobs and tests. */
export interface Slice {
  name: string
  /** Names sort: `service-0100-applications`. The engine's own run first. */
  migrations?: Record<string, Migration>
  /** Registers its routes on the whole app, by full path; each is declared in access.ts. */
  routes?: (app: App, service: Service) => void
  /** Handlers by the name of the effect or job. */
  jobs?: (service: Service) => JobHandlers
}

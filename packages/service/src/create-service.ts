import { createEngine, type Database, type JobHandlers, type JobSettings } from '@cohortium/engine'
import type { Program } from '@cohortium/program'
import type { Context } from 'hono'
import { createApp } from './app.ts'
import { evidenceSource } from './applications/evidence.ts'
import type { Db } from './database.ts'
import type { BlobStore } from './documents/blobs.ts'
import type { Mailer } from './mail/mailer.ts'
import { reachOf, usualReach, withinReach, type ReachTimes } from './reach.ts'
import type { Limits, Log, Service } from './service.ts'
import type { App } from './slice.ts'
import { slices } from './slices.ts'

export interface ServiceOptions {
  database: Database
  programs: readonly Program[]
  /** At least 32 characters; signs form tokens and sessions. */
  secret: string
  /** Our own origin, without a trailing slash: links in mail land here. */
  baseUrl: string
  isDemo: boolean
  blobs: BlobStore
  mailer: Mailer
  log?: Log
  limits?: Partial<Limits>
  /** How jobs are run and tried, where the engine's defaults do not fit. */
  jobs?: Partial<JobSettings>
  reach?: Partial<ReachTimes>
  /** This node is on its way out: whatever is asked anew is answered 503. */
  isDraining?: () => boolean
  /** Who is calling, for rate limits: the server reads the socket's address. */
  clientOf?: (c: Context) => string
}

export interface RunningService {
  service: Service
  app: App
  handlers: JobHandlers
}

const silent: Log = { info: () => {}, error: () => {} }

/**
 * Puts the slices together: one app to serve, and the handlers for `work(engine, handlers)`.
 * Opens nothing and starts nothing; the tables must be up to date (`migrateTables(db, serviceMigrations())`).
 */
export function createService(options: ServiceOptions): RunningService {
  const db = options.database.db as unknown as Db // one database, seen with the service's tables too
  const engine = createEngine({
    db: options.database.db,
    programs: [...options.programs],
    evidence: evidenceSource({ freeze: true }),
    ...(options.jobs && { jobs: options.jobs }),
  })
  const service: Service = {
    engine,
    looking: { ...engine, evidence: evidenceSource({ freeze: false }) },
    db,
    programs: options.programs,
    secret: options.secret,
    baseUrl: options.baseUrl,
    isDemo: options.isDemo,
    blobs: options.blobs,
    mailer: options.mailer,
    log: options.log ?? silent,
    limits: { begin: 30, lostLink: 10, signIn: 10, ...options.limits },
    isDraining: options.isDraining ?? (() => false),
    clientOf: options.clientOf ?? (() => 'local'),
  }
  // PGlite is in this process: it is never away, only busy
  const times = { ...usualReach, ...options.reach }
  const reach = options.database.kind === 'postgres' ? withinReach(reachOf(db, times), times) : undefined
  return {
    service,
    app: createApp(service, slices, reach),
    handlers: Object.assign({}, ...slices.map((slice) => slice.jobs?.(service) ?? {})),
  }
}

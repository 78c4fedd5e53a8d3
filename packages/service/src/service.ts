import type { Engine } from '@cohortium/engine'
import type { Program } from '@cohortium/program'
import type { Context } from 'hono'
import type { Db } from './database.ts'
import type { BlobStore } from './documents/blobs.ts'
import type { Mailer } from './mail/mailer.ts'

/** Where lines for the operator go: one JSON object a line in the server, silence in tests. */
export interface Log {
  info(line: Record<string, unknown>): void
  error(line: Record<string, unknown>): void
}

/** Requests a client may make in one minute before it is told to wait. */
export interface Limits {
  begin: number
  lostLink: number
  signIn: number
}

/** What every slice is given: the engine, the database and the world outside. */
export interface Service {
  engine: Engine
  /** The same engine for questions (what is allowed, a preview): its evidence writes nothing. */
  looking: Engine
  db: Db
  programs: readonly Program[]
  secret: string
  baseUrl: string
  isDemo: boolean
  blobs: BlobStore
  mailer: Mailer
  log: Log
  limits: Limits
  isDraining: () => boolean
  clientOf: (c: Context) => string
}

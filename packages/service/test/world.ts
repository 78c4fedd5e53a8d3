/** A whole service on a fresh database, with a host, its own pages' key, a partner, staff, a published edition; nothing mocked. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { createEdition, migrateTables, newId, now, openDatabase, setClockOffset, tick, work, type Database } from '@cohortium/engine'
import {
  datesOf,
  type ApplicationView,
  type ApplyDefinition,
  type Decided,
  type EditionDraft,
  type Program,
  type Role,
} from '@cohortium/program'
import { edition2023, pursuingEquity } from '@cohortium/programs'
import type { ReachTimes } from '../src/reach.ts'
import type { App } from '../src/slice.ts'
import {
  addPartner,
  addPerson,
  createService,
  folderStore,
  outboxMailer,
  serviceMigrations,
  type BlobStore,
  type Db,
  type Limits,
  type Log,
  type Partner,
  type Service,
} from '../src/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export type Kind = 'pglite' | 'postgres'
export const KINDS: readonly Kind[] = ['pglite', 'postgres']

/** A new, empty database: PGlite in memory, or one on the real Postgres of tests/postgres-setup.mjs. */
export async function freshDatabase(kind: Kind): Promise<Database> {
  return openDatabase(kind === 'pglite' ? { memory: true } : { url: await freshUrl() })
}

/** The address of a new, empty database on the real Postgres. */
export async function freshUrl(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = await openDatabase({ url: inject('postgresUrl') })
  await sql`create database ${sql.id(name)}`.execute(admin.db)
  await admin.close()
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

export const baseUrl = 'https://desk.test'
export const partnerOrigin = 'https://partner.test'

export interface Answer<T = Record<string, unknown>> {
  status: number
  body: T
  headers: Headers
}
export interface Ask {
  method?: string
  body?: unknown
  token?: string
  cookie?: string
  headers?: Record<string, string>
}

/** 15 October 2022, 12:00 UTC: both tracks of the edition of 2023 are open. */
export const start = Date.parse('2022-10-15T12:00:00Z')

export interface World {
  service: Service
  /** For requests that `ask` would put right. */
  app: App
  host: string
  edition: string
  partner: Partner
  logs: Record<string, unknown>[]
  ask<T = Record<string, unknown>>(address: string, ask?: Ask): Promise<Answer<T>>
  /** A request as it is, for what is no JSON. */
  request(request: Request): Promise<Response>
  /** A request of somebody at the desk, with the session's cookie and our own origin. */
  desk<T = Record<string, unknown>>(role: Role, address: string, ask?: Ask): Promise<Answer<T>>
  moveTo(at: number | string): Promise<void>
  /** Timers and jobs, until nothing is due. */
  settle(): Promise<void>
  definition(): Promise<ApplyDefinition>
  begin(options?: { track?: string; name?: string; email?: string }): Promise<{ token: string; application: ApplicationView }>
  close(): Promise<void>
}

export async function makeWorld(
  kind: Kind,
  {
    program = pursuingEquity,
    edition: draft = edition2023,
    also = [],
    limits = {},
    ...given
  }: {
    program?: Program
    /** The edition that is published of it. */ edition?: EditionDraft
    /** Run beside it, without an edition. */ also?: readonly Program[]
    limits?: Partial<Limits>
    database?: Database
    blobs?: BlobStore
    reach?: Partial<ReachTimes>
  } = {},
): Promise<World> {
  const database = given.database ?? (await freshDatabase(kind))
  const db = database.db as unknown as Db
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cohortium-service-'))
  const logs: Record<string, unknown>[] = []
  const log: Log = {
    info: () => {},
    error: (line) => {
      logs.push(line)
      if (process.env['COHORTIUM_TEST_LOG']) console.error(line)
    },
  }
  await migrateTables(database.db, serviceMigrations())
  const { service, app, handlers } = createService({
    database,
    programs: [program, ...also],
    secret: 'a secret of at least thirty-two characters',
    baseUrl,
    isDemo: true,
    blobs: given.blobs ?? folderStore(folder),
    mailer: outboxMailer(db),
    ...(given.reach && { reach: given.reach }),
    log,
    limits: { begin: 1000, lostLink: 1000, signIn: 1000, ...limits },
  })
  const host = newId()
  await db.insertInto('host').values({ hostId: host, slug: 'institute', name: 'The Institute', contact: 'hello@institute.test' }).execute()
  const partner = await db
    .transaction()
    .execute((trx) => addPartner(trx, { host, name: 'A partner', key: 'pk_partner_0001', origins: [partnerOrigin] }))
  const moveTo = async (at: number | string): Promise<void> => {
    const { rows } = await sql<{ offsetMs: number }>`select offset_ms from clock`.execute(db)
    const instant = typeof at === 'string' ? Date.parse(at) : at
    await setClockOffset(db, rows[0]!.offsetMs + instant - (await now(db)))
  }
  await moveTo(start)
  const edition = await publishedEdition(service, host, program, draft)
  const cookies = new Map<Role, Promise<string>>()

  const world: World = {
    service,
    app,
    host,
    edition,
    partner,
    logs,
    moveTo,
    request: async (request) => app.request(request),
    ask: async (address, { method, body, token, cookie, headers = {} } = {}) => {
      const response = await app.request(`${baseUrl}${address}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(cookie !== undefined && { cookie }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        body: (text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as never,
      }
    },
    desk: async (role, address, ask = {}) => {
      const signing = cookies.get(role) ?? signIn(world, role)
      cookies.set(role, signing)
      const cookie = await signing
      return world.ask(address, { ...ask, cookie, headers: { origin: baseUrl, ...ask.headers } })
    },
    settle: async () => {
      for (;;) if ((await tick(service.engine)) + (await work(service.engine, handlers)) === 0) return
    },
    definition: async () => (await world.ask<ApplyDefinition>(`/embed/${partner.key}/editions/${edition}`)).body,
    begin: async ({ track = 'learningNetwork', name = 'Northern Clinic', email = 'lead@northern.test' } = {}) => {
      const { formToken } = await world.definition()
      const begun = await world.ask<{ token: string; application: ApplicationView }>(`/embed/${partner.key}/applications`, {
        body: { edition, track, formToken, email, organisation: { name, location: 'Duluth, Minnesota' } },
      })
      if (begun.status !== 201) throw new Error(JSON.stringify(begun.body))
      return begun.body
    },
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return world
}

export async function publishedEdition(service: Service, host: string, program: Program, draft: EditionDraft): Promise<string> {
  const { title, slug, zone, seats, graceMinutes, decided = {} } = draft
  const id = newId()
  const who = { id: 'setup', role: 'staff' as const }
  await createEdition(
    service.engine,
    {
      hostId: host,
      id,
      program: program.facts.id,
      version: program.facts.version,
      slug,
      title,
      zone,
      dates: datesOf(program, draft),
      decided: decided as Decided,
      grace: graceMinutes * 60_000,
      isDemo: false,
    },
    seats as never,
    who,
  )
  await service.db.updateTable('edition').set({ state: 'published' }).where('hostId', '=', host).where('id', '=', id).execute()
  return id
}

/** Signs in as a person would: asks for the link, reads it in the outbox, confirms it. */
async function signIn(world: World, role: Role): Promise<string> {
  const { db } = world.service
  const email = `${role}@institute.test`.toLowerCase()
  await addPerson(db, { host: world.host, email, name: `Ana ${role}`, role })
  await world.ask('/api/sign-in', { body: { email } })
  await world.settle()
  const mail = await db
    .selectFrom('outbox')
    .select('text')
    .where('hostId', '=', world.host)
    .where(sql`"to"[1]`, '=', email)
    .orderBy('deliveredAt', 'desc')
    .executeTakeFirstOrThrow()
  const token = /#(\S+)/.exec(mail.text)?.[1]
  const { status, headers, body } = await world.ask('/api/sign-in/confirm', { body: { token } })
  if (status !== 204) throw new Error(JSON.stringify(body))
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

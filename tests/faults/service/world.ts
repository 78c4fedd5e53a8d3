/** A database with the service's tables, a partner and an open edition of Pursuing Equity, and an engine of this process to look at it with. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import {
  canonical,
  createEdition,
  createEngine,
  migrateTables,
  newId,
  openDatabase,
  verify,
  type Target,
} from '../../../packages/engine/src/index.ts'
import { datesOf, type Program } from '../../../packages/program/src/index.ts'
import { demoEdition, pursuingEquity } from '../../../packages/programs/src/index.ts'
import { addPartner, serviceMigrations, type Db } from '../../../packages/service/src/index.ts'
import type { Told } from './clients.ts'

export interface ServiceWorld {
  url: string
  /** Of files, seen by every node, and of whatever else a node keeps. */
  folder: string
  key: string
  /** An edition that is open, of a version of the program; answers its address among the partner's. */
  edition: (program: Program) => Promise<string>
  /** What was acknowledged and is not there, and what is there twice, in words. */
  missingAndDouble: (told: Told) => Promise<{ lost: string[]; doubled: string[]; unsound: string[]; applications: number }>
  query: <T>(text: string, values?: unknown[]) => Promise<T[]>
  close: () => Promise<void>
}

export async function makeServiceWorld(url: string, programs: readonly Program[] = [pursuingEquity]): Promise<ServiceWorld> {
  const database = await openDatabase({ url })
  const db = database.db as unknown as Db // the service's tables are beside the engine's
  await migrateTables(database.db, serviceMigrations())
  const engine = createEngine({ db: database.db, programs: [...programs] })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-service-faults-'))
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {})
  const query = async <T>(text: string, values: unknown[] = []): Promise<T[]> => (await pool.query(text, values)).rows as T[]
  const host = newId()
  const key = 'pk_faults_partner'
  await db.insertInto('host').values({ hostId: host, slug: 'host', name: 'The Institute', contact: 'hello@example.org' }).execute()
  await db.transaction().execute((trx) => addPartner(trx, { host, name: 'A partner', key, origins: ['http://partner.test'] }))

  return {
    url,
    folder,
    key,
    query,
    edition: async (program) => {
      const draft = { ...demoEdition(new Date().toISOString().slice(0, 10)), slug: `v${program.facts.version}` }
      const { title, slug, zone, seats, graceMinutes, decided = {} } = draft
      const row = { hostId: host, id: newId(), program: program.facts.id, version: program.facts.version, slug, title, zone }
      const many = Object.fromEntries(Object.keys(seats).map((track) => [track, { seats: 1_000_000, reserved: 0 }]))
      await createEdition(
        engine,
        { ...row, dates: datesOf(program, draft), decided: decided as never, grace: graceMinutes * 60_000, isDemo: false },
        many,
        { id: 'setup', role: 'staff' },
      )
      await query(`update edition set state = 'published' where id = $1`, [row.id])
      return row.id
    },
    missingAndDouble: async (told) => {
      const lost: string[] = []
      const rows = await query<{ id: string; version: number }>('select id, version from application')
      const versions = new Map(rows.map(({ id, version }) => [id, version]))
      for (const { application, version } of told.begun) {
        if (!versions.has(application)) lost.push(`${application} was begun`)
        else if (versions.get(application) !== version) lost.push(`${application} is not of version ${version} any more`)
      }
      const sent = new Map(
        (
          await query<{ id: string; count: number }>(
            `select subject_id as id, count(*)::int as count from event where subject = 'application' and type = 'submit' group by 1`,
          )
        ).map(({ id, count }) => [id, count]),
      )
      for (const application of told.submitted) if (!sent.has(application)) lost.push(`${application} was sent`)
      const doubled = [...sent].filter(([, count]) => count > 1).map(([id, count]) => `${id} was sent ${count} times`)
      if (rows.length > told.asked) doubled.push(`${rows.length} applications for ${told.asked} that were asked for`)
      lost.push(...(await lostAnswers(query, told)), ...(await lostFiles(query, told, path.join(folder, 'files'))))
      const unsound: string[] = []
      for (const { id } of rows)
        unsound.push(...(await verify(engine, { host, id } satisfies Target)).faults.map((fault) => `${id}: ${fault}`))
      return { lost, doubled, unsound, applications: rows.length }
    },
    close: async () => {
      await pool.end()
      await database.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Query = ServiceWorld['query']

async function lostAnswers(query: Query, { saved }: Told): Promise<string[]> {
  const rows = await query<{ id: string; answers: Record<string, Record<string, unknown>> }>(
    `select application_id as id, answers from answer where form = 'application'`,
  )
  const live = new Map(rows.map(({ id, answers }) => [id, answers]))
  return [...saved].flatMap(([application, fields]) =>
    Object.entries(fields).flatMap(([name, value]) => {
      const [page = '', field = ''] = name.split('.')
      const stands = live.get(application)?.[page]?.[field]
      return stands !== undefined && canonical(stands) === canonical(value)
        ? []
        : [`${application}: ${name} was saved as ${JSON.stringify(value)} and is ${JSON.stringify(stands)}`]
    }),
  )
}

async function lostFiles(query: Query, { uploaded }: Told, folder: string): Promise<string[]> {
  const rows = await query<{ id: string; host: string }>(`select id, host_id as host from document where state = 'live'`)
  const live = new Map(rows.map(({ id, host }) => [id, host]))
  return uploaded.flatMap(({ id, hash }) => {
    const file = path.join(folder, String(live.get(id)), 'documents', id)
    if (!live.has(id) || !fs.existsSync(file)) return [`${id} was uploaded`]
    const stands = createHash('sha256').update(fs.readFileSync(file)).digest('hex')
    return stands === hash ? [] : [`${id} was uploaded as ${hash} and is ${stands}`]
  })
}

/**
 * The road to many machines (scale.md, rule 3): every table of a host's data is cloned as a hash-partitioned one, an application is led through
 * its life over HTTP on the clones, and the plan of every statement must touch one partition a table. It proves routing, not any distributed database.
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrateTables, type EngineTables } from '@cohortium/engine'
import type { ApplyDefinition } from '@cohortium/program'
import { circle, circleEdition, join, seenBy, sent, staff } from '../test/circle.ts'
import { embed, save, submitted, verb } from '../test/life.ts'
import { freshUrl, makeWorld, publishedEdition, type World } from '../test/world.ts'
import { serviceMigrations } from './slices.ts'

/** Rows of no single host. */
const directories = new Set(['host', 'partner_key'])
const partitions = 8

const statements = new Map<string, CompiledQuery>()
let pool: pg.Pool
let world: World
let tables: string[]

beforeAll(async () => {
  pool = new pg.Pool({
    connectionString: await freshUrl(),
    options: '-c search_path=parted,public -c plan_cache_mode=force_custom_plan',
    types: { getTypeParser: (id, format) => (id === 20 ? Number : pg.types.getTypeParser(id, format as 'text')) },
  })
  const db = new Kysely<EngineTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => {
      if (event.level === 'query') statements.set(event.query.sql, event.query)
    },
  })
  await sql`create schema parted`.execute(db)
  await migrateTables(db, serviceMigrations())
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'parted' and column_name = 'host_id' order by 1`.execute(db)
  tables = rows.map(({ name }) => name).filter((name) => !directories.has(name))
  for (const table of tables) {
    const whole = sql.id('parted', table)
    await sql`alter table ${whole} rename to ${sql.id(`${table}_old`)}`.execute(db)
    await sql`create table ${whole} (like ${sql.id('parted', `${table}_old`)} including all) partition by hash (host_id)`.execute(db)
    for (let n = 0; n < partitions; n++)
      await sql`create table ${sql.id('parted', `${table}_${n}`)} partition of ${whole} for values with (modulus ${sql.lit(partitions)}, remainder ${sql.lit(n)})`.execute(
        db,
      )
    await sql`drop table ${sql.id('parted', `${table}_old`)}`.execute(db)
  }
  world = await makeWorld('postgres', { also: [circle], database: { db, kind: 'postgres', close: () => db.destroy() } })
})
afterAll(() => world.close())

/** As an applicant and staff go through it, with every list beside. */
async function life(): Promise<void> {
  const begun = await submitted(world, { track: 'actionCommunity' })
  const { id } = begun.application
  await world.desk('staff', `/api/applications/${id}/redirect/preview`, { body: { stoodOut: 'x', missed: 'y' } })
  await world.desk('staff', `/api/applications/${id}/redirect`, { body: { stoodOut: 'x', missed: 'y' } })
  await verb(world, begun, 'accept', {}, 'a key')
  await save(world, begun, { 'contact.name': 'Sam', 'contact.role': 'Nurse', 'contact.email': 'sam@lakeside.test' }, {}, 'roster')
  await verb(world, begun, 'finish', { task: 'roster' })
  await world.ask(embed(world, begun, '/link'), { method: 'POST', token: begun.token })
  await world.ask(`/embed/${world.partner.key}/lost-link`, { body: { edition: world.edition, email: 'lead@northern.test' } })
  await world.begin({ email: 'draft@northern.test' })
  const { body } = await world.desk<{ revision: number }>('staff', `/api/editions/${world.edition}`)
  await world.desk('staff', `/api/editions/${world.edition}`, {
    method: 'PATCH',
    body: { revision: body.revision, dates: { learningNetworkCloses: '2022-11-08T23:59' } },
  })
  await world.settle()
  const edition = `/api/editions/${world.edition}`
  for (const address of [
    `/api/applications/${id}/log`,
    '/api/editions',
    `${edition}/overview`,
    `${edition}/applications?q=x`,
    '/api/organisations',
    '/api/jobs',
    '/api/mails',
    '/api/me',
  ])
    expect([address, (await world.desk('staff', address)).status]).toEqual([address, 200])
}

/** A chapter and a member who leads it, a person with two applications, a project: what the first program has none of. */
async function circleLife(): Promise<void> {
  const edition = await publishedEdition(world.service, world.host, circle, circleEdition)
  const definition = async () => (await world.ask<ApplyDefinition>(`/embed/${world.partner.key}/editions/${edition}`)).body
  const here: World = { ...world, edition, definition }
  const chapter = await join(here, { track: 'chapter', name: 'Circle', organisation: { name: 'School' } })
  await verb(here, chapter, 'submit')
  const member = await join(here, { track: 'member', name: 'Mo', email: 'mo@school.test', within: chapter.application.id })
  await verb(here, member, 'submit')
  await staff(here, member, 'lead')
  await staff(here, chapter, 'recognise')
  const [one, other] = [await sent(here), await sent(here, { track: 'guest' })]
  expect((await staff(here, one, 'invite', { mentors: ['ada'] })).status).toBe(200)
  expect((await staff(here, other, 'invite', { mentors: ['ada'] })).status).toBe(409)
  await save(here, one, { 'plan.title': 'Ours' }, { 'plan.title': 1 }, 'plan')
  await seenBy(here, 'staff', chapter)
  await world.desk('staff', `/api/editions/${edition}/applications?within=${chapter.application.id}`)
  await world.settle()
}

interface Plan {
  'Relation Name'?: string
  Plans?: Plan[]
}
const relations = (plan: Plan): string[] => [
  ...(plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(relations),
]

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(',')}}`)
  return pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** The relations that a statement touches with its own values: EXPLAIN takes no parameters, an EXECUTE does. */
async function touched({ sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`prepare q as ${text}`)
    const { rows } = await client.query(
      `explain (format json) execute q${parameters.length > 0 ? `(${parameters.map(literal).join(',')})` : ''}`,
    )
    return [...new Set(relations(rows[0]['QUERY PLAN'][0].Plan))]
  } finally {
    await client.query('deallocate all')
    client.release()
  }
}

/** Finding hosts that have work due, and where a person works, are the reads across hosts; both only look for the host. */
const acrossHosts = /with recursive host \(host_id\)|from "membership".*"person_id" = |from "membership" inner join "person"/

it('every statement of a life touches one partition a table', async () => {
  statements.clear()
  await life()
  await circleLife()
  const seen = [...statements.values()].filter(
    ({ sql: text }) => /\b(select|insert|update|delete)\b/i.test(text) && !acrossHosts.test(text),
  )
  expect(seen.length).toBeGreaterThan(40)
  const wide: unknown[] = []
  for (const query of seen) {
    const names = await touched(query)
    for (const table of tables) {
      const parts = names.filter((name) => name.startsWith(`${table}_`) && /^\d+$/.test(name.slice(table.length + 1)))
      if (parts.length > 1) wide.push({ table, parts: parts.length, sql: query.sql.replace(/\s+/g, ' ').slice(0, 300) })
    }
  }
  expect(wide).toEqual([])
})

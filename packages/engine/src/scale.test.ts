/**
 * The schema rules that keep many machines possible. Every table of a host's data is cloned as a hash-partitioned one, a whole life is run on
 * the clones, and each statement's plan must touch one partition a table. It proves routing, not any distributed database.
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely'
import { days } from '@cohortium/program'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshUrl } from '../test/databases.ts'
import { postgresPool } from './database.ts'
import { grants } from '../test/grants.ts'
import { ann, ida } from '../test/world.ts'
import {
  begin,
  changeEdition,
  createEdition,
  createEngine,
  enqueue,
  migrateTables,
  newId,
  now,
  send,
  setClockOffset,
  tick,
  touch,
  work,
  type Engine,
  type EngineTables,
} from './index.ts'

/** Small directories that belong to no host. */
const DIRECTORIES = ['host', 'clock', 'program_version']
const PARTITIONS = 16

const statements: CompiledQuery[] = []
let pool: pg.Pool
let db: Kysely<EngineTables>
let tables: string[]

beforeAll(async () => {
  pool = postgresPool(await freshUrl())
  pool.on('connect', (client) => void client.query('set search_path = parted, public; set plan_cache_mode = force_custom_plan'))
  db = new Kysely<EngineTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => {
      if (event.level === 'query') statements.push(event.query)
    },
  })
  await sql`create schema parted`.execute(db)
  await migrateTables(db)
  const { rows } = await sql<{
    name: string
  }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'host_id'
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'parted'::regnamespace) order by 1`.execute(db)
  tables = rows.map(({ name }) => name).filter((name) => !DIRECTORIES.includes(name))
  for (const table of tables) {
    const [from] = (
      await sql<{
        schema: string
      }>`select c.relnamespace::regnamespace::text as schema from pg_class c where c.relname = ${table} and c.relkind = 'r'`.execute(db)
    ).rows
    await sql`create table parted.${sql.id(`${table}_all`)} (like ${sql.id(from!.schema, table)} including all) partition by hash (host_id)`.execute(
      db,
    )
    for (let n = 0; n < PARTITIONS; n++)
      await sql`create table parted.${sql.id(`${table}_${n}`)} partition of parted.${sql.id(`${table}_all`)} for values with (modulus ${sql.lit(PARTITIONS)}, remainder ${sql.lit(n)})`.execute(
        db,
      )
    await sql`drop table ${sql.id(from!.schema, table)}`.execute(db)
    await sql`alter table parted.${sql.id(`${table}_all`)} rename to ${sql.id(table)}`.execute(db)
  }
})
afterAll(() => db.destroy())

it('every table of a host’s data begins its keys with the host, and there is no sequence', async () => {
  const { rows: keys } = await sql<{ name: string; first: string; notNull: boolean }>`
    select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first,
      (select a.attnotnull from pg_attribute a where a.attrelid = c.oid and a.attname = 'host_id') as not_null
    from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'parted'::regnamespace and c.relkind = 'p' and i.indisunique`.execute(
    db,
  )
  expect(keys.length).toBeGreaterThanOrEqual(tables.length)
  expect(keys.filter(({ first, notNull }) => first !== 'host_id' || !notNull)).toEqual([])
  const { rows: sequences } = await sql`select relname from pg_class where relkind = 'S'`.execute(db)
  expect(sequences).toEqual([])
})

const life = async (engine: Engine, host: string): Promise<void> => {
  const edition = newId()
  const start = await now(db)
  const date = (at: number) => ({ local: '', at })
  await createEdition(
    engine,
    {
      hostId: host,
      id: edition,
      program: 'grants',
      version: 1,
      slug: 'now',
      title: 'Now',
      zone: 'UTC',
      grace: 0,
      isDemo: false,
      dates: { largeCloses: date(start + days(20)), smallCloses: date(start + days(30)), ends: date(start + days(500)) },
    },
    { large: { seats: 2, reserved: 0 }, small: { seats: 2, reserved: 0 } },
    ida,
  )
  await changeEdition(engine, host, edition, () => ({ state: 'published' }), ida)
  const id = (await begin(engine, { host, edition, track: 'large' }, ann)).id
  await db.transaction().execute(async (trx) => {
    await touch(trx, { host, id }, ['editable'])
    await enqueue(trx, { host, name: 'nothing', key: id, payload: {} })
  })
  await send(engine, { host, id }, { type: 'submit', key: 'k' }, ann)
  await send(engine, { host, id }, { type: 'redirect', feedback: 'x' }, ida)
  await setClockOffset(db, days(60))
  await tick(engine)
  await work(engine, { letter: async () => {}, nothing: async () => {} })
}

interface Plan {
  'Relation Name'?: string
  Plans?: Plan[]
}
const relations = (plan: Plan): string[] => [
  ...(plan['Relation Name'] ? [plan['Relation Name']] : []),
  ...(plan.Plans ?? []).flatMap(relations),
]

/** The plan for the statement's own values: EXPLAIN takes no parameters, an EXECUTE does. */
async function plan({ sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query(`prepare q as ${text}`)
    const values = parameters.map((value) =>
      value === null
        ? 'null'
        : pg.escapeLiteral(
            value instanceof Date
              ? value.toISOString()
              : Array.isArray(value)
                ? `{${value.map((item) => JSON.stringify(item)).join(',')}}`
                : String(value),
          ),
    )
    const { rows } = await client.query(`explain (format json) execute q${values.length ? `(${values.join(',')})` : ''}`)
    return [...new Set(relations(rows[0]['QUERY PLAN'][0].Plan))]
  } finally {
    await client.query('deallocate all')
    client.release()
  }
}

/** Finding hosts that have work due is the one read across hosts. */
const ACROSS_HOSTS = /with recursive host \(host_id\)/

it('every statement of a life touches one partition a table', async () => {
  statements.length = 0
  await life(createEngine({ db, programs: [grants], evidence: async () => ({ missing: [] }) }), newId())
  const seen = [
    ...new Map(
      statements
        .filter(({ sql: text }) => /\b(select|insert|update|delete)\b/i.test(text) && !ACROSS_HOSTS.test(text))
        .map((query) => [query.sql, query]),
    ).values(),
  ]
  expect(seen.length).toBeGreaterThan(12)
  const wide: unknown[] = []
  for (const query of seen) {
    const counts = new Map<string, number>()
    for (const name of await plan(query)) {
      const table = tables.find((each) => name.startsWith(`${each}_`) && /^\d+$/.test(name.slice(each.length + 1)))
      if (table) counts.set(table, (counts.get(table) ?? 0) + 1)
    }
    for (const [table, count] of counts) if (count > 1) wide.push({ table, count, sql: query.sql.replace(/\s+/g, ' ').slice(0, 160) })
  }
  expect(wide).toEqual([])
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '../test/world.ts'

/** Directories and sign-in: rows of no single host (scale.md, rule 1). The rest belongs to one. */
const ofNoHost = new Set([
  'host',
  'clock',
  'node',
  'program_version',
  'partner_key',
  'person',
  'sign_in_session',
  'sign_in_account',
  'sign_in_verification',
  'kysely_migration',
  'kysely_migration_lock',
])

let world: World
beforeAll(async () => {
  world = await makeWorld('postgres')
})
afterAll(() => world.close())

it('begins every key of a host’s table with the host', async () => {
  const { rows } = await sql<{ table: string; name: string; first: string | null }>`
    select c.relname as "table", i.relname as name,
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public'`.execute(world.service.db)
  const wrong = rows
    .filter(({ table, first }) => !ofNoHost.has(table) && first !== 'host_id')
    .map(({ table, name, first }) => `${table}: ${name} begins with ${first}`)
  expect(wrong).toEqual(membershipsOfAPerson)
})

/** A session knows the person before the host: who they are at which host is the directory that sign-in reads. */
const membershipsOfAPerson = ['membership: membership_person begins with person_id']

it('names the host in every table that is not a directory, and has no sequence and no trigger', async () => {
  const { rows } = await sql<{ table: string }>`
    select t.table_name as "table" from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and not exists (select 1 from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'host_id' and c.is_nullable = 'NO')`.execute(
    world.service.db,
  )
  expect(rows.map(({ table }) => table).filter((table) => !ofNoHost.has(table))).toEqual([])
  const counted = await sql<{ sequences: number; triggers: number }>`
    select (select count(*)::int from information_schema.sequences where sequence_schema = 'public') as sequences,
      (select count(*)::int from information_schema.triggers where trigger_schema = 'public') as triggers`.execute(world.service.db)
  expect(counted.rows).toEqual([{ sequences: 0, triggers: 0 }])
})

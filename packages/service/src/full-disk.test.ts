/** A disk that is really full: the tables lie on a small file system of their own. Needs to mount one, so it runs where tests are root on Linux. */
import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '@cohortium/engine'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { startPostgres } from '../../../scripts/postgres.mjs'
import { completeAnswers } from '../test/answers.ts'
import { look, save, type Begun } from '../test/life.ts'
import { makeWorld, type World } from '../test/world.ts'

const postgresUser = 65534 // nobody: Postgres does not run as root

const place = mkdtempSync(path.join(os.tmpdir(), 'cohortium-full-'))
const isMounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=28m', 'tmpfs', place]).status === 0

let postgres: { url: string; stop(): Promise<void> }
let world: World
let begun: Begun
beforeAll(async () => {
  if (!isMounted) return
  chownSync(place, postgresUser, postgresUser)
  postgres = await (startPostgres as () => Promise<typeof postgres>)()
  const admin = await openDatabase({ url: postgres.url })
  await sql`create tablespace small location ${sql.lit(place)}`.execute(admin.db)
  await sql`create database small tablespace small`.execute(admin.db)
  const url = new URL(postgres.url)
  url.pathname = '/small'
  world = await makeWorld('postgres', { database: await openDatabase({ url: url.href }) })
  begun = await world.begin()
  await save(world, begun, completeAnswers((await world.definition()).form))
  await sql`create table filler (words text)`.execute(world.service.db)
  await admin.close()
})
afterAll(async () => {
  await world?.close()
  await postgres?.stop()
  if (isMounted) spawnSync('umount', [place])
  rmSync(place, { recursive: true, force: true })
})

it('answers 507 and when to come again to who writes, the same as before to who reads, and takes everything once there is room', async ({
  skip,
}) => {
  if (!isMounted) skip('no file system can be mounted here; reach.test.ts answers the codes of a full disk by a proxy')
  const before = await look(world, begun)
  for (const rows of [500, 1])
    for (let isFull = false; !isFull;)
      isFull =
        await sql`insert into filler select string_agg(gen_random_uuid()::text, '') from generate_series(1, 20) a, generate_series(1, ${sql.lit(rows)}) b group by b`
          .execute(world.service.db)
          .then(
            () => false,
            () => true,
          )
  // what is free in pages is used up first
  const answers: { status: number; after: string | null }[] = []
  for (let turn = 0; turn < 300 && answers.at(-1)?.status !== 507; turn++) {
    const { token } = begun
    const address = `/embed/${world.partner.key}/applications`
    const { formToken } = await world.definition()
    const body = {
      edition: world.edition,
      track: 'learningNetwork',
      formToken,
      email: `a${turn}@northern.test`,
      organisation: { name: `N${turn}` },
    }
    const { status, headers } = await world.ask(address, { body, token })
    answers.push({ status, after: headers.get('retry-after') })
  }
  expect(answers.at(-1)).toEqual({ status: 507, after: '60' })
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(answers.length > 1 ? [201, 507] : [507]))
  const { answers: said, seq, state } = before
  expect(await look(world, begun)).toMatchObject({ answers: said, seq, state })
  await sql`drop table filler`.execute(world.service.db)
  await expect
    .poll(async () => (await save(world, begun, { 'organization.location': 'Duluth' }, said['application']!.versions)).status)
    .toBe(200)
}, 60_000)

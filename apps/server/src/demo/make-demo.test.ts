import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { clockOffset, migrateTables, openDatabase, verify } from '@cohortium/engine'
import { outcomes, type Program } from '@cohortium/program'
import { programs } from '@cohortium/programs'
import { createService, folderStore, outboxMailer, serviceMigrations, type Db } from '@cohortium/service'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { seed } from '../seed.ts'
import { makeDemo } from './make-demo.ts'
import { demoPrograms } from './programs.ts'

type Node = Program['lifecycle']['root']

/** Every state one can rest in, as the table writes it: `review`, `member.training`. */
const statesOf = (node: Node): string[] => {
  const inner = Object.values(node.states)
  if (inner.length > 0) return inner.flatMap(statesOf)
  return node.type === 'history' || isPassed(node) ? [] : [node.path.join('.')]
}
const isPassed = ({ always }: Node): boolean => always?.some(({ guard }) => guard === undefined) ?? false

test('the demonstration stands in every state of every program, and every life of it can be replayed', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cohortium-demo-'))
  const database = await openDatabase({ memory: true })
  const db = database.db as unknown as Db
  await migrateTables(database.db, serviceMigrations())
  const errors: unknown[] = []
  const running = createService({
    database,
    programs,
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'http://localhost:4310',
    isDemo: true,
    blobs: folderStore(folder),
    mailer: outboxMailer(db),
    limits: { begin: 1e6 },
    log: { info: () => {}, error: (line) => void errors.push(line) },
  })
  const { host } = await seed(running.service, readConfig({}))
  await makeDemo(running, host)

  const rows = await db.selectFrom('application').select(['id', 'program', 'state', 'isDemo']).execute()
  const scripts = demoPrograms('2026-11-22')
  expect(scripts.map(({ program }) => program.facts.id).sort()).toEqual(programs.map(({ facts }) => facts.id).sort())
  expect(rows.length).toBe(scripts.flatMap(({ applicants }) => applicants).length)
  expect(rows.every(({ isDemo }) => isDemo)).toBe(true)
  for (const { facts, lifecycle } of programs) {
    const states = rows.filter(({ program }) => program === facts.id).map(({ state }) => state)
    expect({ [facts.id]: [...new Set(states)].sort() }).toEqual({ [facts.id]: statesOf(lifecycle.root).sort() })
  }
  for (const { id } of rows) expect(await verify(running.service.engine, { host, id })).toEqual({ ok: true, faults: [] })
  expect(await clockOffset(database.db)).toBe(0)
  expect(errors).toEqual([])

  // nothing is left undone, and nobody waits for a letter
  expect(await db.selectFrom('job').select(['name', 'error']).where('kind', '=', 'effect').execute()).toEqual([])
  expect(await db.selectFrom('mail').select('error').where('state', '<>', 'sent').execute()).toEqual([])
  // a certificate for whoever came to an end that gives one
  const ends = programs.flatMap((program) =>
    outcomes(program).flatMap(({ state, hasCertificate }) => (hasCertificate ? [`${program.facts.id} ${state}`] : [])),
  )
  const completed = rows.filter(({ program, state }) => ends.includes(`${program} ${state}`))
  const certificates = await db.selectFrom('certificate').select('applicationId').execute()
  expect(certificates.map(({ applicationId }) => applicationId).sort()).toEqual(completed.map(({ id }) => id).sort())
  // letters say their dates and greet people by name
  const invited = await db.selectFrom('mail').select('body').where('letter', '=', 'invited').execute()
  const isGood = (body: string): boolean =>
    /^Dear [A-Z]/.test(body) && /\d{4}, \d+:\d\d [AP]M Eastern/.test(body) && !/undefined|\[object/.test(body)
  expect(invited).not.toEqual([])
  expect(invited.filter(({ body }) => !isGood(body))).toEqual([])
  await database.close()
  await rm(folder, { recursive: true })
}, 120_000)

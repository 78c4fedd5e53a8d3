import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase, KINDS } from '../test/databases.ts'
import { lockFolder } from './lock.ts'
import { createEngine, admitPrograms, migrateTables, newId, openDatabase } from './index.ts'
import { grants } from '../test/grants.ts'

const folders: string[] = []
const folder = (): string => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-engine-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) fs.rmSync(made, { recursive: true, force: true })
})

describe.each(KINDS)('a database on %s', (kind) => {
  it('throws at once for a query on the outer db, or a second transaction, inside a transaction', async () => {
    const { db, close } = await freshDatabase(kind)
    await migrateTables(db)
    await expect(db.transaction().execute(async () => db.selectFrom('host').selectAll().execute())).rejects.toThrow(
      'pass the transaction (trx) on instead',
    )
    await expect(db.transaction().execute(async () => db.transaction().execute(async () => 1))).rejects.toThrow(
      'pass the transaction (trx) on instead',
    )
    expect(await db.transaction().execute(async (trx) => trx.selectFrom('host').selectAll().execute())).toEqual([])
    expect(await db.selectFrom('host').selectAll().execute()).toEqual([])
    await close()
  })

  it('knows a program by its text, and refuses another under the same version', async () => {
    const { db, close } = await freshDatabase(kind)
    await migrateTables(db)
    const engine = createEngine({ db, programs: [grants] })
    await admitPrograms(engine, () => 'one')
    await admitPrograms(engine, () => 'one')
    await expect(admitPrograms(engine, () => 'two')).rejects.toThrow('grants@1 is not the program this database knows under that version')
    await admitPrograms(engine, () => 'two', { allowDrift: true })
    await admitPrograms(engine, () => 'two')
    await close()
  })
})

describe.each(KINDS)('tables on %s', (kind) => {
  it('of an earlier version take the steps that came since, whatever a service has added beside them', async () => {
    const { db, close } = await freshDatabase(kind)
    const others = { 'service-0001': { up: async () => {} } }
    await migrateTables(db, others)
    const back = [
      sql`alter table edition drop column decided`,
      sql`alter table seat drop constraint seat_check`,
      sql`alter table seat drop column is_limit`,
      sql`alter table seat add constraint seat_check check (taken between 0 and seats)`,
      sql`delete from kysely_migration where name = 'engine-0002'`,
      sql`insert into seat (host_id, edition_id, track, seats, reserved, taken, taken_by_redirect) values (${newId()}, ${newId()}, 'large', 2, 0, 2, 0)`,
    ]
    for (const statement of back) await statement.execute(db)
    await migrateTables(db, others)
    expect(await db.selectFrom('seat').select(['taken', 'isLimit']).execute()).toEqual([{ taken: 2, isLimit: true }])
    await expect(sql`update seat set taken = 3`.execute(db)).rejects.toThrow('seat_check')
    await sql`update seat set taken = 3, is_limit = false`.execute(db)
    await close()
  })
})

describe('a folder', () => {
  it('is ours alone, kept over a restart, and free again when closed', async () => {
    const here = folder()
    const first = await openDatabase({ folder: here })
    await migrateTables(first.db)
    await expect(openDatabase({ folder: here })).rejects.toMatchObject({ name: 'FolderInUse', pid: process.pid })
    await first.close()
    const second = await openDatabase({ folder: here })
    expect(await second.db.selectFrom('clock').selectAll().execute()).toEqual([{ one: true, offsetMs: 0 }])
    await second.close()
  })

  it('left by a process that died is taken over; held by one that lives it is not', async () => {
    const here = folder()
    const child = spawn('sleep', ['60'])
    fs.writeFileSync(path.join(here, 'cohortium.pid'), String(child.pid))
    expect(() => lockFolder(here)).toThrow(`${here} is open in process ${child.pid}.`)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const release = lockFolder(here)
    expect(fs.readFileSync(path.join(here, 'cohortium.pid'), 'utf8')).toBe(`${process.pid} ${os.hostname()}`)
    release()
    expect(fs.readdirSync(here)).toEqual([])
  })

  it('left by a killed process with our own number is taken over, as in a container that starts again', async () => {
    const here = folder()
    fs.writeFileSync(path.join(here, 'cohortium.pid'), `${process.pid} ${os.hostname()}`)
    const release = lockFolder(here)
    expect(() => lockFolder(here)).toThrow(`${here} is open in process ${process.pid}.`)
    release()
  })

  it('held on another machine is never taken over: nobody here can tell whether that process lives', async () => {
    const here = folder()
    fs.writeFileSync(path.join(here, 'cohortium.pid'), '1 another-container')
    expect(() => lockFolder(here)).toThrow(
      `was opened in process 1 on another-container. Make sure that it has ended, then remove ${here}/cohortium.pid`,
    )
  })
})

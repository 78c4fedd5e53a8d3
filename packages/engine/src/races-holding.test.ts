/**
 * Who keeps losing holds the application while looking (docs/decisions/0013).
 * Each is run on the engine as it is, where the promise must hold, and on a build with the guard taken out, where the same check must fail:
 * a race test that cannot fail proves nothing.
 */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { mutant, sound, type EngineModule } from '../test/mutant.ts'
import { inWorld, settled } from '../test/racing.ts'
import { ann, ida } from '../test/world.ts'

/** Someone writes back to back while a submit, which needs longer to look than they to write, tries to get in. */
const submitAmongWriters = (build: EngineModule) =>
  inWorld(
    'postgres',
    {
      build,
      evidence: async (db) => {
        await sql`select pg_sleep(0.04)`.execute(db)
        return { missing: [] }
      },
    },
    async (w) => {
      const target = await w.begun()
      let isSettled = false
      const write = async (): Promise<void> => {
        while (!isSettled) {
          const { refused } = await settled([w.engine.db.transaction().execute((trx) => build.touch(trx, target, ['editable']))])
          if (refused > 0) return
        }
      }
      const submit = settled([build.send(w.engine, target, { type: 'submit' }, ann)]).finally(() => (isSettled = true))
      const [sent] = await Promise.all([submit, write(), write(), write()])
      return sent
    },
  )

/**
 * Two people decide two applications whose evidence touches each other's, as one person's two applications do. Eight losses make each hold its own
 * first; then both hold, and each waits for the other.
 */
const eachHoldingItsOwn = (build: EngineModule) => {
  const targets: { host: string; id: string }[] = []
  const looks = new Map<string, number>()
  let arrived = 0
  let openGate = (): void => {}
  const gate = new Promise<void>((resolve) => (openGate = resolve))
  return inWorld(
    'postgres',
    {
      build,
      evidence: async (db, { application: { id, hostId }, event }) => {
        if (event.type !== 'decline') return { missing: [] }
        const look = (looks.get(id) ?? 0) + 1
        looks.set(id, look)
        const touched = look <= 8 ? id : targets.find((target) => target.id !== id)!.id
        if (look === 9 && ++arrived === 2) openGate()
        if (look === 9) await gate
        await sql`update application set touched = touched + 1 where host_id = ${hostId} and id = ${touched}`.execute(db)
        return {}
      },
    },
    async (w) => {
      targets.push(await w.submitted(), await w.submitted())
      return settled(targets.map((target) => build.send(w.engine, target, { type: 'decline', feedback: 'x' }, ida)))
    },
  )
}

describe('who keeps losing', () => {
  it('a submit gets in among writers that are quicker than it', async () => {
    expect(await submitAmongWriters(await sound())).toEqual({ done: 1, refused: 0, broken: [] })
  })
  it('control: without holding the application after some losses it loses for ever', async () => {
    expect((await submitAmongWriters(await mutant('patience', 'serve.ts', 'PATIENCE = 8', 'PATIENCE = 50'))).broken).not.toEqual([])
  })
  it('two that hold their own and look at each other’s both get through', async () => {
    expect(await eachHoldingItsOwn(await sound())).toEqual({ done: 2, refused: 0, broken: [] })
  })
  it('control: without looking again after a deadlock, one of them meets an error of the database', async () => {
    const { broken } = await eachHoldingItsOwn(await mutant('deadlock', 'recover.ts', `['40001', '40P01']`, '[]'))
    expect(broken).toEqual(['deadlock detected'])
  })
})

import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { gate } from '../test/queued.ts'
import { world, type World } from '../test/world.ts'
import { retry, TerminalError, work, type JobHandler } from './index.ts'

describe.each(KINDS)('a parked job that is put back to work, on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
    await w.submitted()
  })
  afterEach(() => w.close())

  const letters = () =>
    w.engine.db.selectFrom('job').select(['id', 'state', 'attempts', 'maxAttempts', 'runAt']).where('name', '=', 'letter').execute()
  const letter = async () => (await letters())[0]!
  const run = (handler: JobHandler, engine = w.engine) => work(engine, { letter: handler })
  const park = () => run(() => Promise.reject(new TerminalError('no such address')))

  it('is not taken off by a node that slept since its first attempt', async () => {
    const [begun, awake] = [gate(), gate()]
    const single = { ...w.engine, jobs: { ...w.engine.jobs, atOnce: 1 } } // takes nothing more while it sleeps, nor its own again
    const sleeper = run(async () => {
      begun.open()
      await awake.opened
    }, single)
    await begun.opened
    await sql`update job set leased_until = now() - interval '1 second' where name = 'letter'`.execute(w.engine.db)
    await park()
    expect(await retry(w.engine, w.host, { id: (await letter()).id })).toBe(1)
    let left = await letters()
    await run(async () => {
      awake.open()
      await sleeper
      left = await letters()
    })
    expect([left.map(({ state, attempts }) => [state, attempts]), await letters()]).toEqual([[['waiting', 3]], []])
  })

  it('has twelve attempts again, and waits two seconds after the first of them, and up to a quarter more', async () => {
    await sql`update job set attempts = 11 where name = 'letter'`.execute(w.engine.db)
    await park()
    const { id, state, attempts } = await letter()
    expect([state, attempts, await retry(w.engine, w.host, { id }), await retry(w.engine, w.host, { id })]).toEqual(['dead', 12, 1, 0])
    let [at, isLast] = [0, true]
    await run((job) => {
      ;[at, isLast] = [job.at, job.isLastAttempt]
      return Promise.reject(new Error('the post office is closed'))
    })
    const after = await letter()
    expect([isLast, after.state, after.attempts, after.maxAttempts]).toEqual([false, 'waiting', 13, 24])
    const wait = after.runAt.getTime() - at
    expect([wait >= 2000, wait < 2500 + 1000]).toEqual([true, true])
  })
})

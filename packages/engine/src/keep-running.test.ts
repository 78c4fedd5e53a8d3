import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshUrl, KINDS } from '../test/databases.ts'
import { gate, queueAll, rowsOf, times } from '../test/queued.ts'
import { world, type World } from '../test/world.ts'
import {
  createEngine,
  enqueue,
  keepRunning,
  now,
  migrateTables,
  openDatabase,
  openHints,
  work,
  type JobSettings,
  type Running,
} from './index.ts'

/** So seldom that a test is over first: what wakes is not the looking. */
const SELDOM = { shortest: 600_000, longest: 600_000 }

describe.each(KINDS)('a process that keeps running, on %s', (kind) => {
  let w: World
  let errors: unknown[]
  let running: Running[]
  const keep = (handlers: Parameters<typeof keepRunning>[1], options: object = {}, engine = w.engine): Running => {
    const one = keepRunning(engine, handlers, { ...SELDOM, onError: (error) => errors.push(error), ...options })
    running.push(one)
    return one
  }
  /** Once it asks the database no more: from here only what wakes it helps. */
  const resting = async (): Promise<void> => {
    const looked = gate()
    await queueAll(w.engine, w.host, 'first', ['first'])
    keep({ first: async () => looked.open(), told: async () => told.open(), letter: async () => told.open() })
    await looked.opened
    const asked = vi.spyOn(w.engine.db, 'getExecutor')
    let last = -1
    await expect.poll(() => last === (last = asked.mock.calls.length), { interval: 200, timeout: 20_000 }).toBe(true)
    asked.mockRestore()
  }
  let told = gate()
  beforeEach(async () => {
    ;[errors, running, told] = [[], [], gate()]
    w = await world(kind)
    await work(w.engine, {})
  })
  afterEach(async () => {
    for (const one of running) await one.stop(0)
    await w.close()
    if (errors.length > 0) throw errors[0]
  })

  it('is woken by what it queues itself, when that is committed', async () => {
    await resting()
    await queueAll(w.engine, w.host, 'told', ['told'])
    expect(await told.opened).toBeUndefined()
  })

  it('is woken by the effects of its own steps', async () => {
    await resting()
    await w.submitted()
    expect(await told.opened).toBeUndefined()
  })

  it('what was taken back wakes nobody', async () => {
    await resting()
    let rings = 0
    w.engine.bell.onRing(() => rings++)
    const lost = w.engine.db.transaction().execute(async (trx) => {
      await enqueue(trx, { host: w.host, name: 'told', key: 'lost', payload: {} })
      throw new Error('no')
    })
    await expect(lost).rejects.toThrow('no')
    expect(rings).toBe(0)
  })

  it('looks again when the next row is due, whoever queued it', async () => {
    const at = (await now(w.engine.db)) + 2000
    await w.engine.db.transaction().execute((trx) => enqueue(trx, { host: w.host, name: 'told', key: 'soon', payload: {}, runAt: at }))
    await resting()
    await told.opened
    expect((await now(w.engine.db)) - at).toBeGreaterThanOrEqual(0)
  })

  it('fires timers while every place is taken by a receiver that hangs', async () => {
    const target = await w.begun()
    await queueAll(w.engine, w.host, 'hangs', times(60, 'hangs'))
    const [begun, over] = [gate(), gate()]
    const hangs = async (): Promise<void> => {
      begun.open()
      await over.opened
    }
    keep({ hangs }, { shortest: 20, longest: 100 })
    await begun.opened
    await w.move(25 * 86_400_000)
    const closed = async () =>
      (await w.engine.db.selectFrom('application').select('state').where('id', '=', target.id).executeTakeFirstOrThrow()).state
    await expect.poll(closed, { timeout: 20_000 }).toBe('closed')
    over.open()
  })

  it('that stops tells what still runs, and hands it back: another process begins it at once', async () => {
    await queueAll(w.engine, w.host, 'slow', ['one'])
    const begun = gate()
    let reason = ''
    const one = keep({
      slow: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error((reason = (signal.reason as Error).message))))
          begun.open()
        }),
    })
    await begun.opened
    await one.stop(10)
    const [row] = (await sql<{ leasedUntil: Date | null }>`select leased_until from job where key = 'one'`.execute(w.engine.db)).rows
    expect([reason, row]).toEqual(['This process stops before slow is done', { leasedUntil: null }])
  })

  it('finishes what is in hand when it stops, and takes nothing more', async () => {
    const engine = createEngine({ db: w.engine.db, programs: [...w.engine.programs.values()], jobs: { perName: 1 } })
    await queueAll(engine, w.host, 'slow', ['one', 'two'])
    const [begun, over] = [gate(), gate()]
    const slow = async (): Promise<void> => {
      begun.open()
      await over.opened
    }
    const one = keep({ slow }, {}, engine)
    await begun.opened
    const stopped = one.stop()
    over.open()
    await stopped
    expect((await rowsOf(engine)).map(({ key, attempts }) => [key, attempts])).toEqual([['two', 0]])
  })
})

it('a process that cannot keep up tells the others, which look at once', async () => {
  const url = await freshUrl()
  const [here, there] = [await openDatabase({ url }), await openDatabase({ url })]
  const hints = [openHints(url), openHints(url)]
  const w = await world('postgres')
  await migrateTables(here.db)
  const engineOf = (db: typeof here.db, jobs: Partial<JobSettings> = {}) => createEngine({ db, programs: [], jobs })
  const full = engineOf(here.db, { atOnce: 1 })
  const [heard, over, looked] = [gate(), gate(), gate()]
  await queueAll(full, w.host, 'first', ['first'])
  const resting = keepRunning(
    engineOf(there.db),
    { first: async () => looked.open(), slow: async () => heard.open() },
    { ...SELDOM, onError: () => {}, hints: hints[1]! },
  )
  await looked.opened
  await Promise.all(hints.map(({ ready }) => ready))
  await queueAll(full, w.host, 'slow', times(3))
  const busy = keepRunning(full, { slow: () => over.opened }, { shortest: 600, longest: 600, onError: () => {}, hints: hints[0]! })
  expect(await heard.opened).toBeUndefined()
  over.open()
  for (const one of [resting, busy]) await one.stop()
  for (const one of hints) await one.close()
  for (const one of [here, there]) await one.close()
  await w.close()
})

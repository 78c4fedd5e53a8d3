import { fromPromise, setup } from 'xstate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, KINDS } from '../test/databases.ts'
import { gate, type Gate } from '../test/queued.ts'
import { durable, type Database } from './index.ts'

describe.each(KINDS)('a promise that runs, on %s', (kind) => {
  let database: Database
  let begun: Gate
  let stopped: Gate
  let reason: string
  beforeEach(async () => {
    database = await freshDatabase(kind)
    ;[begun, stopped, reason] = [gate(), gate(), '']
  })
  afterEach(() => database.close())

  /** One process on the database; several may stand on it. */
  const open = (lease?: number) =>
    durable(
      setup({
        actors: {
          slow: fromPromise(
            ({ signal }) =>
              new Promise((_, reject) => {
                signal.addEventListener('abort', () => {
                  reason = (signal.reason as Error).message
                  reject(new Error('stopped'))
                  stopped.open()
                })
                begun.open()
              }),
          ),
        },
      }).createMachine({
        id: 'waiting',
        initial: 'asking',
        states: { asking: { invoke: { src: 'slow', id: 'it', onError: 'failed' }, on: { leave: 'away' } }, away: {}, failed: {} },
      }),
      { db: database.db, ...(lease !== undefined && { jobs: { lease } }) },
    )

  it('is told to stop when its state is left, before whoever left it has the answer', async () => {
    const here = await open()
    const id = await here.begin()
    const ticking = here.tick()
    await begun.opened
    await here.send(id, { type: 'leave' })
    expect(reason).toBe('The lease of it is over: it was stopped, or another process has it')
    expect([await ticking, (await here.read(id)).value, await here.verify(id)]).toEqual([0, 'away', { ok: true, faults: [] }])
  })

  it('is told within a third of its lease when its state was left by another process', async () => {
    const [here, there] = [await open(150), await open()]
    const id = await here.begin()
    const ticking = here.tick()
    await begun.opened
    await there.send(id, { type: 'leave' })
    await stopped.opened
    expect([await ticking, (await there.read(id)).value]).toEqual([0, 'away'])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { gate, queueAll, rowsOf, times } from '../test/queued.ts'
import { world, type World } from '../test/world.ts'
import { createEngine, newId, work, type JobHandlers, type JobSettings } from './index.ts'

describe.each(KINDS)('jobs that run at once, on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
    await work(w.engine, {})
  })
  afterEach(() => w.close())
  const engineWith = (jobs: Partial<JobSettings>) => createEngine({ db: w.engine.db, programs: [...w.engine.programs.values()], jobs })

  it('an attempt is counted when a job begins: those for which there was no room have had none', async () => {
    const engine = engineWith({ atOnce: 2 })
    await queueAll(engine, w.host, 'slow', times(5))
    const [begun, over] = [gate(), gate()]
    let running = 0
    const working = work(engine, {
      slow: async () => {
        if (++running === 2) begun.open()
        await over.opened
      },
    })
    await begun.opened
    const meanwhile = (await rowsOf(engine)).map(({ attempts }) => attempts)
    over.open()
    expect([meanwhile, await working, running, await rowsOf(engine)]).toEqual([[1, 1, 0, 0, 0], 5, 5, []])
  })

  it('a receiver that hangs holds up nobody but those that wait for it, though they were there first', async () => {
    await queueAll(w.engine, w.host, 'hangs', times(40, 'hangs'))
    await queueAll(w.engine, w.host, 'quick', times(20, 'quick'))
    const [over, allQuick] = [gate(), gate()]
    let quick = 0
    const handlers: JobHandlers = {
      hangs: () => over.opened,
      quick: async () => {
        if (++quick === 20) allQuick.open()
      },
    }
    const working = work(w.engine, handlers)
    await allQuick.opened
    over.open()
    expect([await working, await rowsOf(w.engine)]).toEqual([60, []])
  })

  it('a host whose jobs all hang leaves room for the others', async () => {
    const other = newId()
    for (const name of ['a', 'b', 'c', 'd', 'e']) await queueAll(w.engine, w.host, name, times(10, name))
    await queueAll(w.engine, other, 'quick', times(3))
    const [over, allQuick] = [gate(), gate()]
    let quick = 0
    const hangs = () => over.opened
    const working = work(w.engine, {
      a: hangs,
      b: hangs,
      c: hangs,
      d: hangs,
      e: hangs,
      quick: async () => {
        if (++quick === 3) allQuick.open()
      },
    })
    await allQuick.opened
    over.open()
    expect(await working).toBe(53)
  })

  it('what one application asked for happens in its order, one after another; another application waits for none of it', async () => {
    const engine = engineWith({})
    const [one, two] = [await w.begun(), await w.begun()]
    await work(engine, {})
    for (const place of [0, 1, 2]) {
      await queueAll(engine, w.host, place === 1 ? 'tell' : 'write', [`one-${place}`], one.id)
      await queueAll(engine, w.host, 'tell', [`two-${place}`], two.id)
    }
    const done: string[] = []
    const twoIsDone = gate()
    const handler = async ({ key }: { key: string }): Promise<void> => {
      if (key === 'one-0') await twoIsDone.opened
      done.push(key)
      if (key === 'two-2') twoIsDone.open()
    }
    expect(await work(engine, { tell: handler, write: handler })).toBe(6)
    expect(done).toEqual(['two-0', 'two-1', 'two-2', 'one-0', 'one-1', 'one-2'])
  })

  it('one that failed and waits for its next attempt does not hold up the next of its application', async () => {
    const { id } = await w.begun()
    await work(w.engine, {})
    await queueAll(w.engine, w.host, 'tell', ['first', 'second'], id)
    const tell = async ({ key }: { key: string }): Promise<void> => {
      if (key === 'first') throw new Error('no')
    }
    expect(await work(w.engine, { tell })).toBe(1)
    expect((await rowsOf(w.engine)).map(({ key, state, attempts, error }) => [key, state, attempts, error])).toEqual([
      ['first', 'waiting', 1, 'no'],
    ])
  })
})

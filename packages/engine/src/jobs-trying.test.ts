import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { gate, queueAll, rowsOf, takeOver } from '../test/queued.ts'
import { world, type World } from '../test/world.ts'
import { createEngine, JOB_SETTINGS, TerminalError, work, type Job } from './index.ts'
import { waitAfter } from './settings.ts'

it('each wait is longer, up to the longest, and chance adds a quarter at most', () => {
  const waits = [1, 2, 3, 12].map((failed) => waitAfter(failed, JOB_SETTINGS, 0))
  expect([waits, waitAfter(1, JOB_SETTINGS, 1), waitAfter(40, JOB_SETTINGS, 0)]).toEqual([[2000, 4000, 8000, 4_096_000], 2500, 21_600_000])
})

describe.each(KINDS)('how a job is tried, on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
    await work(w.engine, {})
  })
  afterEach(() => w.close())

  it('says its settings one by one when they make no sense', () => {
    const bad = () => createEngine({ db: w.engine.db, programs: [], jobs: { lease: 0, perName: 1.5, retries: 3 } as object })
    expect(bad).toThrow(/lease[\s\S]*perName[\s\S]*retries/)
  })

  it('an attempt that takes longer than its handler may has failed, and is told so', async () => {
    await queueAll(w.engine, w.host, 'hangs', ['one'])
    let told: unknown
    const run = ({ signal }: Job) =>
      new Promise<void>(() => {
        signal.addEventListener('abort', () => (told = (signal.reason as Error).message))
      })
    expect(await work(w.engine, { hangs: { run, timeLimit: 20 } })).toBe(0)
    expect([told, await rowsOf(w.engine)]).toEqual([
      'It took longer than 0.02 s',
      [{ name: 'hangs', key: 'one', state: 'waiting', attempts: 1, error: 'It took longer than 0.02 s' }],
    ])
  })

  it('a handler has its own number of attempts and its own waits; the last one parks it with the reason', async () => {
    await queueAll(w.engine, w.host, 'fails', ['one'])
    const seen: [number, boolean][] = []
    const run = async ({ attempt, isLastAttempt }: Job): Promise<void> => {
      seen.push([attempt, isLastAttempt])
      throw new Error(`no, for the ${attempt}. time`)
    }
    const handlers = { fails: { run, attempts: 2, firstWait: 5000, jitter: 0 } }
    await work(w.engine, handlers)
    await w.move(4000)
    await work(w.engine, handlers)
    await w.move(6000)
    await work(w.engine, handlers)
    expect([seen, await rowsOf(w.engine)]).toEqual([
      [
        [1, false],
        [2, true],
      ],
      [{ name: 'fails', key: 'one', state: 'dead', attempts: 2, error: 'no, for the 2. time' }],
    ])
  })

  it('is parked at once when nobody could do it', async () => {
    await queueAll(w.engine, w.host, 'hopeless', ['one'])
    await work(w.engine, { hopeless: () => Promise.reject(new TerminalError('there is no such address')) })
    expect(await rowsOf(w.engine)).toMatchObject([{ state: 'dead', attempts: 1, error: 'there is no such address' }])
  })

  it('a handler whose lease another process has taken is told, and what it then says counts for nothing', async () => {
    const slow = createEngine({ db: w.engine.db, programs: [], jobs: { lease: 90 } })
    await queueAll(w.engine, w.host, 'taken', ['one'])
    const begun = gate()
    const working = work(slow, {
      taken: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')))
          begun.open()
        }),
    })
    await begun.opened
    await takeOver(w.engine)
    expect(await working).toBe(0)
    expect(await rowsOf(w.engine)).toEqual([{ name: 'taken', key: 'one', state: 'waiting', attempts: 2, error: null }])
  })
})

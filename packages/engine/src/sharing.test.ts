import { describe, expect, it } from 'vitest'
import { lines } from './lines.ts'
import { sharing } from './sharing.ts'

const host = 'one'

/** A run that notes what it was given, and waits until it is let go. */
function noted(fails: (item: number) => boolean = () => false) {
  const runs: string[] = []
  const held: (() => void)[] = []
  const run = async (of: string, items: readonly number[]): Promise<number[]> => {
    runs.push(`${of}: ${items.join(' ')}`)
    await new Promise<void>((resolve) => held.push(resolve))
    if (items.some(fails)) throw new Error(`cannot do ${items.join(' ')}`)
    return items.map((item) => item * 10)
  }
  /** Lets every run go until none begins any more. */
  const finish = async (work: Promise<unknown>): Promise<void> => {
    let isDone = false
    void work.then(() => (isDone = true))
    while (!isDone) {
      held.splice(0).forEach((go) => go())
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { runs, run, finish }
}

describe('sharing', () => {
  it('what waits at the same instant goes together, what comes meanwhile goes with the next', async () => {
    const { runs, run, finish } = noted()
    const call = sharing(run)
    const first = [1, 2, 3].map((item) => call(host, `k${item}`, item))
    while (runs.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const all = Promise.all([...first, ...[4, 5].map((item) => call(host, `k${item}`, item))])
    await finish(all)
    expect([await all, runs]).toEqual([
      [10, 20, 30, 40, 50],
      ['one: 1 2 3', 'one: 4 5'],
    ])
  })

  it('hosts neither share nor wait for each other, a key never meets itself, and nobody is taken beyond the most', async () => {
    const { runs, run, finish } = noted()
    const call = sharing(run, { most: 2 })
    const all = Promise.all([call('one', 'a', 1), call('two', 'a', 2), call('one', 'a', 3), call('one', 'b', 4), call('one', 'c', 5)])
    await finish(all)
    expect([await all, runs]).toEqual([
      [10, 20, 30, 40, 50],
      ['one: 1 4', 'two: 2', 'one: 3 5'],
    ])
  })

  it('one bad item harms nobody else: a run that fails is done again singly, in order', async () => {
    const { runs, run, finish } = noted((item) => item === 2)
    const call = sharing(run)
    const all = Promise.allSettled([1, 2, 3].map((item) => call(host, `k${item}`, item)))
    await finish(all)
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
      10,
      'cannot do 2',
      30,
    ])
    expect(runs).toEqual(['one: 1 2 3', 'one: 1', 'one: 2', 'one: 3'])
  })

  it('lets other work of the process go on between runs', async () => {
    let turns = 0
    const call = sharing(async (_, items: readonly number[]) => items, { most: 1 })
    const count = (): void => void (turns++ < 1000 && setImmediate(count))
    setImmediate(count)
    await Promise.all(Array.from({ length: 50 }, (_, item) => call(host, `k${item}`, item)))
    expect(turns).toBeGreaterThanOrEqual(50)
  })
})

it('a line serves together whoever came meanwhile, and forgets itself when nobody is left', async () => {
  const served: string[] = []
  const gates: (() => void)[] = []
  const stand = lines<number>()
  const serve = async (together: readonly number[]): Promise<void> => {
    served.push(together.join(' '))
    await new Promise<void>((resolve) => gates.push(resolve))
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  stand('a', 1, serve)
  stand('a', 2, serve)
  stand('b', 3, serve)
  stand('a', 4, serve)
  await turn()
  expect(served).toEqual(['1', '3'])
  gates.splice(0).forEach((go) => go())
  await turn()
  gates.splice(0).forEach((go) => go())
  await turn()
  stand('a', 5, serve)
  await turn()
  expect(served).toEqual(['1', '3', '2 4', '5'])
})

/** What one step does, on both databases: what the machine says to itself, what a throw leaves, what can be kept; between every two events everything but the database is thrown away. */
import { assign, createMachine, raise, sendTo, setup, type AnyEventObject } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'

const SOUND = { ok: true, faults: [] }

describe.each(KINDS)('steps on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  it('an immediate raise is taken in its own step and never again', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'raised',
        context: { count: 0 },
        on: {
          go: { actions: [raise({ type: 'count' }), raise({ type: 'count' })] },
          count: { actions: assign({ count: ({ context }) => context.count + 1 }) },
        },
      }),
    )
    await life.send({ type: 'go' })
    expect((await life.snapshot()).context).toEqual({ count: 2 })
    expect(await life.log()).toEqual(['begin → ', 'go → '])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('what a machine sends to itself are its next events, in order, each a row of the same commit, from the first step on', async () => {
    const life = await live(where, () =>
      setup({ types: {} as { context: { heard: unknown[] }; events: AnyEventObject } }).createMachine({
        id: 'toItself',
        initial: 'a',
        context: { heard: [] },
        entry: sendTo(({ self }) => self, { type: 'hello', at: 'noon' }),
        on: {
          '*': {
            actions: assign({ heard: ({ context, event }) => [...context.heard, event.at === 'noon' ? 'hello at noon' : event.type] }),
          },
        },
        states: {
          a: {
            on: {
              go: {
                target: 'b',
                actions: [
                  sendTo(({ self }) => self, { type: 'first' }),
                  sendTo(
                    ({ self }) => self,
                    ({ event }) => ({ type: 'second', n: event.n }),
                  ),
                ],
              },
            },
          },
          b: { on: { first: { actions: [raise({ type: 'inside' }), sendTo(({ self }) => self, { type: 'third' })] }, nobody: {} } },
        },
      }),
    )
    expect(await life.log()).toEqual(['begin → a', 'hello → a'])
    await life.send({ type: 'go', n: 1 }, 'k')
    await life.send({ type: 'go', n: 1 }, 'k')
    expect(await life.log()).toEqual(['begin → a', 'hello → a', 'go → b', 'first → b', 'second → b', 'third → b'])
    expect((await life.snapshot()).context).toEqual({ heard: ['hello at noon', 'inside', 'second', 'third'] })
    expect(await life.verify()).toEqual(SOUND)
  })

  it('a throw in an assign leaves nothing written', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'throwing',
        context: { count: 0 },
        on: { go: { actions: assign({ count: ({ event }) => (event.bad as { n: number }).n }) } },
      }),
    )
    await expect(life.send({ type: 'go' })).rejects.toThrow("Cannot read properties of undefined (reading 'n')")
    await life.send({ type: 'go', bad: { n: 7 } })
    expect([await life.log(), (await life.snapshot()).context]).toEqual([['begin → ', 'go → '], { count: 7 }])
  })

  it('a throw in the first step begins nothing, and neither does a step without end', async () => {
    const throwing = () =>
      createMachine({ id: 'stillborn', context: ({ input }) => ({ of: (input as { name: string }).name }), on: { go: {} } })
    await expect(live(where, throwing)).rejects.toThrow("Cannot read properties of undefined (reading 'name')")
    const life = await live(where, throwing, { input: { name: 'Ann' } })
    expect((await life.snapshot()).context).toEqual({ of: 'Ann' })
    const endless = await live(where, () =>
      createMachine({ id: 'endless', initial: 'a', states: { a: { on: { go: 'b' } }, b: { always: 'c' }, c: { always: 'b' } } }),
    )
    await expect(endless.send({ type: 'go' })).rejects.toThrow('processed more than 1000 microsteps')
    expect(await endless.log()).toEqual(['begin → a'])
  })

  it('the context factory runs once, with the input, however many events there are', async () => {
    let runs = 0
    const life = await live(
      where,
      () =>
        setup({ types: {} as { input: { name: string; when: Date }; events: AnyEventObject } }).createMachine({
          id: 'factory',
          context: ({ input }) => ({
            born: input.name,
            runs: ++runs,
            when: input.when,
            map: new Map([['a', undefined]]),
          }),
          on: {
            go: { actions: assign({ map: ({ context, event }) => new Map([...(context.map as Map<string, unknown>), ['b', event.set]]) }) },
          },
        }),
      { input: { name: 'Ann', when: new Date(5) } },
    )
    await life.send({ type: 'go', set: new Set([1n]) })
    expect((await life.snapshot()).context).toEqual({
      born: 'Ann',
      runs: 1,
      when: new Date(5),
      map: new Map<string, unknown>([
        ['a', undefined],
        ['b', new Set([1n])],
      ]),
    })
    expect(await life.verify()).toEqual({ ok: false, faults: ['the replayed snapshot is not the stored one'] }) // `runs` is impure, and verify finds it
  })

  it('refuses at once what no row can keep, with its path, and goes on from where it was', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'unkept',
        context: { deep: {} },
        on: { go: { actions: assign({ deep: ({ event }) => ({ call: event.ok ?? (() => 1) }) }) } },
      }),
    )
    await expect(life.send({ type: 'go' })).rejects.toThrow('context.deep.call is a function, which no row can keep')
    await life.send({ type: 'go', ok: 'fine' })
    expect((await life.snapshot()).context).toEqual({ deep: { call: 'fine' } })
  })
})

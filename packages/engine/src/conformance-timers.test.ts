/** Delayed events: armed, cancelled and fired by whichever engine is there; between every two events everything but the database is thrown away. */
import { assign, cancel, createMachine, enqueueActions, raise, sendTo, setup, type AnyEventObject } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'

/** The database's own clock runs on while a test does, so that times are told in hours. */
const HOUR = 3_600_000
const SOUND = { ok: true, faults: [] }

describe.each(KINDS)('timers on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  it('after fires once, at its own instant, by number and by name, and what it arms counts from there', async () => {
    const life = await live(where, () =>
      setup({ delays: { soon: ({ context }) => (context as { wait: number }).wait } }).createMachine({
        id: 'after',
        initial: 'a',
        context: { wait: 2 * HOUR, at: [] as number[] },
        states: {
          a: { after: { [HOUR]: { target: 'b', actions: assign({ at: ({ event }) => [(event as unknown as { at: number }).at] }) } } },
          b: {
            after: {
              soon: {
                target: 'c',
                actions: assign({ at: ({ context, event }) => [...(context.at as number[]), (event as unknown as { at: number }).at] }),
              },
            },
          },
          c: {},
        },
      }),
    )
    await life.move(HOUR / 2)
    const early = await life.tick()
    await life.move(9 * HOUR)
    expect([early, await life.tick(), await life.tick()]).toEqual([0, 2, 0])
    const { value, context } = await life.snapshot()
    const [first, second] = (context as { at: number[] }).at
    expect([value, second! - first!]).toEqual(['c', 2 * HOUR])
    expect(await life.log()).toEqual(['begin → a', 'xstate.after.3600000.after.a → b', 'xstate.after.soon.after.b → c'])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('leaving a state takes its timer along, and coming back arms another: the earlier visit’s never fires', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'visits',
        initial: 'in',
        states: {
          in: { on: { leave: 'out', again: { target: 'in', reenter: true } }, after: { [HOUR]: 'late' } },
          out: { on: { back: 'in' } },
          late: {},
        },
      }),
    )
    await life.move(0.6 * HOUR)
    await life.send({ type: 'leave' })
    await life.send({ type: 'back' })
    await life.move(0.6 * HOUR)
    expect([await life.tick(), await life.value()]).toEqual([0, 'in'])
    await life.send({ type: 'again' })
    await life.move(0.6 * HOUR)
    expect([await life.tick(), await life.value(), await life.jobs()]).toEqual([0, 'in', ['timer xstate.after.3600000.visits.in waiting']])
    await life.move(0.6 * HOUR)
    expect([await life.tick(), await life.value(), await life.jobs()]).toEqual([1, 'late', []])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('a delayed raise and a delayed sending to itself carry their fields, and are cancelled by id', async () => {
    const life = await live(where, () =>
      setup({ types: {} as { context: { got: unknown[] }; events: AnyEventObject } }).createMachine({
        id: 'delayed',
        context: { got: [] },
        on: {
          go: {
            actions: [
              raise(({ event }) => ({ type: 'ring', n: event.n, when: new Date(7) }), { delay: 1000 }),
              raise({ type: 'ring', n: 'also' }, { delay: 1000 }),
              sendTo(({ self }) => self, { type: 'ring', n: 'sent', none: undefined }, { delay: 2000, id: 'sent' }),
              raise({ type: 'ring', n: 'cancelled' }, { delay: 1500, id: 'one' }),
            ],
          },
          stop: { actions: cancel('one') },
          ring: { actions: assign({ got: ({ context, event }) => [...context.got, [event.n, event.when, 'none' in event]] }) },
        },
      }),
    )
    await life.send({ type: 'go', n: 1 })
    await life.send({ type: 'stop' })
    await life.move(5000)
    expect(await life.tick()).toBe(3)
    expect((await life.snapshot()).context).toEqual({
      got: [
        [1, new Date(7), false],
        ['also', undefined, false],
        ['sent', undefined, true],
      ],
    })
    expect([await life.log(), await life.jobs()]).toEqual([['begin → ', 'go → ', 'stop → ', 'ring → ', 'ring → ', 'ring → '], []])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('an event of a person with the name of a timer is the person’s, and the timer stays', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'sameName',
        context: { rings: 0 },
        entry: raise({ type: 'ring' }, { delay: 1000, id: 'ring' }),
        on: { ring: { actions: assign({ rings: ({ context }) => context.rings + 1 }) } },
      }),
    )
    await life.send({ type: 'ring' })
    await life.move(1000)
    expect([await life.tick(), (await life.snapshot()).context]).toEqual([1, { rings: 2 }])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('what enqueueActions delays and cancels is kept as well', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'enqueued',
        initial: 'a',
        states: {
          a: {
            entry: enqueueActions(({ enqueue }) => {
              enqueue.raise({ type: 'no' }, { delay: 500, id: 'no' })
              enqueue.sendTo(({ self }) => self, { type: 'yes' }, { delay: 1000, id: 'yes' })
              enqueue.cancel('no')
            }),
            on: { no: 'wrong', yes: 'right' },
          },
          wrong: {},
          right: {},
        },
      }),
    )
    await life.move(2000)
    expect([await life.tick(), await life.value()]).toEqual([1, 'right'])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('one that arms itself without end is stopped, and a delay that is no time is told', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'endless',
        on: {
          spin: { actions: sendTo(({ self }) => self, { type: 'spin' }) },
          wait: { actions: raise({ type: 'spin' }, { delay: () => Number.NaN }) },
        },
      }),
    )
    await expect(life.send({ type: 'spin' })).rejects.toThrow('spin brings itself about again without end')
    await expect(life.send({ type: 'wait' })).rejects.toThrow('The delay of spin is NaN, which is no length of time')
    expect(await life.log()).toEqual(['begin → '])
  })
})

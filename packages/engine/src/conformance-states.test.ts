/** What XState 5.33 says of states, each construct on both databases; between every two events everything but the database is thrown away. */
import { assign, createMachine, enqueueActions, setup, stateIn, type AnyEventObject } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'

const SOUND = { ok: true, faults: [] }

describe.each(KINDS)('states on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  it('history, shallow and deep, leads back to where one was', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'history',
        initial: 'work',
        states: {
          work: {
            initial: 'one',
            on: { rest: 'resting' },
            states: {
              one: { on: { next: 'two' } },
              two: { initial: 'low', states: { low: { on: { up: 'high' } }, high: {} } },
              shallow: { type: 'history' },
              deep: { type: 'history', history: 'deep' },
            },
          },
          resting: { on: { shallow: 'work.shallow', deep: 'work.deep' } },
        },
      }),
    )
    for (const type of ['next', 'up', 'rest', 'deep']) await life.send({ type })
    expect(await life.value()).toEqual({ work: { two: 'high' } })
    for (const type of ['rest', 'shallow']) await life.send({ type })
    expect(await life.value()).toEqual({ work: { two: 'low' } })
    expect(await life.verify()).toEqual(SOUND)
  })

  it('parallel regions move on their own, and together they are done with an output', async () => {
    const region = (take: string) => ({
      initial: 'open',
      states: { open: { on: { [take]: 'closed' } }, closed: { type: 'final' as const } },
    })
    const life = await live(where, () =>
      createMachine({
        id: 'parallel',
        initial: 'both',
        context: { left: 0 },
        states: {
          both: {
            type: 'parallel',
            states: {
              left: region('left'),
              right: region('right'),
              watch: {
                initial: 'idle',
                states: { idle: { always: { guard: stateIn({ both: { left: 'closed' } }), target: 'seen' } }, seen: { type: 'final' } },
              },
            },
            onDone: { target: 'over' },
          },
          over: { type: 'final', output: 'inner' },
        },
        output: ({ event }) => ({ was: (event as unknown as { output: unknown }).output, nothing: undefined }),
      }),
    )
    await life.send({ type: 'left' })
    expect(await life.value()).toEqual({ both: { left: 'closed', right: 'open', watch: 'seen' } })
    await life.send({ type: 'right' })
    const { status, output, value } = await life.snapshot()
    expect([status, value, output]).toStrictEqual(['done', 'over', { was: 'inner', nothing: undefined }])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('a region or a state that is done goes on by onDone, with its output', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'onDone',
        initial: 'form',
        context: { got: null as unknown },
        states: {
          form: {
            initial: 'a',
            states: { a: { on: { next: 'b' } }, b: { type: 'final', output: ({ event }) => ({ said: event.said }) } },
            onDone: { target: 'after', actions: assign({ got: ({ event }) => event.output }) },
          },
          after: {},
        },
      }),
    )
    await life.send({ type: 'next', said: 'hello' })
    const { value, context } = await life.snapshot()
    expect([value, context]).toEqual(['after', { got: { said: 'hello' } }])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('always, guards and enqueueActions are settled within the step', async () => {
    const life = await live(where, () =>
      setup({
        types: {} as { context: { count: number; path: string[] }; events: AnyEventObject },
        guards: { isFull: ({ context }) => context.count >= 2 },
      }).createMachine({
        id: 'always',
        initial: 'filling',
        context: { count: 0, path: [] },
        states: {
          filling: {
            on: {
              drop: {
                actions: enqueueActions(({ enqueue, check, event }) => {
                  enqueue.assign({ count: ({ context }) => context.count + Number(event.by2 ? 2 : 1) })
                  enqueue.assign({ path: ({ context }) => [...context.path, check('isFull') ? 'was full' : 'had room'] })
                  if (event.twice) enqueue.raise({ type: 'drop' })
                }),
              },
            },
            always: { guard: 'isFull', target: 'full' },
          },
          full: { always: { target: 'spilled', guard: ({ context }) => context.count > 2 } },
          spilled: {},
        },
      }),
    )
    await life.send({ type: 'drop' })
    expect(await life.snapshot()).toMatchObject({ value: 'filling', context: { count: 1, path: ['had room'] } })
    await life.send({ type: 'drop', by2: true })
    expect(await life.snapshot()).toMatchObject({ value: 'spilled', context: { count: 3, path: ['had room', 'had room'] } })
    expect(await life.verify()).toEqual(SOUND)
  })

  it('who is done is closed: a root `on` would still move it, and every later event is refused', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'closed',
        initial: 'open',
        context: { late: 0 },
        on: { knock: { target: '.open', actions: assign({ late: ({ context }) => context.late + 1 }) } },
        states: { open: { on: { close: 'closed' }, after: { 1000: 'closed' } }, closed: { type: 'final' } },
      }),
    )
    await life.send({ type: 'close' })
    await expect(life.send({ type: 'knock' })).rejects.toMatchObject({ name: 'Refused', code: 'notAllowed' })
    await life.move(2000)
    expect(await life.tick()).toBe(0)
    expect(await life.log()).toEqual(['begin → open', 'close → closed'])
    expect(await life.jobs()).toEqual([])
    expect(await life.snapshot()).toMatchObject({ status: 'done', value: 'closed', context: { late: 0 } })
  })

  it('an event the machine does not know is refused, one that a guard holds back too, and an internal name is never taken from outside', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'unknown',
        initial: 'a',
        states: { a: { on: { go: { guard: () => false, target: 'b' }, 'mouse.*': 'b' }, after: { 99_999: 'b' } }, b: {} },
      }),
    )
    await expect(life.send({ type: 'fly' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(life.send({ type: 'go' })).rejects.toMatchObject({ code: 'notNow' })
    await expect(life.send({ type: 'xstate.after.99999.unknown.a' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(life.send({ type: 'mouses' })).rejects.toMatchObject({ code: 'notAllowed' })
    await life.send({ type: 'mouse.left.down' })
    expect(await life.log()).toEqual(['begin → a', 'mouse.left.down → b'])
  })
})

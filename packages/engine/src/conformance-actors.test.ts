/** Invoked and spawned promises: jobs that outlive the process, whose ends come in by the one door; between every two events all but the database is gone. */
import { assign, createMachine, enqueueActions, fromPromise, setup, spawnChild, stopChild, type AnyActorRef } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'
import { TerminalError } from './index.ts'
import { finish } from './send.ts'

const HOUR = 3_600_000
const SOUND = { ok: true, faults: [] }
const outputOf = (event: object): unknown => (event as { output: unknown }).output

describe.each(KINDS)('actors on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  it('an invoked promise runs as a job with its input, and onDone takes its output', async () => {
    const runs: unknown[] = []
    const life = await live(where, () =>
      setup({
        actors: {
          price: fromPromise(async ({ input, self }) => {
            runs.push([input, self.sessionId.replace(/.*\//, '')])
            return { cents: 1250n, none: undefined }
          }),
        },
      }).createMachine({
        id: 'invoked',
        initial: 'asking',
        context: { got: null as unknown },
        states: {
          asking: {
            invoke: {
              src: 'price',
              id: 'asked',
              input: ({ context }) => ({ of: 'bread', was: context.got }),
              onDone: { target: 'told', actions: assign({ got: ({ event }) => event.output }) },
            },
          },
          told: {},
        },
      }),
    )
    expect([await life.value(), await life.jobs(), runs]).toEqual(['asking', ['actor asked waiting'], []])
    expect(await life.tick()).toBe(1)
    const { value, context } = await life.snapshot()
    expect([value, context, runs]).toStrictEqual([
      'told',
      { got: { cents: 1250n, none: undefined } },
      [[{ of: 'bread', was: null }, 'asked']],
    ])
    expect([await life.jobs(), await life.log()]).toEqual([[], ['begin → asking', 'xstate.done.actor.asked → told']])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('one that throws is tried again with back-off, and onError takes the error when it does so at last', async () => {
    let attempts = 0
    const life = await live(where, () =>
      setup({
        actors: {
          fails: fromPromise(async () => {
            if (++attempts < 3) throw new Error('try again')
            throw new TerminalError('there is no such thing')
          }),
        },
      }).createMachine({
        id: 'failing',
        initial: 'asking',
        context: { why: '' },
        states: {
          asking: {
            invoke: { src: 'fails', id: 'it', onError: { target: 'gaveUp', actions: assign({ why: ({ event }) => String(event.error) }) } },
          },
          gaveUp: {},
        },
      }),
    )
    expect([await life.tick(), await life.tick(), attempts, await life.value()]).toEqual([0, 0, 1, 'asking'])
    await life.move(HOUR)
    expect([await life.tick(), attempts]).toEqual([0, 2])
    await life.move(HOUR)
    expect([await life.tick(), attempts, await life.jobs()]).toEqual([1, 3, []])
    expect(await life.snapshot()).toMatchObject({ value: 'gaveUp', context: { why: 'TerminalError: there is no such thing' } })
    expect(await life.verify()).toEqual(SOUND)
  })

  it('the last attempt gives the error event, and without onError the life ends in error: it is closed', async () => {
    const life = await live(where, () =>
      setup({ actors: { fails: fromPromise(async () => Promise.reject(new RangeError('never'))) } }).createMachine({
        id: 'unheard',
        initial: 'asking',
        on: { knock: {} },
        states: { asking: { invoke: { src: 'fails', id: 'it' }, after: { [HOUR]: 'late' }, on: { go: 'late' } }, late: {} },
      }),
    )
    await life.meet(({ engine }) => engine.db.updateTable('job').set({ maxAttempts: 1 }).where('applicationId', '=', life.id).execute())
    expect(await life.tick()).toBe(1)
    const { status, error } = await life.snapshot()
    expect([status, String(error), await life.jobs()]).toEqual(['error', 'RangeError: never', []])
    await expect(life.send({ type: 'go' })).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await life.verify()).toEqual(SOUND)
  })

  it('leaving the state cancels the job; one that ran meanwhile comes back to a later visit, and is none of its', async () => {
    const life = await live(where, () =>
      setup({ actors: { slow: fromPromise(async ({ input }) => String(input)) } }).createMachine({
        id: 'revisited',
        initial: 'asking',
        context: { visit: 1, got: '' },
        states: {
          asking: {
            invoke: {
              src: 'slow',
              id: 'it',
              input: ({ context }) => `visit ${context.visit}`,
              onDone: { target: 'told', actions: assign({ got: ({ event }) => event.output as string }) },
            },
            on: { leave: { target: 'away', actions: assign({ visit: ({ context }) => context.visit + 1 }) } },
          },
          away: { on: { back: 'asking' } },
          told: {},
        },
      }),
    )
    const late = { id: 'it', seq: 1, end: { output: 'visit 1' } }
    const finishLate = () => life.meet(({ engine, host }) => finish(engine, { host, id: life.id }, late))
    await life.send({ type: 'leave' })
    expect([await life.jobs(), await finishLate()]).toEqual([[], 0])
    await life.send({ type: 'back' })
    expect([await finishLate(), await life.value(), await life.jobs()]).toEqual([0, 'asking', ['actor it waiting']])
    expect(await life.tick()).toBe(1)
    expect(await finishLate()).toBe(0)
    expect(await life.snapshot()).toMatchObject({ value: 'told', context: { got: 'visit 2' } })
    expect(await life.log()).toEqual(['begin → asking', 'leave → away', 'back → asking', 'xstate.done.actor.it → told'])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('spawned promises are told apart by their ids, stopped by stopChild, and their ends are seen on the child', async () => {
    const life = await live(where, () =>
      setup({ actors: { look: fromPromise(async ({ input }) => `saw ${String(input)}`) } }).createMachine({
        id: 'spawned',
        context: { saw: [] as unknown[] },
        entry: spawnChild('look', { id: 'first', input: 'one' }),
        on: {
          more: {
            actions: enqueueActions(({ enqueue, event }) => {
              for (const name of event.names as string[]) enqueue.spawnChild('look', { id: name, input: name })
            }),
          },
          stop: { actions: stopChild(({ event }) => event.name as string) },
          'xstate.done.actor.*': { actions: assign({ saw: ({ context, event }) => [...context.saw, outputOf(event)] }) },
        },
      }),
    )
    await life.send({ type: 'more', names: ['two', 'three'] })
    await life.send({ type: 'stop', name: 'two' })
    expect(await life.jobs()).toEqual(['actor first waiting', 'actor three waiting'])
    expect(await life.tick()).toBe(2)
    const { context, children } = await life.snapshot()
    expect(context).toEqual({ saw: ['saw one', 'saw three'] })
    expect(Object.entries(children).map(([id, child]) => [id, (child as AnyActorRef).getSnapshot()])).toEqual([
      ['first', { status: 'done', output: 'saw one', error: undefined }],
      ['three', { status: 'done', output: 'saw three', error: undefined }],
    ])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('what only shows when it happens is refused there, and nothing is written', async () => {
    /** Called by a name that no check of the source could find. */
    const call = (on: unknown, ...name: string[]) => (on as Record<string, (...given: unknown[]) => unknown>)[name.join('')]!
    const life = await live(where, () =>
      setup({ actors: { child: createMachine({}), work: fromPromise(async () => 1) } }).createMachine({
        id: 'hidden',
        context: { ref: null as unknown },
        on: {
          machine: { actions: enqueueActions(({ enqueue }) => void call(enqueue, 'spaw', 'nChild')('child', { id: 'c' })) },
          nameless: {
            actions: enqueueActions(
              ({ enqueue }) =>
                void call(
                  enqueue,
                  'spaw',
                  'nChild',
                )(
                  fromPromise(async () => 1),
                  { id: 'c' },
                ),
            ),
          },
          inside: { actions: assign((given) => ({ ref: typeof call(given, 'spa', 'wn')('work', { id: 'w' }) })) },
          away: {
            actions: enqueueActions(({ enqueue }) => {
              enqueue.spawnChild('work', { id: 'w' })
              call(enqueue, 'send', 'To')('w', { type: 'hello' })
            }),
          },
          up: { actions: enqueueActions(({ enqueue }) => void call(enqueue, 'send', 'Parent')({ type: 'hello' })) },
        },
      }),
    )
    const said = (type: string) => life.send({ type }).catch(({ message }: Error) => message)
    expect([await said('machine'), await said('nameless'), await said('inside'), await said('away'), await said('up')]).toEqual([
      'hidden, on the way to {}, starts child, which is no promise, and no process could go on with that: make it fromPromise(…), or ask for an effect',
      'hidden, on the way to {}, starts an actor without a name, which has no logic in setup({ actors }), and no process could go on with that: name it there',
      'hidden, on the way to {}, spawned w inside assign, and no process could go on with that: use the action spawnChild',
      'hidden, on the way to {}, sends hello to another actor, and no process could go on with that: send to self, or ask for an effect',
      "Unable to send event to actor '#_parent' from machine 'hidden'.",
    ])
    expect(await life.log()).toEqual(['begin → '])
  })
})

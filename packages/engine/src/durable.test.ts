import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { assign, createMachine, fromPromise, sendTo, setup, type AnyEventObject, type AnyStateMachine } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshUrl, KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'
import { durable } from './index.ts'

const faultsOf = async (machine: AnyStateMachine): Promise<string> =>
  durable(machine, { memory: true }).then(
    () => 'opened',
    (error: Error) => `${error.name}: ${error.message}`,
  )

it('the example of the README runs as it stands, and says what it says', { timeout: 120_000 }, async () => {
  const readme = fs.readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8')
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme)!
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'))
  // what stands in a package resolves from there; what it writes goes to a folder of its own
  const text = example!.replace("folder: 'orders'", `folder: ${JSON.stringify(folder)}`)
  expect(text).not.toBe(example)
  const running = promisify(execFile)(process.execPath, ['--conditions=source', '--input-type=module-typescript', '--eval', text], {
    cwd: path.resolve(import.meta.dirname, '..'),
  })
  expect((await running).stdout).toBe('paid\n')
})

it('refuses when defined what could not go on, every fault with its path, and opens nothing', async () => {
  class Money {
    cents = 1
  }
  expect(
    await faultsOf(
      setup({ actors: { child: createMachine({}) } }).createMachine({
        context: { price: new Money() },
        initial: 'a',
        states: { a: { invoke: { src: 'child' }, exit: sendTo('child' as never, { type: 'x' } as never) } },
      }),
    ),
  ).toBe(
    [
      'ProgramError: Program (machine) is not sound:',
      '  id: is missing: its lives are found by it',
      '  a.invoke.0: child is a child machine, which would die with the process: make it fromPromise(…), or a machine of its own that is sent events',
      '  a.exit: sends to another actor, and a job takes no events: send to self, or use a named action',
      '  context.price: is a Money, and a row keeps values without their class: keep its plain parts',
    ].join('\n'),
  )
})

it('an empty Postgres that four processes open at the same instant is made once', async () => {
  const url = await freshUrl()
  const machines = await Promise.all([1, 2, 3, 4].map(() => durable(createMachine({ id: 'first' }), { url })))
  const ids = await Promise.all(machines.map((machine) => machine.begin()))
  expect(await Promise.all(ids.map((id, place) => machines[(place + 1) % 4]!.verify(id)))).toEqual(
    ids.map(() => ({ ok: true, faults: [] })),
  )
  await Promise.all(machines.map((machine) => machine.close()))
})

describe.each(KINDS)('durable on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  const counter = () =>
    createMachine({ id: 'counter', context: { n: 0 }, on: { add: { actions: assign({ n: ({ context }) => context.n + 1 }) } } })

  it('a repeated key is one begin and one event, and another body under it a conflict', async () => {
    const life = await live(where, () => counter())
    const ids = await life.meet(async (machine) => [
      await machine.begin(undefined, { key: 'k' }),
      await machine.begin(undefined, { key: 'k' }),
      await machine.begin({ other: new Date(1) } as never, { key: 'k' }).catch((error: { code: string }) => error.code),
    ])
    expect([ids[0] === ids[1], ids[2]]).toEqual([true, 'conflict'])
    await life.send({ type: 'add', on: new Date(1) }, 'k')
    await life.send({ type: 'add', on: new Date(1) }, 'k')
    await expect(life.send({ type: 'add', on: new Date(2) }, 'k')).rejects.toMatchObject({ code: 'conflict' })
    expect((await life.snapshot()).context).toEqual({ n: 1 })
  })

  it('a changed machine takes the next version, and lives go on under the one they began with', async () => {
    const old = await live(where, () => counter())
    const renamed = () => createMachine({ ...counter().config, initial: 'only', states: { only: {} } } as never) as AnyStateMachine
    await expect(live(where, renamed)).rejects.toThrow('counter@1 is not the program this database knows under that version')
    const next = await live(where, renamed, { version: 2, earlier: { 1: counter() } })
    await next.send({ type: 'add' })
    await next.meet((machine) => machine.send(old.id, { type: 'add' }))
    expect([await next.value(), await next.meet(async (machine) => (await machine.read(old.id)).value)]).toEqual(['only', {}])
    await expect(old.meet((machine) => machine.read(next.id))).rejects.toThrow()
  })

  it('nothing that a machine names is taken for the engine’s own', async () => {
    const life = await live(
      where,
      () =>
        setup({ types: {} as { events: AnyEventObject }, actions: { reschedule: () => {} } }).createMachine({
          id: 'namesakes',
          tags: 'seat',
          context: { track: { of: 'a record' }, appliedTrack: 7, heard: [] as unknown[] },
          entry: 'reschedule',
          on: {
            '*': {
              actions: assign({
                heard: ({ context, event }) => [
                  ...(context['heard'] as unknown[]),
                  [event.type, event['key'], event['role'], event['evidence'], event['payload'], event['$']],
                ],
              }),
            },
          },
        }),
      { input: { $: 'undefined' } },
    )
    const fields = { key: 'k', role: 'timer', evidence: [], payload: { event: 1 }, $: 'date' }
    for (const type of ['reschedule', 'migrate', 'begin', 'constructor']) await life.send({ type, ...fields })
    const heard = (type: string) => [type, 'k', 'timer', [], { event: 1 }, 'date']
    expect((await life.snapshot()).context).toEqual({
      track: { of: 'a record' },
      appliedTrack: 7,
      heard: ['reschedule', 'migrate', 'begin', 'constructor'].map(heard),
    })
    expect([await life.tick(), await life.jobs(), await life.verify()]).toEqual([1, [], { ok: true, faults: [] }])
  })

  it('runs by itself until it is told to stop', async () => {
    const machine = await where.open(
      setup({ actors: { work: fromPromise(async () => 'done') }, actions: { tell: () => {} } }).createMachine({
        id: 'running',
        initial: 'a',
        states: { a: { after: { 1: 'b' } }, b: { invoke: { src: 'work', onDone: 'c' } }, c: { type: 'final', entry: 'tell' } },
      }),
      { actions: { tell: () => stop.abort() } },
    )
    const stop = new AbortController()
    const id = await machine.begin()
    await machine.run(stop.signal)
    expect(await machine.read(id)).toMatchObject({ status: 'done', value: 'c' })
    await machine.close()
  })

  it('processes that open it at the same instant all get it', async () => {
    const machines = await Promise.all(
      [1, 2, 3, 4].map(() =>
        where.open(createMachine({ id: `opened`, on: { go: { actions: 'noted' } } }), { actions: { noted: () => {} } }),
      ),
    )
    const ids = await Promise.all(machines.map((machine) => machine.begin()))
    await Promise.all(machines.map((machine, place) => machine.send(ids[(place + 1) % 4]!, { type: 'go' })))
    expect(new Set(ids).size).toBe(4)
    await Promise.all(machines.map((machine) => machine.close()))
  })

  it('machines share a database and never touch each other’s jobs', async () => {
    const done: string[] = []
    const acting = (id: string) => () =>
      setup({ actions: { [id]: () => void done.push(id) } }).createMachine({
        id,
        entry: id as never,
        after: { 1: { actions: id as never } },
      })
    const one = await live(where, acting('one'))
    const two = await live(where, acting('two'))
    expect([(await one.tick()) > 0, done.includes('one'), done.includes('two'), await two.jobs()]).toEqual([
      true,
      true,
      false,
      expect.arrayContaining(['effect two waiting']),
    ])
    await two.tick()
    expect(done).toContain('two')
  })

  it('commands that wait together: one that throws halfway leaves nothing of itself, and the others are done', async () => {
    const life = await live(where, () =>
      createMachine({
        id: 'together',
        context: { n: 0, bad: null as unknown },
        on: {
          add: { actions: assign({ n: ({ context }) => context.n + 1 }) },
          spill: { actions: [assign({ n: 100 }), sendTo(({ self }) => self, { type: 'throw' })] },
          throw: {
            actions: assign({
              n: () => {
                throw new Error('halfway')
              },
            }),
          },
          keep: { actions: assign({ bad: () => () => 1 }) },
        },
      }),
    )
    const answers = await life.meet(({ send }) =>
      Promise.allSettled(['add', 'spill', 'add', 'keep', 'add'].map((type) => send(life.id, { type }))),
    )
    expect(answers.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).message.slice(0, 31)))).toEqual([
      'done',
      'halfway',
      'done',
      'context.bad is a function, which'.slice(0, 31),
      'done',
    ])
    expect([(await life.snapshot()).context, await life.verify()]).toEqual([
      { n: 3, bad: null },
      { ok: true, faults: [] },
    ])
    expect(await life.log()).toEqual(['begin → ', 'add → ', 'add → ', 'add → '])
  })
})

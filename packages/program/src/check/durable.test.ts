import {
  assign,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  forwardTo,
  fromCallback,
  fromObservable,
  fromPromise,
  fromTransition,
  log,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stopChild,
  type AnyStateMachine,
} from 'xstate'
import { expect, it } from 'vitest'
import { checkDurable, isPromiseLogic, type DurableOptions } from './durable.ts'

const work = fromPromise(async () => 1)
const others = {
  machine: createMachine({}),
  callback: fromCallback(() => () => {}),
  observable: fromObservable(() => ({ subscribe: () => ({ unsubscribe: () => {} }) })),
  reducer: fromTransition((state: number) => state, 0),
}
const faults = (machine: AnyStateMachine, options?: DurableOptions): string[] =>
  checkDurable(machine, options).map(({ path, message }) => `${path}: ${message}`)
const entering = (...entry: unknown[]): string[] =>
  faults(setup({ actors: { work, ...others } }).createMachine({ id: 'm', entry: entry as never })).map((fault) =>
    fault.replace('m.entry: ', ''),
  )

it('knows a promise from every other logic', () => {
  expect([work, ...Object.values(others), {}, { transition: () => undefined, config: () => 1 }].map(isPromiseLogic)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ])
})

it('takes all that can be durable', () => {
  const machine = setup({
    actors: { work },
    actions: { note: () => {}, count: assign({ n: 1 }) },
    guards: { isSo: () => true },
    delays: { soon: 5 },
  }).createMachine({
    id: 'm',
    initial: 'a',
    context: () => ({ n: 0 }),
    entry: [
      'note',
      'count',
      spawnChild('work', { id: 'w' }),
      stopChild('w'),
      raise({ type: 'x' }),
      raise({ type: 'x' }, { delay: 5, id: 'r' }),
      cancel('r'),
    ],
    exit: [
      sendTo(({ self }) => self, { type: 'x' }),
      sendTo(({ self }) => self, { type: 'x' }, { delay: 5 }),
      enqueueActions(({ enqueue }) => enqueue('note')),
    ],
    states: {
      a: { invoke: { src: 'work', onDone: 'b', onError: 'b' }, after: { soon: 'b', 10: 'b' }, always: { guard: 'isSo', target: 'b' } },
      b: { type: 'parallel', states: { one: { initial: 'x', states: { x: {}, h: { type: 'history' } } } } },
    },
  })
  expect(faults(machine)).toEqual([])
})

it('refuses actors that would die with the process, whichever way they are started', () => {
  const dies = 'which would die with the process: make it fromPromise(…), or a machine of its own that is sent events'
  expect(entering(...Object.keys(others).map((src) => spawnChild(src as never, { id: src } as never)))).toEqual([
    `machine is a child machine, ${dies}`,
    ...['callback', 'observable', 'reducer'].map((src) => `${src} is a callback, an observable or a transition function, ${dies}`),
  ])
  expect(
    entering(
      spawnChild('work'),
      spawnChild(work as never, { id: 'w' }),
      spawnChild('nobody' as never, { id: 'n' } as never),
      spawnChild('work', { id: 'w', syncSnapshot: true }),
    ),
  ).toEqual([
    'the actor has no id, by which its result could be told from another: give it one',
    'the logic stands inline, and another process could not find it: name it among the actors',
    'the actor nobody has no logic: give it one among the actors',
    'a job has no snapshots to follow: take its result with onDone',
  ])
  const invoking = setup({ actors: { work, ...others } }).createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { invoke: [{ src: 'machine' }, { src: work as never }, { src: 'work', onSnapshot: {} }] } },
  })
  expect(faults(invoking)).toEqual([
    `a.invoke.0: machine is a child machine, ${dies}`,
    'a.invoke.1: the logic stands inline, and another process could not find it: name it among the actors',
    'a.invoke.2: a job has no snapshots to follow: take its result with onDone',
  ])
})

it('refuses what leaves nothing behind, or goes where nobody is', () => {
  const spawns = 'spawn inside assign leaves nothing behind that could be started again: use the action spawnChild, with an id'
  const others = 'sends to another actor, and a job takes no events: send to self, or use a named action'
  expect(
    entering(
      assign({ ref: ({ spawn }) => spawn('work' as never) }),
      assign(({ spawn }) => ({ ref: spawn('work' as never) })),
      enqueueActions(({ enqueue }) => enqueue.assign({ ref: ({ spawn }: never) => (spawn as (src: string) => unknown)('work') } as never)),
      enqueueActions(({ enqueue }) => enqueue.sendParent({ type: 'x' } as never)),
      sendParent({ type: 'x' }),
      sendTo('work', { type: 'x' }),
      sendTo(({ context }) => context.ref, { type: 'x' }),
      forwardTo('work'),
      emit({ type: 'x' }),
      log('x'),
      () => {},
    ),
  ).toEqual([
    spawns,
    spawns,
    spawns,
    others,
    'sends to a parent, and nobody stands above a machine that lives in a database: use a named action',
    others,
    others,
    others,
    'emits, and nobody hears it: give a handler for what is emitted, or use a named action',
    'writes from inside the machine, and again on replay: use a named action',
    'an inline function has no name by which a job could find it: name it in setup({ actions })',
  ])
  expect(
    faults(
      createMachine({
        id: 'm',
        context: ({ spawn }: { spawn: (logic: typeof work) => unknown }) => ({ ref: spawn(work) }),
        entry: emit({ type: 'x' }),
      } as never),
      { isHeard: true },
    ),
  ).toEqual([`context: ${spawns}`])
})

it('refuses names without anything behind them, wherever they stand, and takes those that the caller handles', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: {
        entry: 'sing',
        exit: { type: 'dance' },
        on: { go: { actions: 'sing', guard: 'isSo' } },
        after: { soon: { target: 'b' } },
        always: { guard: { type: 'isSo' }, target: 'b' },
      },
      b: { initial: { target: 'c', actions: 'sing' }, states: { c: { type: 'final' } }, onDone: { actions: 'sing' } },
    },
  })
  const sing = 'the action sing has no implementation: give it one in setup({ actions })'
  const isSo = 'the guard isSo has no implementation: give it one in setup({ guards })'
  const rest = [
    'a.exit: the action dance has no implementation: give it one in setup({ actions })',
    `a.on.go: ${isSo}`,
    `a.always: ${isSo}`,
    'a.after.soon: the delay soon has no implementation, and XState would fire it at once: give it one in setup({ delays })',
  ]
  expect(faults(machine).toSorted()).toEqual(
    [`a.entry: ${sing}`, `a.on.go: ${sing}`, `b.initial: ${sing}`, `b.onDone: ${sing}`, ...rest].toSorted(),
  )
  expect(faults(machine, { handled: ['sing'] }).toSorted()).toEqual(rest.toSorted())
})

/** A machine that says most of what XState can say without a promise, and notes the order in which it happens. */
import { assign, cancel, enqueueActions, raise, sendTo, setup, type AnyEventObject } from 'xstate'

interface Context {
  notes: string[]
  count: number
  lost: undefined | number
  seen: Map<string, number>
}

export const everything = () =>
  setup({
    types: {} as { context: Context; events: AnyEventObject },
    actions: {
      note: assign(({ context, event }, word: string) => ({
        notes: [...context.notes, `${word} ${event.type.startsWith('xstate.') ? '' : event.type}`].slice(-12),
        seen: new Map([...context.seen, [word, (context.seen.get(word) ?? 0) + 1]]),
      })),
      count: assign({ count: ({ context }) => context.count + 1, lost: undefined }),
    },
    guards: { isOdd: ({ context }) => context.count % 2 === 1, isMany: ({ context }) => context.count >= 9 },
    delays: { by: ({ context }) => 31 + 100 * (context.count % 3) },
  }).createMachine({
    id: 'everything',
    type: 'parallel',
    context: { notes: [], count: 0, lost: undefined, seen: new Map() },
    on: {
      ping: { actions: [sendTo(({ self }) => self, { type: 'pong' }), { type: 'note', params: 'ping' }] },
      pong: { actions: [{ type: 'note', params: 'pong' }, 'count'] },
      ring: { actions: [{ type: 'note', params: 'ring' }, 'count'] },
    },
    states: {
      walk: {
        initial: 'a',
        states: {
          a: {
            entry: { type: 'note', params: 'into a' },
            on: { go: 'b', jump: '#everything.walk.c.y', add: { actions: 'count' } },
            after: { 173: { target: 'b', actions: { type: 'note', params: 'a late' } } },
          },
          b: {
            entry: [raise({ type: 'inner' }), { type: 'note', params: 'into b' }],
            on: {
              inner: { actions: ['count', { type: 'note', params: 'inner' }] },
              go: [
                { guard: 'isOdd', target: 'c' },
                { target: 'a', actions: raise({ type: 'ring' }, { delay: 257 }) },
              ],
              again: { target: 'b', reenter: true },
            },
            after: { by: { target: 'c', actions: { type: 'note', params: 'b late' } } },
            exit: { type: 'note', params: 'out of b' },
          },
          c: {
            initial: 'x',
            on: { go: 'a', rest: 'resting' },
            states: {
              x: { on: { down: 'y' }, always: { guard: 'isMany', target: 'z' } },
              y: { on: { down: 'x' }, after: { 411: { target: 'z', actions: 'count' } } },
              z: { on: { add: { target: 'x', actions: assign({ count: 0 }) } } },
              deep: { type: 'history', history: 'deep' },
            },
          },
          resting: { on: { go: 'c.deep' } },
        },
      },
      talk: {
        initial: 'quiet',
        states: {
          quiet: {
            on: {
              speak: {
                target: 'loud',
                actions: enqueueActions(({ enqueue, check }) => {
                  enqueue.assign({ lost: undefined })
                  if (check('isOdd')) enqueue.raise({ type: 'ring' }, { delay: 599, id: 'bell' })
                  else enqueue.sendTo(({ self }) => self, { type: 'ring' }, { delay: 643, id: 'bell' })
                }),
              },
            },
          },
          loud: {
            initial: 'one',
            on: { hush: { target: 'quiet', actions: cancel('bell') } },
            states: { one: { on: { add: 'two' } }, two: { type: 'final' } },
            onDone: {
              target: 'quiet',
              actions: [{ type: 'note', params: 'said' }, sendTo(({ self }) => self, { type: 'ping' }), cancel('bell')],
            },
          },
        },
      },
    },
  })

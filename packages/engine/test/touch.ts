/** One touch of a durable machine by a process of its own: `node touch.ts <where as JSON> <what> …`; prints what came of it as JSON. */
import { assign, fromPromise, setup, type AnyEventObject } from 'xstate'
import { durable } from '../src/index.ts'

const machine = setup({
  types: {} as { context: { said: string[]; since: Map<string, Date> }; events: AnyEventObject },
  actors: {
    look: fromPromise(async ({ input }: { input: { after: string[] } }) => {
      process.stdout.write('looking\n')
      if (process.env['HANGS']) await new Promise((resolve) => setTimeout(resolve, 600_000))
      return `saw ${input.after.join(' and ')}`
    }),
  },
}).createMachine({
  id: 'touched',
  type: 'parallel',
  context: { said: [], since: new Map() },
  states: {
    talk: {
      initial: 'open',
      states: {
        open: {
          on: {
            say: { actions: assign({ said: ({ context, event }) => [...context.said, String(event['word'])] }) },
            look: 'looking',
            pause: '#touched.talk.paused',
          },
          initial: 'first',
          states: {
            first: {
              on: {
                say: {
                  target: 'second',
                  actions: assign({
                    said: ({ event }) => [String(event['word'])],
                    since: ({ event }) => new Map([['second', new Date(Number(event['when']))]]),
                  }),
                },
              },
            },
            second: {},
            back: { type: 'history' },
          },
        },
        paused: { on: { resume: 'open.back' } },
        looking: {
          invoke: {
            src: 'look',
            id: 'eye',
            input: ({ context }) => ({ after: context.said }),
            onDone: { target: 'over', actions: assign({ said: ({ context, event }) => [...context.said, event.output] }) },
          },
        },
        over: { type: 'final' },
      },
    },
    clock: { initial: 'early', states: { early: { after: { 86_400_000: 'late' } }, late: { type: 'final' } } },
  },
})

const [where, what, id = '', event = '{}'] = process.argv.slice(2)
const lives = await durable(machine, JSON.parse(where!) as { folder: string } | { url: string })
const touches: Record<string, () => Promise<unknown>> = {
  begin: () => lives.begin(),
  send: async () => (await lives.send(id, JSON.parse(event) as AnyEventObject)).value,
  tick: () => lives.tick(),
  read: async () => {
    const { value, status, context } = await lives.read(id)
    return {
      value,
      status,
      said: context.said,
      since: [...context.since].map(([name, at]) => [name, at.getTime()]),
      verified: await lives.verify(id),
    }
  },
}
process.stdout.write(`${JSON.stringify(await touches[what!]!())}\n`)
await lives.close()

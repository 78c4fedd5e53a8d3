// The engine alone, with any machine: what was written is there after a restart, timers fire, promises are run until they end.
import { durable } from '@cohortium/engine'
import { fromPromise, setup } from 'xstate'

const charge = fromPromise(async () => 'receipt')
const order = setup({ actors: { charge } }).createMachine({
  id: 'order',
  initial: 'open',
  states: {
    open: { on: { pay: 'charging' } },
    charging: { invoke: { src: 'charge', onDone: 'paid', onError: 'open' } },
    paid: { type: 'final' },
  },
})

const orders = await durable(order, { folder: 'orders' })
const id = await orders.begin()
await orders.send(id, { type: 'pay' }, { key: 'pay-1' })
await orders.tick()
console.log((await orders.read(id)).value)
await orders.close()

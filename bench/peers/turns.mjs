/** A peer runs in a process of its own: told how many clients for how many seconds, it answers with what they got done. */
import { askedBy } from '../engine/clients.ts'

/** Says that it is ready, then takes turns until its parent is gone. `ask` sends one event and waits until it is written. */
export function takeTurns({ count, round, ask }) {
  const places = new Map()
  process.on('message', async ({ clients, seconds }) => {
    try {
      process.send({ measure: await askedBy({ clients, count, places, round, ask }, seconds) })
    } catch (error) {
      process.send({ error: String(error?.stack ?? error) })
    }
  })
  process.send({ ready: true })
}

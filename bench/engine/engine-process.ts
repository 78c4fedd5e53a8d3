/** The engine alone in a process of its own: what it holds of memory is nobody else's. */
import * as own from '@cohortium/engine'
import { ours } from './ours.ts'

const { url, count } = JSON.parse(process.argv[2]!) as { url: string; count: number }
const { db } = await own.openDatabase({ url })
await own.now(db) // a connection is there
const places = new Map<number, number>()

process.on('message', async ({ clients, seconds }: { clients: number; seconds: number }) => {
  try {
    process.send!({ measure: await ours(own, { db, count, clients, places })(seconds) })
  } catch (error) {
    process.send!({ error: error instanceof Error ? error.stack : String(error) })
  }
})
process.once('disconnect', () => process.exit(0))
process.send!({ ready: true })

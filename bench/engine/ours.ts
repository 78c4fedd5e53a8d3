/** The engine as a server runs it: clients that each wait for their answer before they ask again, a key with each request. */
import type { Kysely } from 'kysely'
import { measured, ROUND } from './program.ts'
import { HOST, idAt, stageAt, type Build } from './world.ts'

export interface Measure {
  /** Events a second, each written and acknowledged. */
  rate: number
  /** Milliseconds; undefined where the contender does not say. */
  p50?: number
  p99?: number
  /** Milliseconds of processor an event, clients and database together: what the machine's other work cannot change. Linux only. */
  cpu?: number
}
export type Contender = (seconds: number) => Promise<Measure>

/** Where each application stands in its round; shared by all that work on one database. */
export type Places = Map<number, number>

interface Setting {
  db: Kysely<any> // any: whatever the build calls its tables
  /** How many applications there are. */
  count: number
  clients: number
  places: Places
}

export function ours(build: Build, { db, count, clients, places }: Setting): Contender {
  const engine = build.createEngine({ db, programs: [measured], evidence: async () => ({ missing: [], elsewhere: [] }) })
  let asked = 0
  const run = `${Math.random()}`
  return async (seconds) => {
    const times: number[] = []
    const began = performance.now()
    const end = began + seconds * 1000
    const busy = new Set<number>()
    const client = async (): Promise<void> => {
      while (performance.now() < end) {
        const number = free(busy, count)
        const place = places.get(number) ?? stageAt(number)
        const { role, command } = ROUND[place]!
        const asking = performance.now()
        await build.send(engine, { host: HOST, id: idAt(number) }, { ...command, key: `${run}/${asked++}` }, { id: role, role })
        times.push(performance.now() - asking)
        places.set(number, (place + 1) % ROUND.length)
        busy.delete(number)
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
    const rate = (times.length * 1000) / (performance.now() - began)
    times.sort((a, b) => a - b)
    return { rate, p50: times[Math.floor(times.length * 0.5)]!, p99: times[Math.floor(times.length * 0.99)]! }
  }
}

/** One that no other client has in hand: a person's next command comes when the last was answered. */
function free(busy: Set<number>, count: number): number {
  for (;;) {
    const number = Math.floor(Math.random() * count)
    if (busy.has(number)) continue
    busy.add(number)
    return number
  }
}

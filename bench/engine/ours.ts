/** The engine as a server runs it: one process, a key with each request, evidence looked up for each. */
import type { Kysely } from 'kysely'
import { askedBy, type Contender, type Places } from './clients.ts'
import { measured, ROUND } from './program.ts'
import { HOST, idAt, type Build } from './world.ts'

interface Setting {
  db: Kysely<any> // any: whatever the build calls its tables
  /** How many applications there are. */
  count: number
  clients: number
  places: Places
  /** Which application stands at a place, where not all of them are ours. */
  numberAt?: (place: number) => number
}

export function ours(build: Build, { db, count, clients, places, numberAt = (place) => place }: Setting): Contender {
  const engine = build.createEngine({ db, programs: [measured], evidence: async () => ({ missing: [], elsewhere: [] }) })
  let asked = 0
  const run = `${Math.random()}`
  const ask = (at: number, place: number): Promise<unknown> => {
    const { role, command } = ROUND[place]!
    return build.send(engine, { host: HOST, id: idAt(numberAt(at)) }, { ...command, key: `${run}/${asked++}` }, { id: role, role })
  }
  return (seconds) => askedBy({ clients, count, places, round: ROUND.length, ask }, seconds)
}

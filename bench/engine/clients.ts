/** Clients that each wait for their answer before they ask again: the same for everybody who is measured here. */

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

export interface Asking {
  clients: number
  /** How many applications there are. */
  count: number
  places: Places
  /** How many events a round has, after which an application stands where it began. */
  round: number
  /** Sends the application of this number the event at this place of its round, and waits until it is written. */
  ask: (number: number, place: number) => Promise<unknown>
}

/** Application n begins at place n of the round: a sixth of them stands at each. */
export async function askedBy({ clients, count, places, round, ask }: Asking, seconds: number): Promise<Measure> {
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  const busy = new Set<number>()
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const number = free(busy, count)
      const place = places.get(number) ?? number % round
      const asking = performance.now()
      await ask(number, place)
      times.push(performance.now() - asking)
      places.set(number, (place + 1) % round)
      busy.delete(number)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const rate = (times.length * 1000) / (performance.now() - began)
  times.sort((a, b) => a - b)
  return { rate, p50: times[Math.floor(times.length * 0.5)]!, p99: times[Math.floor(times.length * 0.99)]! }
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

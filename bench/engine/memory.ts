/** Resident memory: of the engine's process at rest and after it worked, of the service's process; and what a waiting application costs on disk. */
import path from 'node:path'
import { bytesEach, timed, type Opened } from './databases.ts'
import { residentOf } from './processor.ts'
import { startTurns } from './turns.ts'

const CLIENTS = 32
const TURNS = 3

export interface Memory {
  /** Megabytes of the engine's process: ready, with one connection; then after so many events in all. */
  engine: { events: number; mb: number }[]
  /** Bytes on disk for each application that waits, with its events, its timers and all indexes. In memory none is held. */
  bytesWaiting: number
  /** Megabytes of the service's process: ready; and after the rounds. */
  service?: { ready: number; after: number }
}

/** @param opened of `count` applications, which it works on */
export async function memoryOf({ db, url }: Opened, count: number, seconds: number): Promise<Memory> {
  const bytesWaiting = await bytesEach(db)
  const turns = await startTurns(path.join(import.meta.dirname, 'engine-process.ts'), { url, count })
  try {
    const engine = [{ events: 0, mb: megabytes(turns.pid) }]
    await timed(`memory: ${CLIENTS} clients, ${TURNS} times ${seconds} s`, async () => {
      for (let turn = 0, events = 0; turn < TURNS; turn++) {
        events += Math.round((await turns.with(CLIENTS)(seconds)).rate * seconds)
        engine.push({ events, mb: megabytes(turns.pid) })
      }
    })
    return { engine, bytesWaiting }
  } finally {
    await turns.stop()
  }
}

/** NaN where a process's memory cannot be read from outside. */
export const megabytes = (pid: number | undefined): number => Math.round((residentOf(pid) ?? Number.NaN) / 2 ** 20)

/** What the programs of a run take, by /proc, so on Linux only: us, the Postgres that we started, and whoever else is measured. */
import fs from 'node:fs'
import type { Contender } from './clients.ts'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

interface Process {
  parent: string
  own: number
  ended: number
}

function processes(): Map<string, Process> {
  const found = new Map<string, Process>()
  for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = fs.readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])]
      found.set(id, { parent: fields[1]!, own, ended })
    } catch {
      continue // it ended while we looked
    }
  return found
}

/** Milliseconds so far, of this process and all that came from it: those that have ended stand with their parent. */
function used(): number {
  const all = processes()
  const isOurs = (id: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = all.get(at)?.parent) if (at === `${process.pid}`) return true
    return false
  }
  const ticks = [...all].filter(([id]) => isOurs(id)).reduce((sum, [, { own, ended }]) => sum + own + ended, 0)
  return ticks * TICK_MS
}

/** The contender, with what all of us together took of the processors in its turn. */
export const clocked = (contender: Contender): Contender => {
  if (process.platform !== 'linux') return contender
  return async (seconds) => {
    const before = used()
    const measure = await contender(seconds)
    return { ...measure, cpu: (used() - before) / (measure.rate * seconds) }
  }
}

/** Resident memory of a process now, in bytes; undefined where it cannot be read. */
export function residentOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  const pages = fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
  return Number(pages) * 4096
}

/** Processor time, of us, of the programs that we ran to their end, and of a Postgres with all its processes. By /proc, so on Linux only. */
import fs from 'node:fs'
import type { Contender } from './ours.ts'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

interface Process {
  parent: string
  own: number
  ended: number
  command: string
}

function processes(): Map<string, Process> {
  const found = new Map<string, Process>()
  for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = fs.readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])]
      found.set(id, { parent: fields[1]!, own, ended, command: fs.readFileSync(`/proc/${id}/cmdline`, 'utf8') })
    } catch {
      continue // it ended while we looked
    }
  return found
}

/** Milliseconds so far. */
function used(port: string): number {
  const all = processes()
  const isServer = ({ command }: Process): boolean => command.includes(`-p\0${port}\0`)
  const server = [...all].find(([, process]) => isServer(process))
  const backends = [...all.values()].filter(({ parent }) => parent === server?.[0])
  const us = all.get(`${process.pid}`)!
  const ticks = us.own + us.ended + (server ? server[1].own + server[1].ended : 0) + backends.reduce((sum, { own }) => sum + own, 0)
  return ticks * TICK_MS
}

/** The contender, with what it and the database took of the processors. */
export const clocked = (contender: Contender, url: string): Contender => {
  if (process.platform !== 'linux') return contender
  const { port } = new URL(url)
  return async (seconds) => {
    const before = used(port)
    const measure = await contender(seconds)
    return { ...measure, cpu: (used(port) - before) / (measure.rate * seconds) }
  }
}

/** The effects and actors that a process runs at once: so many in all, for one host and of one name, so that who hangs holds up nobody else. */
import { setImmediate } from 'node:timers/promises'
import type { Instant } from '@cohortium/program'
import type { Lane } from './due.ts'
import type { Engine } from './engine.ts'
import { claimWork, type Claimed } from './lease.ts'

export interface Pool {
  /** Claims what there is room for, from each host its share, and begins it. How many that were. */
  fill: (lanes: readonly Lane[], until: Instant) => Promise<number>
  /** Room for another job, of whatever host. */
  hasRoom: () => boolean
  isEmpty: () => boolean
  /** Resolves when the next job that runs has ended; at once when none does. */
  ended: () => Promise<void>
}

/** @param run one attempt; what it throws is given to `onError` */
export function openPool(engine: Engine, run: (job: Claimed) => Promise<unknown>, onError: (error: unknown) => void): Pool {
  const { atOnce, perHost, perName } = engine.jobs
  const running = new Set<Claimed>()
  let waiting: (() => void)[] = []
  let lastServed = ''

  const begin = (job: Claimed): void => {
    running.add(job)
    void run(job)
      .catch(onError)
      .finally(() => {
        running.delete(job)
        for (const resolve of waiting) resolve()
        waiting = []
      })
  }
  const countOf = (host: string, name?: string): number =>
    [...running].filter((job) => job.host === host && (name === undefined || job.name === name)).length

  return {
    fill: async (lanes, until) => {
      let begun = 0
      const hosts = inTurn([...new Set(lanes.map(({ host }) => host))], lastServed)
      for (const [place, host] of hosts.entries()) {
        // what is left is shared by the hosts that are left; who comes last now comes first the next time
        const room = atOnce - running.size
        const most = Math.min(perHost - countOf(host), Math.ceil(room / (hosts.length - place)))
        const shares = lanes.flatMap((lane) => {
          const left = Math.min(most, perName - countOf(host, lane.name))
          return lane.host === host && left > 0 ? [{ name: lane.name, most: left }] : []
        })
        if (most <= 0 || shares.length === 0) continue
        const jobs = await claimWork(engine, host, shares, most, until)
        for (const job of jobs) begin(job)
        begun += jobs.length
        lastServed = host
        await setImmediate() // on PGlite every answer is there at once: without this turn nobody else would get theirs
      }
      return begun
    },
    hasRoom: () => running.size < atOnce,
    isEmpty: () => running.size === 0,
    ended: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}

/** The hosts in their order, beginning after the one that was served last. */
function inTurn(hosts: string[], last: string): string[] {
  const sorted = hosts.sort()
  const next = sorted.findIndex((host) => host > last)
  return next <= 0 ? sorted : [...sorted.slice(next), ...sorted.slice(0, next)]
}

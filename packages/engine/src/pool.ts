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
  /** Resolves when none runs any more. */
  emptied: () => Promise<void>
  /** Each time one has ended. Returns what ends that. */
  onEnded: (listener: () => void) => () => void
}

/** @param run one attempt; what it throws is given to `onError` */
export function openPool(engine: Engine, run: (job: Claimed) => Promise<unknown>, onError: (error: unknown) => void): Pool {
  const { atOnce, perHost, perName } = engine.jobs
  const running = new Set<Claimed>()
  const listeners = new Set<() => void>()
  let lastServed = ''

  const begin = (job: Claimed): void => {
    running.add(job)
    void run(job)
      .catch(onError)
      .finally(() => {
        running.delete(job)
        for (const listener of listeners) listener()
      })
  }
  const countOf = (host: string, name?: string): number =>
    [...running].filter((job) => job.host === host && (name === undefined || job.name === name)).length

  const onEnded: Pool['onEnded'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const ended = async (): Promise<void> => {
    if (running.size === 0) return
    await new Promise<void>((resolve) => {
      const end = onEnded(() => {
        end()
        resolve()
      })
    })
  }

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
    ended,
    emptied: async () => {
      while (running.size > 0) await ended()
    },
    onEnded,
  }
}

/** The hosts in their order, beginning after the one that was served last. */
function inTurn(hosts: string[], last: string): string[] {
  const sorted = hosts.sort()
  const next = sorted.findIndex((host) => host > last)
  return next <= 0 ? sorted : [...sorted.slice(next), ...sorted.slice(0, next)]
}

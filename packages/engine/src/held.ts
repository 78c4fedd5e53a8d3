/** The jobs that a process has in hand: their leases are renewed while they run, and each is told when it is not this process's any more. */
import type { Kysely } from 'kysely'
import type { Duration } from '@cohortium/program'
import { giveUp, renew, takeOff, type Claimed } from './lease.ts'
import { repeatedly } from './recover.ts'
import { sharing } from './sharing.ts'
import type { Sweeping } from './sweep.ts'

export interface Held {
  /** Takes the job in hand. The signal is aborted when its lease is lost, or when what armed it no longer stands. */
  hold: (job: Claimed) => { signal: AbortSignal; abort: (reason: Error) => void; release: () => void }
  /** Takes a job off that is done; those that end together share a statement. */
  done: (job: Claimed) => Promise<unknown>
  /** Stops the actors among these that no longer stand for an arming. */
  stopped: (host: string, sweepings: readonly Sweeping[]) => void
  /** Tells all in hand to stop, and gives up their leases: another process may take them now. */
  handBack: () => Promise<void>
}

export function openHeld(db: Kysely<any>, lease: Duration): Held {
  // any: a service knows more tables
  const inHand = new Map<Claimed, AbortController>()
  const done = sharing<Claimed, undefined>(async (host, jobs) => {
    await repeatedly(() => takeOff(db, host, jobs))
    return jobs.map(() => undefined)
  })
  let since = 0
  let renewing: NodeJS.Timeout | undefined
  const lose = (jobs: readonly Claimed[]): void => {
    for (const job of jobs) inHand.get(job)?.abort(new Error(`The lease of ${job.name} is over: it was stopped, or another process has it`))
  }
  const groups = (): [string, Claimed[]][] => {
    const jobs = [...inHand.keys()]
    return [...new Set(jobs.map(({ host }) => host))].map((host) => [host, jobs.filter((job) => job.host === host)])
  }
  const renewAll = async (): Promise<void> => {
    const at = performance.now()
    for (const [host, jobs] of groups()) {
      const ours = await renew(db, host, jobs, lease)
      lose(jobs.filter(({ id }) => !ours.has(id)))
    }
    since = at
  }
  // without an answer the lease runs out, and another process goes on
  const withoutAnswer = (): void => {
    if (performance.now() - since > lease) lose([...inHand.keys()])
  }
  return {
    hold: (job) => {
      const controller = new AbortController()
      if (inHand.size === 0) {
        since = performance.now()
        renewing = setInterval(() => void renewAll().catch(withoutAnswer), lease / 3)
      }
      inHand.set(job, controller)
      const release = (): void => {
        inHand.delete(job)
        if (inHand.size === 0) clearInterval(renewing)
      }
      return { signal: controller.signal, abort: (reason) => controller.abort(reason), release }
    },
    handBack: async () => {
      for (const [host, jobs] of groups()) {
        for (const job of jobs) inHand.get(job)?.abort(new Error(`This process stops before ${job.name} is done`))
        await giveUp(db, host, jobs)
      }
      inHand.clear()
      clearInterval(renewing)
    },
    done: (job) => done(job.host, job.id, job),
    stopped: (host, sweepings) => {
      for (const job of inHand.keys())
        for (const { application, seq, keys } of sweepings)
          if (job.host === host && job.kind === 'actor' && job.applicationId === application)
            if (job.armedSeq !== null && job.armedSeq <= seq && !keys.includes(`actor ${job.name} ${job.armedSeq}`)) lose([job])
    },
  }
}

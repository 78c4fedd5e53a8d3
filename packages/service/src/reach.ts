/** What a request is told while the database is away: 503 within about a second, whatever it waits for. */
import type { MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { away } from './problem.ts'
import type { Db } from './database.ts'

export interface Reach {
  /** Known to be away; asked again until it is back. */
  isAway(): boolean
  /** Asks now. */
  check(): Promise<boolean>
}

/** In milliseconds: how long an answer is waited for, how often a database that is away is asked, how long a request runs before somebody asks. */
export interface ReachTimes {
  patience: number
  again: number
  look: number
}

export const usualReach: ReachTimes = { patience: 2000, again: 500, look: 700 }

/** One question at a time, however many requests wait. */
export function reachOf(db: Db, { patience, again }: ReachTimes): Reach {
  let isAway = false
  let asking: Promise<boolean> | undefined
  const answered = (): Promise<boolean> =>
    sql`select 1`.execute(db).then(
      () => true,
      () => false,
    )
  const ask = async (): Promise<boolean> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patience)))
    isAway = !(await Promise.race([answered(), late]))
    clearTimeout(timer)
    if (isAway) setTimeout(() => void check(), again).unref()
    return !isAway
  }
  const check = (): Promise<boolean> => (asking ??= ask().finally(() => (asking = undefined)))
  return { isAway: () => isAway, check }
}

/** Answers for the database while it is away. A request that takes long goes on as long as the database answers. */
export function withinReach(reach: Reach, { look }: ReachTimes): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path === '/livez' || c.req.path === '/readyz') return next()
    if (reach.isAway()) throw away()
    let isDone = false
    const done = next().finally(() => (isDone = true))
    while (!isDone) {
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([done, new Promise((resolve) => (timer = setTimeout(resolve, look)))])
      clearTimeout(timer)
      if (isDone || (await reach.check())) continue
      done.catch(() => {}) // nobody waits for it any more
      throw away()
    }
    return done
  }
}

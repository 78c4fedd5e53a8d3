/** What the tests of races share: several processes over one database, and how what they asked for ended. */
import type { Kind } from './databases.ts'
import type { EngineModule } from './mutant.ts'
import { world, type World, type WorldOptions } from './world.ts'

/** How many were done and refused, and what else went wrong, in words. */
export const settled = async (work: Promise<unknown>[]) => {
  const results = await Promise.allSettled(work)
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
  return {
    done: results.length - errors.length,
    refused: errors.filter((error) => error.name === 'Refused').length,
    broken: errors.filter((error) => error.name !== 'Refused').map((error) => error.message),
  }
}
/** Runs in a world of its own, which is closed after it. */
export const inWorld = async <R>(kind: Kind, options: WorldOptions, run: (w: World) => Promise<R>): Promise<R> => {
  const w = await world(kind, options)
  return run(w).finally(() => w.close())
}
/** Several processes over one database, as far as the engine can tell: each has its own lines and lanes. */
export const nodes = (w: World, { createEngine }: EngineModule, count = 24): World['engine'][] =>
  Array.from({ length: count }, () =>
    createEngine({ db: w.engine.db, programs: [...w.engine.programs.values()], evidence: w.engine.evidence }),
  )

/** What the tests of moves between versions ask of a world that has both. */
import { expect } from 'vitest'
import { createEngine, migrate, readApplication, verify, verifySeats, type Engine, type MigrateAsk, type Target } from '../src/index.ts'
import { grantsTwo } from './grants-two.ts'
import { ida, type World } from './world.ts'

/** `w` answers the world of the test that runs. */
export function migrating(w: () => World) {
  const ask = (more: Partial<MigrateAsk> = {}): MigrateAsk => ({
    host: w().host,
    program: 'grants',
    from: 1,
    to: 2,
    dryRun: false,
    ...more,
  })
  const run = (more: Partial<MigrateAsk> = {}, engine: Engine = w().engine) => migrate(engine, ask(more), ida)
  const row = async (target: Target) => (await readApplication(w().engine.db, target))!
  const stands = async (target: Target) => {
    const { state, version, seq } = await row(target)
    return [state, version, seq]
  }
  const types = async ({ id }: Target) =>
    (await w().engine.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('seq').execute()).map(({ type }) => type)
  const isSound = async (...targets: Target[]) => {
    for (const target of targets) expect([target.id, (await verify(w().engine, target)).faults]).toEqual([target.id, []])
    expect(await verifySeats(w().engine, w().host, w().edition)).toEqual([])
  }
  /** The same database, with the second version's mapping another. */
  const mapped = (migration: Parameters<typeof grantsTwo>[0]): Engine =>
    createEngine({
      db: w().engine.db,
      programs: [w().engine.programs.get('grants@1')!, grantsTwo(migration)],
      evidence: w().engine.evidence,
    })
  return { run, row, stands, types, isSound, mapped }
}

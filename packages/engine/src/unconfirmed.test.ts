/** A commit that Postgres made and nobody confirmed, since the connection was cut before its answer: found, and not made again. */
import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { mutant, sound, type EngineModule } from '../test/mutant.ts'
import { startProxy, type Fate } from '../test/proxy.ts'
import { ann, ida, world, type World } from '../test/world.ts'

/** The engine of another process, whose connections go through a proxy. */
const through = async (w: World, { createEngine, openDatabase }: EngineModule, fateOf: () => Fate) => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(w.engine.db)
  const url = new URL(inject('postgresUrl'))
  const proxy = await startProxy(Number(url.port), (kind) => (kind === 'write' ? fateOf() : 'pass'))
  Object.assign(url, { hostname: '127.0.0.1', port: String(proxy.port), pathname: `/${rows[0]!.name}` })
  const { db, close } = await openDatabase({ url: url.href })
  return {
    engine: createEngine({ db, programs: [...w.engine.programs.values()], evidence: w.engine.evidence }),
    close: async () => {
      await close()
      proxy.close()
    },
  }
}

const log = async (w: World): Promise<string[]> => {
  const { rows } = await sql<{
    type: string
    by: string
  }>`select type, "by" from event where subject = 'application' order by at, seq`.execute(w.engine.db)
  return rows.map(({ type, by }) => `${type} by ${by}`)
}

/** Somebody begins without a key; the answer to the first commit is cut off. */
const begunInDoubt = async (build: EngineModule) => {
  const w = await world('postgres', { build })
  let writes = 0
  const other = await through(w, build, () => (++writes === 1 ? 'after' : 'pass'))
  const beside: string[] = []
  const begun = await build.begin(
    other.engine,
    { host: w.host, edition: w.edition, track: 'large', beside: async (_, id) => void beside.push(id) },
    ann,
  )
  const rows = await w.engine.db.selectFrom('application').select('id').execute()
  const answer = { seq: begun.seq, repeated: begun.repeated, isTheOne: rows[0]?.id === begun.id }
  const result = { answer, applications: rows.length, beside: beside.length, log: await log(w) }
  await other.close()
  await w.close()
  return result
}

/** A decision without a key loses eight times, then holds the application; the answer to the commit of that is cut off. */
const heldInDoubt = async (build: EngineModule) => {
  let looks = 0
  const w: World = await world('postgres', {
    build,
    evidence: async (_, { application: { id }, event }) => {
      if (event.type === 'redirect' && ++looks <= 8)
        await sql`update application set touched = touched + 1 where id = ${id}`.execute(w.engine.db)
      return { missing: [] }
    },
  })
  const target = await w.submitted()
  let held = 0
  // the statement inside the transaction, then its commit
  const other = await through(w, build, () => (looks > 8 && ++held === 2 ? 'after' : 'pass'))
  const answer = await build.send(other.engine, target, { type: 'redirect', feedback: 'x' }, ida).then(
    ({ type, seq, repeated }) => ({ type, seq, repeated }),
    ({ name }: Error) => name,
  )
  const result = { answer, held, log: await log(w), sound: await build.verify(w.engine, target) }
  await other.close()
  await w.close()
  return result
}

describe('a commit whose answer was cut off', () => {
  it('of a begin without a key is found by its id', async () => {
    expect(await begunInDoubt(await sound())).toEqual({
      answer: { seq: 1, repeated: false, isTheOne: true },
      applications: 1,
      beside: 1,
      log: ['begin by ann'],
    })
  })
  it('control: with an id of its own for each try, it begins twice', async () => {
    const build = await mutant('begin-id', 'begin.ts', 'ask, who, made)', 'ask, who, { ...made, id: newId() })')
    expect((await begunInDoubt(build)).applications).toBe(2)
  })
  it('of one that holds the application is found by the hash of its event', async () => {
    expect(await heldInDoubt(await sound())).toEqual({
      answer: { type: 'redirect', seq: 3, repeated: false },
      held: 3,
      log: ['begin by ann', 'submit by ann', 'redirect by ida'],
      sound: { ok: true, faults: [] },
    })
  })
  it('control: without that look, who was obeyed is refused', async () => {
    const build = await mutant('held', 'serve.ts', '(await writtenOf(trx, target.host, [claim])).has(target.id)', 'false')
    expect((await heldInDoubt(build)).answer).toBe('Refused')
  })
})

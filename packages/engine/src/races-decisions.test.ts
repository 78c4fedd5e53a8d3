/**
 * Many who decide in the same instant: on the last seats, on one application, under one key.
 * Each is run on the engine as it is, where the promise must hold, and on a build with the guard taken out, where the same check must fail:
 * a race test that cannot fail proves nothing.
 */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { mutant, sound, type EngineModule } from '../test/mutant.ts'
import { inWorld, nodes, settled } from '../test/racing.ts'
import { ann, ida } from '../test/world.ts'

const COMMIT = 'commit.ts'

/** Twenty-four people invite twenty-four applications at once; ten seats. */
const decidersOnSeats = (build: EngineModule) =>
  inWorld('postgres', { build, seats: { large: { seats: 10, reserved: 0 }, small: { seats: 1, reserved: 0 } } }, async (w) => {
    const targets = []
    for (let n = 0; n < 24; n++) targets.push(await w.submitted())
    const engines = nodes(w, build)
    const outcome = await settled(targets.map((target, n) => build.send(engines[n]!, target, { type: 'invite' }, ida)))
    const seat = await w.engine.db.selectFrom('seat').select('taken').where('track', '=', 'large').executeTakeFirstOrThrow()
    const invited = await w.engine.db.selectFrom('application').select('id').where('state', '=', 'invited').execute()
    return { ...outcome, taken: seat.taken, invited: invited.length, seats: await build.verifySeats(w.engine, w.host, w.edition) }
  })

/** Two dozen people decide the same application at once. */
const decidersOnOne = (build: EngineModule) =>
  inWorld('postgres', { build }, async (w) => {
    const target = await w.submitted()
    const verbs = ['invite', 'decline', 'redirect']
    const engines = nodes(w, build)
    const outcome = await settled(
      Array.from({ length: 24 }, (_, n) => build.send(engines[n]!, target, { type: verbs[n % 3]!, feedback: `from ${n}` }, ida)),
    )
    const { rows } = await sql<{ count: number }>`select count(*) as count from event where subject_id = ${target.id} and seq > 2`.execute(
      w.engine.db,
    )
    return { ...outcome, decisions: rows[0]!.count, sound: await build.verify(w.engine, target) }
  })

/** One request, sent twenty-four times at once under one key; the same for `begin`. */
const repeatedKeys = (build: EngineModule) =>
  inWorld('postgres', { build }, async (w) => {
    const target = await w.submitted()
    const engines = nodes(w, build)
    const answers = await Promise.allSettled(
      Array.from({ length: 24 }, (_, n) => build.send(engines[n]!, target, { type: 'decline', feedback: 'x', key: 'k' }, ida)),
    )
    const begun = await Promise.allSettled(
      Array.from({ length: 24 }, () => build.begin(w.engine, { host: w.host, edition: w.edition, track: 'small', key: 'b' }, ann)),
    )
    const one = (results: PromiseSettledResult<{ id: string; seq: number }>[]) => [
      ...new Set(
        results.map((result) =>
          result.status === 'fulfilled' ? `${result.value.id === target.id ? 'same' : 'new'} ${result.value.seq}` : result.reason.name,
        ),
      ),
    ]
    const { rows } = await sql<{
      type: string
      count: number
    }>`select type, count(*) as count from event where type in ('decline', 'begin') group by type order by type`.execute(w.engine.db)
    return { answers: one(answers), begun: one(begun), events: rows }
  })

describe('at the same instant', () => {
  it('24 deciders on 10 seats invite ten', async () => {
    expect(await decidersOnSeats(await sound())).toEqual({ done: 10, refused: 14, broken: [], taken: 10, invited: 10, seats: [] })
  })
  it('control: without the ranking of claims on seats, people meet an error of the database', async () => {
    const build = await mutant(
      'seats',
      COMMIT,
      'where r.take is null or r.place <= s.free - case when r.take_by_redirect then 0 else s.kept end',
      '',
    )
    expect((await decidersOnSeats(build)).broken).not.toEqual([])
  })
  it('24 deciders on one application make one decision', async () => {
    expect(await decidersOnOne(await sound())).toEqual({ done: 1, refused: 23, broken: [], decisions: 1, sound: { ok: true, faults: [] } })
  })
  it('control: without the guard on seq, people meet an error of the database', async () => {
    const build = await mutant('seq', COMMIT, ' and a.seq = c.seq', '')
    expect((await decidersOnOne(build)).broken).not.toEqual([])
  })
  it('a repeated key makes one event, and every answer names it', async () => {
    expect(await repeatedKeys(await sound())).toEqual({
      answers: ['same 3'],
      begun: ['new 1'],
      events: [
        { type: 'begin', count: 2 },
        { type: 'decline', count: 1 },
      ],
    })
  })
  it('control: without the look for an earlier event, repeats are refused', async () => {
    const build = await mutant('keys', 'serve.ts', 'if (!repeat) return undefined', 'return undefined')
    expect((await repeatedKeys(build)).answers).toContain('Refused')
  })
})

import { assign } from 'xstate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Program } from '@cohortium/program'
import { KINDS } from '../test/databases.ts'
import { grants } from '../test/grants.ts'
import { grantsTwo } from '../test/grants-two.ts'
import { ann, ida, world, type World } from '../test/world.ts'
import { allowed, createEngine, dismiss, migrate, retry, send, skipTimer, tick, verify, type Engine, type Target } from './index.ts'

const DAY = 86_400_000
/** `grants` with a fault: it throws where it would write one of these letters. */
const faulty = (...letters: string[]): Program => ({
  ...grants,
  lifecycle: grants.lifecycle.provide({
    actions: {
      letter: assign((_: unknown, params: { letter: string }) => {
        if (letters.includes(params.letter)) throw new Error('there is no such field')
        return {}
      }),
    },
  } as never),
})

describe.each(KINDS)('a program that throws, on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
  })
  afterEach(() => w.close())
  const engineOf = (...programs: Program[]): Engine =>
    createEngine({ db: w.engine.db, programs, evidence: async () => ({ missing: w.missing }) })
  const typesOf = async ({ id }: Target) =>
    (await w.engine.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('seq').execute()).map(({ type }) => type)
  const parked = () =>
    w.engine.db.selectFrom('job').select(['id', 'kind', 'name', 'state', 'attempts', 'error']).where('state', '=', 'dead').execute()
  const closing = 'xstate.after.closing.grants.draft'
  const lastCall = 'xstate.after.lastCall.grants.draft'
  const reason = 'In draft: there is no such field'

  describe('at a due timer', () => {
    let engine: Engine
    let target: Target
    beforeEach(async () => {
      engine = engineOf(faulty('closed'))
      target = await w.begun()
      await w.move(25 * DAY)
    })

    it('is an incident at once: what came before it stands, commands are refused and name it', async () => {
      expect(await tick(engine)).toBe(0)
      expect([await typesOf(target), await parked()]).toEqual([
        ['begin', lastCall],
        [{ id: expect.any(String), kind: 'timer', name: closing, state: 'dead', attempts: 1, error: reason }],
      ])
      const refused = { code: 'broken', place: { event: closing, state: 'draft', seq: 3, timer: closing }, reason }
      await expect(send(engine, target, { type: 'withdraw' }, ann)).rejects.toMatchObject(refused)
      await expect(send(engine, target, { type: 'withdraw' }, ann)).rejects.toThrow('nothing can be done until staff have mended it')
      expect([await allowed(engine, target, 'applicant'), await typesOf(target), await tick(engine)]).toEqual([[], ['begin', lastCall], 0])
      expect(await verify(engine, target)).toEqual({ ok: true, faults: [] })
    })

    it('goes on when the program is mended and staff put it back; nobody else was held up', async () => {
      const other = await w.submitted('small')
      await tick(engine)
      expect(await send(engine, other, { type: 'withdraw' }, ann)).toMatchObject({ type: 'withdraw' })
      const mended = engineOf(grants)
      const [job] = await parked()
      expect([await retry(mended, w.host, { id: job!.id }), await tick(mended)]).toEqual([1, 1])
      expect(await typesOf(target)).toEqual(['begin', lastCall, closing])
      await expect.poll(parked).toEqual([])
    })

    it('moves with its application to a version that is mended, and is fired there', async () => {
      await tick(engine)
      const both = engineOf(faulty('closed'), grantsTwo())
      const { moves } = await migrate(both, { host: w.host, program: 'grants', from: 1, to: 2, dryRun: false }, ida)
      expect(moves.map(({ state, to, why }) => [state, to, why])).toEqual([['draft', 'draft', []]])
      expect(await tick(both)).toBe(1)
      expect(await typesOf(target)).toEqual(['begin', lastCall, 'migrate', 'xstate.after.closing.second.draft'])
      await expect.poll(parked).toEqual([])
      expect(await verify(both, target)).toEqual({ ok: true, faults: [] })
    })

    it('is passed over by staff with an event, and then the application goes on', async () => {
      await tick(engine)
      expect(await skipTimer(engine, target, closing, ida)).toBe(1)
      const [, , skipped] = await w.engine.db.selectFrom('event').selectAll().where('subjectId', '=', target.id).orderBy('seq').execute()
      expect(skipped).toMatchObject({ type: 'skipTimer', by: 'ida', role: 'staff', payload: { skipped: closing }, state: 'draft' })
      await expect.poll(parked).toEqual([])
      expect(await send(engineOf(grants), target, { type: 'withdraw' }, ann)).toMatchObject({ seq: 4 })
      expect(await verify(engineOf(grants), target)).toEqual({ ok: true, faults: [] })
    })

    it('is not passed over when it holds nothing up', async () => {
      await expect(skipTimer(engineOf(grants), target, closing, ida)).rejects.toMatchObject({ code: 'notNow', missing: ['timer'] })
      expect(await typesOf(target)).toEqual(['begin', lastCall, closing])
      await expect(skipTimer(engine, { ...target, host: target.id }, closing, ida)).rejects.toMatchObject({ code: 'notFound' })
    })
  })

  it('at a command leaves it unwritten and an incident, one for each place; those who asked at the same instant get theirs', async () => {
    const engine = engineOf(faulty('withdrawn'))
    const target = await w.begun()
    const asked = await Promise.allSettled([
      send(engine, target, { type: 'chooseTrack', track: 'small' }, ann),
      send(engine, target, { type: 'withdraw' }, ann),
      send(engine, target, { type: 'submit' }, ann),
    ])
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    for (const _ of [1, 2]) await expect(send(engine, target, { type: 'withdraw' }, ann)).rejects.toMatchObject({ code: 'broken' })
    const incidents = (await parked()).map(({ kind: what, name, attempts, error }) => [what, name, attempts, error])
    expect([await typesOf(target), incidents]).toEqual([
      ['begin', 'chooseTrack', 'submit'],
      [
        ['incident', 'withdraw', 1, 'In draft: there is no such field'],
        ['incident', 'withdraw', 2, 'In review: there is no such field'],
      ],
    ])
    expect(await retry(engine, w.host, { name: 'withdraw' })).toBe(0)
    for (const { id } of await parked()) expect(await dismiss(engine, w.host, id)).toBe(true)
    expect([await parked(), await dismiss(engine, w.host, target.id)]).toEqual([[], false])
    expect(await verify(engine, target)).toEqual({ ok: true, faults: [] })
  })

  it('a timer of a version that this process was not given is left to one that has it: neither tried nor parked', async () => {
    const target = await w.begun()
    await w.move(25 * DAY)
    const jobs = () =>
      w.engine.db.selectFrom('job').select(['name', 'state', 'attempts']).where('kind', '=', 'timer').orderBy('name').execute()
    const before = await jobs()
    expect([await tick(engineOf(grantsTwo())), await jobs()]).toEqual([0, before])
    await expect(send(engineOf(grantsTwo()), target, { type: 'withdraw' }, ann)).rejects.toMatchObject({ name: 'UnknownVersion' })
    expect([await tick(w.engine), await jobs()]).toEqual([2, []])
  })
})

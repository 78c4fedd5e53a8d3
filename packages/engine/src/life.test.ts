import { days } from '@cohortium/program'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { ann, ida, world, type World } from '../test/world.ts'
import { allowed, readApplication, send, tick, verify, verifySeats, work, type Job, type Target } from './index.ts'

describe.each(KINDS)('a life on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
  })
  afterEach(async () => w.close())

  const types = async ({ id }: Target) =>
    (await w.engine.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('seq').execute()).map((event) => event.type)
  const state = async (target: Target) => (await readApplication(w.engine.db, target))!.state

  it('runs from draft through redirect to the end, and replay equals the snapshot', async () => {
    const target = await w.submitted()
    await w.move(days(10))
    await send(w.engine, target, { type: 'redirect', feedback: 'Start small' }, ida)
    await send(w.engine, target, { type: 'accept' }, ann)
    await send(w.engine, target, { type: 'finish', task: 'sign' }, ann)
    expect(await state(target)).toBe('enrolled')
    await w.move(days(600))
    expect(await tick(w.engine)).toBe(1)
    expect(await types(target)).toEqual(['begin', 'submit', 'redirect', 'accept', 'finish', 'xstate.after.ending.grants.enrolled'])
    expect(await verify(w.engine, target)).toEqual({ ok: true, faults: [] })
    expect(await verifySeats(w.engine, w.host, w.edition)).toEqual([])
    const row = (await readApplication(w.engine.db, target))!
    expect([row.state, row.track, row.appliedTrack, row.timers, row.tags]).toEqual(['completed', 'small', 'large', {}, ['ended']])
  })

  it('fires a timer at its own instant, however late the poller', async () => {
    const target = await w.begun()
    await w.move(days(25))
    expect(await tick(w.engine)).toBe(2)
    const events = await w.engine.db.selectFrom('event').select(['type', 'at']).where('subjectId', '=', target.id).orderBy('seq').execute()
    expect(events.slice(1).map(({ type, at }) => [type.split('.')[2], at.getTime()])).toEqual([
      ['lastCall', w.start + days(13)],
      ['closing', w.start + days(20) + 1],
    ])
    expect(await tick(w.engine)).toBe(0)
  })

  it('lets what is due move first: a submit after the deadline meets a closed application, and is refused', async () => {
    const target = await w.begun()
    await w.move(days(21))
    await expect(send(w.engine, target, { type: 'submit' }, ann)).rejects.toMatchObject({ name: 'Refused', code: 'notAllowed' })
    expect(await types(target)).toEqual(['begin', 'xstate.after.lastCall.grants.draft', 'xstate.after.closing.grants.draft'])
  })

  it('names what is missing, and writes nothing', async () => {
    const target = await w.begun()
    w.missing.push('idea.what', 'documents.letter')
    await expect(send(w.engine, target, { type: 'submit' }, ann)).rejects.toMatchObject({
      code: 'notNow',
      missing: ['idea.what', 'documents.letter'],
    })
    expect(await allowed(w.engine, target, 'applicant')).toEqual([
      { verb: 'chooseTrack', can: true, missing: [] },
      { verb: 'submit', can: false, missing: ['idea.what', 'documents.letter'] },
      { verb: 'withdraw', can: true, missing: [] },
    ])
    expect(await types(target)).toEqual(['begin'])
  })

  it('names no obstacle where nothing put right would help', async () => {
    const target = await w.submitted('small')
    const verbs = await allowed(w.engine, target, 'staff')
    expect(verbs.find(({ verb }) => verb === 'redirect')).toEqual({ verb: 'redirect', can: false, missing: [] })
  })

  it('refuses a wrong role, an unknown application and an unknown verb', async () => {
    const target = await w.submitted()
    await expect(send(w.engine, target, { type: 'invite' }, ann)).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(send(w.engine, { ...target, host: target.id }, { type: 'invite' }, ida)).rejects.toMatchObject({ code: 'notFound' })
    await expect(send(w.engine, target, { type: 'fly' }, ida)).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it('answers a repeated key with the first event, and another body under it with a conflict', async () => {
    const target = await w.submitted()
    const first = await send(w.engine, target, { type: 'decline', feedback: 'Not this year', key: 'k' }, ida)
    const again = await send(w.engine, target, { type: 'decline', feedback: 'Not this year', key: 'k' }, ida)
    expect([first.seq, first.repeated, again.seq, again.repeated]).toEqual([3, false, 3, true])
    await expect(send(w.engine, target, { type: 'decline', feedback: 'Other words', key: 'k' }, ida)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await types(target)).toEqual(['begin', 'submit', 'decline'])
  })

  it('keeps people’s words out of the log', async () => {
    const target = await w.submitted()
    await send(w.engine, target, { type: 'decline', feedback: 'A secret canary' }, ida)
    const event = await w.engine.db
      .selectFrom('event')
      .select('payload')
      .where('subjectId', '=', target.id)
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow()
    const text = await w.engine.db.selectFrom('text').selectAll().where('subjectId', '=', target.id).executeTakeFirstOrThrow()
    expect(event.payload).toEqual({ feedback: { text: text.id, hash: expect.any(String) } })
    expect([text.field, text.body, text.seq]).toEqual(['feedback', 'A secret canary', 3])
    await w.engine.db.deleteFrom('text').where('id', '=', text.id).execute()
    expect(await verify(w.engine, target)).toEqual({ ok: true, faults: [] })
  })

  it('cannot be given a stamp or evidence by the request’s body', async () => {
    const target = await w.begun()
    w.missing.push('idea.what')
    await expect(
      send(w.engine, target, { type: 'submit', evidence: { missing: [] }, at: 0, by: 'eve', role: 'staff' }, ann),
    ).rejects.toMatchObject({ missing: ['idea.what'] })
  })

  it('runs effects under a lease until they succeed, and parks what cannot', async () => {
    const target = await w.submitted()
    const seen: [string, unknown, number, boolean][] = []
    const letter = async (job: Job): Promise<void> => {
      seen.push([job.key, job.payload['letter'], job.attempt, job.isLastAttempt])
      if (job.attempt < 2) throw new Error('the post office is closed')
    }
    expect(await work(w.engine, { letter, reschedule: async () => {} })).toBe(1) // the edition's own
    await w.engine.db.updateTable('job').set({ maxAttempts: 2 }).where('name', '=', 'letter').execute()
    await w.move(2500)
    expect(await work(w.engine, { letter })).toBe(1)
    expect(seen).toEqual([
      [`${target.id}/2/0`, 'received', 1, false],
      [`${target.id}/2/0`, 'received', 2, true],
    ])
    await send(w.engine, target, { type: 'decline', feedback: 'x' }, ida)
    expect(await work(w.engine, {})).toBe(0)
    const dead = await w.engine.db.selectFrom('job').select(['name', 'state', 'error']).where('state', '=', 'dead').execute()
    expect(dead).toEqual([{ name: 'letter', state: 'dead', error: 'No handler for letter' }])
  })

  it('finds a log or a snapshot that someone touched', async () => {
    const target = await w.submitted()
    await w.engine.db.updateTable('event').set({ by: 'mallory' }).where('subjectId', '=', target.id).where('seq', '=', 2).execute()
    await w.engine.db
      .updateTable('application')
      .set({ snapshot: JSON.stringify({ value: 'completed' }) })
      .where('id', '=', target.id)
      .execute()
    expect(await verify(w.engine, target)).toEqual({
      ok: false,
      faults: ['event 2 (submit): its hash does not hold; it or the one before was changed', 'the replayed snapshot is not the stored one'],
    })
  })
})

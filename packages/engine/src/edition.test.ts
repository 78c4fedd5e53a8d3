import { days } from '@cohortium/program'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { ann, ida, world, type World } from '../test/world.ts'
import { begin, changeEdition, readApplication, send, tick, verify, verifySeats, work, type Target } from './index.ts'

describe.each(KINDS)('editions on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind)
  })
  afterEach(async () => w.close())

  const moveDeadline = (by: number) =>
    changeEdition(
      w.engine,
      w.host,
      w.edition,
      ({ dates }) => ({ dates: { ...dates, largeCloses: { local: '', at: w.start + days(20) + by } } }),
      ida,
    )
  const at = async (target: Target, id: string) => (await readApplication(w.engine.db, target))!.timers[id]?.at

  it('a deadline that moves takes its timers along, and a promise of thirty days stays thirty days from receipt', async () => {
    const draft = await w.begun()
    const sent = await w.submitted()
    const promised = await at(sent, 'xstate.after.replyDue.grants.review')
    await w.move(days(3))
    await moveDeadline(days(10))
    expect(await work(w.engine, { letter: async () => {} })).toBe(3) // two reschedules (publish, move) and a receipt
    expect(await at(draft, 'xstate.after.closing.grants.draft')).toBe(w.start + days(30) + 1)
    expect(await at(draft, 'xstate.after.lastCall.grants.draft')).toBe(w.start + days(23))
    expect(await at(sent, 'xstate.after.replyDue.grants.review')).toBe(promised)
    await w.move(days(18))
    expect(await tick(w.engine)).toBe(0) // day 21: past the old deadline, before the new reminder
    expect([await verify(w.engine, draft), await verify(w.engine, sent)]).toEqual([
      { ok: true, faults: [] },
      { ok: true, faults: [] },
    ])
  })

  it('whoever is behind follows the edition in front of the next command', async () => {
    const target = await w.begun()
    await moveDeadline(days(10))
    await w.move(days(21))
    await send(w.engine, target, { type: 'submit' }, ann)
    const events = await w.engine.db.selectFrom('event').select('type').where('subjectId', '=', target.id).orderBy('seq').execute()
    expect(events.map(({ type }) => type)).toEqual(['begin', 'reschedule', 'submit'])
    expect(await verify(w.engine, target)).toEqual({ ok: true, faults: [] })
  })

  it('a reminder whose moment has passed is not armed, and not sent late', async () => {
    await w.move(days(15))
    const target = await w.begun()
    expect(await at(target, 'xstate.after.lastCall.grants.draft')).toBe(null)
    expect(await tick(w.engine)).toBe(0)
  })

  it('seats kept for redirects are not given to newcomers, and raised seats are there at once', async () => {
    const small = await Promise.all(Array.from({ length: 4 }, () => w.submitted('small')))
    for (const target of small.slice(0, 3)) await send(w.engine, target, { type: 'invite' }, ida)
    await expect(send(w.engine, small[3]!, { type: 'invite' }, ida)).rejects.toMatchObject({ code: 'notNow', missing: ['seats.small'] })
    const large = await w.submitted('large')
    await send(w.engine, large, { type: 'redirect', feedback: 'x' }, ida)
    await expect(send(w.engine, await w.submitted('large'), { type: 'redirect', feedback: 'x' }, ida)).rejects.toMatchObject({
      missing: ['seats.small'],
    })
    await changeEdition(w.engine, w.host, w.edition, () => ({ seats: { small: { seats: 5, reserved: 1 } } }), ida)
    await send(w.engine, small[3]!, { type: 'invite' }, ida)
    await expect(
      changeEdition(w.engine, w.host, w.edition, () => ({ seats: { small: { seats: 4, reserved: 0 } } }), ida),
    ).rejects.toMatchObject({ missing: ['seats.small'] })
    expect(await verifySeats(w.engine, w.host, w.edition)).toEqual([])
  })

  it('an offer that runs out gives its seat back, even when nobody was awake', async () => {
    const target = await w.submitted()
    await send(w.engine, target, { type: 'invite' }, ida)
    await w.move(days(100))
    await expect(send(w.engine, target, { type: 'accept' }, ann)).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await readApplication(w.engine.db, target))!.state).toBe('expired')
    expect(await verifySeats(w.engine, w.host, w.edition)).toEqual([])
    expect(await w.engine.db.selectFrom('seat').select('taken').where('track', '=', 'large').executeTakeFirstOrThrow()).toEqual({
      taken: 0,
    })
  })

  it('takes no application before it is published or after the deadline', async () => {
    await w.move(days(20) + 1)
    await expect(begin(w.engine, { host: w.host, edition: w.edition, track: 'large' }, ann)).rejects.toMatchObject({
      code: 'notNow',
      missing: ['deadline'],
    })
    await changeEdition(w.engine, w.host, w.edition, () => ({ state: 'closed' }), ida)
    await expect(begin(w.engine, { host: w.host, edition: w.edition, track: 'small' }, ann)).rejects.toMatchObject({
      code: 'notNow',
      missing: ['edition'],
    })
  })
})

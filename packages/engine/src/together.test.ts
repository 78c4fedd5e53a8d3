/** Commands that wait at the same instant: written together, answered each on its own. */
import { describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { ann, ida, world } from '../test/world.ts'
import { send, verify, verifySeats } from './index.ts'

describe.each(KINDS)('commands that wait together on %s', (kind) => {
  it('several of one application are one event each, in their order, and who is refused is refused alone', async () => {
    const w = await world(kind)
    const target = await w.begun()
    const answers = await Promise.allSettled([
      send(w.engine, target, { type: 'submit' }, ann),
      send(w.engine, target, { type: 'submit' }, ann), // in review already
      send(w.engine, target, { type: 'decline', feedback: 'Not this year.' }, ida),
      send(w.engine, target, { type: 'decline', feedback: 3 }, ida), // no text
      send(w.engine, target, { type: 'nothing' }, ida),
    ])
    expect(answers.map((one) => (one.status === 'fulfilled' ? `${one.value.type} ${one.value.seq}` : (one.reason as Error).name))).toEqual([
      'submit 2',
      'Refused',
      'decline 3',
      'Refused',
      'Refused',
    ])
    expect(await verify(w.engine, target)).toEqual({ ok: true, faults: [] })
    await w.close()
  })

  it('of many applications on the last seats, as many are invited as there are', async () => {
    const w = await world(kind, { seats: { large: { seats: 3, reserved: 0 }, small: { seats: 1, reserved: 0 } } })
    const targets = await Promise.all(Array.from({ length: 12 }, () => w.submitted()))
    const answers = await Promise.allSettled(targets.map((target) => send(w.engine, target, { type: 'invite' }, ida)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(answers.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).name] : []))).toEqual(Array(9).fill('Refused'))
    expect(await verifySeats(w.engine, w.host, w.edition)).toEqual([])
    await w.close()
  })

  it('a key repeated in the same instant is one event', async () => {
    const w = await world(kind)
    const target = await w.submitted()
    const ask = (feedback: string) => send(w.engine, target, { type: 'decline', feedback, key: 'k' }, ida)
    const answers = await Promise.allSettled([ask('x'), ask('x'), ask('y')])
    expect(
      answers.map((one) => (one.status === 'fulfilled' ? [one.value.seq, one.value.repeated] : (one.reason as { code: string }).code)),
    ).toEqual([[3, false], [3, true], 'conflict'])
    await w.close()
  })

  it('a command inside a transaction throws at once, and does not wait for itself', async () => {
    const w = await world(kind)
    const target = await w.begun()
    await expect(w.engine.db.transaction().execute(() => send(w.engine, target, { type: 'submit' }, ann))).rejects.toThrow(
      'inside a transaction',
    )
    await w.close()
  })
})

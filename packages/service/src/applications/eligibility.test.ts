import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify, verifySeats } from '@cohortium/engine'
import type { ListView, PreviewView, Problem } from '@cohortium/program'
import { circleWorld, join, seenBy, sent, staff } from '../../test/circle.ts'
import { look, save, verb } from '../../test/life.ts'
import { KINDS, type World } from '../../test/world.ts'

const mentors = { mentors: ['bo', 'ada'] }

describe.each(KINDS)('who may apply, on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await circleWorld(kind)
  })
  afterAll(() => world.close())

  const missing = async (about: Record<string, unknown>): Promise<unknown> => {
    const begun = await join(world, { track: 'guest', name: 'Ana' })
    await save(world, begun, Object.fromEntries(Object.entries(about).map(([field, value]) => [`about.${field}`, value])))
    const { status, body } = await verb(world, begun, 'submit')
    const found = (body as unknown as Problem).missing?.map(({ path, message }) => [path, message])
    const shown = (await look(world, begun)).missing.map(({ path, message }) => [path, message])
    return status === 409 ? (JSON.stringify(shown) === JSON.stringify(found) ? found : ['the page says', shown]) : status
  }

  it('refuses what a rule forbids, in the words of the rule, wherever it is asked', async () => {
    expect(await missing({ level: 'resident', finishes: '2022-12' })).toEqual([
      ['eligibility.training', 'You finish your training no earlier than the edition begins.'],
    ])
    expect(await missing({ level: 'resident', finishes: '2023-01' })).toBe(200)
  })

  it('lets no rule speak of an answer that is not there: the form asks for it, or does not ask', async () => {
    expect(await missing({ level: 'resident' })).toEqual([['about.finishes', 'Enter finishes in']])
    expect(await missing({})).toEqual([['about.level', 'Choose level']])
    // hidden, and left from before: it does not count
    expect(await missing({ level: 'fellow', finishes: '2020-01' })).toBe(200)
  })

  it('asks for the reason of an exception, though the form lets it be left out', async () => {
    for (const reason of [undefined, ' \n', '\u200b\u3164'])
      expect(await missing({ level: 'other', finishes: '2023-06', ...(reason && { reason }) })).toEqual([
        ['about.reason', 'Say why an exception should be made: You are a resident or a fellow.'],
      ])
    expect(await missing({ level: 'other', finishes: '2023-06', reason: 'I teach residents' })).toBe(200)
  })

  it('decides an exception as one, shows its reason to staff and the applicant, and to nobody else', async () => {
    const begun = await sent(world, { track: 'guest', email: 'ex@school.test' }, { level: 'other', reason: 'I teach residents' })
    const exceptions = [{ id: 'level', text: 'You are a resident or a fellow.', reason: 'I teach residents' }]
    expect((await look(world, begun)).exceptions).toEqual(exceptions)
    expect((await seenBy(world, 'staff', begun)).exceptions).toEqual(exceptions)
    expect((await seenBy(world, 'reviewer', begun)).exceptions).toEqual([])
    const { body } = await world.desk<ListView>('staff', `/api/editions/${world.edition}/applications?q=${begun.application.reference}`)
    expect(body.rows.map(({ isException }) => isException)).toEqual([true])
    const plain = await staff(world, begun, 'invite', mentors)
    expect([plain.status, (plain.body as unknown as Problem).missing]).toEqual([
      409,
      [
        {
          path: 'exceptions.level',
          message: 'It asks for an exception, which is decided as one. The rule: You are a resident or a fellow.',
        },
      ],
    ])
    const seen = await seenBy(world, 'staff', begun)
    expect(seen.allowed.map(({ verb: name, missing: lacks }) => [name, lacks.map(({ path }) => path)])).toEqual([
      ['invite', ['exceptions.level']],
      ['inviteException', []],
    ])
    const invited = await staff(world, begun, 'inviteException', mentors)
    expect(invited.body).toMatchObject({ state: 'person.enrolled', kept: [{ title: 'Mentors', value: 'Dr. Bo and Dr. Ada' }] })
    expect((await seenBy(world, 'reviewer', begun)).kept).toEqual([])
  })

  it('offers no exception where none was asked for', async () => {
    const begun = await sent(world, { track: 'guest', email: 'plain@school.test' })
    expect((await seenBy(world, 'staff', begun)).allowed.map(({ verb: name }) => name)).toEqual(['invite'])
    expect((await staff(world, begun, 'inviteException', mentors)).status).toBe(409)
  })

  it('gives more places than a target, and no more than a limit; both are counted', async () => {
    for (const email of ['one@school.test', 'two@school.test']) {
      const guest = await sent(world, { track: 'guest', email })
      const path = `/api/applications/${guest.application.id}/invite/preview`
      const { facts } = (await world.desk<PreviewView>('staff', path, { body: mentors })).body
      expect(facts.map(({ title }) => title)).toEqual(['Places in the Guest'])
      expect((await staff(world, guest, 'invite', mentors)).status).toBe(200)
    }
    const first = await sent(world, { email: 'three@school.test' })
    const second = await sent(world, { email: 'four@school.test' })
    expect((await staff(world, first, 'invite', mentors)).status).toBe(200)
    const full = await staff(world, second, 'invite', mentors)
    expect([full.status, (full.body as unknown as Problem).missing]).toEqual([
      409,
      [{ path: 'seats.scholar', message: 'No seat is free in Scholar.' }],
    ])
    const { body } = await world.desk<{ seats: object[]; needs: { id: string }[] }>('staff', `/api/editions/${world.edition}/overview`)
    expect(body.seats).toMatchObject([
      { track: 'scholar', capacity: 'exact', seats: 1, taken: 1 },
      { track: 'guest', capacity: 'approximate', seats: 1, taken: 3 },
    ])
    expect(body.needs.map(({ id }) => id)).toEqual(['seats.scholar'])
    // staff may aim at fewer than have come, and never set a limit below what is taken
    const change = async (seats: object): Promise<number> => {
      const { revision } = (await world.desk<{ revision: number }>('staff', `/api/editions/${world.edition}`)).body
      return (await world.desk('staff', `/api/editions/${world.edition}`, { method: 'PATCH', body: { revision, seats } })).status
    }
    expect(await change({ guest: { seats: 2, reserved: 0 } })).toBe(200)
    expect(await change({ scholar: { seats: 0, reserved: 0 } })).toBe(409)
    expect(await verifySeats(world.service.engine, world.host, world.edition)).toEqual([])
    expect(await verify(world.service.engine, { host: world.host, id: first.application.id })).toEqual({ ok: true, faults: [] })
  })
})

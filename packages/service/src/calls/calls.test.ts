import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, makeWorld, type World } from '../../test/world.ts'

describe.each(KINDS)('the informational call on %s', (kind) => {
  let world: World
  let address: string
  beforeAll(async () => {
    world = await makeWorld(kind)
    address = `/embed/${world.partner.key}/calls/${world.edition}`
    await world.moveTo('2022-09-10T12:00:00Z')
  })
  afterAll(() => world?.close())

  test('before it one signs up, once, and is mailed a calendar file with the instant of the source (IHI-23)', async () => {
    const settings = { joinUrl: 'https://calls.test/room', recordingUrl: null }
    expect((await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body: settings })).body).toEqual({ ...settings, signUps: [] })
    expect((await world.ask(address)).body).toMatchObject({ startsAt: '2022-09-21T19:00:00.000Z', endsAt: '2022-09-21T20:00:00.000Z', when: 'Wednesday, September 21, 2022, 3:00 PM Eastern', isOver: false, recordingUrl: null })

    for (let n = 0; n < 2; n++) expect((await world.ask(address, { body: { email: 'Sam@northern.test', name: 'Sam' } })).status).toBe(200)
    await world.settle()
    const mails = await world.service.db.selectFrom('outbox').selectAll().where('subject', 'like', '%signed up%').execute()
    expect(mails.map(({ to }) => to)).toEqual([['sam@northern.test']])
    expect(mails[0]!.text).toContain('https://calls.test/room')
    expect(mails[0]!.attachment?.content).toMatch(/DTSTART:20220921T190000Z[\s\S]*DTEND:20220921T200000Z/)
    expect((await world.desk<{ signUps: unknown }>('staff', `/api/editions/${world.edition}/call`)).body.signUps).toEqual([{ name: 'Sam', email: 'sam@northern.test' }])
    expect((await world.ask(address, { body: { email: 'no address', name: 'Sam' } })).status).toBe(422)
  })

  test('after it nobody signs up, and the recording is there', async () => {
    await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body: { joinUrl: null, recordingUrl: 'https://calls.test/recording' } })
    expect((await world.ask(address)).body['recordingUrl']).toBeNull()
    await world.moveTo('2022-09-21T20:00:01Z')
    expect((await world.ask(address)).body).toMatchObject({ isOver: true, recordingUrl: 'https://calls.test/recording' })
    expect((await world.ask(address, { body: { email: 'late@northern.test', name: 'Late' } })).status).toBe(409)
    expect((await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body: { joinUrl: 'javascript:alert(1)', recordingUrl: null } })).status).toBe(422)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, makeWorld, type World } from '../../test/world.ts'
import { addPerson, revokeTokens } from './index.ts'

const linkIn = async (world: World, to: string): Promise<string | undefined> => {
  const mails = await world.service.db.selectFrom('outbox').select(['to', 'text']).orderBy('deliveredAt', 'desc').execute()
  return /#(\S+)/.exec(mails.find((mail) => mail.to.includes(to))?.text ?? '')?.[1]
}

describe.each(KINDS)('people on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
    await addPerson(world.service.db, { host: world.host, email: 'Mira@institute.test', name: 'Mira Sato', role: 'staff' })
  })
  afterAll(() => world?.close())

  test('a link signs in once, and asking who I am answers', async () => {
    expect((await world.ask('/api/sign-in', { body: { email: 'mira@institute.test' } })).status).toBe(204)
    await world.settle()
    const token = await linkIn(world, 'mira@institute.test')
    // what is stored is a hash
    const stored = await world.service.db
      .selectFrom('signInVerification' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify(stored)).not.toContain(token)

    const first = await world.ask('/api/sign-in/confirm', { body: { token } })
    expect(first.status).toBe(204)
    const cookie = first.headers.getSetCookie()[0]!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/Secure/)
    expect(cookie).toMatch(/SameSite=Lax/i)

    const me = await world.ask<{ person: unknown; roles: string[]; host: { name: string } }>('/api/me', { cookie: cookie.split(';')[0]! })
    expect(me.body).toMatchObject({
      person: { name: 'Mira Sato', email: 'mira@institute.test' },
      roles: ['staff'],
      host: { name: 'The Institute' },
    })

    const second = await world.ask('/api/sign-in/confirm', { body: { token } })
    expect([second.status, second.body['code']]).toEqual([401, 'signIn'])

    const left = await world.ask('/api/sign-out', {
      method: 'POST',
      cookie: cookie.split(';')[0]!,
      headers: { origin: 'https://desk.test' },
    })
    expect(left.status).toBe(204)
    expect((await world.ask<{ person: null }>('/api/me', { cookie: cookie.split(';')[0]! })).body.person).toBeNull()
  })

  test('an unknown address gets the same answer, and no mail', async () => {
    const answer = await world.ask('/api/sign-in', { body: { email: 'nobody@institute.test' } })
    expect([answer.status, answer.body]).toEqual([204, ''])
    await world.settle()
    expect(await linkIn(world, 'nobody@institute.test')).toBeUndefined()
    expect(await world.service.db.selectFrom('person').select('id').where('email', '=', 'nobody@institute.test').execute()).toEqual([])
  })

  test('better-auth’s own routes, whose GET would use a link up, are not there', async () => {
    expect((await world.ask('/api/auth/magic-link/verify?token=x')).status).toBe(404)
    expect((await world.ask('/api/auth/sign-in/magic-link', { body: { email: 'mira@institute.test' } })).status).toBe(404)
  })

  test('a lost link is mailed to its applicant alone, and the earlier one goes on working', async () => {
    const { token, application } = await world.begin({ email: 'lost@northern.test', name: 'Lost Clinic' })
    await world.settle()
    const mailed = await linkIn(world, 'lost@northern.test')
    const key = world.partner.key
    const read = (bearer: string): Promise<number> =>
      world.ask(`/embed/${key}/applications/${application.id}`, { token: bearer }).then(({ status }) => status)
    expect([await read(token), await read(mailed!)]).toEqual([200, 200])

    for (const email of ['LOST@northern.test', 'stranger@northern.test']) {
      const answer = await world.ask(`/embed/${key}/lost-link`, { body: { edition: world.edition, email } })
      expect([answer.status, answer.body]).toEqual([204, ''])
    }
    expect((await world.ask(`/embed/${key}/applications/${application.id}/link`, { method: 'POST', token })).status).toBe(204)
    await world.settle()
    const again = await linkIn(world, 'lost@northern.test')
    expect(again).not.toBe(mailed)
    expect([await read(again!), await read(mailed!)]).toEqual([200, 200])
    expect(await linkIn(world, 'stranger@northern.test')).toBeUndefined()

    // at rest there is no token, neither in a mail's row nor in the tokens' table
    const rest = JSON.stringify([
      await world.service.db.selectFrom('mail').selectAll().execute(),
      await world.service.db.selectFrom('token').selectAll().execute(),
    ])
    expect(rest).not.toContain('rt_')

    await revokeTokens(world.service.db, world.host, application.id)
    const refused = await world.ask(`/embed/${key}/applications/${application.id}`, { token })
    expect([refused.status, refused.body['message']]).toEqual([
      401,
      'This link is no longer valid. Ask for a new one with the e-mail address you applied with.',
    ])
  })

  test('whoever asks again and again for a lost link makes one mail a minute', async () => {
    const email = 'flooded@northern.test'
    await world.begin({ email, name: 'Flooded Clinic' })
    await world.settle()
    const ask = (): Promise<unknown> => world.ask(`/embed/${world.partner.key}/lost-link`, { body: { edition: world.edition, email } })
    const mails = async (): Promise<number> =>
      (await world.service.db.selectFrom('mail').select('to').execute()).filter(({ to }) => to.includes(email)).length
    await world.moveTo('2022-10-06T12:00:00Z') // the first second of a minute
    await Promise.all([ask(), ask(), ask()])
    await world.settle()
    expect(await mails()).toBe(2) // the first link, and one for the three
    await world.moveTo('2022-10-06T12:01:00Z')
    await ask()
    await world.settle()
    expect(await mails()).toBe(3)
  })

  test('staff end every link to an application; its applicant is mailed a new one', async () => {
    const email = 'stolen@northern.test'
    const { token, application } = await world.begin({ email, name: 'Stolen Clinic' })
    await world.settle()
    const read = async (bearer: string): Promise<number> =>
      (await world.ask(`/embed/${world.partner.key}/applications/${application.id}`, { token: bearer })).status
    expect((await world.desk('staff', `/api/applications/${application.id}/links/renew`, { body: {} })).status).toBe(204)
    await world.settle()
    expect([await read(token), await read((await linkIn(world, email))!)]).toEqual([401, 200])
    expect((await world.desk('reviewer', `/api/applications/${application.id}/links/renew`, { body: {} })).status).toBe(403)
    expect((await world.desk('staff', `/api/applications/${world.edition}/links/renew`, { body: {} })).status).toBe(404)
  })

  test('a page that was given a link learns where it leads', async () => {
    const { token, application } = await world.begin({ email: 'mine@northern.test', name: 'Mine Clinic' })
    const mine = await world.ask(`/embed/${world.partner.key}/applications/mine`, { token })
    expect([mine.status, mine.headers.get('location')]).toEqual([307, `/embed/${world.partner.key}/applications/${application.id}`])
    expect((await world.ask('/my/where', { token: 'rt_nothing' })).status).toBe(401)
  })
})

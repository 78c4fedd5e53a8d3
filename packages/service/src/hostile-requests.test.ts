import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '@cohortium/program'
import { embed, type Begun } from '../test/life.ts'
import { cookieOf, linkFor, sessionOf } from '../test/session.ts'
import { baseUrl, makeWorld, partnerOrigin, type World } from '../test/world.ts'
import { access } from './access.ts'
import { addPerson } from './index.ts'

const email = 'mira@institute.test'

describe('requests made to do harm', () => {
  let world: World
  let begun: Begun
  beforeAll(async () => {
    world = await makeWorld('pglite')
    begun = await world.begin()
    await addPerson(world.service.db, { host: world.host, email, name: 'Mira Sato', role: 'staff' })
  })
  afterAll(() => world.close())
  const confirm = (token: string, headers: Record<string, string> = {}) => world.ask('/api/sign-in/confirm', { body: { token }, headers })

  it('change nothing with a session’s cookie unless they show that a page of ours sent them', async () => {
    const cookie = await sessionOf(world, email)
    const foreign: Record<string, string>[] = [
      {}, { origin: 'https://evil.test' }, { origin: 'null' }, { origin: partnerOrigin }, { origin: `${baseUrl}.evil.test` }, { origin: baseUrl.replace('https', 'http') }, { origin: `${baseUrl}:444` }, { origin: '' },
      { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { referer: `${baseUrl}/desk` }, { origin: 'https://evil.test', 'x-forwarded-host': 'desk.test', host: 'evil.test' },
    ] // prettier-ignore
    const routes = Object.keys(access).filter((route) => route.includes(' /api/') && !route.startsWith('GET'))
    expect(routes.length).toBeGreaterThan(8)
    for (const route of routes)
      for (const headers of foreign) {
        const [method = '', path = ''] = route.split(' ')
        const { status } = await world.ask(path.replace(/:\w+/g, begun.application.id), { method, body: {}, cookie, headers })
        expect([route, headers, status]).toEqual([route, headers, 403])
      }
    expect((await world.ask<{ person: unknown }>('/api/me', { cookie })).body.person).toMatchObject({ email })
  })

  it('sign nobody in from another page, with or without a cookie', async () => {
    const token = await linkFor(world, email)
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://x.desk.test' },
    ]) {
      const answer = await confirm(token, headers as Record<string, string>)
      expect([headers, answer.status, answer.headers.getSetCookie()]).toEqual([headers, 403, []])
    }
    const form = await world.request(
      new Request(`${baseUrl}/api/sign-in/confirm`, {
        method: 'POST',
        body: `{"token":"${token}","x":"="}`,
        headers: { 'content-type': 'text/plain' },
      }),
    )
    expect([form.status, form.headers.getSetCookie()]).toEqual([415, []])
    expect((await confirm(token, { origin: baseUrl })).status).toBe(204)
  })

  it('cannot use a link by looking at it, nor twice, nor both at once, nor after its time', async () => {
    const token = await linkFor(world, email)
    for (const method of ['GET', 'HEAD'])
      for (const place of [
        `/api/sign-in/confirm?token=${token}`,
        `/api/auth/magic-link/verify?token=${token}`,
        `/api/sign-in?token=${token}`,
      ])
        expect((await world.ask(place, { method })).status).toBe(404)
    const both = await Promise.all(Array.from({ length: 8 }, () => confirm(token)))
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(both.filter(({ status }) => status === 401)).toHaveLength(7)
    const late = await linkFor(world, email)
    await world.service.db
      .updateTable('signInVerification' as never)
      .set({ expiresAt: new Date(Date.now() - 1000) } as never)
      .execute()
    expect((await confirm(late)).status).toBe(401)
    for (const wrong of ['x', '../..', `${token}x`, '%', "' or 1=1 --", token.toUpperCase()])
      expect([wrong, (await confirm(wrong)).status]).toEqual([wrong, 401])
  })

  it('are given a session of their own at sign-in, whatever cookie they brought, and keep none after signing out', async () => {
    const fixed = 'cohortium.session_token=attacker.chosen; __Secure-cohortium.session_token=attacker.chosen'
    const first = await world.ask('/api/sign-in/confirm', {
      body: { token: await linkFor(world, email) },
      cookie: fixed,
      headers: { origin: baseUrl },
    })
    const [cookie, second] = [cookieOf(first.headers), await sessionOf(world, email)]
    expect([first.status, cookie.includes('attacker'), cookie === second]).toEqual([204, false, false])
    for (const forged of [
      fixed,
      `${cookie.slice(0, -4)}AAAA`,
      cookie.replace(/=([^.]+)/, '=other'),
      'x',
      '=',
      ';;',
      `${cookie.split('=')[0]}=%00`,
    ]) {
      const { status, body } = await world.ask<{ person: unknown }>('/api/me', { cookie: forged })
      expect([forged, status, body.person]).toEqual([forged, 200, null])
      expect((await world.ask('/api/editions', { cookie: forged })).status).toBe(401)
    }
    await world.ask('/api/sign-out', { method: 'POST', cookie, headers: { origin: baseUrl } })
    expect([(await world.ask('/api/editions', { cookie })).status, (await world.ask('/api/editions', { cookie: second })).status]).toEqual([
      401, 200,
    ])
    await world.service.db.deleteFrom('membership').where('hostId', '=', world.host).execute()
    expect((await world.ask('/api/editions', { cookie: second })).status).toBe(401)
    await addPerson(world.service.db, { host: world.host, email, name: 'Mira Sato', role: 'staff' })
  })

  it('learn nothing of who is known: one answer for every address', async () => {
    const plain = async (place: string, body: unknown) => {
      const { status, body: said, headers } = await world.ask(place, { body })
      return { status, said, headers: [...headers].filter(([name]) => name !== 'x-request-id' && !name.startsWith('ratelimit')) }
    }
    const lost = `/embed/${world.partner.key}/lost-link`
    expect(await plain('/api/sign-in', { email })).toEqual(await plain('/api/sign-in', { email: 'nobody@nowhere.test' }))
    expect(await plain(lost, { edition: 'open', email: 'lead@northern.test' })).toEqual(
      await plain(lost, { edition: 'open', email: 'nobody@nowhere.test' }),
    )
    expect(await plain(lost, { edition: 'open', email: 'lead@northern.test' })).toEqual(
      await plain(lost, { edition: 'none', email: 'lead@northern.test' }),
    )
  })

  it('put no line into a mail’s head, nor another reader', async () => {
    const wrong = [
      'a@b.test\r\nBcc: c@d.test',
      'a@b.test\nx',
      'a@b.test,c@d.test',
      'a@b.test;c@d.test',
      '<a@b.test>',
      'A <a@b.test>',
      ' a@b.test\u2028',
      '"a\r\nb"@c.test',
      'a@[127.0.0.1]',
      'a@b.test\u0000',
      'a b@c.test',
    ]
    const { formToken } = await world.definition()
    for (const one of wrong) {
      const begin = { edition: world.edition, track: 'learningNetwork', formToken, email: one, organisation: { name: 'X' } }
      const answers = [
        await world.ask('/api/sign-in', { body: { email: one } }),
        await world.ask(`/embed/${world.partner.key}/lost-link`, { body: { edition: 'open', email: one } }),
        await world.ask(`/embed/${world.partner.key}/applications`, { body: begin }),
      ]
      expect([one, answers.map(({ status }) => status)]).toEqual([one, [422, 422, 422]])
    }
    const name = 'Clinic\r\nBcc: everybody@x.test\r\n\r\n# Heading\u2028- item'
    const { application } = await world.begin({ name, email: 'head@northern.test' })
    await world.settle()
    const mails = await world.service.db.selectFrom('outbox').selectAll().where('subject', 'like', '%').execute()
    const mine = mails.filter(({ to }) => to.includes('head@northern.test'))
    expect(mine.map(({ to, subject }) => [to, /[\r\n\u2028]/.test(subject)])).toEqual([[['head@northern.test'], false]])
    expect(mine[0]!.text).not.toMatch(/^(Bcc:|Heading|- item)/m)
    expect(application.organisation?.name).toContain('Clinic')
  })

  it('are told to wait, by the address they come from, and one guesser slows down no one else’s key', async () => {
    const slow = await makeWorld('pglite', { limits: { begin: 2, lostLink: 2, signIn: 2 } })
    const places: [string, unknown][] = [
      ['/api/sign-in', { email }],
      ['/api/sign-in/confirm', { token: 'x' }],
      [`/embed/${slow.partner.key}/lost-link`, { edition: 'open', email }],
      [`/embed/${slow.partner.key}/applications`, {}],
    ]
    for (const [place, body] of places) {
      const answers = [
        await slow.ask<Problem>(place, { body }),
        await slow.ask<Problem>(place, { body }),
        await slow.ask<Problem>(place, { body, headers: { 'x-forwarded-for': '10.0.0.9' } }),
      ]
      expect([place, answers.map(({ status }) => status === 429)]).toEqual([place, [false, false, true]])
      const [, , { headers, body: said }] = answers as [unknown, unknown, (typeof answers)[0]]
      expect([headers.get('retry-after'), said.code, said.requestId.length]).toEqual(['60', 'tooMany', 36])
    }
    await slow.close()
  })

  it('find the security headers on every page and every answer, errors too', async () => {
    const pages = [
      '/my',
      `/apply/${world.edition}`,
      '/outbox',
      '/api/docs',
      '/pages/my.js',
      '/api/openapi.json',
      '/nothing',
      '/api/nothing',
      '/api/editions',
      `/embed/${world.partner.key}/nothing`,
      embed(world, begun),
      '/embed/unknown/x/y',
      '/outbox/x',
    ]
    for (const page of pages) {
      const { headers, body } = await world.ask(page)
      expect([
        page,
        headers.get('content-security-policy'),
        headers.get('x-content-type-options'),
        headers.get('referrer-policy'),
        headers.get('x-frame-options'),
      ]).toEqual([page, expect.stringMatching(/^default-src 'none'/), 'nosniff', 'no-referrer', 'DENY'])
      expect([page, /unsafe-|script-src [^;]*(\*|http|data:)/.test(headers.get('content-security-policy') ?? '')]).toEqual([page, false])
      expect([page, /<script(?![^>]*\bsrc=)|\bon\w+=|style=/.test(String(body))]).toEqual([page, false])
    }
    expect(world.logs).toEqual([])
  })
})

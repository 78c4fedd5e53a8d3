import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '@cohortium/program'
import { baseUrl, makeWorld, partnerOrigin, type World } from '../test/world.ts'
import { createApp } from './app.ts'
import { access } from './access.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('pglite', { limits: { begin: 2 } })
})
afterAll(() => world.close())

const editionAddress = (): string => `/embed/${world.partner.key}/editions/${world.edition}`

describe('a partner’s page', () => {
  it('is answered on its own origin, and may read the answer', async () => {
    const { status, headers } = await world.ask(editionAddress(), { headers: { origin: partnerOrigin } })
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
      200,
      partnerOrigin,
      null,
    ])
    expect(headers.get('vary')).toContain('Origin')
  })

  it('is refused from any other origin, in words, without a header that would let it read', async () => {
    for (const origin of ['https://evil.test', 'null', `${partnerOrigin}.evil.test`, partnerOrigin.replace('https', 'http')]) {
      const { status, headers, body } = await world.ask<Problem>(editionAddress(), { headers: { origin } })
      expect([status, headers.get('access-control-allow-origin'), body.code]).toEqual([403, null, 'forbidden'])
    }
  })

  it('may read an error too', async () => {
    const { status, headers } = await world.ask(`/embed/${world.partner.key}/editions/none`, { headers: { origin: partnerOrigin } })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, partnerOrigin])
  })

  it('has its preflight answered before any token is asked for', async () => {
    const preflight = (origin: string) =>
      world.ask(`/embed/${world.partner.key}/applications/x/answers`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PATCH' },
      })
    const allowed = await preflight(partnerOrigin)
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, partnerOrigin])
    expect(allowed.headers.get('access-control-allow-methods')).toContain('PATCH')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect((await preflight('https://evil.test')).status).toBe(403)
  })

  it('needs a key that is known', async () => {
    expect((await world.ask(`/embed/pk_unknown_1/editions/${world.edition}`)).status).toBe(404)
    expect((await world.ask(`/embed/unknown/editions/${world.edition}`)).status).toBe(404)
  })

  it('is told to wait when it begins too much', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 4; count++)
      statuses.push((await world.ask(`/embed/${world.partner.key}/applications`, { body: {} })).status)
    const { headers, body } = await world.ask<Problem>(`/embed/${world.partner.key}/applications`, { body: {} })
    expect([statuses, headers.get('retry-after'), body.code]).toEqual([[422, 422, 429, 429], '60', 'tooMany'])
  })
})

describe('every answer', () => {
  it('carries the request’s id and the security headers', async () => {
    const { headers } = await world.ask('/api/programs')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(
      Object.fromEntries(['x-content-type-options', 'referrer-policy', 'content-security-policy'].map((name) => [name, headers.get(name)])),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  it('is a Problem when there is nothing, when the body is no JSON, too large, or of a wrong shape', async () => {
    const origin = { origin: baseUrl }
    const nothing = await world.ask<Problem>('/api/nothing')
    expect([nothing.status, nothing.body.code]).toEqual([404, 'notFound'])
    const broken = await world.app.request('/api/sign-in', {
      method: 'POST',
      body: '{"email":',
      headers: { 'content-type': 'application/json', ...origin },
    })
    expect([broken.status, ((await broken.json()) as Problem).code]).toEqual([400, 'invalid'])
    const large = await world.ask<Problem>('/api/sign-in', { body: { email: 'x'.repeat(600 * 1024) } })
    expect([large.status, large.body.code]).toEqual([413, 'tooLarge'])
    const wrong = await world.ask<Problem>('/api/sign-in', { body: { email: 'no address' } })
    expect([wrong.status, wrong.body.code, wrong.body.issues?.map(({ path }) => path)]).toEqual([422, 'invalid', ['email']])
  })

  it('says of a bug only its number', async () => {
    const app = createApp(world.service, [
      {
        name: 'bug',
        routes: (one) =>
          void one.get('/livez/bug', () => {
            throw new Error('the secret inside')
          }),
      },
    ])
    access['GET /livez/bug'] = ['anyone']
    const response = await app.request('/livez/bug')
    delete access['GET /livez/bug']
    const body = (await response.json()) as Problem
    expect([response.status, body.code, JSON.stringify(body).includes('secret')]).toEqual([500, 'broken', false])
    expect(world.logs.at(-1)).toMatchObject({ requestId: body.requestId })
  })

  it('refuses an unsafe request with a cookie from another page', async () => {
    const send = (headers: Record<string, string>) =>
      world.ask('/api/sign-in', { body: { email: 'a@b.test' }, cookie: 'session=1', headers })
    expect((await send({ origin: 'https://evil.test' })).status).toBe(403)
    expect((await send({})).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ origin: baseUrl })).status).toBe(204)
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(204)
  })
})

describe('the description', () => {
  it('is OpenAPI 3.1 and names every route that answers with JSON', async () => {
    const { body } = await world.ask<{ openapi: string; paths: Record<string, Record<string, { summary?: string }>> }>('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/programs',
        '/api/editions/{id}/overview',
        '/embed/{key}/applications/{id}/{verb}',
        '/api/applications/{id}/log',
      ]),
    )
    expect(
      Object.values(body.paths)
        .flatMap((path) => Object.values(path))
        .filter(({ summary }) => !summary),
    ).toEqual([])
  })

  it('is a page that runs no script and fetches nothing', async () => {
    const { body, headers } = await world.ask<string>('/api/docs')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(body).toContain('/embed/{key}/applications/{id}/{verb}')
    expect(body).not.toContain('<script')
  })

  it('answers for life and readiness, and lists the programs', async () => {
    expect([(await world.ask('/livez')).status, (await world.ask('/readyz')).status]).toEqual([200, 200])
    const { body } = await world.ask<{ id: string; tracks: unknown[] }[]>('/api/programs')
    expect(body).toMatchObject([
      {
        id: 'pursuing-equity',
        tracks: [
          { id: 'learningNetwork', seats: 40, isEstimate: true },
          { id: 'actionCommunity', seats: 10 },
        ],
      },
    ])
  })
})

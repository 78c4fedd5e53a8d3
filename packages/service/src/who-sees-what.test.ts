import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@cohortium/program'
import { embed, fill, submitted, type Begun } from '../test/life.ts'
import { addHost, sessionOf, type OtherHost } from '../test/session.ts'
import { baseUrl, makeWorld, type Answer, type Ask, type World } from '../test/world.ts'
import { access } from './access.ts'
import { addPerson } from './index.ts'

/** Each cell: what that caller is answered about things that are there. `other` is staff of another host, `none` has a session and no role. */
const callers = ['nobody', 'none', 'seniorLeader', 'officer', 'reviewer', 'other', 'staff'] as const
const grid: Record<string, readonly number[]> = {
  'GET /api/programs/:id/notes': [401, 401, 403, 403, 200, 200, 200],
  'GET /api/programs/:id/diagram': [401, 401, 403, 403, 200, 200, 200],
  'GET /api/programs/:id/versions': [401, 401, 403, 403, 403, 200, 200],
  'POST /api/programs/:id/migrations': [401, 401, 403, 403, 403, 422, 422],
  'POST /api/programs/:id/migrations/undo': [401, 401, 403, 403, 403, 422, 422],
  'GET /api/programs/:id/datasets': [401, 401, 403, 403, 403, 200, 200],
  'GET /api/programs/:id/datasets/:dataset/csv': [401, 401, 403, 403, 403, 404, 404],
  'GET /api/programs/:id/datasets/:dataset/report': [401, 401, 403, 403, 403, 404, 404],
  'GET /api/editions': [401, 401, 403, 403, 200, 200, 200],
  'POST /api/editions': [401, 401, 403, 403, 403, 422, 422],
  'GET /api/editions/:id': [401, 401, 403, 403, 200, 404, 200],
  'PATCH /api/editions/:id': [401, 401, 403, 403, 403, 404, 200],
  'POST /api/editions/:id/publish': [401, 401, 403, 403, 403, 404, 409],
  'GET /api/editions/:id/overview': [401, 401, 403, 403, 403, 404, 200],
  'GET /api/editions/:id/applications': [401, 401, 403, 403, 200, 404, 200],
  'GET /api/editions/:id/call': [401, 401, 403, 403, 403, 404, 200],
  'PUT /api/editions/:id/call': [401, 401, 403, 403, 403, 404, 200],
  'GET /api/organisations': [401, 401, 403, 403, 403, 200, 200],
  'GET /api/applications/:id': [401, 401, 200, 200, 200, 404, 200],
  'GET /api/applications/:id/log': [401, 401, 403, 403, 403, 404, 200],
  'GET /api/applications/:id/documents/:document': [401, 401, 403, 403, 200, 404, 200],
  'POST /api/applications/:id/:verb/preview': [401, 401, 403, 403, 403, 404, 200],
  'POST /api/applications/:id/:verb': [401, 401, 403, 403, 403, 404, 200],
  'POST /api/applications/:id/migrate/undo': [401, 401, 403, 403, 403, 404, 409],
  'POST /api/applications/:id/links/renew': [401, 401, 403, 403, 403, 404, 204],
  'GET /api/mails': [401, 401, 403, 403, 403, 200, 200],
  'GET /api/jobs': [401, 401, 403, 403, 403, 200, 200],
  'GET /api/jobs/kinds': [401, 401, 403, 403, 403, 200, 200],
  'POST /api/jobs/retry': [401, 401, 403, 403, 403, 422, 422],
  'POST /api/jobs/:id/retry': [401, 401, 403, 403, 403, 404, 404],
  'POST /api/jobs/:id/skip': [401, 401, 403, 403, 403, 404, 404],
  'POST /api/jobs/:id/dismiss': [401, 401, 403, 403, 403, 404, 404],
  'POST /api/clock': [401, 401, 403, 403, 403, 422, 422],
}
const bodies: Record<string, unknown> = {
  'PATCH /api/editions/:id': { revision: 1 },
  'PUT /api/editions/:id/call': { joinUrl: null, recordingUrl: null },
}
const missing = '01900000-0000-7000-8000-000000000000'

describe('who sees what', () => {
  let world: World
  let other: OtherHost
  let sent: Begun
  let draft: Begun
  let cookieOfNone: string
  beforeAll(async () => {
    world = await makeWorld('pglite')
    sent = await submitted(world)
    draft = await world.begin({ name: 'Draft Clinic' })
    await fill(world, draft)
    other = await addHost(world)
    await addPerson(world.service.db, { host: world.host, email: 'none@institute.test', name: 'Nobody now', role: 'staff' })
    cookieOfNone = await sessionOf(world, 'none@institute.test')
    await world.service.db
      .deleteFrom('membership')
      .where('personId', 'in', (query) => query.selectFrom('person').select('id').where('email', '=', 'none@institute.test'))
      .execute()
  })
  afterAll(() => world.close())

  const as = (caller: (typeof callers)[number], address: string, ask: Ask = {}): Promise<Answer> => {
    if (caller === 'nobody') return world.ask(address, ask)
    if (caller !== 'none' && caller !== 'other') return world.desk(caller as Role, address, ask)
    return world.ask(address, { ...ask, cookie: caller === 'none' ? cookieOfNone : other.cookie, headers: { origin: baseUrl } })
  }
  /** All of an answer but its own number. */
  const plain = ({ status, body, headers }: Answer): unknown => ({
    status,
    body: { ...body, requestId: '' },
    headers: Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id')),
  })
  const address = (path: string, application = sent.application.id, edition = world.edition): string =>
    path
      .replace('/programs/:id', '/programs/pursuing-equity')
      .replace('/editions/:id', `/editions/${edition}`)
      .replace('/applications/:id', `/applications/${application}`)
      .replace('/jobs/:id', `/jobs/${missing}`)
      .replace(':verb', 'invite')
      .replace(':document', 'ceoLetter')
      .replace(':dataset', 'none')

  it('gives every role exactly what its cell says, and has a row for every route of the desk', async () => {
    const declared = Object.entries(access).filter(([route, who]) => route.includes(' /api/') && !who.includes('anyone'))
    expect(Object.keys(grid).toSorted()).toEqual(declared.map(([route]) => route).toSorted())
    const got: Record<string, number[]> = {}
    for (const route of Object.keys(grid)) {
      const [method = '', path = ''] = route.split(' ')
      const ask: Ask = { method, ...(method !== 'GET' && { body: bodies[route] ?? {} }) }
      got[route] = []
      for (const caller of callers) got[route].push((await as(caller, address(path), ask)).status)
    }
    expect(got).toEqual(grid)
  })

  it('answers what another host has exactly as what nobody has', async () => {
    for (const route of Object.keys(grid).filter((one) => /\/(applications|editions)\/:id/.test(one))) {
      const [method = '', path = ''] = route.split(' ')
      const ask: Ask = { method, ...(method !== 'GET' && { body: bodies[route] ?? {} }) }
      const theirs = await as('other', address(path), ask)
      expect([route, plain(theirs)]).toEqual([route, plain(await as('other', address(path, missing, missing), ask))])
      expect([route, theirs.status]).toEqual([route, 404])
    }
    for (const list of [
      '/api/editions',
      '/api/organisations',
      '/api/mails',
      '/api/jobs?state=waiting',
      `/api/mails?application=${sent.application.id}`,
    ])
      expect([list, (await as('other', list)).body]).toEqual([list, []])
  })

  it('keeps a draft’s documents from everybody but its author, and says nothing of their being there', async () => {
    for (const caller of ['staff', 'reviewer'] as const) {
      const file = await as(caller, address('/api/applications/:id/documents/:document', draft.application.id))
      expect([caller, plain(file)]).toEqual([
        caller,
        plain(await as(caller, address('/api/applications/:id/documents/:document', missing))),
      ])
      expect((await as(caller, address('/api/applications/:id/documents/:document').replace('ceoLetter', '__proto__'))).status).toBe(404)
    }
  })

  it('answers every key to another door alike: 401, and nothing of whether there was such a token', async () => {
    const secret = Buffer.from(sent.token.slice(3), 'base64url')
    const forged = (change: (bytes: Buffer) => void): string => {
      const bytes = Buffer.from(secret)
      change(bytes)
      return `rt_${bytes.toString('base64url')}`
    }
    const revoked = await world.begin({ name: 'Revoked' })
    const lapsed = await world.begin({ name: 'Lapsed' })
    await world.service.db.updateTable('token').set({ revokedAt: new Date() }).where('applicationId', '=', revoked.application.id).execute()
    await world.service.db
      .updateTable('token')
      .set({ lapsesAt: new Date(0) })
      .where('applicationId', '=', lapsed.application.id)
      .execute()
    const tries = [
      { authorization: '' }, {}, { authorization: sent.token }, { authorization: `Basic ${sent.token}` }, { authorization: 'Bearer rt_' }, { authorization: `Bearer rt_${'A'.repeat(75)}` },
      { authorization: `Bearer ${forged((bytes) => bytes.writeUInt8(bytes[55]! ^ 1, 55))}` }, { authorization: `Bearer ${forged((bytes) => bytes.writeUInt8(bytes[31]! ^ 1, 31))}` },
      { authorization: `Bearer ${forged((bytes) => Buffer.from(other.host.replaceAll('-', ''), 'hex').copy(bytes))}` }, { authorization: `Bearer ${sent.token}x` }, { cookie: `token=${sent.token}` },
      { authorization: `Bearer ${revoked.token}` }, { authorization: `Bearer ${lapsed.token}` },
    ] // prettier-ignore
    const first = plain(await world.ask(embed(world, sent)))
    for (const headers of tries)
      expect([headers, plain(await world.ask(embed(world, sent), { headers: headers as Record<string, string> }))]).toEqual([
        headers,
        first,
      ])
    expect((first as { status: number }).status).toBe(401)
    expect((await world.ask(`${embed(world, sent)}?token=${sent.token}`)).status).toBe(401)
    const elsewhere = embed(world, sent).replace(world.partner.key, other.partner.key)
    expect((await world.ask(elsewhere, { token: sent.token })).status).toBe(401)
  })

  it('opens with one application’s token no other, on any route, as if there were none', async () => {
    for (const [route, who] of Object.entries(access)) {
      if (!who.includes('applicant')) continue
      const [method = '', path = ''] = route.split(' ')
      const ask: Ask = { method, token: draft.token, ...(method !== 'GET' && method !== 'DELETE' && { body: {} }) }
      const at = (id: string): string =>
        path.replace(':key', world.partner.key).replace(':id', id).replace(':verb', 'withdraw').replace(':document', 'ceoLetter')
      const stranger = await world.ask(at(sent.application.id), ask)
      expect([route, plain(stranger)]).toEqual([route, plain(await world.ask(at(missing), ask))])
      expect([route, stranger.status]).toEqual([route, 404])
    }
  })

  it('answers on no route of a partner a page of another’s', async () => {
    for (const [route, who] of Object.entries(access)) {
      if (!who.includes('applicant') && !who.includes('partner')) continue
      const [method = '', path = ''] = route.split(' ')
      const place = path.replace(':key', world.partner.key).replace(':id', sent.application.id).replace(/:\w+/g, 'open')
      for (const origin of [
        'https://evil.test',
        'null',
        'https://theirs.test',
        'https://partner.test.evil.test',
        'https://partner.test:444',
        'HTTPS://PARTNER.TEST ',
        'file://',
      ]) {
        const { status, headers } = await world.ask(place, {
          method,
          token: sent.token,
          headers: { origin },
          ...(['POST', 'PATCH'].includes(method) && { body: {} }),
        })
        expect([route, origin, status, headers.get('access-control-allow-origin')]).toEqual([route, origin, 403, null])
      }
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogView, Problem } from '@cohortium/program'
import { embed, look, save, submitted, verb, type Begun } from '../test/life.ts'
import { baseUrl, KINDS, makeWorld, type World } from '../test/world.ts'

const nul = String.fromCharCode(0)
const half = String.fromCharCode(0xd800)
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`

describe.each(KINDS)('a body made to do harm, on %s', (kind) => {
  let world: World
  let begun: Begun
  beforeAll(async () => {
    world = await makeWorld(kind)
    begun = await world.begin()
  })
  afterAll(() => world.close())

  /** Sends exactly these bytes. */
  const raw = async (
    address: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
    method = 'POST',
  ): Promise<{ status: number; body: Problem; text: string }> => {
    const answer = await world.app.request(`${baseUrl}${address}`, {
      method,
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${begun.token}`, ...headers },
    })
    const text = await answer.text()
    return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Problem, text }
  }
  const answers = (body: string): ReturnType<typeof raw> => raw(embed(world, begun, '/answers'), body, {}, 'PATCH')

  it('is refused with the place of a character that no database keeps, wherever it stands', async () => {
    const refused = { status: 422, body: { code: 'invalid', issues: [{ path: 'fields.organization.name', code: 'character' }] } }
    for (const text of [`a${nul}b`, `a${half}`, `${String.fromCharCode(0xdc00)}b`])
      expect(await save(world, begun, { 'organization.name': text })).toMatchObject(refused)
    const { formToken } = await world.definition()
    const start = (change: object) => ({
      edition: world.edition,
      track: 'learningNetwork',
      formToken,
      email: 'a@b.test',
      organisation: { name: 'X' },
      ...change,
    })
    for (const [change, path] of [
      [{ organisation: { name: `Clinic${nul}` } }, 'organisation.name'],
      [{ organisation: { name: 'Clinic', location: half } }, 'organisation.location'],
      [{ edition: `open${nul}` }, 'edition'],
      [{ name: `Ana${nul}` }, 'name'],
      [{ name: 'A\u202ena' }, 'name'],
      [{ within: 'no id' }, 'within'],
    ] as const)
      expect(await world.ask(`/embed/${world.partner.key}/applications`, { body: start(change) })).toMatchObject({
        status: 422,
        body: { issues: [{ path }] },
      })
    expect(await verb(world, begun, 'withdraw', { reason: `tired${nul}` })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'reason' }] },
    })
    expect(await world.desk('staff', '/api/editions', { body: { program: nul } })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'program' }] },
    })
    expect((await save(world, begun, { 'organization.name': 'Whole: \u{1f469}\u{200d}\u{2695}' })).status).toBe(200)
  })

  it('finds nothing at an address with such a character, nor at one that is no text', async () => {
    const key = world.partner.key
    const places = [
      `/embed/${key}/editions/2023%00`,
      `/embed/pk_partner%00/editions/open`,
      `/embed/${key}/calls/%00`,
      '/apply/%00',
      `/embed/${key}/editions/%ff`,
      '/apply/%ed%a0%80',
    ]
    for (const place of places) expect([place, (await world.ask(place)).status]).toEqual([place, 404])
    const list = `/api/editions/${world.edition}/applications`
    expect((await world.ask(`/embed/${key}/editions/open?program=%00`)).status).toBe(404)
    expect((await world.desk('staff', `${list}?q=%00`)).status).toBe(404)
    // the length of an id and its signs, and no id
    const dashes = '-'.repeat(36)
    for (const place of [`/api/applications/${dashes}`, `/api/applications/${dashes}/documents/ceoLetter`, `/api/editions/${dashes}`])
      expect([place, (await world.desk('staff', place)).status]).toEqual([place, 404])
    expect((await world.desk('staff', `${list}?q=%2500&sort=__proto__&state=%ed%a0%80&page=1e308&due=x`)).status).toBe(200)
    expect((await world.desk('staff', `${list}?sort=constructor`)).status).toBe(200)
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect([name, (await world.ask(`/pages/${name}`)).status]).toEqual([name, 404])
      expect([name, (await world.ask(`/api/programs/pursuing-equity/forms/${name}`)).status]).toEqual([name, 404])
      expect([name, (await verb(world, begun, name)).status]).toEqual([name, 404])
    }
  })

  it('begins nothing in a track that only every object has', async () => {
    for (const track of ['constructor', '__proto__', 'toString']) {
      const { formToken } = await world.definition()
      const answer = await world.ask(`/embed/${world.partner.key}/applications`, {
        body: { edition: world.edition, track, formToken, email: 'a@b.test', organisation: { name: 'X' } },
      })
      expect([track, answer.status]).toEqual([track, 404])
    }
    expect(await verb(world, begun, 'chooseTrack', { track: 'constructor' })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'track' }] },
    })
  })

  it('is refused when it is no JSON, no text, of another type, too deep or too large; never with a stack', async () => {
    const wrong: [string, number, Awaited<ReturnType<typeof raw>>][] = [
      ['broken', 400, await raw(embed(world, begun, '/withdraw'), '{"reason":')],
      ['broken, signing in', 400, await raw('/api/sign-in/confirm', '{"token":')],
      ['nothing, signing in', 400, await raw('/api/sign-in/confirm', '')],
      [
        'invalid UTF-8',
        400,
        await raw(embed(world, begun, '/withdraw'), new Uint8Array([...Buffer.from('{"reason":"'), 0xff, 0xfe, ...Buffer.from('"}')])),
      ],
      ['plain text', 415, await raw(embed(world, begun, '/withdraw'), '{"reason":"x"}', { 'content-type': 'text/plain' })],
      ['a form', 415, await raw(embed(world, begun, '/withdraw'), 'reason=x', { 'content-type': 'application/x-www-form-urlencoded' })],
      ['plain text, signing in', 415, await raw('/api/sign-in/confirm', '{"token":"x"}', { 'content-type': 'text/plain' })],
      ['deep', 422, await answers(`{"form":"application","versions":{},"fields":{"organization.name":${nested(10_000)}}}`)],
      ['deepest', 422, await answers(nested(200_000))],
      ['large', 413, await answers(`{"form":"application","versions":{},"fields":{"organization.name":"${'x'.repeat(5_000_000)}"}}`)],
      ['an array', 422, await answers('[]')],
      ['a number', 422, await raw(embed(world, begun, '/withdraw'), '7')],
      ['null', 422, await raw(embed(world, begun, '/withdraw'), 'null')],
      ['an array for a payload', 422, await raw(embed(world, begun, '/withdraw'), '[]')],
      ['an object for a text', 422, await raw(embed(world, begun, '/withdraw'), '{"reason":{"text":"x","hash":"y"}}')],
      ['a number for a text', 422, await raw(embed(world, begun, '/withdraw'), '{"reason":7}')],
      ['a long text', 422, await raw(embed(world, begun, '/withdraw'), JSON.stringify({ reason: 'x'.repeat(100_000) }))],
      ['infinity', 422, await answers('{"form":"application","versions":{},"fields":{"organization.size":1e999}}')],
      [
        'a long key',
        422,
        await raw(embed(world, begun, '/withdraw'), '{}', {
          'idempotency-key': Buffer.from(crypto.getRandomValues(new Uint8Array(6000))).toString('base64'),
        }),
      ],
    ]
    expect(
      wrong
        .filter(([, status, answer]) => answer.status !== status)
        .map(([name, , answer]) => `${name}: ${answer.status} ${answer.text.slice(0, 80)}`),
    ).toEqual([])
    for (const [name, , { body, text }] of wrong) {
      expect([name, Object.keys(body).filter((field) => !['code', 'message', 'issues', 'missing', 'requestId'].includes(field))]).toEqual([
        name,
        [],
      ])
      expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/)
      expect(text).not.toMatch(/\.ts\b|node_modules|    at |select |insert /)
    }
    expect((await look(world, begun)).state).toBe('draft')
  })

  it('pollutes no object and saves no field by a path of its own', async () => {
    const path = '"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}'
    expect((await answers(`{"form":"application","versions":{${path.replaceAll('true', '1')}},"fields":{}}`)).status).toBe(422)
    for (const name of [
      '__proto__.x',
      'constructor.prototype',
      'organization.__proto__',
      'organization.constructor',
      'team.members.0',
      'team.members.0.name',
      'team',
      '',
      '.',
      'organization.name.x',
    ])
      expect([name, (await save(world, begun, { [name]: 'x' })).status]).toEqual([name, 422])
    expect((await answers(`{"form":"application","versions":{},"fields":{${path}}}`)).status).toBe(422)
    expect((await answers(`{"form":"application","versions":{},"fields":{"team.members":[{${path}}]}}`)).status).toBe(422)
    expect((await save(world, begun, {}, {}, '__proto__')).status).toBe(422)
    expect(({} as { isPolluted?: boolean }).isPolluted).toBeUndefined()
  })

  it('cannot forge what the engine stamps: who, when, what, on which evidence', async () => {
    const sent = await submitted(world, { track: 'actionCommunity' })
    const { id } = sent.application
    const stamps =
      '"type":"invite","key":"k","by":"someone","at":0,"role":"applicant","seq":99,"state":"completed","evidence":{"seats":{"actionCommunity":{"open":99,"redirect":99}}},"payload":{"x":1},"stamp":1,"hash":"x","__proto__":{"role":"system"},"constructor":1'
    const body = JSON.parse(`{${stamps},"stoodOut":"A brave team"}`) as object
    expect((await world.desk('staff', `/api/applications/${id}/decline`, { body })).status).toBe(200)
    const event = await world.service.db
      .selectFrom('event')
      .selectAll()
      .where('subjectId', '=', id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ type: 'decline', role: 'staff', seq: 3, state: 'declined', key: null })
    expect(Object.keys(event.payload)).toEqual(['stoodOut'])
    expect([event.by === 'someone', event.at.getTime() > Date.parse('2022-10-01'), event.evidence['seats']]).toMatchObject([
      false,
      true,
      { actionCommunity: { open: 10 } },
    ])
    const { body: log } = await world.desk<LogView>('staff', `/api/applications/${id}/log`)
    expect([log.verified, JSON.stringify(event.payload).includes('brave')]).toEqual([true, false])
  })

  it('makes no edition that no table could hold', async () => {
    const edition = { program: 'pursuing-equity', title: 'T', slug: 't', zone: 'America/New_York', graceMinutes: 15, dates: {}, seats: {} }
    for (const change of [
      { seats: { learningNetwork: { seats: 2 ** 52, reserved: 0 } } },
      { graceMinutes: 1e308 },
      { zone: '../../etc/passwd' },
      { dates: { constructor: '2023-01-01T00:00' } },
      { seats: { __proto__x: { seats: 1, reserved: 0 } } },
      { title: 'x'.repeat(100_000) },
      { slug: "' or 1=1 --" },
      { dates: { opens: '275760-09-13T00:00' } },
    ])
      expect([change, (await world.desk('staff', '/api/editions', { body: { ...edition, ...change } })).status]).toEqual([change, 422])
    expect((await world.desk('staff', '/api/clock', { body: { offsetMs: 1e300 } })).status).toBe(422)
  })

  it('leaves no error behind that we did not expect', () => {
    expect(world.logs).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, makeWorld, partnerOrigin, type World } from '../../test/world.ts'
import { addPartner, ownPartner } from './index.ts'

describe.each(KINDS)('partners on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
    await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'The Institute', origins: ['https://desk.test'], isOwn: true }))
  })
  afterAll(() => world?.close())

  test('a key answers its own origins and no other', async () => {
    const address = `/embed/${world.partner.key}/editions/${world.edition}`
    const own = await world.ask(address, { headers: { origin: partnerOrigin } })
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, partnerOrigin])
    for (const origin of ['https://evil.test', `${partnerOrigin}.evil.test`, 'null', 'http://partner.test']) {
      const foreign = await world.ask(address, { headers: { origin } })
      expect([origin, foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([origin, 403, null])
    }
    expect((await world.ask('/embed/pk_unknown_key/editions/open')).status).toBe(404)
  })

  test('an origin is exact, and a key is unique', async () => {
    const add = (partner: object): Promise<unknown> =>
      world.service.db.transaction().execute((trx) => addPartner(trx, { host: world.host, name: 'X', origins: [], ...partner }))
    await expect(add({ origins: ['*'] })).rejects.toThrow('Not an origin')
    await expect(add({ origins: ['https://x.test/path'] })).rejects.toThrow('Not an origin')
    await expect(add({ key: 'short' })).rejects.toThrow('Not a publishable key')
  })

  test('our own pages carry the element with the host’s own key under a strict policy', async () => {
    const own = await ownPartner(world.service.db, world.host)
    const page = await world.ask<string>('/apply/2023')
    expect(page.body).toContain(`<cohortium-apply partner="${own!.key}" edition="${world.edition}"></cohortium-apply>`)
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/)
    expect((await world.ask('/apply/none')).status).toBe(404)
    const script = await world.ask<string>('/pages/my.js')
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await world.ask('/pages/other.js')).status).toBe(404)

    const { token, application } = await world.begin()
    expect((await world.ask('/my/where', { token })).body).toEqual({
      key: own!.key,
      application: application.id,
      edition: world.edition,
      isEditable: true,
    })
  })
})

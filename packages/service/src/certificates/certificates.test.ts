import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, makeWorld, type World } from '../../test/world.ts'
import { certificateOf } from './index.ts'
import { certificateJobs } from './issue.ts'

describe.each(KINDS)('certificates on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world?.close())

  test('a certificate is a real PDF, issued once, for its applicant alone', async () => {
    const { token, application } = await world.begin({ name: 'Łódź Clinic “日本”', email: 'a@northern.test' })
    const address = `/embed/${world.partner.key}/applications/${application.id}/certificate`
    expect((await world.ask(address, { token })).body['message']).toBe(
      'There is no certificate yet. It is issued when everything is completed.',
    )
    const job = {
      host: world.host,
      id: application.id,
      application: application.id,
      key: `${application.id}/1/0`,
      name: 'certificate',
      armedSeq: null,
      payload: { seq: 1 },
      attempt: 1,
      isLastAttempt: false,
      at: Date.now(),
      signal: new AbortController().signal,
    }
    const { certificate } = certificateJobs(world.service)
    await certificate!(job, world.service.engine)
    await certificate!(job, world.service.engine)
    expect(await certificateOf(world.service.db, world.host, application.id)).toEqual({
      issuedAt: expect.stringMatching(/^2022-10-15T12:0/),
    })

    const response = await world.request(
      new Request(`https://desk.test${address}`, { headers: { authorization: `Bearer ${token}`, origin: 'https://partner.test' } }),
    )
    expect([response.status, response.headers.get('content-type'), response.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'application/pdf',
      'https://partner.test',
    ])
    const pdf = await PDFDocument.load(await response.arrayBuffer(), { updateMetadata: false })
    expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([1, 'Certificate of Łódź Clinic “日本”, Pursuing Equity'])

    const other = await world.begin({ name: 'Other Clinic', email: 'b@northern.test' })
    expect((await world.ask(address, { token: other.token })).status).toBe(404)
    expect((await world.ask(address)).status).toBe(401)
  })
})

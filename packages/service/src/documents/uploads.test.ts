import { Readable } from 'node:stream'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { ApplicationView, FileView } from '@cohortium/program'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeAnswers } from '../../test/answers.ts'
import { save, verb } from '../../test/life.ts'
import { KINDS, makeWorld, partnerOrigin, type World } from '../../test/world.ts'
import { documentsOf } from './index.ts'
import { blobKey, findFile } from './queries.ts'
import { sampleVideo } from './sample-video.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const pdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.addPage()
  return document.save()
}
type Begun = { token: string; application: ApplicationView }

describe.each(KINDS)('uploads on %s', (kind) => {
  let world: World
  let files: string
  beforeAll(async () => {
    world = await makeWorld(kind)
    files = `/embed/${world.partner.key}/files`
  })
  afterAll(() => world?.close())

  const raw = (address: string, method: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> =>
    world.request(
      new Request(`https://desk.test${address}`, {
        method,
        headers: { 'tus-resumable': '1.0.0', ...headers },
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      }),
    )
  const create = ({ token, application }: Begun, document: string, name: string, size: number): Promise<Response> =>
    raw(files, 'POST', {
      authorization: `Bearer ${token}`,
      'upload-length': String(size),
      origin: partnerOrigin,
      'upload-metadata': `application ${base64(application.id)},document ${base64(document)},filename ${base64(name)},filetype ${base64('application/pdf')}`,
    })
  const patch = (location: string, token: string, offset: number, bytes: Uint8Array): Promise<Response> =>
    raw(
      location,
      'PATCH',
      {
        authorization: `Bearer ${token}`,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
        origin: partnerOrigin,
      },
      bytes,
    )
  const head = (location: string, token: string): Promise<Response> => raw(location, 'HEAD', { authorization: `Bearer ${token}` })
  const upload = async (
    begun: Begun,
    document: string,
    name: string,
    bytes: Uint8Array,
  ): Promise<{ location: string; file: FileView | undefined }> => {
    const created = await create(begun, document, name, bytes.length)
    if (created.status !== 201) throw new Error(await created.text())
    const location = created.headers.get('location')!
    const sent = await patch(location, begun.token, 0, bytes)
    if (sent.status !== 204) throw new Error(await sent.text())
    return {
      location,
      file: (await documentsOf(world.service.db, world.host, begun.application.id)).find((one) => one.document === document),
    }
  }

  test('a letter goes up in parts, is checked, and once sent is shown to staff in ranges', async () => {
    const begun = await world.begin({ name: 'Range Clinic' })
    const letter = await pdf()
    const created = await create(begun, 'ceoLetter', '../../Letter "of" commitment.pdf', letter.length)
    expect([created.status, created.headers.get('access-control-allow-origin')]).toEqual([201, partnerOrigin])
    const location = created.headers.get('location')!
    expect(location).toMatch(new RegExp(`^${files}/[0-9a-f-]{36}$`))
    expect((await patch(location, begun.token, 0, letter.subarray(0, 100))).status).toBe(204)
    // a cut connection: ask how much arrived, go on from there
    const where = await head(location, begun.token)
    expect([where.headers.get('upload-offset'), where.headers.get('upload-length')]).toEqual(['100', String(letter.length)])
    expect((await patch(location, begun.token, 0, letter)).status).toBe(409)
    expect((await patch(location, begun.token, 100, letter.subarray(100))).status).toBe(204)
    // the last answer was lost: all of it is here
    const after = await head(location, begun.token)
    expect([after.status, after.headers.get('upload-offset')]).toEqual([200, String(letter.length)])

    const view = await world.ask<ApplicationView>(`/embed/${world.partner.key}/applications/${begun.application.id}`, {
      token: begun.token,
    })
    expect(view.body.documents).toMatchObject([
      { document: 'ceoLetter', name: 'Letter "of" commitment.pdf', bytes: letter.length, type: 'application/pdf', pages: 1 },
    ])
    expect(view.body.documents[0]).not.toHaveProperty('refused')

    const address = `/api/applications/${begun.application.id}/documents/ceoLetter`
    expect((await world.desk('staff', address)).status).toBe(404) // a draft is its author's alone
    await save(world, begun, completeAnswers((await world.definition()).form))
    expect((await verb(world, begun, 'submit')).status).toBe(200)
    const whole = await world.desk('staff', address)
    expect(whole.status).toBe(200)
    expect(whole.headers.get('content-disposition')).toBe(
      `attachment; filename="Letter _of_ commitment.pdf"; filename*=UTF-8''Letter%20%22of%22%20commitment.pdf`,
    )
    expect(whole.headers.get('content-security-policy')).toMatch(/^sandbox;/)
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    const part = await world.desk('staff', address, { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.body, part.headers.get('content-range')]).toEqual([206, '%PDF', `bytes 0-3/${letter.length}`])
    expect((await world.desk('staff', address, { headers: { range: 'bytes=999999-' } })).status).toBe(416)
    expect(
      (await world.desk('staff', `${address}?view`, { headers: { 'sec-fetch-site': 'same-origin' } })).headers.get('content-disposition'),
    ).toMatch(/^inline/)
    expect(
      (await world.desk('staff', `${address}?view`, { headers: { 'sec-fetch-site': 'cross-site' } })).headers.get('content-disposition'),
    ).toMatch(/^attachment/)
    expect((await world.ask(address)).status).toBe(401)
    // tus never hands a file out
    expect((await raw(location, 'GET', { authorization: `Bearer ${begun.token}` })).status).toBe(404)
    const back = await world.ask(`/embed/${world.partner.key}/applications/${begun.application.id}/documents/ceoLetter`, {
      method: 'DELETE',
      token: begun.token,
    })
    expect([back.status, (await world.desk('staff', address)).status]).toEqual([409, 200])
  })

  test('a document is taken back while the application is a draft', async () => {
    const begun = await world.begin({ name: 'Back Clinic' })
    await upload(begun, 'ceoLetter', 'letter.pdf', await pdf())
    const place = `/embed/${world.partner.key}/applications/${begun.application.id}/documents/ceoLetter`
    expect((await world.ask(place, { method: 'DELETE', token: begun.token })).status).toBe(204)
    expect(await documentsOf(world.service.db, world.host, begun.application.id)).toEqual([])
  })

  test('an .exe named .pdf and a video of 20 minutes are refused with what would help, and what stood still stands', async () => {
    const begun = await world.begin({ track: 'actionCommunity', name: 'Video Clinic' })
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, ...new Array<number>(300).fill(0)])
    expect((await upload(begun, 'ceoAndChairLetter', 'letter.pdf', program)).file?.refused).toBe(
      'This file is really a .exe file. Upload PDF instead; your answers are safe.',
    )
    const good = await upload(begun, 'teamVideo', 'team.mp4', await sampleVideo(600))
    expect(good.file).toMatchObject({ seconds: 600, type: 'video/mp4' })
    const long = await upload(begun, 'teamVideo', 'team.mp4', await sampleVideo(1200))
    expect(long.file?.refused).toBe('This video is 20 minutes long. It may be up to 15. Cut it, or upload another; your answers are safe.')
    const all = await documentsOf(world.service.db, world.host, begun.application.id)
    expect(all.filter(({ document }) => document === 'teamVideo').map(({ refused }) => refused !== undefined)).toEqual([true, false])
    const better = await upload(begun, 'teamVideo', 'team.mp4', await sampleVideo(700))
    expect(better.file).toMatchObject({ seconds: 700 })
    const live = await world.service.db
      .selectFrom('document')
      .select('seconds')
      .where('applicationId', '=', begun.application.id)
      .where('state', '=', 'live')
      .execute()
    expect(live).toEqual([{ seconds: 700 }])
    const stands = (await findFile(world.service.db, { host: world.host, id: begun.application.id }, 'teamVideo'))!
    expect(await new Response(await world.service.blobs.get(blobKey(world.host, stands.id), { start: 4, end: 7 })).text()).toBe('ftyp')
  })

  test('what cannot be taken is said before a byte is sent', async () => {
    const begun = await world.begin({ track: 'actionCommunity', name: 'Large Clinic' })
    const tooLarge = await create(begun, 'teamVideo', 'team.mp4', 3_000_000_000)
    expect([tooLarge.status, await tooLarge.json()]).toMatchObject([
      413,
      {
        code: 'tooLarge',
        message: 'This file is 3 GB. It may be up to 2 GB. Save it at a lower quality, and upload it again; your answers are safe.',
      },
    ])
    expect((await create(begun, 'ceoLetter', 'a.pdf', 10)).status).toBe(422) // not asked for in this track
    expect((await create(begun, 'teamVideo', 'a.mp4', 0)).status).toBe(422)
    const other = await world.begin({ name: 'Other Clinic' })
    expect((await create({ token: begun.token, application: other.application }, 'ceoLetter', 'a.pdf', 10)).status).toBe(404)
    expect((await create({ ...other, token: 'rt_nothing' }, 'ceoLetter', 'a.pdf', 10)).status).toBe(401)
    // another's upload answers as a missing one
    const created = await create(other, 'ceoLetter', 'a.pdf', 10)
    expect((await head(created.headers.get('location')!, begun.token)).status).toBe(404)
  })

  test('a page of a foreign origin gets nothing, a preflight of a partner’s all it needs', async () => {
    const foreign = await raw(files, 'OPTIONS', { origin: 'https://evil.test', 'access-control-request-method': 'POST' })
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null])
    const own = await raw(files, 'OPTIONS', { origin: partnerOrigin, 'access-control-request-method': 'POST' })
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([204, partnerOrigin])
    expect(own.headers.get('access-control-allow-headers')).toMatch(/Upload-Metadata/)
    const able = await raw(files, 'OPTIONS', { origin: partnerOrigin })
    expect([able.headers.get('tus-version'), able.headers.get('tus-extension'), able.headers.get('access-control-allow-origin')]).toEqual([
      '1.0.0',
      'creation,termination,expiration',
      partnerOrigin,
    ])
  })

  test('once the state takes no more, an upload on its way is refused in words', async () => {
    const begun = await world.begin({ name: 'Late Clinic' })
    const letter = await pdf()
    const created = await create(begun, 'ceoLetter', 'letter.pdf', letter.length)
    await world.ask(`/embed/${world.partner.key}/applications/${begun.application.id}/withdraw`, { body: {}, token: begun.token })
    const late = await patch(created.headers.get('location')!, begun.token, 0, letter)
    expect([late.status, await late.json()]).toMatchObject([
      403,
      { code: 'refused', message: expect.stringMatching(/^This application was sent or closed/) },
    ])
    expect((await create(begun, 'ceoLetter', 'letter.pdf', 10)).status).toBe(403)
    expect(await documentsOf(world.service.db, world.host, begun.application.id)).toEqual([])
  })

  test('a server killed after the last byte takes the file up at the next question', async () => {
    const begun = await world.begin({ name: 'Crash Clinic' })
    const letter = await pdf()
    const created = await create(begun, 'ceoLetter', 'letter.pdf', letter.length)
    const location = created.headers.get('location')!
    const id = location.split('/').at(-1)!
    const { uploads } = world.service.blobs
    await uploads.write(Readable.from([letter]), id, 0) // as if all had been written, and nothing after
    const asked = await head(location, begun.token)
    expect(asked.headers.get('upload-offset')).toBe(String(letter.length))
    expect(await documentsOf(world.service.db, world.host, begun.application.id)).toMatchObject([{ pages: 1 }])
    await expect(uploads.getUpload(id)).rejects.toMatchObject({ status_code: 404 })
  })

  test('a server killed after it took the file over, before it said so, says so at the next question', async () => {
    const begun = await world.begin({ name: 'Later Crash Clinic' })
    const letter = await pdf()
    const location = (await create(begun, 'ceoLetter', 'letter.pdf', letter.length)).headers.get('location')!
    const id = location.split('/').at(-1)!
    const { blobs } = world.service
    await blobs.uploads.write(Readable.from([letter]), id, 0)
    await blobs.adopt(blobKey(world.host, id), id)
    const asked = await head(location, begun.token)
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(letter.length)])
    expect(await documentsOf(world.service.db, world.host, begun.application.id)).toMatchObject([{ id, pages: 1 }])
  })
})

import { readdir } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { FileStore } from '@tus/file-store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { save, verb, type Begun } from '../../test/life.ts'
import { completeAnswers } from '../../test/answers.ts'
import { makeWorld, partnerOrigin, type World } from '../../test/world.ts'
import { documentsOf } from './index.ts'

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'))
const html = '<!doctype html><script>fetch("/api/editions")</script>'

async function realPdf(tail = ''): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  document.addPage()
  return new Uint8Array(Buffer.concat([await document.save(), Buffer.from(tail)]))
}

describe('uploads made to do harm', () => {
  let world: World
  let begun: Begun
  let files: string
  beforeAll(async () => {
    world = await makeWorld('pglite')
    files = `/embed/${world.partner.key}/files`
    begun = await world.begin()
  })
  afterAll(() => world.close())

  const raw = (place: string, method: string, headers: Record<string, string> = {}, body?: Uint8Array<ArrayBuffer>, by = begun): Promise<Response> =>
    world.request(new Request(`https://desk.test${place}`, { method, headers: { 'tus-resumable': '1.0.0', origin: partnerOrigin, authorization: `Bearer ${by.token}`, ...headers }, ...(body && { body }) })) // prettier-ignore
  const metadata = (name: string | Buffer, { document = 'ceoLetter', application = begun.application.id } = {}): string =>
    `application ${base64(application)},document ${base64(document)},filename ${base64(name)}`
  const create = (headers: Record<string, string>, by = begun): Promise<Response> =>
    raw(
      files,
      'POST',
      { 'upload-length': '10', 'upload-metadata': metadata('letter.pdf', { application: by.application.id }), ...headers },
      undefined,
      by,
    )
  const placeOf = async (length: number, name: string | Buffer = 'letter.pdf', by = begun): Promise<string> => {
    const answer = await create(
      { 'upload-length': String(length), 'upload-metadata': metadata(name, { application: by.application.id }) },
      by,
    )
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer.headers.get('location')!
  }
  const patch = (
    place: string,
    offset: number | string,
    body: Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
    by = begun,
  ): Promise<Response> =>
    raw(place, 'PATCH', { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers }, body, by)
  const upload = async (name: string | Buffer, bytes: Uint8Array<ArrayBuffer>) => {
    const answer = await patch(await placeOf(bytes.length, name), 0, bytes)
    if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await documentsOf(world.service.db, world.host, begun.application.id))[0]!
  }
  const standing = async (): Promise<string[]> =>
    (await documentsOf(world.service.db, world.host, begun.application.id))
      .filter(({ refused }) => refused === undefined)
      .map(({ name }) => name)

  it('are known by their bytes, whatever they are named', async () => {
    const pdf = await realPdf()
    const wrong: [string, Uint8Array<ArrayBuffer>][] = [
      ['page.pdf', bytesOf(html)], ['drawing.pdf', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['drawing.svg', bytesOf('<?xml version="1.0"?><svg/>')], ['tool.pdf', bytesOf(`MZ\x90\0${'\0'.repeat(200)}`)],
      ['elf.pdf', bytesOf(`\x7fELF${'\0'.repeat(200)}`)], ['zip.pdf', bytesOf(`PK\x03\x04${'\0'.repeat(200)}`)], ['start.pdf', bytesOf(`%PDF-1.7\n${html}`)], ['late.pdf', new Uint8Array([...bytesOf(html), ...pdf])],
      ['letter.pdf.html', pdf], ['letter.html', pdf], ['letter', pdf], ['.pdf', bytesOf('GIF89a')], ['letter.pdf\u202elmth.', bytesOf(html)], ['photo.pdf', bytesOf('\x89PNG\r\n\x1a\n'.padEnd(100, '\0'))],
    ] // prettier-ignore
    for (const [name, bytes] of wrong) expect([name, (await upload(name, bytes)).refused]).toEqual([name, expect.stringMatching(/\.$/)])
    expect(await standing()).toEqual([])
    expect(await readdir((world.service.blobs.uploads as FileStore).directory)).toEqual([])
  }, 90_000)

  it('keep of their name what is a name', async () => {
    const pdf = await realPdf(html) // a whole PDF with a page of HTML behind it: taken, and sent as what it is
    const names: [string | Buffer, string][] = [
      ['../../../etc/cron.d/letter.pdf', 'letter.pdf'], ['..\\..\\windows\\letter.pdf', 'letter.pdf'], ['a\r\nSet-Cookie: x=1\r\n.pdf', 'aSet-Cookie: x=1.pdf'], ['a\0b.pdf', 'ab.pdf'], [`${'\u{1f4c4}'.repeat(150)}.pdf`, `${'\u{1f4c4}'.repeat(98)}.pdf`], [`${'\u{1f4c4}'.repeat(150)}a.pdf`, `${'\u{1f4c4}'.repeat(97)}a.pdf`],
      ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'], ['";filename=x.exe;".pdf', '";filename=x.exe;".pdf'], ['letter\u202efdp.exe.pdf', 'letterfdp.exe.pdf'], [Buffer.from([0xff, 0xfe, ...Buffer.from('.pdf')]), '\ufffd\ufffd.pdf'],
    ] // prettier-ignore
    for (const [name, kept] of names) expect((await upload(name, pdf)).name).toBe(kept)
    expect(await standing()).toEqual([names.at(-1)![1]])
    await save(world, begun, completeAnswers((await world.definition()).form))
    expect((await verb(world, begun, 'submit')).status).toBe(200)
    const { headers, status } = await world.desk('staff', `/api/applications/${begun.application.id}/documents/ceoLetter?view`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('set-cookie')]).toEqual([
      200,
      'application/pdf',
      'nosniff',
      null,
    ])
    begun = await world.begin({ name: 'The next' })
  }, 60_000)

  it('do not begin without a true length, a name, and a document that is asked for', async () => {
    for (const length of ['-1', '1e3', '0x10', '1.5', '', 'NaN', '9007199254740993', '99999999999999999999', '12, 13'])
      expect([length, (await create({ 'upload-length': length })).status]).toEqual([length, 422])
    const late = await raw(files, 'POST', { 'upload-defer-length': '1', 'upload-metadata': metadata('a.pdf') })
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([422, 'invalid'])
    expect((await create({ 'upload-length': String(3 * 1024 ** 3) })).status).toBe(413)
    for (const document of ['__proto__', 'constructor', 'teamVideo', '', '../ceoLetter', 'ceoLetter\0'])
      expect([document, (await create({ 'upload-metadata': metadata('a.pdf', { document }) })).status]).toEqual([document, 422])
    for (const broken of ['', 'application', 'application !!!!', `application ${base64('x')},application ${base64('y')}`, ','.repeat(500)])
      expect([broken, [404, 422].includes((await create({ 'upload-metadata': broken })).status)]).toEqual([broken, true])
    expect((await create({ 'upload-metadata': metadata('a.pdf', { application: '__proto__' }) })).status).toBe(404)
    expect((await create({ authorization: '' })).status).toBe(401)
    expect((await create({ 'tus-resumable': '0.2.2' })).status).toBe(400)
    expect(
      await world.service.db
        .selectFrom('document')
        .select('id')
        .where('applicationId', '=', begun.application.id)
        .where('state', '<>', 'uploading')
        .execute(),
    ).toEqual([])
  })

  it('are nobody else’s: another’s answers as a missing one, to every method', async () => {
    const stranger = await world.begin({ name: 'Stranger' })
    const place = await placeOf(10)
    const missing = place.replace(/[^/]+$/, '01900000-0000-7000-8000-000000000000')
    const plain = async (answer: Response): Promise<unknown> => [answer.status, (await answer.text()).replace(/"requestId":"[^"]*"/, '')]
    for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE']) {
      const ask = (at: string): Promise<Response> =>
        method === 'PATCH' ? patch(at, 0, bytesOf('0123456789'), {}, stranger) : raw(at, method, {}, undefined, stranger)
      const theirs = await plain(await ask(place))
      expect([method, theirs]).toEqual([method, await plain(await ask(missing))])
      expect([method, (theirs as [number])[0]]).toEqual([method, 404])
    }
    for (const id of ['..%2f..%2fdata', '%2e%2e', '__proto__', `${place.split('/').at(-1)}.json`])
      expect([id, (await raw(`${files}/${id}`, 'HEAD')).status]).toEqual([id, 404])
    for (const method of ['GET', 'POST', 'PUT'])
      expect([method, (await raw(place, method, { 'x-http-method-override': 'GET' })).status]).toEqual([method, 404])
    expect((await raw(place, 'HEAD')).headers.get('upload-offset')).toBe('0')
  })

  it('go on only where they stopped, hold no more than they said, and are not put together from others', async () => {
    const place = await placeOf(10)
    for (const [offset, status] of [[5, 409], [11, 409], ['-1', 400], ['x', 400]] as const) expect([offset, (await patch(place, offset, bytesOf('01234'))).status]).toEqual([offset, status]) // prettier-ignore
    expect((await patch(place, 0, bytesOf('01234'), { 'content-type': 'text/html' })).status).toBe(400)
    const more = await patch(place, 0, bytesOf('0123456789ABCDEF'), { 'content-length': '16' })
    expect(more.status).toBeGreaterThanOrEqual(400)
    const joined = await create({ 'upload-concat': `final;${place} ${place}`, 'upload-length': '20' })
    expect([joined.status, joined.headers.get('upload-concat')]).toEqual([201, null])
    expect((await raw(joined.headers.get('location')!, 'HEAD')).headers.get('upload-offset')).toBe('0')
    expect((await raw(place, 'HEAD')).status).toBe(404) // one unfinished upload a document
    expect(await standing()).toEqual([])
  })

  it('are settled once, and stay what they are: no second body, no deletion, nothing after the submit', async () => {
    const pdf = await realPdf()
    const place = await placeOf(pdf.length)
    const both = await Promise.all([patch(place, 0, pdf), patch(place, 0, pdf)])
    expect(both.map(({ status }) => status).filter((status) => status === 204).length).toBeGreaterThanOrEqual(1)
    expect(both.every(({ status }) => status < 500)).toBe(true)
    expect(await standing()).toEqual(['letter.pdf'])
    expect([
      (await patch(place, pdf.length, bytesOf('x'))).status,
      (await raw(place, 'DELETE')).status,
      (await raw(place, 'GET')).status,
    ]).toEqual([409, 409, 404])
    const open = await placeOf(pdf.length, 'later.pdf')
    await save(world, begun, completeAnswers((await world.definition()).form))
    expect((await verb(world, begun, 'submit')).status).toBe(200)
    expect([(await patch(open, 0, pdf)).status, (await create({})).status]).toEqual([403, 403])
    expect(await standing()).toEqual(['letter.pdf'])
    expect(world.logs).toEqual([])
  })
})

import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { newId } from '@cohortium/engine'
import { pursuingEquity } from '@cohortium/programs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3, type TestS3 } from '../../test/s3.ts'
import { baseUrl, freshDatabase, makeWorld, partnerOrigin, type World } from '../../test/world.ts'
import { createService, folderStore, outboxMailer, s3Store, type BlobStore } from '../index.ts'
import type { App } from '../slice.ts'
import { readBlob } from './blobs.ts'
import { blobKey, documentsOf } from './queries.ts'
import { uploadLocker } from './upload-lease.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

let s3: TestS3 | undefined
const keeps: Record<string, () => Promise<() => Promise<BlobStore>>> = {
  'a shared folder': async () => {
    const where = await mkdtemp(path.join(os.tmpdir(), 'cohortium-blobs-'))
    return async () => folderStore(where, { isShared: true })
  },
  'an S3-compatible store': async () => {
    s3 = await startS3()
    return () => s3Store(s3!.place)
  },
}
afterAll(() => s3?.close())

describe.each(Object.keys(keeps))('two nodes over one Postgres and %s', (kind) => {
  let world: World
  let apps: App[]
  let letter: Uint8Array
  beforeAll(async () => {
    const store = await keeps[kind]!()
    const database = await freshDatabase('postgres')
    world = await makeWorld('postgres', { database, blobs: await store() })
    const { service, app } = world
    const other = createService({
      database,
      programs: [pursuingEquity],
      secret: service.secret,
      baseUrl,
      isDemo: true,
      blobs: await store(),
      mailer: outboxMailer(service.db),
    })
    apps = [app, other.app]
    const document = await PDFDocument.create()
    document.addPage()
    letter = await document.save()
  })
  afterAll(() => world?.close())

  const ask = async (node: number, address: string, method: string, headers: Record<string, string>, body?: BodyInit): Promise<Response> =>
    apps[node]!.request(
      new Request(`${baseUrl}${address}`, {
        method,
        headers: { 'tus-resumable': '1.0.0', origin: partnerOrigin, ...headers },
        ...(body !== undefined && { body, duplex: 'half' }),
      } as RequestInit),
    )
  const create = async (): Promise<{ location: string; authorization: string; application: string; id: string }> => {
    const { token, application } = await world.begin({ name: newId() })
    const authorization = `Bearer ${token}`
    const created = await ask(0, `/embed/${world.partner.key}/files`, 'POST', {
      authorization,
      'upload-length': String(letter.length),
      'upload-metadata': `application ${base64(application.id)},document ${base64('ceoLetter')},filename ${base64('letter.pdf')}`,
    })
    expect(created.status).toBe(201)
    const location = created.headers.get('location')!
    return { location, authorization, application: application.id, id: location.split('/').at(-1)! }
  }
  const patch = (node: number, { location, authorization }: { location: string; authorization: string }, offset: number, body: BodyInit) =>
    ask(
      node,
      location,
      'PATCH',
      { authorization, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body,
    )

  it('an upload that began at one goes on at the other, to the last byte', async () => {
    const upload = await create()
    expect((await patch(1, upload, 0, letter.slice(0, 100))).status).toBe(204)
    expect((await patch(0, upload, 100, letter.slice(100, 200))).status).toBe(204)
    const asked = await ask(1, upload.location, 'HEAD', { authorization: upload.authorization })
    expect(asked.headers.get('upload-offset')).toBe('200')
    expect((await patch(1, upload, 200, letter.slice(200))).status).toBe(204)
    expect(await documentsOf(world.service.db, world.host, upload.application)).toMatchObject([{ id: upload.id, pages: 1 }])
    expect(Buffer.from(letter).equals((await readBlob(world.service.blobs, blobKey(world.host, upload.id)))!)).toBe(true)
  })

  it('a request that hangs at one node gives way to one at the other, and what it had brought is kept', async () => {
    const upload = await create()
    let more!: ReadableStreamDefaultController<Uint8Array>
    const body = new ReadableStream<Uint8Array>({ start: (controller) => (more = controller) })
    const hanging = patch(0, upload, 0, body)
    more.enqueue(letter.slice(0, 300))
    const { db } = world.service
    const held = (): Promise<unknown> => db.selectFrom('document').select('heldBy').where('id', '=', upload.id).executeTakeFirst()
    await expect.poll(held).toEqual({ heldBy: expect.any(String) })
    const asked = await ask(1, upload.location, 'HEAD', { authorization: upload.authorization })
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, '300'])
    await hanging
    expect((await patch(1, upload, 300, letter.slice(300))).status).toBe(204)
    expect(await documentsOf(db, world.host, upload.application)).toMatchObject([{ id: upload.id, pages: 1 }])
  })

  it('what a killed node held is waited for no longer than its lease; what lives on is answered 423', async () => {
    const upload = await create()
    const { db } = world.service
    const hold = (ms: number): Promise<unknown> =>
      sql`update document set held_by = ${newId()}, held_until = now() + ${ms} * interval '1 millisecond'
        where host_id = ${world.host} and id = ${upload.id}`.execute(db)
    await hold(300)
    expect((await patch(1, upload, 0, letter.slice(0, 100))).status).toBe(204)
    await hold(60_000)
    const locker = uploadLocker(db, world.host, { lease: 200, beat: 50, look: 10 })
    await expect(locker.newLock(upload.id).lock(new AbortController().signal, () => {})).rejects.toMatchObject({ status_code: 500 })
    await expect(locker.newLock(newId()).lock(new AbortController().signal, () => {})).rejects.toMatchObject({ status_code: 404 })
    await hold(0)
    const [one, two] = [locker.newLock(upload.id), locker.newLock(upload.id)]
    let isAsked = false
    await one.lock(new AbortController().signal, () => void (isAsked = true))
    const waiting = two.lock(new AbortController().signal, () => {})
    await expect.poll(() => isAsked).toBe(true)
    await one.unlock()
    await waiting
    await two.unlock()
  })
})

import { access, mkdtemp, readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { newId } from '@cohortium/engine'
import { Upload } from '@tus/server'
import { afterAll, describe, expect, test } from 'vitest'
import { startS3, type TestS3 } from '../../test/s3.ts'
import { readBlob, type BlobStore } from './blobs.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const folder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'cohortium-blobs-'))
const partSize = 5 * 1024 * 1024

let s3: TestS3 | undefined
afterAll(() => s3?.close())

/** Two nodes' views of one store. */
const stores: Record<string, () => Promise<[BlobStore, BlobStore]>> = {
  'a shared folder': async () => {
    const where = await folder()
    return [folderStore(where, { isShared: true }), folderStore(where, { isShared: true })]
  },
  'an S3-compatible store': async () => {
    s3 ??= await startS3()
    return [await s3Store(s3.place), await s3Store(s3.place)]
  },
}

describe.each(Object.keys(stores))('%s', (kind) => {
  test('a blob is kept, read in part at another node, measured and deleted', async () => {
    const [one, other] = await stores[kind]!()
    const key = `host/${newId()}`
    await one.put(key, bytes('0123456789'))
    expect(await other.size(key)).toBe(10)
    expect(await new Response(await other.get(key, { start: 2, end: 4 })).text()).toBe('234')
    await other.delete(key)
    await one.delete(key)
    expect([await one.get(key), await one.size(key), one.isShared]).toEqual([undefined, undefined, true])
    expect(await one.identity()).toBe(await other.identity())
  })

  test('an upload goes on at another node, part by part, and is taken over whole', async () => {
    const [one, other] = await stores[kind]!()
    const upload = newId()
    const key = `host/documents/${upload}`
    const whole = Buffer.from(Array.from({ length: 2 * partSize + 1000 }, (_, at) => (at * 7) % 251))
    await one.uploads.create(new Upload({ id: upload, size: whole.length, offset: 0 }))
    // less than a part, over the edge of one, the rest
    for (const [place, from, to] of [
      [one, 0, 100],
      [other, 100, partSize + 100],
      [one, partSize + 100, whole.length],
    ] as const) {
      expect((await place.uploads.getUpload(upload)).offset).toBe(from)
      expect(await place.uploads.write(Readable.from([whole.subarray(from, to)]), upload, from)).toBe(to)
    }
    expect((await other.uploads.getUpload(upload)).offset).toBe(whole.length)
    await other.adopt(key, upload)
    await other.forget(upload)
    await one.forget(upload)
    expect(whole.equals((await readBlob(one, key))!)).toBe(true)
    await expect(one.adopt(`${key}-again`, upload)).rejects.toThrow()
  })

  test('a key never leaves the store', async () => {
    const [one] = await stores[kind]!()
    await expect(one.put('../x', bytes('x'))).rejects.toThrow('Not a blob key')
    await expect(one.put('host/../../x', bytes('x'))).rejects.toThrow('Not a blob key')
    await expect(one.get('host/../../x')).rejects.toThrow('Not a blob key')
  })
})

test('S3 parts whose node died before they were joined are joined by the next one', async () => {
  const [one, other] = await stores['an S3-compatible store']!()
  const upload = newId()
  const whole = Buffer.alloc(partSize, 1)
  await one.uploads.create(new Upload({ id: upload, size: whole.length, offset: 0 }))
  Object.assign(one.uploads, { finishMultipartUpload: () => Promise.reject(new Error('killed')) })
  await expect(one.uploads.write(Readable.from([whole]), upload, 0)).rejects.toThrow('killed')
  expect([(await other.uploads.getUpload(upload)).offset, await other.size(upload)]).toEqual([whole.length, undefined])
  await other.adopt(`host/${upload}`, upload)
  expect(await one.size(`host/${upload}`)).toBe(whole.length)
})

test('of a finished upload nothing is left in the folder of the unfinished, and two folders are two stores', async () => {
  const where = await folder()
  const blobs = folderStore(where)
  await blobs.uploads.create(new Upload({ id: 'upload', size: 6, offset: 0 }))
  await blobs.uploads.write(Readable.from([bytes('letter')]), 'upload', 0)
  await blobs.adopt('host/b', 'upload')
  await blobs.forget('upload')
  expect(new TextDecoder().decode(await readBlob(blobs, 'host/b'))).toBe('letter')
  expect(await readdir(path.join(where, 'unfinished'))).toEqual([])
  await expect(access(path.join(where, 'store-id'))).rejects.toThrow()
  expect(await blobs.identity()).not.toBe(await folderStore(await folder()).identity())
  expect(await Promise.all([blobs.identity(), folderStore(where).identity()])).toEqual([await blobs.identity(), await blobs.identity()])
  expect((await readdir(where)).toSorted()).toEqual(['host', 'store-id', 'unfinished'])
})

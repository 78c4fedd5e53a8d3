import { mkdtemp, writeFile, access } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diskStore, readBlob } from './blobs.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const folder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'cohortium-blobs-'))

test('a blob is kept, read in part, measured and deleted', async () => {
  const blobs = diskStore(await folder())
  await blobs.put('host/a', bytes('0123456789'))
  expect(await blobs.size('host/a')).toBe(10)
  expect(await new Response(await blobs.get('host/a', { start: 2, end: 4 })).text()).toBe('234')
  await blobs.delete('host/a')
  await blobs.delete('host/a')
  expect(await blobs.get('host/a')).toBeUndefined()
  expect(await blobs.size('host/a')).toBeUndefined()
})

test('a finished file is taken over', async () => {
  const where = await folder()
  const file = path.join(where, 'upload')
  await writeFile(file, 'letter')
  const blobs = diskStore(path.join(where, 'blobs'))
  await blobs.adopt('host/b', file)
  expect(new TextDecoder().decode(await readBlob(blobs, 'host/b'))).toBe('letter')
  await expect(access(file)).rejects.toThrow()
})

test('a stream that breaks leaves nothing behind', async () => {
  const blobs = diskStore(await folder())
  const broken = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('cut')) })
  await expect(blobs.put('host/c', broken)).rejects.toThrow('cut')
  expect(await blobs.size('host/c')).toBeUndefined()
})

test('a key never leaves the folder', async () => {
  const blobs = diskStore(await folder())
  await expect(blobs.put('../x', bytes('x'))).rejects.toThrow('Not a blob key')
  await expect(blobs.put('host/../../x', bytes('x'))).rejects.toThrow('Not a blob key')
})

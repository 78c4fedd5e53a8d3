/** Where bytes lie. Never in Postgres: rows hold a key, a size and a type. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** First and last byte, both included, as in HTTP. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Keys are made by us (`host/…/uuid`), never by a person. A store of several nodes (S3 and the like) has the same five doors;
 * more than one node on a private disk would lose files, so the server refuses that.
 */
export interface BlobStore {
  /** A folder of this machine for uploads that are not finished. */
  readonly unfinished: string
  put(key: string, bytes: ReadableStream<Uint8Array> | Uint8Array): Promise<void>
  /** Takes over a finished file of this machine; afterwards it is gone from where it was. */
  adopt(key: string, file: string): Promise<void>
  /** Undefined when there is no such blob. */
  get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>
  size(key: string): Promise<number | undefined>
  /** Deleting what is not there is no fault: jobs run twice. */
  delete(key: string): Promise<void>
}

/** Keeps blobs as files under `folder`. A file appears under its name only when it is whole and on the disk (promise R1). */
export function diskStore(folder: string): BlobStore {
  const root = path.resolve(folder)

  const place = (key: string): string => {
    if (!/^[\w-]+(\/[\w.-]+)*$/.test(key) || key.includes('..')) throw new Error(`Not a blob key: ${key}`)
    return path.join(root, key)
  }

  const settle = async (from: string, key: string): Promise<void> => {
    const to = place(key)
    const file = await open(from, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await mkdir(path.dirname(to), { recursive: true })
    await rename(from, to)
  }

  const sizeOf = async (key: string): Promise<number | undefined> => {
    try {
      return (await stat(place(key))).size
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    unfinished: path.join(root, 'unfinished'),
    put: async (key, bytes) => {
      const part = `${place(key)}.${crypto.randomUUID()}.part`
      await mkdir(path.dirname(part), { recursive: true })
      const source = bytes instanceof Uint8Array ? Readable.from([bytes]) : Readable.fromWeb(bytes as never) // node and DOM disagree on the stream's type
      try {
        await pipeline(source, createWriteStream(part))
        await settle(part, key)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    adopt: (key, file) => settle(file, key),
    get: async (key, range) => {
      if ((await sizeOf(key)) === undefined) return undefined
      return Readable.toWeb(createReadStream(place(key), range ?? {})) as ReadableStream<Uint8Array>
    },
    size: sizeOf,
    delete: (key) => rm(place(key), { force: true }),
  }
}

/** The whole blob in memory: for small things (a certificate), never for an upload. */
export async function readBlob(blobs: BlobStore, key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = await blobs.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}

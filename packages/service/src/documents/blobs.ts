/** Where bytes lie. Never in Postgres: rows hold a key, a size and a type. */
import type { DataStore } from '@tus/server'

/** First and last byte, both included, as in HTTP. */
export interface ByteRange {
  start: number
  end: number
}

/** Unfinished uploads are kept so long, in milliseconds; a cut connection may come back the next weekend. */
export const keptFor = 14 * 86_400_000

/**
 * One interface for a private folder, a folder that every node sees, and an S3-compatible store.
 * Keys are made by us (`host/…/uuid`), never by a person. A blob is there whole or not at all.
 */
export interface BlobStore {
  /** For operators: `the folder /srv/files`. */
  readonly place: string
  /** More than one node may use it: the operator says so. */
  readonly isShared: boolean
  /** The same for two nodes only where both see the same bytes. */
  identity(): Promise<string>
  /** Where uploads grow until they are whole, under the upload's id; every node of a shared store sees how far they are. */
  readonly uploads: DataStore
  /** False when nothing can be added for want of room. */
  hasRoom(): Promise<boolean>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Takes over a finished upload under `key`. Two nodes may do it at once: one of them may throw, and the blob is there. */
  adopt(key: string, upload: string): Promise<void>
  /** Whatever is left of an upload. Nothing there is no fault. */
  forget(upload: string): Promise<void>
  /** Undefined when there is no such blob. */
  get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>
  size(key: string): Promise<number | undefined>
  /** Deleting what is not there is no fault: jobs run twice. */
  delete(key: string): Promise<void>
}

/** Refuses what is no key of ours, so that none leads out of the store. */
export function checkKey(key: string): string {
  if (!/^[\w-]+(\/[\w.-]+)*$/.test(key) || key.includes('..')) throw new Error(`Not a blob key: ${key}`)
  return key
}

/** The whole blob in memory: for small things (a certificate), never for an upload. */
export async function readBlob(blobs: BlobStore, key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = await blobs.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}

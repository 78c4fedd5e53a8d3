/** Where files lie, as the environment says it. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderStore, s3Store, type BlobStore, type S3Place } from '@cohortium/service'

/** A folder that every node mounts, or a bucket. */
export type BlobPlace = { folder: string } | S3Place

/** `file:///mnt/cohortium` or `s3://bucket?region=…&endpoint=…`; undefined for anything else. */
export function readBlobPlace(text: string): BlobPlace | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, host, pathname, searchParams } = new URL(text)
  if (protocol === 'file:' && host === '') return { folder: fileURLToPath(text) }
  const endpoint = searchParams.get('endpoint') ?? undefined
  const isBucket = protocol === 's3:' && host !== '' && ['', '/'].includes(pathname)
  if (!isBucket || (endpoint !== undefined && !/^https?:/.test(endpoint))) return undefined
  return { bucket: host, region: searchParams.get('region') ?? 'us-east-1', endpoint }
}

/** Without a place of its own, a node keeps files beside its other data, where no other node sees them. */
export async function openBlobs(place: BlobPlace | undefined, data: string): Promise<BlobStore> {
  if (place === undefined) return folderStore(path.join(data, 'blobs'))
  return 'folder' in place ? folderStore(place.folder, { isShared: true }) : s3Store(place)
}

import { Readable } from 'node:stream'
import type { S3, S3ClientConfig } from '@aws-sdk/client-s3'
import { checkKey, keptFor, type BlobStore } from './blobs.ts'

export interface S3Place {
  bucket: string
  region: string
  /** Of a store that is not Amazon's; its buckets are then found by path. */
  endpoint?: string | undefined
  /** Instead of what the client finds for itself: `AWS_ACCESS_KEY_ID`, a profile, the machine's role. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

/** What the elements send in one request, and the least that S3 takes as a part: one request is one part. */
const partSize = 5 * 1024 * 1024

const isMissing = (error: unknown): boolean =>
  ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes((error as Error).name) ||
  (error as { status_code?: number }).status_code === 404 || // tus's own word
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404

/**
 * Keeps blobs in a bucket of an S3-compatible store. Uploads grow there as S3's own multipart uploads, so every node sees every part.
 * The client is loaded only when it is asked for: it costs 125 ms and 40 MB. Blobs are at most 5 GB, which one copy may carry.
 */
export async function s3Store({ bucket, region, endpoint, credentials }: S3Place): Promise<BlobStore> {
  const [{ S3 }, { S3Store }] = await Promise.all([import('@aws-sdk/client-s3'), import('@tus/s3-store')])
  const config: S3ClientConfig = {
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // stores other than Amazon's refuse checksums they do not know
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }
  const client: S3 = new S3(config)
  const uploads = new S3Store({ partSize, useTags: false, expirationPeriodInMilliseconds: keptFor, s3ClientConfig: { ...config, bucket } })
  const at = (key: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key: checkKey(key) })

  const size = async (key: string): Promise<number | undefined> => {
    try {
      return (await client.headObject(at(key))).ContentLength
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  return {
    place: `the bucket ${bucket}${endpoint === undefined ? '' : ` at ${endpoint}`}`,
    isShared: true,
    identity: async () => `s3 ${endpoint ?? region}/${bucket}`,
    uploads,
    hasRoom: async () => true,
    put: async (key, bytes) => void (await client.putObject({ ...at(key), Body: bytes })),
    adopt: async (key, upload) => {
      // a node killed after the last part and before S3 was told to join them
      if ((await size(upload)) === undefined) await uploads.write(Readable.from([]), upload, (await uploads.getUpload(upload)).size!)
      await client.copyObject({ ...at(key), CopySource: `${bucket}/${checkKey(upload)}` })
    },
    forget: async (upload) => {
      try {
        await uploads.remove(checkKey(upload))
      } catch (error) {
        if (!isMissing(error)) throw error
      }
      for (const name of [upload, `${upload}.info`, `${upload}.part`]) await client.deleteObject({ Bucket: bucket, Key: name })
    },
    get: async (key, range) => {
      try {
        const { Body } = await client.getObject({ ...at(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) })
        return Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    size,
    delete: async (key) => void (await client.deleteObject(at(key))),
  }
}

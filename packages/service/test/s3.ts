/**
 * An S3-compatible store for tests: the one that COHORTIUM_TEST_S3 names (`s3://bucket?endpoint=…&region=…`, with credentials where the client looks for
 * them), else fauxqs in this process. fauxqs lists no parts of an upload, so a small proxy before it remembers them and answers that one question.
 */
import http from 'node:http'
import { startFauxqs } from 'fauxqs'
import type { S3Place } from '../src/index.ts'

export interface TestS3 {
  place: S3Place
  close(): Promise<void>
}

export async function startS3(): Promise<TestS3> {
  const named = process.env['COHORTIUM_TEST_S3']
  if (named !== undefined) {
    const { host: bucket, searchParams } = new URL(named)
    const place = { bucket, region: searchParams.get('region') ?? 'us-east-1', endpoint: searchParams.get('endpoint') ?? undefined }
    return { place, close: async () => {} }
  }
  const store = await startFauxqs({ port: 0, logger: false })
  store.createBucket('files')
  const uploads = new Map<string, Map<number, { size: number; etag: string }>>()
  const proxy = http.createServer((request, response) => {
    const url = new URL(request.url!, 'http://store')
    const upload = url.searchParams.get('uploadId')
    if (request.method === 'GET' && upload !== null) return answerParts(response, uploads.get(upload))
    const { method, headers } = request
    const onward = http.request({ port: store.port, host: '127.0.0.1', method, path: request.url, headers }, (answer) => {
      const part = Number(url.searchParams.get('partNumber'))
      if (upload !== null && answer.statusCode === 200 && part > 0) {
        const size = Number(headers['x-amz-decoded-content-length'] ?? headers['content-length'])
        const parts = uploads.get(upload) ?? new Map<number, { size: number; etag: string }>()
        uploads.set(upload, parts.set(part, { size, etag: answer.headers.etag! }))
      } else if (upload !== null) uploads.delete(upload)
      response.writeHead(answer.statusCode!, answer.headers)
      answer.on('data', (chunk: Buffer) => {
        const begun = /<UploadId>([^<]+)/.exec(url.searchParams.has('uploads') ? chunk.toString() : '')
        if (begun) uploads.set(begun[1]!, new Map())
      })
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  return {
    place: {
      bucket: 'files',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    close: async () => {
      proxy.closeAllConnections()
      proxy.close()
      await store.stop()
    },
  }
}

function answerParts(response: http.ServerResponse, parts: Map<number, { size: number; etag: string }> | undefined): void {
  response.setHeader('Content-Type', 'application/xml')
  if (!parts) return void response.writeHead(404).end('<Error><Code>NoSuchUpload</Code><Message>There is no such upload.</Message></Error>')
  const rows = [...parts].map(
    ([number, { size, etag }]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag><Size>${size}</Size></Part>`,
  )
  response.end(`<ListPartsResult><IsTruncated>false</IsTruncated>${rows.join('')}</ListPartsResult>`)
}

/** The elements as partners load them: every build ever served stays where it was, and `/embed/1/` leads to the newest. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { BlobStore } from '@cohortium/service'
import type { Hono } from 'hono'

const names = ['apply.js', 'status.js', 'apply.js.map', 'status.js.map']

export interface Elements {
  /** `0.0.0-3f2a9c1b`: the package's version and a hash of what was built. */
  version: string
  files: ReadonlyMap<string, Uint8Array>
}

/** Reads the built elements and files them in the store under their version. Undefined when they are not built. */
export async function fileElements(blobs: BlobStore, folder: URL): Promise<Elements | undefined> {
  const files = new Map<string, Uint8Array>()
  for (const name of names) {
    const bytes = await readFile(new URL(name, folder)).catch(() => undefined)
    if (bytes) files.set(name, new Uint8Array(bytes))
  }
  if (!files.has('apply.js') || !files.has('status.js')) return undefined
  const { version: released } = JSON.parse(await readFile(new URL('../package.json', folder), 'utf8')) as { version: string }
  const hash = createHash('sha256')
  for (const name of ['apply.js', 'status.js']) hash.update(files.get(name)!)
  const version = `${released}-${hash.digest('hex').slice(0, 8)}`
  for (const [name, bytes] of files)
    if ((await blobs.size(`elements/${version}/${name}`)) !== bytes.byteLength) await blobs.put(`elements/${version}/${name}`, bytes)
  return { version, files }
}

const shared = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Content-Type-Options': 'nosniff' }
const typeOf = (name: string): string => (name.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8')

/** The scripts are public: any page may read them, which a page's `integrity` attribute needs. */
export function elementRoutes(app: Hono<any>, blobs: BlobStore, elements: Elements): void {
  // any: the bindings of the Node server do not matter here
  app.get('/embed/1/version.json', (c) => {
    const integrity = (name: string): string => `sha384-${createHash('sha384').update(elements.files.get(name)!).digest('base64')}`
    const files = ['apply.js', 'status.js'].map((name) => [
      name,
      { path: `/embed/${elements.version}/${name}`, integrity: integrity(name) },
    ])
    return c.json({ version: elements.version, files: Object.fromEntries(files) }, 200, { ...shared, 'Cache-Control': 'no-cache' })
  })
  app.get('/embed/1/:file{(apply|status)\\.js(\\.map)?}', (c) => {
    const bytes = elements.files.get(c.req.param('file'))
    if (!bytes) return c.notFound()
    const etag = `"${elements.version}"`
    const headers = { ...shared, ETag: etag, 'Cache-Control': 'public, max-age=300', 'Content-Type': typeOf(c.req.param('file')) }
    return c.req.header('if-none-match') === etag
      ? c.body(null, 304, headers)
      : c.newResponse(bytes as Uint8Array<ArrayBuffer>, 200, headers)
  })
  app.get('/embed/:version{[0-9]+\\.[0-9A-Za-z.-]+}/:file{(apply|status)\\.js(\\.map)?}', async (c) => {
    const { version, file } = c.req.param()
    const stream = version!.includes('..') ? undefined : await blobs.get(`elements/${version}/${file}`)
    return stream
      ? c.newResponse(stream, 200, { ...shared, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': typeOf(file!) })
      : c.notFound()
  })
}

import type { Context } from 'hono'
import { notFound } from '../problem.ts'
import type { BlobStore, ByteRange } from './blobs.ts'

export interface Download {
  key: string
  name: string
  type: string
  /** Shown in the page that asks (a letter, a video) instead of saved; only to a page of our own. */
  isInline: boolean
}

/**
 * Sends a blob, or the one range that was asked for. Saved under its name by default. Whatever is in it runs nowhere:
 * its type is fixed, and its own policy forbids scripts and everything fetched.
 */
export async function sendFile(c: Context, blobs: BlobStore, { key, name, type, isInline }: Download): Promise<Response> {
  const size = await blobs.size(key)
  if (size === undefined) throw notFound()
  const site = c.req.header('sec-fetch-site')
  const mayShow = isInline && (site === undefined || site === 'same-origin' || site === 'none')
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Content-Disposition': disposition(mayShow ? 'inline' : 'attachment', name),
    // A browser's own PDF viewer does not run in a sandbox, so a shown PDF goes without one; a PDF is no document of our origin.
    'Content-Security-Policy':
      mayShow && type === 'application/pdf'
        ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
        : "sandbox; default-src 'none'; media-src 'self'; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  const range = rangeOf(c.req.header('range'), size)
  if (range === 'none') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` })
  const stream = c.req.method === 'HEAD' ? null : await blobs.get(key, range)
  if (!range) return c.newResponse(stream ?? null, 200, { ...headers, 'Content-Length': String(size) })
  return c.newResponse(stream ?? null, 206, {
    ...headers,
    'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
    'Content-Length': String(range.end - range.start + 1),
  })
}

/** One range of bytes; several, or none that we understand, mean the whole. `none`: outside the file. */
function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start > end || start >= size ? 'none' : { start, end }
}

/** The name in both spellings of RFC 6266: plain characters for old readers, all of them for others. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`
}

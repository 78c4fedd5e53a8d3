/** The desk's built files under /desk/. Every address that is no file is the desk's own page: it finds its way itself. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context, Hono } from 'hono'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
  '.json': 'application/json',
}

/** Applicants' words are shown here: no script but the desk's own runs, whatever they hold. */
const deskPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html"

export function deskRoutes(app: Hono<any>, folder: string): void {
  // any: the bindings of the Node server do not matter here
  const root = path.resolve(folder)
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }

  const page = async (c: Context): Promise<Response> => {
    const html = await readFile(path.join(root, 'index.html'), 'utf8').catch(() => undefined)
    if (html === undefined) return c.text('The desk is not built yet. Run npm start, which builds it.', 503)
    return c.html(html, 200, { ...always, 'Content-Security-Policy': deskPolicy, 'Cache-Control': 'no-cache' })
  }

  app.get('/desk', page)
  app.get('/desk/*', async (c) => {
    const file = path.join(root, nameIn(c.req.path))
    const type = types[path.extname(file)]
    if (!file.startsWith(root + path.sep) || type === undefined) return page(c)
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes) return c.text('There is no such file.', 404)
    // Names under assets/ hold a hash of their content.
    const caching = c.req.path.startsWith('/desk/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.newResponse(new Uint8Array(bytes), 200, { ...always, 'Content-Type': type, 'Cache-Control': caching })
  })
}

/** What stands after /desk/; nothing for an address that is no text. */
function nameIn(address: string): string {
  try {
    return decodeURIComponent(address.slice('/desk/'.length))
  } catch {
    return ''
  }
}

// Serves the site of a made-up partner. Needs nothing but Node; the elements come from the service, which is another origin.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }
const files = new Set(['index.html', 'apply.html', 'status.html', 'site.css', 'mark.svg'])

/**
 * Starts the site and resolves, once it listens, to `{ url, close }`. Its pages load the elements from `service` (an origin), with the
 * partner's publishable `key` and an `edition` (its slug, or `open`). Its policy allows scripts and calls to that origin alone, and no
 * inline style or script anywhere: what works here works under the strictest policy a partner may have. Port 0 takes a free one.
 */
export async function servePartnerSite({ port, service, key, edition }) {
  const origin = new URL(service).origin
  const policy = `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${origin}; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'`
  const facts = { service: origin, key, edition }
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://site').pathname.slice(1) || 'index.html'
    if (!files.has(name)) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n')
      return
    }
    let body = await readFile(new URL(`./site/${name}`, import.meta.url))
    const type = types[path.extname(name)]
    const headers = {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    }
    if (name.endsWith('.html'))
      body = String(body).replace(/\{(service|key|edition)\}/g, (_, fact) =>
        facts[fact].replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
      )
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, resolve))
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PORT = '4311', COHORTIUM_SERVICE = 'http://localhost:4310', COHORTIUM_KEY = '', COHORTIUM_EDITION = 'open' } = process.env
  const site = await servePartnerSite({ port: Number(PORT), service: COHORTIUM_SERVICE, key: COHORTIUM_KEY, edition: COHORTIUM_EDITION })
  console.log(`The partner's site is at ${site.url}, its elements come from ${COHORTIUM_SERVICE}.`)
}

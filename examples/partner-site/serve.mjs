// Serves the site of a made-up partner. Needs nothing but Node; the elements come from the service, which is another origin.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cards, escapeHtml, readPrograms, which } from './programs.mjs'

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }
const files = new Set(['index.html', 'apply.html', 'status.html', 'site.css', 'mark.svg'])

/**
 * Starts the site and resolves, once it listens, to `{ url, close }`. Its pages load the elements from `service` (an origin), with the
 * partner's publishable `key`. `apply.html?program=<id>` and `status.html?program=<id>` are about that program's open edition; without a
 * program they are about `edition` (its slug), and for `open` they let one choose. The policy allows scripts and calls to the service alone,
 * and no inline style or script anywhere: what works here works under the strictest policy a partner may have. Port 0 takes a free one.
 */
export async function servePartnerSite({ port, service, key, edition }) {
  const origin = new URL(service).origin
  const policy = `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${origin}; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'`
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    const name = pathname.slice(1) || 'index.html'
    const facts = files.has(name) && (name.endsWith('.html') ? await factsOf(name, searchParams.get('program') ?? '') : {})
    if (!facts) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n')
      return
    }
    const file = await readFile(new URL(`./site/${facts.page ?? name}`, import.meta.url))
    const headers = {
      'Content-Type': types[path.extname(name)],
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    }
    const body = name.endsWith('.html') ? fill(String(file), facts) : file
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  })

  /** What stands in a page's gaps: undefined for a program that is not offered here. */
  async function factsOf(name, program) {
    const programs = await readPrograms(`${origin}/embed/${encodeURIComponent(key)}/programs`)
    const chosen = programs?.find(({ id }) => id === program)
    if (program && programs && !chosen) return undefined
    const same = { service: origin, key, hosted: `${origin}/apply${chosen?.edition ? `/${chosen.edition.id}` : ''}` }
    if (name === 'index.html') return { ...same, programs: cards(programs) }
    if (!program && edition === 'open') return { ...same, page: 'which.html', ...which(name, programs) }
    const title = chosen?.title ?? 'the program'
    return { ...same, title, program, query: program && `?program=${encodeURIComponent(program)}`, edition: program ? 'open' : edition }
  }

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

/** `{name}` is text and is escaped; `{{name}}` is HTML that was. */
const fill = (page, facts) => page.replace(/\{\{(\w+)\}\}|\{(\w+)\}/g, (_, html, text) => (html ? facts[html] : escapeHtml(facts[text])))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PORT = '4311', COHORTIUM_SERVICE = 'http://localhost:4310', COHORTIUM_KEY = '', COHORTIUM_EDITION = 'open' } = process.env
  const site = await servePartnerSite({ port: Number(PORT), service: COHORTIUM_SERVICE, key: COHORTIUM_KEY, edition: COHORTIUM_EDITION })
  console.log(`The partner's site is at ${site.url}, its elements come from ${COHORTIUM_SERVICE}.`)
}

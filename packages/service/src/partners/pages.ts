/** Our own pages around the elements: a partner's page without a partner. Scripts and styles are files of their own, so the policy stays strict. */
import type { Context } from 'hono'
import { readApplication } from '@cohortium/engine'
import { escapeHtml } from '../mail/index.ts'
import { bearer, partsOf } from '../people/index.ts'
import { notFound, signInFirst } from '../problem.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { pageFiles } from './page-files.ts'
import { ownPartner } from './queries.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const shell = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/pages/page.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>`

const answer = (c: Context, html: string): Response | Promise<Response> => c.html(html, 200, { 'Content-Security-Policy': policy })

export function partnerRoutes(app: App, service: Service): void {
  app.get('/pages/:file', (c) => {
    const name = c.req.param('file')
    const file = Object.hasOwn(pageFiles, name) ? pageFiles[name] : undefined
    if (!file) throw notFound()
    return c.body(file.text, 200, { 'Content-Type': `${file.type}; charset=utf-8`, 'Cache-Control': 'no-cache' })
  })

  app.get('/my', (c) =>
    answer(
      c,
      shell(
        'Your application',
        `<h1>Your application</h1>
<p id="state" role="status">Opening your application.</p>
<noscript><p>This page needs JavaScript. Reply to the letter you have from us, and we go on by mail.</p></noscript>
<script type="module" src="/pages/my.js"></script>`,
      ),
    ),
  )

  // Which application a link belongs to, and which element shows it.
  app.get('/my/where', async (c) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    const host = partsOf(token)?.host
    const actor = host === undefined ? undefined : await bearer(service, host, token)
    const application =
      actor?.application === undefined ? undefined : await readApplication(service.db, { host: actor.host, id: actor.application })
    const partner = actor && (await ownPartner(service.db, actor.host))
    if (!application || !partner)
      throw signInFirst('This link is no longer valid. Ask for a new one below, with the e-mail address you applied with.')
    return c.json({
      key: partner.key,
      application: application.id,
      edition: application.editionId,
      isEditable: application.tags.includes('editable'),
    })
  })

  app.get('/apply/:edition', async (c) => {
    const name = c.req.param('edition')
    const edition = await editionNamed(service, name)
    const partner = edition && (await ownPartner(service.db, edition.hostId))
    if (!edition || !partner) throw notFound('There is no such edition.')
    return answer(
      c,
      shell(
        edition.title,
        `<h1>${escapeHtml(edition.title)}</h1>
<noscript><p>The form needs JavaScript. Write to ${escapeHtml(edition.contact)}, and we go on by mail.</p></noscript>
<cohortium-apply partner="${escapeHtml(partner.key)}" edition="${escapeHtml(edition.id)}"></cohortium-apply>
<script type="module" src="/embed/1/apply.js"></script>`,
      ),
    )
  })
}

async function editionNamed(
  { db }: Service,
  name: string,
): Promise<{ id: string; hostId: string; title: string; contact: string } | undefined> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)
  return db
    .selectFrom('edition')
    .innerJoin('host', 'host.hostId', 'edition.hostId')
    .select(['edition.id', 'edition.hostId', 'edition.title', 'host.contact'])
    .where(isId ? 'edition.id' : 'edition.slug', '=', name)
    .where('edition.state', '<>', 'draft')
    .orderBy('edition.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

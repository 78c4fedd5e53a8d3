/** Our own pages around the elements: a partner's page without a partner. Scripts and styles are files of their own, so the policy stays strict. */
import { readApplication } from '@cohortium/engine'
import { contactOf } from '@cohortium/program'
import { findEdition } from '../editions/index.ts'
import { escapeHtml } from '../mail/index.ts'
import { bearer, partsOf } from '../people/index.ts'
import { notFound, signInFirst } from '../problem.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { drawOffers, readOffers } from './choose-page.ts'
import { pageFiles } from './page-files.ts'
import { editionNamed, ownPartner } from './queries.ts'
import { answer, shell } from './shell.ts'

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

  app.get('/apply', async (c) => answer(c, drawOffers(service, await readOffers(service))))

  app.get('/apply/:edition', async (c) => {
    const name = c.req.param('edition')
    const found = await editionNamed(service.db, name)
    const partner = found && (await ownPartner(service.db, found.hostId))
    if (!found || !partner) throw notFound('There is no such edition.')
    const { edition, program } = await findEdition(service, found.hostId, found.id)
    return answer(
      c,
      shell(
        edition.title,
        `<h1>${escapeHtml(edition.title)}</h1>
<noscript><p>The form needs JavaScript. Write to ${escapeHtml(contactOf(program.facts, edition.decided) || found.contact)}, and we go on by mail.</p></noscript>
<cohortium-apply partner="${escapeHtml(partner.key)}" edition="${escapeHtml(edition.id)}"></cohortium-apply>
<script type="module" src="/embed/1/apply.js"></script>`,
        program.facts.locale,
      ),
    )
  })
}

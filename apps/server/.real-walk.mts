import { serve } from '@hono/node-server'
import { createEdition, migrateTables, newId, openDatabase, tick, work } from '@cohortium/engine'
import { datesOf } from '@cohortium/program'
import { demoEdition, pursuingEquity } from '@cohortium/programs'
import { addPartner, createService, diskStore, outboxMailer, serviceMigrations } from '@cohortium/service'
import { Hono } from 'hono'
import { readFileSync } from 'node:fs'
import { servePartnerSite } from '../../examples/partner-site/serve.mjs'
const database = await openDatabase({ memory: true }); const db = database.db as any
await migrateTables(database.db, serviceMigrations())
const { service, app, handlers } = createService({ database, programs: [pursuingEquity], secret: 'a secret of at least thirty-two characters', baseUrl: 'http://localhost:4710', isDemo: true, blobs: diskStore('/tmp/widgets-work/blobs'), mailer: outboxMailer(db), log: { info() {}, error: (l: any) => console.error(l) }, limits: {} } as any)
const host = newId()
await db.insertInto('host').values({ hostId: host, slug: 'institute', name: 'The Institute', contact: 'hello@institute.test' }).execute()
await db.transaction().execute((trx: any) => addPartner(trx, { host, name: 'A partner', key: 'pk_partner_0001', origins: ['http://localhost:4711'] }))
const seed = demoEdition('2026-11-22')
const id = newId()
await createEdition(service.engine, { hostId: host, id, program: 'pursuing-equity', version: pursuingEquity.facts.version, slug: seed.slug, title: seed.title, zone: seed.zone, dates: datesOf(pursuingEquity, seed), grace: seed.graceMinutes * 60_000, isDemo: true } as any, seed.seats as never, { id: 'setup', role: 'staff' })
await db.updateTable('edition').set({ state: 'published' }).where('id', '=', id).execute()
const front = new Hono()
front.get('/embed/1/:file', (c) => c.body(readFileSync(`/work/main/packages/widgets/dist/${c.req.param('file')}`), 200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }))
front.route('/', app as any)
serve({ fetch: front.fetch, port: 4710 })
await servePartnerSite({ port: 4711, service: 'http://localhost:4710', key: 'pk_partner_0001', edition: 'open' })
setInterval(() => void tick(service.engine).then(() => work(service.engine, handlers)).catch(e => console.error(e)), 1000)
console.log('ready', seed.slug)

/** The whole HTTP service in a process of its own, put together as apps/server does it: the app over node's server. Its clock stands, as the bare engine's does. */
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { serve, type ServerType } from '@hono/node-server'
import { migrateTables, openDatabase, work } from '@cohortium/engine'
import { addPartner, addPerson, createService, folderStore, serviceMigrations, type Db, type Mailer } from '@cohortium/service'
import { measured } from './program.ts'
import { HOST } from './world.ts'

const { url } = JSON.parse(process.argv[2]!) as { url: string }

const database = await openDatabase({ url })
const db = database.db as unknown as Db // the service's tables are beside the engine's
await migrateTables(database.db, serviceMigrations())

let answer: (request: Request, env: unknown) => Response | Promise<Response> = () => new Response('Starting', { status: 503 })
const server = await new Promise<ServerType>((resolve) => {
  const one = serve({ fetch: (request, env) => answer(request, env), port: 0, hostname: '127.0.0.1' }, () => resolve(one))
})
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const mails: string[] = []
const mailer: Mailer = { kind: 'outbox', deliver: async ({ text }) => void mails.push(text) }
const log = { info: say, error: say }
const { service, app, handlers } = createService({
  database,
  programs: [measured],
  secret: 'a secret of at least thirty-two characters',
  baseUrl,
  isDemo: false,
  blobs: folderStore(os.tmpdir()),
  mailer,
  log,
})
answer = (request, env) => app.fetch(request, env as object)

await db
  .insertInto('host')
  .values({ hostId: HOST, slug: 'measured', name: 'Measured', contact: 'measured@example.org' })
  .onConflict((conflict) => conflict.doNothing())
  .execute()
const partner = await db
  .transaction()
  .execute((trx) => addPartner(trx, { host: HOST, name: 'Measured', key: 'pk_measured', origins: [baseUrl] }))
const email = 'staff@example.org'
await addPerson(db, { host: HOST, email, name: 'Ida Staff', role: 'staff' })
const cookie = await signedIn()
process.send!({ ready: true, port: Number(new URL(baseUrl).port), partner: partner.id, key: partner.key, cookie })
process.once('disconnect', () => process.exit(0))

/** As a person signs in: asks for the link, follows it. */
async function signedIn(): Promise<string> {
  const post = (address: string, body: unknown) =>
    app.request(`${baseUrl}${address}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await post('/api/sign-in', { email })
  while ((await work(service.engine, handlers)) > 0);
  const token = /#(\S+)/.exec(mails.at(-1) ?? '')?.[1]
  const response = await post('/api/sign-in/confirm', { token })
  if (response.status !== 204) throw new Error(`Nobody could sign in: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

function say(line: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

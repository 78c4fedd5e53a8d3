/** Everything that runs, put together: database, service, clock, listener. */
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve, type ServerType } from '@hono/node-server'
import { admitPrograms, clockOffset, migrateTables, openDatabase, setClockOffset } from '@cohortium/engine'
import { canonical, type Program } from '@cohortium/program'
import { programs as ownPrograms } from '@cohortium/programs'
import {
  createService,
  outboxMailer,
  serviceMigrations,
  smtpMailer,
  sweepUploads,
  type Db,
  type RunningService,
  type Service,
  type ServiceOptions,
} from '@cohortium/service'
import pino from 'pino'
import { openBlobs } from './blobs.ts'
import { runClock } from './clock.ts'
import type { Config } from './config.ts'
import { isHalfMade, makeDemo } from './demo/make-demo.ts'
import { fileElements } from './elements.ts'
import { clientOf, createFront } from './front.ts'
import { offerEdition, type Offer } from './offer.ts'
import { demoPartner, seed, type Seeded } from './seed.ts'

export interface Running {
  url: string
  partnerUrl: string | undefined
  ownKey: string
  hasElements: boolean
  stop(): Promise<void>
}

/** What browsers get of a package, wherever that is installed. */
const built = (name: string): URL => new URL('dist/', pathToFileURL(createRequire(import.meta.url).resolve(`${name}/package.json`)))

/**
 * Opens the database (and locks its folder), brings its tables up to date, makes what an empty one needs, then listens and runs the clock.
 * With an `offer` it runs those programs instead of our own, and an empty database begins with their editions.
 * @throws FolderInUse when another process has the data folder
 */
export async function start(config: Config, offer?: Offer): Promise<Running> {
  const programs = offer?.programs ?? ownPrograms
  const log = pino({ level: config.logLevel })
  const data = path.resolve(config.data)
  const database = await openDatabase(config.databaseUrl === undefined ? { folder: data } : { url: config.databaseUrl })
  const undo: (() => Promise<unknown>)[] = [() => database.close()]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    await migrateTables(database.db, serviceMigrations())
    if (config.isProduction && (await clockOffset(database.db)) !== 0)
      throw new Error('The clock of this database was moved for a demonstration. Production does not start on it.')

    // Port 0 is known only once something listens; everything that needs our address waits for it.
    const listener = await listen(config.port, config.address)
    undo.push(() => close(listener.server))
    const port = (listener.server.address() as AddressInfo).port
    const url = config.url ?? `http://localhost:${port}`
    const blobs = await openBlobs(config.blobs, data)
    const db = database.db as unknown as Db // the service's tables are beside the engine's
    const options: ServiceOptions = {
      database,
      programs: config.isDemo ? programs.map(writingToNobodyReal) : [...programs],
      secret: config.secret,
      baseUrl: url,
      isDemo: config.isDemo,
      blobs,
      mailer: config.smtpUrl === undefined ? outboxMailer(db) : smtpMailer({ url: config.smtpUrl, from: config.mailFrom }),
      log: { info: (line) => log.info(line), error: (line) => log.error(line) },
      clientOf: clientOf(config.isBehindProxy),
    }
    const running = createService(options)
    await admitPrograms(running.service.engine, canonical, { allowDrift: !config.isProduction })
    const seeded = await seed(running.service, config)
    if (offer && seeded.isNew) await fileEditions(running.service, offer, seeded, config.isDemo)
    if (!offer && config.hasDemoContent && seeded.isNew) await withoutLimits(options, (demo) => makeDemo(demo, seeded.host))
    if (config.isDemo && (await isHalfMade(running.service, seeded.host))) {
      await setClockOffset(database.db, 0)
      log.warn({
        message: `The demonstration was interrupted while it was being made. What there is of it stays; remove ${data} to have it made again.`,
      })
    }
    await sweepUploads(running.service)
    const elements = await fileElements(blobs, built('@cohortium/widgets'))
    const front = createFront({ service: running.app, blobs, elements, desk: fileURLToPath(built('@cohortium/desk')) })
    const clock = runClock(running.service.engine, running.handlers, (error) =>
      log.error({ message: 'The clock met an error', error: error instanceof Error ? error.stack : String(error) }),
    )
    undo.push(() => clock.stop())
    listener.answerWith((request, env) => front.fetch(request, env as object))
    const site = config.partnerSite && (await servePartner(config.partnerSite.port, url))
    if (site) undo.push(() => site.close())
    return { url, partnerUrl: site?.url, ownKey: seeded.own.key, hasElements: elements !== undefined, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** An edition that cannot be published yet stays a draft, and staff read at the desk what is missing. */
async function fileEditions({ engine, log }: Service, { programs, editions }: Offer, { host }: Seeded, isDemo: boolean): Promise<void> {
  for (const draft of editions) {
    const program = programs.find(({ facts }) => facts.id === draft.program)
    if (!program) continue
    const faults = await offerEdition(engine, { host, program, draft, isDemo }, { id: 'start', role: 'system' })
    if (faults.length > 0) log.info({ message: `The edition ${draft.slug} of ${draft.program} is a draft`, faults })
  }
}

/** A demonstration must not lead its visitors to write to the real program's address (IHI-07). */
const writingToNobodyReal = ({ facts, ...program }: Program): Program => ({
  ...program,
  facts: facts.contact === undefined ? facts : { ...facts, contact: 'hello@example.org' },
})

type Answer = (request: Request, env: unknown) => Response | Promise<Response>

/** Listens at once and answers 503 until there is something to answer with. */
async function listen(port: number, hostname: string | undefined): Promise<{ server: ServerType; answerWith(answer: Answer): void }> {
  let answer: Answer = () => new Response('Starting', { status: 503, headers: { 'Retry-After': '2' } })
  // 5 MB of an upload may take two minutes on a slow line; headers may not. Node's own defaults are 300 s and no limit of connections.
  const serverOptions = { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }
  const server = await new Promise<ServerType>((resolve, reject) => {
    const one = serve({ fetch: (request, env) => answer(request, env), port, ...(hostname && { hostname }), serverOptions }, () =>
      resolve(one),
    )
    one.once('error', reject)
  })
  if ('maxConnections' in server) server.maxConnections = 2000
  return { server, answerWith: (next) => void (answer = next) }
}

/** Lets requests in hand finish, ten seconds at most. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const force = 'closeAllConnections' in server ? setTimeout(() => server.closeAllConnections(), 10_000) : undefined
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

/** The demonstration is made through the same routes, faster than any visitor may go. */
async function withoutLimits(options: ServiceOptions, make: (demo: RunningService) => Promise<void>): Promise<void> {
  await make(createService({ ...options, limits: { begin: 1e6, lostLink: 1e6, signIn: 1e6 } }))
}

interface Site {
  url: string
  close(): Promise<void>
}

/** The made-up partner's site, from another origin, as a partner would serve it. */
async function servePartner(port: number, service: string): Promise<Site> {
  const { servePartnerSite } = (await import(new URL('../../../examples/partner-site/serve.mjs', import.meta.url).href)) as {
    servePartnerSite(options: { port: number; service: string; key: string; edition: string }): Promise<Site>
  }
  return servePartnerSite({ port, service, key: demoPartner.key, edition: 'open' })
}

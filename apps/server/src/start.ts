/** Everything that runs, put together: database, service, clock, listener. */
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { admitPrograms, clockOffset, keepRunning, migrateTables, openDatabase, openHints, setClockOffset } from '@cohortium/engine'
import { canonical, type Program } from '@cohortium/program'
import { programs as ownPrograms } from '@cohortium/programs'
import {
  createService,
  joinNodes,
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
import type { Config } from './config.ts'
import { isHalfMade, makeDemo } from './demo/make-demo.ts'
import { fileElements } from './elements.ts'
import { listen } from './listener.ts'
import { clientOf, createFront } from './front.ts'
import { offerEdition, type Offer } from './offer.ts'
import { demoPartner, seed, type Seeded } from './seed.ts'

export interface Running {
  url: string
  partnerUrl: string | undefined
  ownKey: string
  hasElements: boolean
  /** Resolves when this node has lost its place to another and must stop, with why. */
  lost: Promise<Error>
  /** Answers what is in hand and 503 to everything else, finishes its jobs or hands them back, and closes everything. */
  stop(): Promise<void>
}

/** How long a stop waits for what is in hand, in milliseconds. */
const patience = 10_000

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/** What browsers get of a package, wherever that is installed. */
const built = (name: string): URL => new URL('dist/', pathToFileURL(createRequire(import.meta.url).resolve(`${name}/package.json`)))

/**
 * Opens the database (and locks its folder), brings its tables up to date, makes what an empty one needs, then listens and runs the clock.
 * With an `offer` it runs those programs instead of our own, and an empty database begins with their editions.
 * @throws FolderInUse when another process has the data folder, StoreNotShared when another node would not see this one's files
 */
export async function start(config: Config, offer?: Offer): Promise<Running> {
  const programs = offer?.programs ?? ownPrograms
  const log = pino({ level: config.logLevel })
  const failed = (message: string) => (error: unknown) =>
    log.error({ message, error: error instanceof Error ? error.stack : String(error) })
  const data = path.resolve(config.data)
  const database = await openDatabase(config.databaseUrl === undefined ? { folder: data } : { url: config.databaseUrl })
  const undo: (() => Promise<unknown>)[] = [() => database.close()]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  let isDraining = false
  let lost!: (error: Error) => void
  const whenLost = new Promise<Error>((resolve) => (lost = resolve))
  try {
    await migrateTables(database.db, serviceMigrations())
    if (config.isProduction && (await clockOffset(database.db)) !== 0)
      throw new Error('The clock of this database was moved for a demonstration. Production does not start on it.')

    const db = database.db as unknown as Db // the service's tables are beside the engine's
    const blobs = await openBlobs(config.blobs, data)
    if (database.kind === 'postgres') {
      const node = {
        name: `${os.hostname()}:${process.pid}`,
        version,
        blobs,
        onLost: lost,
        onWait: (message: string) => log.warn({ message }),
      }
      const membership = await joinNodes({ db, ...node })
      undo.push(() => membership.leave())
    }

    // Port 0 is known only once something listens; everything that needs our address waits for it.
    const listener = await listen(config.port, config.address)
    undo.push(() => listener.close())
    const url = config.url ?? `http://localhost:${listener.port}`
    const options: ServiceOptions = {
      database,
      programs: config.isDemo ? programs.map(writingToNobodyReal) : [...programs],
      secret: config.secret,
      baseUrl: url,
      isDemo: config.isDemo,
      blobs,
      mailer: config.smtpUrl === undefined ? outboxMailer(db) : smtpMailer({ url: config.smtpUrl, from: config.mailFrom }),
      log: { info: (line) => log.info(line), error: (line) => log.error(line) },
      isDraining: () => isDraining,
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
    const hints = config.listenUrl === undefined ? undefined : openHints(config.listenUrl, failed('Listening met an error'))
    if (hints) undo.push(() => hints.close())
    const jobs = keepRunning(running.service.engine, running.handlers, {
      onError: failed('The clock or a job met an error'),
      ...(hints && { hints }),
    })
    undo.push(() => jobs.stop(patience))
    listener.answerWith((request, env) => front.fetch(request, env as object))
    const site = config.partnerSite && (await servePartner(config.partnerSite.port, url))
    if (site) undo.push(() => site.close())
    undo.push(async () => {
      isDraining = true
      await Promise.all([listener.drain(patience), setTimeout(config.drainSeconds * 1000)])
    })
    return { lost: whenLost, url, partnerUrl: site?.url, ownKey: seeded.own.key, hasElements: elements !== undefined, stop }
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

/** One server process as the engine sees it: answers commands over IPC, ticks the clock, works off effects. What it is to do comes as JSON. */
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { grants } from '../../packages/engine/test/grants.ts'
import type { Asked, NodeOptions, Replied } from './nodes.ts'
import { deliver } from './deliver.ts'

const options = JSON.parse(process.argv[2]!) as NodeOptions
if (options.skew) skewClock(options.skew)

const engineModule = (await import(
  pathToFileURL(path.join(options.build, 'index.ts')).href
)) as typeof import('../../packages/engine/src/index.ts')
const { begin, createEngine, openDatabase, send, tick, work } = engineModule
const url = new URL(options.url)
url.searchParams.set('application_name', options.name)
const { db } = await openDatabase({ url: url.href })
const engine = createEngine({
  db,
  programs: [grants],
  evidence: async () => ({ missing: [] }),
  ...(options.jobs && { jobs: options.jobs }),
})

process.on('disconnect', () => process.exit(0))
process.on('message', (asked: Asked) => void answer(asked))
if (options.ticks) void forever(async () => (await tick(engine)) > 0)
if (options.sink) {
  const handler = deliver(options.sink, options.name, options.patience ?? 500)
  void forever(async () => (await work(engine, { letter: handler, certificate: handler, ping: handler })) > 0)
}
reply({ id: 0, ok: true })

async function answer({ id, begin: begun, send: sent }: Asked): Promise<void> {
  try {
    const outcome = begun ? await begin(engine, begun.ask, begun.who) : await send(engine, sent!.target, sent!.command, sent!.who)
    reply({ id, ok: true, application: outcome.id, seq: outcome.seq, type: outcome.type, repeated: outcome.repeated })
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string }
    reply({ id, ok: false, refused: name === 'Refused' || name === 'ZodError', message: `${code ?? name}: ${message}` })
  }
}

function reply(replied: Replied): void {
  process.send?.(replied, () => {}) // the one who asked may be gone
}

/** As a server's poller: at once again when there was something to do; a failing round is tried again. */
async function forever(round: () => Promise<boolean>): Promise<void> {
  for (;;) if (!(await round().catch(() => false))) await setTimeout(40)
}

/** This process's own clock goes wrong by so much; the database's does not. */
function skewClock(ms: number): void {
  const Real = Date
  const now = (): number => Real.now() + ms
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}

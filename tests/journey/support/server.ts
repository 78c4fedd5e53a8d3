import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const main = path.join(root, 'apps', 'server', 'src', 'main.ts')

export interface RunningServer {
  url: string
  /** Where the partner's page may be served from, as the server was told. */
  partnerPort: number
  output: () => string
  /** Ends it as an operator would, by SIGTERM. Answers the exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would, by SIGKILL. */
  kill: () => Promise<void>
  /** Starts it again on the same data and ports. */
  restart: () => Promise<void>
}

/** Runs the real server as `npm start` does, with its own folder and ports, and no made-up applications. Without `databaseUrl`, on PGlite. */
export async function startServer(options: { databaseUrl?: string; env?: Record<string, string> } = {}): Promise<RunningServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-journey-'))
  const [port, partnerPort] = [await freePort(), await freePort()]
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    PORT: String(port),
    COHORTIUM_PARTNER_PORT: String(partnerPort),
    COHORTIUM_PARTNER_SITE: 'false', // the journey serves it, for an edition of its own
    COHORTIUM_DATA: folder,
    COHORTIUM_DEMO: 'empty',
    ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
    ...options.env,
  }
  const url = `http://localhost:${port}`
  let output = ''
  let child: ChildProcess

  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, ['--conditions=source', main], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await until(`the server to be ready:\n${output}`, async () => {
      if (started.exitCode !== null) throw new Error(`The server ended with ${started.exitCode}:\n${output}`)
      const response = await fetch(`${url}/readyz`).catch(() => undefined)
      return response?.ok
    })
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
      child.once('exit', (code) => resolve(code))
      child.kill(signal)
    })

  await start()
  return {
    url,
    partnerPort,
    output: () => output,
    restart: start,
    kill: async () => void (await end('SIGKILL')),
    async stop() {
      const code = await end('SIGTERM')
      return code
    },
  }
}

/** Asks again until it is so, at most two minutes. The one place that waits, for things that happen in another process. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const last = Date.now() + 120_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > last) throw new Error(`Waited two minutes for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

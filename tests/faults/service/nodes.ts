/** Real servers, to be asked over HTTP, stopped and killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { freePort } from '../../../scripts/postgres.mjs'
import type { Edit } from '../builds.ts'
import type { ServiceWorld } from './world.ts'

export interface ServerNode {
  url: string
  /** SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>
  /** SIGTERM; resolves when it is gone, with its exit code. */
  stop: () => Promise<number | null>
  /** True when it ended though nobody told it to. */
  crashed: () => boolean
}

export interface Build {
  edits: readonly Edit[]
  /** The file's query under which the next version of the program is loaded, edited by an edit of its own. */
  later?: string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export async function startServer(world: ServiceWorld, { edits, later }: Build): Promise<ServerNode> {
  const port = await (freePort as () => Promise<number>)()
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'node.ts'),
      JSON.stringify(edits),
      ...(later === undefined ? [] : [later]),
    ],
    {
      cwd: world.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'cohortium-compiled'), // a start takes half as long
        PORT: String(port),
        DATABASE_URL: world.url,
        COHORTIUM_DATA: world.folder,
        COHORTIUM_BLOBS: `file://${world.folder}/files`,
        COHORTIUM_URL: 'http://desk.test',
        COHORTIUM_DEMO: 'false',
        COHORTIUM_STAFF: 'staff@example.org',
        COHORTIUM_DRAIN_SECONDS: '0.5',
        COHORTIUM_PROXY: 'true', // each writer comes from an address of its own, or they would be told to slow down
        LOG_LEVEL: 'error',
      },
    },
  )
  running.add(child)
  let isTold = false
  let said = ''
  const gone = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    }),
  )
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000)
      if (process.env['COHORTIUM_TEST_LOG']) process.stderr.write(chunk)
    }
    child.stderr.on('data', hear)
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk)
      if (said.includes('The API')) resolve()
    })
    void gone.then(() => reject(new Error(`A server did not start:\n${said}`)))
  })
  const tell = (signal: NodeJS.Signals) => (): Promise<number | null> => {
    isTold = true
    child.kill(signal)
    return gone
  }
  return {
    url: `http://127.0.0.1:${port}`,
    kill: async () => void (await tell('SIGKILL')()),
    stop: tell('SIGTERM'),
    crashed: () => !isTold && (child.exitCode !== null || child.signalCode !== null),
  }
}

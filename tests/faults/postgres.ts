/** A real Postgres that keeps what it said it kept (fsync and synchronous_commit on), and that can be killed and started again. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { findBinaries, freePort } from '../../scripts/postgres.mjs'

export interface Postgres {
  port: number
  /** The address of a new, empty database. */
  fresh: () => Promise<string>
  /** SIGKILL to the server and every process of it: nothing is flushed, nothing says good-bye. */
  kill: () => Promise<void>
  /** Starts it on the same folder and port; returns once it takes connections. */
  start: (settings?: readonly string[]) => Promise<void>
  stop: () => Promise<void>
}

const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'track_commit_timestamp=on', 'max_connections=200']

export async function startPostgres(): Promise<Postgres> {
  const bin = (findBinaries as () => string)()
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cohortium-faults-'))
  const data = path.join(folder, 'data')
  fs.mkdirSync(data, { mode: 0o700 })
  if (nobody.uid !== undefined) for (const made of [folder, data]) fs.chownSync(made, nobody.uid, nobody.gid)
  const options = { ...nobody, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, cwd: folder }
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], options)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.toString()}`)
  const port = await (freePort as () => Promise<number>)()
  const url = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`
  let server: ChildProcess | undefined

  const launch = (settings: readonly string[]): ChildProcess =>
    spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...[...DURABLE, ...settings].flatMap((each) => ['-c', each])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
  const start = async (settings: readonly string[] = []): Promise<void> => {
    // the killed one's shared memory is let go by the system in its own time
    for (let attempt = 1; ; attempt++) {
      server = launch(settings)
      const log = await spoken(server, 'ready to accept connections')
      if (log === undefined) return
      if (attempt === 50) throw new Error(`Postgres did not start:\n${log}`)
      await setTimeout(100)
    }
  }
  await start()
  const end = (): void => void server?.kill('SIGQUIT')
  process.once('exit', end)
  let count = 0
  return {
    port,
    start,
    fresh: async () => {
      const admin = new pg.Client({ connectionString: url('postgres') })
      await admin.connect()
      const name = `faults_${++count}`
      await admin.query(`create database ${name}`)
      await admin.end()
      return url(name)
    },
    kill: async () => {
      if (!server?.pid) return
      const gone = new Promise((resolve) => server!.once('exit', resolve))
      server.kill('SIGSTOP') // so that it starts no further process between the look and the kill
      const children = childrenOf(server.pid)
      server.kill('SIGKILL')
      for (const pid of children) kill(pid)
      await gone
    },
    stop: async () => {
      process.off('exit', end)
      const gone = new Promise((resolve) => server!.once('exit', resolve))
      if (server!.exitCode === null && server!.signalCode === null) {
        server!.kill('SIGINT')
        await gone
      }
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Undefined once the process has said `words`; what it said instead when it ended without. */
const spoken = (child: ChildProcess, words: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    let log = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
      if (log.includes(words)) resolve(undefined)
    })
    child.once('exit', () => resolve(log))
  })

function childrenOf(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' })
  return stdout.split('\n').map(Number).filter(Boolean)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has followed its parent already
  }
}

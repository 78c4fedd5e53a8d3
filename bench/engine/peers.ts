/** DBOS Transact and Restate beside us: installed only when asked for, each in a process of its own. bench/peers/README.md says how they are set up. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { startTurns, type Turns } from './turns.ts'

const FOLDER = path.resolve(import.meta.dirname, '../peers')

/** From the lockfile, into a folder of its own; the registry is asked only for what is not there yet. */
export function installPeers(): Promise<void> {
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error']
  if (process.env['npm_config_registry']) args.push(`--registry=${process.env['npm_config_registry']}`)
  return new Promise((resolve, reject) => {
    const child = spawn('pnpm', args, { cwd: FOLDER, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The peers could not be installed (bench/peers).'))))
  })
}

/** On a database that `fill` has filled, with a system database beside it. */
export const startDbos = (given: { url: string; systemUrl: string; count: number; pool: number }): Promise<Turns<unknown>> =>
  startTurns(path.join(FOLDER, 'dbos.mjs'), given)

/** With a server of its own, on a folder of its own, and as many state machines as `count` says, each begun with this context. */
export const startRestate = (given: { folder: string; count: number; context: unknown }): Promise<Turns<unknown>> =>
  startTurns(path.join(FOLDER, 'restate.mjs'), given)

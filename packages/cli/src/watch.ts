import { spawn } from 'node:child_process'
import { main } from './main-file.ts'

/** Runs a command again whenever a file that it imported changes: Node's own watch, which knows them. Ends with the process. */
export function watch(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, '--watch', '--watch-preserve-output', main, ...args], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
  process.on('SIGTERM', pass)
  process.on('SIGINT', () => {}) // a terminal has sent it to the child already
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 0)))
}

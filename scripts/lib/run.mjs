/** Running other programs so that stopping us stops them: `kill` reaches only one process, Ctrl-C the whole group. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './root.mjs'

const isWindows = process.platform === 'win32'

/**
 * Runs a command to its end and answers how it ended; never throws for a command that fails.
 * SIGTERM and SIGHUP are passed on. SIGINT is passed on only without a terminal, because a terminal has already sent it to the child.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, graceMs?: number, quiet?: boolean }} [options]
 *   `graceMs`: how long the child may take to end after SIGTERM; without it, as long as it wants. `quiet`: show its output only when it fails.
 * @returns {Promise<{ code: number, ms: number }>} `code` is 127 when the command could not be started, 128 + n after signal n.
 */
export function run(command, args, options = {}) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isWindows && command.endsWith('.cmd'),
    })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))

    const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
    const pass = (signal) => {
      child.kill(signal)
      if (options.graceMs !== undefined) setTimeout(() => child.kill('SIGKILL'), options.graceMs).unref()
    }
    const wait = () => {} // a terminal's Ctrl-C: the child decides when it is done
    for (const signal of signals) process.on(signal, pass)
    if (process.stdin.isTTY) process.on('SIGINT', wait)

    let ended = false
    const end = (code) => {
      if (ended) return
      ended = true
      for (const signal of signals) process.off(signal, pass)
      process.off('SIGINT', wait)
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      resolve({ code, ms: Date.now() - started })
    }
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      end(127)
    })
    child.once('close', (code, signal) => end(code ?? 128 + (signalNumbers[signal] ?? 0)))
  })
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** Where a command installed in this repository lies. */
export function tool(name) {
  return path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name)
}

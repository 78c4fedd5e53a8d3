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
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, onSpawn?: (child: import('node:child_process').ChildProcess) => void }} [options]
 *   `capture`: keep the output instead of showing it.
 * @returns {Promise<{ code: number, output: string, ms: number }>} `code` is 127 when the command could not be started, 128 + n after signal n.
 */
export function run(command, args, options = {}) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: isWindows && command.endsWith('.cmd'),
    })
    options.onSpawn?.(child)
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))

    const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
    const pass = (signal) => child.kill(signal)
    const wait = () => {} // a terminal's Ctrl-C: the child decides when it is done
    for (const signal of signals) process.on(signal, pass)
    if (process.stdin.isTTY) process.on('SIGINT', wait)

    let ended = false
    const end = (code, output = Buffer.concat(chunks).toString()) => {
      if (ended) return
      ended = true
      for (const signal of signals) process.off(signal, pass)
      process.off('SIGINT', wait)
      resolve({ code, output, ms: Date.now() - started })
    }
    child.once('error', (error) => end(127, `${command}: ${error.message}\n`))
    child.once('close', (code, signal) => end(code ?? 128 + (signalNumbers[signal] ?? 0)))
  })
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** Where a command installed in this repository lies. */
export function tool(name) {
  return path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name)
}

/** Processes of their own, that are told by messages what to do: whoever is measured in another one than ours. */
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Contender, Measure } from './clients.ts'

export interface Turns<Said> {
  /** What it said when it was ready. */
  said: Said
  pid: number | undefined
  /** Its own clients, so many of them. */
  with: (clients: number) => Contender
  stop: () => Promise<void>
}

type Message = { measure: Measure } | { error: string }

/** Starts the process and waits until it is ready. @throws what it said when it failed, or that it ended */
export async function startTurns<Said = unknown>(file: string, given: unknown): Promise<Turns<Said>> {
  const child = fork(file, [JSON.stringify(given)], { cwd: path.dirname(file), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const name = path.basename(file)
  const said = (await answer(child, name)) as Said
  return {
    said,
    pid: child.pid,
    with: (clients) => async (seconds) => {
      const waiting = answer(child, name)
      child.send({ clients, seconds })
      const message = (await waiting) as Message
      if ('measure' in message) return message.measure
      throw new Error(`${name}: ${message.error}`)
    },
    stop: () => ended(child),
  }
}

/** It goes when nobody is there to tell it what to do. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.connected) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.disconnect()
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}

function answer(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error(`${name} ended`))
    child.once('exit', failed)
    child.once('message', (message) => {
      child.off('exit', failed)
      resolve(message)
    })
  })
}

/** Real processes of `node.ts`, to be asked, paused and killed. */
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { BeginAsk, Command, JobSettings, Target, Who } from '../../packages/engine/src/index.ts'

export interface NodeOptions {
  /** Folder of the engine's sources to run. */
  build: string
  url: string
  name: string
  ticks?: boolean
  /** Where effects go. */
  sink?: string
  /** How long a handler waits for the sink. */
  patience?: number
  /** How it runs and tries jobs, where the engine's defaults do not fit. */
  jobs?: Partial<JobSettings>
  /** How wrong this process's clock is. */
  skew?: number
}

export interface Asked {
  id: number
  begin?: { ask: BeginAsk; who: Who }
  send?: { target: Target; command: Command; who: Who }
}
export type Replied =
  | { id: number; ok: true; application?: string; seq?: number; type?: string; repeated?: boolean }
  | { id: number; ok: false; refused: boolean; message: string }

/** How an asking ended. `unknown`: the node died, or its answer says nothing about what was written. */
export type Answer =
  | { verdict: 'done'; application: string; seq: number; type: string; repeated: boolean }
  | { verdict: 'refused' | 'unknown'; message: string }

export interface Node {
  name: string
  ask: (asked: Omit<Asked, 'id'>) => Promise<Answer>
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  /** SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>
  /** True when it ended though nobody killed it. */
  crashed: () => boolean
  stderr: () => string
}

/** Those that still run: a stopped one would outlive us, since it does not notice that we are gone. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export async function startNode(options: NodeOptions): Promise<Node> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'node.ts'), [JSON.stringify(options)], {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const waiting = new Map<number, (answer: Answer) => void>()
  let lastId = 0
  let isKilled = false
  let hasEnded = false
  let stderr = ''
  child.stderr!.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)))
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      hasEnded = true
      for (const answer of waiting.values()) answer({ verdict: 'unknown', message: 'the node is gone' })
      waiting.clear()
      resolve()
    }),
  )
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (replied: Replied) => {
      if (replied.id === 0) return resolve()
      waiting.get(replied.id)?.(answerOf(replied))
      waiting.delete(replied.id)
    })
    child.once('exit', () => reject(new Error(`A node did not start:\n${stderr}`)))
  })
  await ready
  return {
    name: options.name,
    ask: (asked) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve({ verdict: 'unknown', message: 'the node is gone' })
        const id = ++lastId
        waiting.set(id, resolve)
        child.send({ ...asked, id } satisfies Asked, () => {}) // when it dies now, `exit` answers
      }),
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      isKilled = true
      child.kill('SIGKILL')
      await gone
    },
    crashed: () => hasEnded && !isKilled,
    stderr: () => stderr,
  }
}

function answerOf(replied: Replied): Answer {
  if (!replied.ok) return { verdict: replied.refused ? 'refused' : 'unknown', message: replied.message }
  const { application = '', seq = 0, type = '', repeated = false } = replied
  return { verdict: 'done', application, seq, type, repeated }
}

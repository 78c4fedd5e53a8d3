/** A client with a list of addresses, which it takes in turn: asks until somebody answers, and counts what it met on the way. */
import { setTimeout } from 'node:timers/promises'
import type { Chance } from '../chance.ts'
import type { ServerNode } from './nodes.ts'

export interface Trouble {
  /** 503 with Retry-After. */
  unavailable: number
  /** Nobody listened. */
  nobody: number
  /** A connection that ended before its answer. */
  cut: number
  /** 423: another request is at the same upload. */
  held: number
  /** No answer within `PATIENCE`. */
  hung: number
  /** Any other answer of 5xx, or a 503 that does not say when to come again. */
  faults: string[]
}

/** It is over, and nobody waits for the answer. */
export class Over extends Error {}

export const noTrouble = (): Trouble => ({ unavailable: 0, nobody: 0, cut: 0, held: 0, hung: 0, faults: [] })

const PATIENCE = 15_000

export interface Asked {
  token?: string
  key?: string
  body?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export interface Asker {
  /** One request to one node; undefined when there is no answer to go by. */
  once: (method: string, address: string, asked?: Asked) => Promise<Response | undefined>
  /** Until there is an answer. Only for what may be asked twice. @throws Over */
  whole: (method: string, address: string, asked?: Asked) => Promise<Response>
  /** What a success says. @throws Over, or the refusal */
  json: <T>(method: string, address: string, asked?: Asked) => Promise<T>
}

interface AskerOptions {
  nodes: () => readonly ServerNode[]
  isOver: () => boolean
  trouble: Trouble
  random: Chance
  /** Whom the proxy before us says that this is. */
  address: string
}

export function askerOf({ nodes, isOver, trouble, random, address }: AskerOptions): Asker {
  let turn = Math.floor(random.between(0, 3))

  const once = async (method: string, path: string, { token, key, body, bytes, headers }: Asked = {}): Promise<Response | undefined> => {
    const all = nodes()
    const node = all[turn++ % all.length]!
    try {
      const answer = await fetch(`${node.url}${path}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'x-forwarded-for': address,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...((body !== undefined || bytes) && { body: bytes ?? JSON.stringify(body) }),
      })
      if (answer.status === 423) trouble.held++
      else if (answer.status === 503 && answer.headers.has('retry-after')) trouble.unavailable++
      else if (answer.status >= 500) trouble.faults.push(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      else return await withBody(answer)
      await answer.body?.cancel()
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } }
      if (name === 'TimeoutError') trouble.hung++
      else if (cause?.code === 'ECONNREFUSED') trouble.nobody++
      else trouble.cut++
    }
    return undefined
  }
  const whole = async (method: string, path: string, asked?: Asked): Promise<Response> => {
    for (const since = performance.now(); ;) {
      const answer = await once(method, path, asked)
      if (answer) return answer
      if (isOver() && performance.now() - since > 2000) throw new Over()
      await setTimeout(random.between(5, 40))
    }
  }
  return {
    once,
    whole,
    json: async <T>(method: string, path: string, asked?: Asked): Promise<T> => {
      const answer = await whole(method, path, asked)
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
  }
}

/** The answer with all of its body: a node may be killed in the middle of it. */
async function withBody(answer: Response): Promise<Response> {
  const { status, headers } = answer
  const bytes = await answer.arrayBuffer()
  return new Response([204, 304].includes(status) ? null : bytes, { status, headers })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'

type Answer = (request: Request, env: unknown) => Response | Promise<Response>

export interface Listener {
  port: number
  answerWith(answer: Answer): void
  /** From now on every answer ends its connection. Resolves once what was in hand is answered, after `patience` milliseconds at the latest. */
  drain(patience: number): Promise<void>
  close(): Promise<void>
}

/**
 * Listens at once and answers 503 until there is something to answer with.
 * @param hostname which of the machine's addresses; undefined: all of them
 */
export async function listen(port: number, hostname: string | undefined): Promise<Listener> {
  let answer: Answer = () => new Response('Starting', { status: 503, headers: { 'Retry-After': '2' } })
  // 5 MB of an upload may take two minutes on a slow line; headers may not. Node's own defaults are 300 s and no limit of connections.
  const serverOptions = { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }
  const server = await new Promise<ServerType>((resolve, reject) => {
    const one = serve({ fetch: (request, env) => answer(request, env), port, ...(hostname && { hostname }), serverOptions }, () =>
      resolve(one),
    )
    one.once('error', reject)
  })
  if ('maxConnections' in server) server.maxConnections = 2000

  const inHand = new Set<ServerResponse>()
  let isDraining = false
  server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    if (isDraining) response.setHeader('Connection', 'close')
    inHand.add(response)
    response.once('close', () => inHand.delete(response))
  })

  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (next) => void (answer = next),
    drain: async (patience) => {
      isDraining = true
      const answered = Promise.all([...inHand].map((response) => new Promise((resolve) => response.once('close', resolve))))
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([answered, new Promise((resolve) => (timer = setTimeout(resolve, patience)))])
      clearTimeout(timer)
    },
    close: () => close(server),
  }
}

/** What is still open after a second is cut: whoever was at it asks another node. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const force = 'closeAllConnections' in server ? setTimeout(() => server.closeAllConnections(), 1000) : undefined
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

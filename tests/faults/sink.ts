/** A receiver of effects that misbehaves as receivers do, and remembers what it took under which key. */
import http from 'node:http'

export interface Delivery {
  key: string
  node: string
  attempt: number
  job: string
  body: string
}
/** `ok`; a status; `hang`: takes it and never answers; `reset`: breaks off without having taken it; `taken`: takes it and then breaks off. */
export type Manner = 'ok' | 500 | 429 | 'hang' | 'reset' | 'taken'

export interface Sink {
  url: string
  /** By key, the bodies taken, in the order in which they came. */
  taken: Map<string, string[]>
  deliveries: () => number
  close: () => void
}

export async function startSink(mannerOf: (delivery: Delivery) => Manner | Promise<Manner>): Promise<Sink> {
  const taken = new Map<string, string[]>()
  let deliveries = 0
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => {}) // the sender was killed or lost its patience
    request.on('end', () => void answer(request, response, Buffer.concat(chunks).toString()))
  })
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse, body: string): Promise<void> => {
    const header = (name: string): string => String(request.headers[name])
    deliveries++
    const delivery = {
      key: header('idempotency-key'),
      node: header('x-node'),
      attempt: Number(header('x-attempt')),
      job: header('x-job'),
      body,
    }
    const manner = await mannerOf(delivery)
    if (manner === 'reset') return void request.socket.destroy()
    if (typeof manner === 'number') return void response.writeHead(manner).end()
    taken.set(delivery.key, [...(taken.get(delivery.key) ?? []), body])
    if (manner === 'taken') return void request.socket.destroy()
    if (manner === 'ok') response.writeHead(204).end()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
    taken,
    deliveries: () => deliveries,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

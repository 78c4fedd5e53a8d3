import type { JobHandler } from '../../packages/engine/src/index.ts'

/** A handler as one for webhooks would be: posts the effect under its key, and believes nothing but a 2xx. */
export const deliver =
  (sink: string, node: string, patience: number): JobHandler =>
  async ({ key, name, payload, attempt, id }) => {
    const response = await fetch(sink, {
      method: 'POST',
      headers: { 'idempotency-key': key, 'x-node': node, 'x-attempt': String(attempt), 'x-job': id },
      body: JSON.stringify({ name, payload }),
      signal: AbortSignal.timeout(patience),
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`The receiver answered ${response.status}`)
  }

/** Stands between nodes and Postgres, reads what goes to it, and cuts or answers as it is told. */
import net from 'node:net'

/**
 * What becomes of one round trip: let through; cut before Postgres has it; cut once Postgres has it, before its answer; cut when its answer
 * is here, which then nobody gets; or answered in Postgres's stead with an error code.
 */
export type Fate = 'pass' | 'before' | 'during' | 'after' | `code ${string}`
/** `write`: one of the engine's writes, or a commit; `read`: all else. */
export type Kind = 'write' | 'read'

export interface Proxy {
  port: number
  close: () => void
}

const WRITES = /with claim as materialized|^commit$/
const FATAL = ['57P01', '57P03', '53300', '08006']

/** Messages of the frontend that a proxy looks at: Parse, Bind, Query, Sync, Terminate. */
const [PARSE, BIND, QUERY, SYNC] = [0x50, 0x42, 0x51, 0x53]
const READY = 0x5a

export async function startProxy(target: number, fateOf: (kind: Kind) => Fate): Promise<Proxy> {
  const open = new Set<net.Socket>()
  const server = net.createServer((client) => {
    const postgres = net.connect(target, '127.0.0.1')
    const cut = (): void => {
      client.destroy()
      postgres.destroy()
    }
    for (const socket of [client, postgres]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    const writes = new Set<string>()
    let isGreeted = false
    let pending = Buffer.alloc(0)
    let trip: Buffer[] = []
    let kind: Kind = 'read'
    let isHeld = false
    const finish = (): void => {
      const bytes = Buffer.concat(trip)
      const fate = fateOf(kind)
      trip = []
      kind = 'read'
      if (fate === 'before') return cut()
      if (fate.startsWith('code ')) {
        const code = fate.slice(5)
        client.write(refusal(code))
        if (FATAL.includes(code)) cut()
        return
      }
      postgres.write(bytes)
      if (fate === 'during') postgres.end(cut) // flushed, then gone
      if (fate === 'after') isHeld = true
    }
    client.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk as Buffer])
      for (;;) {
        const head = isGreeted ? 1 : 0
        if (pending.length < head + 4) return
        const length = head + pending.readInt32BE(head)
        if (pending.length < length) return
        const message = pending.subarray(0, length)
        pending = pending.subarray(length)
        if (!isGreeted) {
          isGreeted = true
          postgres.write(message)
          continue
        }
        trip.push(message)
        if (isWrite(message, writes)) kind = 'write'
        if (message[0] !== PARSE && (message[0] === SYNC || message[0] === QUERY)) finish()
      }
    })
    postgres.on('data', (chunk) => {
      if (!isHeld) return void client.write(chunk)
      // ReadyForQuery is the last of an answer: what was asked for is committed
      if ((chunk as Buffer).at(-6) === READY) cut()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as net.AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

function isWrite(message: Buffer, writes: Set<string>): boolean {
  const type = message[0]!
  if (type !== PARSE && type !== BIND && type !== QUERY) return false
  const [first = '', second = ''] = message.subarray(5).toString('latin1').split('\0', 2)
  if (type === QUERY) return WRITES.test(first)
  if (type === BIND) return second !== '' && writes.has(second)
  const isOne = WRITES.test(second)
  if (isOne && first !== '') writes.add(first)
  return isOne
}

/** ErrorResponse, and ReadyForQuery where the connection stays. */
function refusal(code: string): Buffer {
  const isFatal = FATAL.includes(code)
  const fields = [`S${isFatal ? 'FATAL' : 'ERROR'}`, `C${code}`, 'Manswered by the proxy', ''].join('\0') + '\0'
  const error = Buffer.alloc(5 + fields.length)
  error.write('E', 0)
  error.writeInt32BE(4 + fields.length, 1)
  error.write(fields, 5)
  return isFatal ? error : Buffer.concat([error, Buffer.from([READY, 0, 0, 0, 5, 0x49])])
}

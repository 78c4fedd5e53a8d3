import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '@cohortium/program'

const shape = (bytes: Uint8Array, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

let store = Buffer.alloc(0)
/** Sixteen bytes of chance; asked of the system 256 at a time, since each asking costs more than the rest of an id. */
function chance(): Buffer {
  if (store.length === 0) store = randomBytes(4096)
  const bytes = store.subarray(0, 16)
  store = store.subarray(16)
  return bytes
}

let last = 0
let count = 0

/** A new id that sorts by time (UUID version 7), and within a millisecond by when this process made it (RFC 9562, 6.2, method 1). */
export function newId(at: Instant = Date.now()): string {
  const bytes = chance()
  count = at === last ? count + 1 : bytes.readUInt16BE(6) & 0x07ff
  last = at
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(count & 0x0fff, 6)
  return shape(bytes, 7)
}

/** The same id for the same parts (UUID version 8): a repeated `begin` meets its own row. */
export const idOf = (...parts: string[]): string => shape(createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16), 8)

/** Whether a database takes it for an id; of any version. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

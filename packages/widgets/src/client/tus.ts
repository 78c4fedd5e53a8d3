import { headersOf } from './client.ts'

/** Bytes sent in one request: what a cut connection may cost. */
const chunkBytes: number = 5 * 1024 * 1024

export interface Transfer {
  endpoint: string
  token: string
  metadata: Record<string, string>
  /** Where an earlier attempt got to: confirmed by the server, or absent. */
  url?: string | undefined
  signal: AbortSignal
  /** The server has made room under this address. Only now is it worth remembering. */
  created: (url: string) => void
  progress: (sent: number) => void
}

/** The server refused the file itself; sending it again would not help. */
export class Refusal extends Error {}

/**
 * Sends a file by tus 1.0 and resolves once the server holds all of it. Asks first how much of an earlier attempt arrived (HEAD), or
 * makes room (POST), then sends the rest in chunks (PATCH). Rejects with {@link Refusal} when refused, with the signal's reason when
 * stopped, with anything else when the connection was cut: call it again with the url to go on.
 */
export async function send(file: Blob, transfer: Transfer): Promise<void> {
  const ask = async (url: string, method: string, extra: Record<string, string>, body?: Blob): Promise<Response> => {
    const response = await fetch(url, {
      method,
      headers: headersOf(transfer.token, { 'Tus-Resumable': '1.0.0', ...extra }),
      signal: transfer.signal,
      credentials: 'omit',
      ...(body && { body }),
    })
    if (response.ok || (method === 'HEAD' && response.status < 500) || response.status === 409) return response
    const problem = await response.json().catch(() => undefined)
    if (response.status < 500 && response.status !== 423 && response.status !== 429) throw new Refusal(problem?.message ?? '')
    throw new Error(String(response.status))
  }
  const offsetAt = async (url: string): Promise<number | undefined> => {
    const response = await ask(url, 'HEAD', {})
    return response.ok ? Number(response.headers.get('Upload-Offset')) : undefined
  }
  let url = transfer.url
  let offset = url ? await offsetAt(url) : undefined
  if (!url || offset === undefined) {
    const metadata = Object.entries(transfer.metadata)
      .map(([name, value]) => `${name} ${base64(value)}`)
      .join(',')
    const response = await ask(transfer.endpoint, 'POST', { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata })
    url = new URL(response.headers.get('Location') ?? '', transfer.endpoint).href
    offset = 0
    transfer.created(url)
  }
  transfer.progress(offset)
  while (offset < file.size) {
    const response = await ask(
      url,
      'PATCH',
      { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
      file.slice(offset, offset + chunkBytes),
    )
    const next: number | undefined = response.ok ? Number(response.headers.get('Upload-Offset')) : await offsetAt(url)
    if (next === undefined || !(next >= 0)) throw new Error('offset')
    offset = next
    transfer.progress(offset)
  }
}

/** Tells the server that an unfinished upload is not wanted any more. */
export async function forget(url: string, token: string): Promise<void> {
  await fetch(url, { method: 'DELETE', headers: headersOf(token, { 'Tus-Resumable': '1.0.0' }), credentials: 'omit' }).catch(() => {})
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

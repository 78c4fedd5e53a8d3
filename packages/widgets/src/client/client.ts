import type { Issue } from '@cohortium/program/form'
import type { MissingView, Problem } from '@cohortium/program'

/** The server said no, in a {@link Problem}'s words. */
export class Answered extends Error {
  readonly code: string
  readonly issues: Issue[]
  readonly missing: MissingView[]
  constructor(problem: Partial<Problem>, status: number) {
    super(problem.message)
    this.code = problem.code ?? String(status)
    this.issues = problem.issues ?? []
    this.missing = problem.missing ?? []
  }
}

/** Nobody answered, or not one of ours: worth trying again. */
export class Unreachable extends Error {}

export interface Wish {
  method?: string
  body?: unknown
  token?: string | undefined
  /** Makes a repeated verb harmless. */
  key?: string
}

/** Asks the service on behalf of one partner. Throws {@link Answered} or {@link Unreachable}, nothing else. */
export type Ask = <T>(path: string, wish?: Wish) => Promise<T>

/**
 * Headers for a request with this token. Content is JSON unless another type is given.
 */
export function headersOf(token: string | undefined, rest: Record<string, string> = {}): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}`, ...rest } : rest
}

/**
 * An {@link Ask} bound to a server's origin and a partner's publishable key. JSON comes back as a value, a file as a Blob,
 * nothing as undefined. Sends no cookies: the token alone says who asks.
 */
export function createAsk(server: string, partner: string): Ask {
  return async <T>(path: string, { method = 'GET', body, token, key }: Wish = {}): Promise<T> => {
    const headers = headersOf(token)
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (key) headers['Idempotency-Key'] = key
    const init: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' }
    if (body !== undefined) init.body = JSON.stringify(body)
    const response = await fetch(`${server}/embed/${partner}/${path}`, init).catch((cause) => {
      throw new Unreachable('', { cause })
    })
    const type = response.headers.get('Content-Type') ?? ''
    if (!response.ok) {
      const problem = type.includes('json') ? await response.json().catch(() => undefined) : undefined
      if (response.status >= 500 || response.status === 429 || !problem) throw new Unreachable(String(response.status))
      throw new Answered(problem, response.status)
    }
    return (response.status === 204 ? undefined : type.includes('json') ? response.json() : response.blob()) as Promise<T>
  }
}

/** A fresh idempotency key. Not `randomUUID`, which a page on plain http does not have. */
export function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

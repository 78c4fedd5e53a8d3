import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '@cohortium/engine'
import type { Instant } from '@cohortium/program'
import * as z from 'zod'
import { ProblemError } from '../problem.ts'

/** A page may lie open for a day. */
const lasts = 24 * 3_600_000

const claims = z.object({ id: z.uuid(), partner: z.uuid(), edition: z.uuid(), at: z.number() })
export type FormToken = z.infer<typeof claims>

const mac = (secret: string, body: string): Buffer => createHmac('sha256', secret).update(`form-token ${body}`).digest()

/** Shows that a page of this partner asked for this edition's form, lately. It begins one application (table form_token). */
export function signFormToken(secret: string, { partner, edition, at }: { partner: string; edition: string; at: Instant }): string {
  const body = Buffer.from(JSON.stringify({ id: newId(at), partner, edition, at } satisfies FormToken)).toString('base64url')
  return `${body}.${mac(secret, body).toString('base64url')}`
}

/** @throws ProblemError 409 when the token is not ours, is another page's, or is too old: the page must be loaded again */
export function readFormToken(secret: string, token: string, expected: { partner: string; edition: string; at: Instant }): FormToken {
  const [body = '', sign = ''] = token.split('.')
  const given = Buffer.from(sign, 'base64url')
  const right = mac(secret, body)
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw stale()
  const read = claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  if (read.partner !== expected.partner || read.edition !== expected.edition || expected.at - read.at > lasts) throw stale()
  return read
}

export const stale = (): ProblemError =>
  new ProblemError(409, {
    code: 'refused',
    message:
      'This form was opened too long ago, or was already used to begin an application. Load the page again; what you typed stays on it.',
  })

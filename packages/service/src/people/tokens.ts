/** Resume tokens: how someone who is not signed in comes back to an application. Opaque, hashed at rest, revocable. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '@cohortium/engine'
import type { Actor } from '../actor.ts'
import type { DbOrTrx, Trx } from '../database.ts'
import { signInFirst } from '../problem.ts'
import type { Service } from '../service.ts'

/** A link lapses after this; asking for another is one click. */
const days = 180

const hashOf = (secret: Buffer): string => createHash('sha256').update(secret).digest('base64url')

/** `rt_` and 56 bytes: the host, the token's id, the secret. The host is in it so that looking it up stays within one host's rows. */
export async function issueToken(trx: Trx, { host, application }: { host: string; application: string }): Promise<string> {
  const id = newId()
  const secret = randomBytes(24)
  await trx
    .insertInto('token')
    .values({
      hostId: host,
      id,
      applicationId: application,
      hash: hashOf(secret),
      lapsesAt: sql<Date>`now() + ${days} * interval '1 day'`,
      revokedAt: null,
    })
    .execute()
  return `rt_${Buffer.concat([bytesOf(host), bytesOf(id), secret]).toString('base64url')}`
}

/** Whoever holds the token, if it is of this host, neither revoked nor lapsed. */
export async function bearer({ db }: Service, host: string, token: string): Promise<Actor | undefined> {
  const parts = partsOf(token)
  if (!parts || parts.host !== host) return undefined
  const row = await db
    .selectFrom('token')
    .select(['applicationId', 'hash'])
    .where('hostId', '=', host)
    .where('id', '=', parts.id)
    .where('revokedAt', 'is', null)
    .where('lapsesAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) return undefined
  const isSame = timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(parts.secret)))
  return isSame ? { host, id: `resume:${parts.id}`, roles: ['applicant'], application: row.applicationId } : undefined
}

/** Whoever sends the header `Authorization: Bearer rt_…`. @throws ProblemError 401 that says how to come by a new link */
export async function signedInByLink(service: Service, host: string, header: string | null | undefined): Promise<Actor> {
  const token = /^Bearer (rt_\S+)$/.exec(header ?? '')?.[1]
  const actor = token === undefined ? undefined : await bearer(service, host, token)
  if (!actor) throw signInFirst('This link is no longer valid. Ask for a new one with the e-mail address you applied with.')
  return actor
}

/** Ends every link to an application, for instance when one fell into wrong hands. */
export async function revokeTokens(db: DbOrTrx, host: string, application: string): Promise<void> {
  await db
    .updateTable('token')
    .set({ revokedAt: sql<Date>`now()` })
    .where('hostId', '=', host)
    .where('applicationId', '=', application)
    .where('revokedAt', 'is', null)
    .execute()
}

/** The host and id named in a token; undefined when it is none of ours. */
export function partsOf(token: string): { host: string; id: string; secret: Buffer } | undefined {
  const bytes = /^rt_([\w-]{75})$/.exec(token)?.[1]
  if (bytes === undefined) return undefined
  const all = Buffer.from(bytes, 'base64url')
  return { host: uuidOf(all.subarray(0, 16)), id: uuidOf(all.subarray(16, 32)), secret: all.subarray(32) }
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

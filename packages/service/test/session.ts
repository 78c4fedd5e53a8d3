/** A session of somebody in particular, and a second host beside the world's own. */
import { sql } from 'kysely'
import { newId } from '@cohortium/engine'
import type { Role } from '@cohortium/program'
import { addPartner, addPerson, type Partner } from '../src/index.ts'
import type { World } from './world.ts'

/** Asks for a link, reads it in the outbox, confirms it: the cookie. */
export async function sessionOf(world: World, email: string): Promise<string> {
  const { status, headers, body } = await world.ask('/api/sign-in/confirm', { body: { token: await linkFor(world, email) } })
  if (status !== 204) throw new Error(JSON.stringify(body))
  return cookieOf(headers)
}

/** The token of a fresh link to sign in with. */
export async function linkFor(world: World, email: string): Promise<string> {
  await world.ask('/api/sign-in', { body: { email } })
  await world.settle()
  const mail = await world.service.db
    .selectFrom('outbox')
    .select('text')
    .where(sql`"to"[1]`, '=', email)
    .orderBy('deliveredAt', 'desc')
    .executeTakeFirstOrThrow()
  return /#(\S+)/.exec(mail.text)?.[1] ?? ''
}

export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

export interface OtherHost {
  host: string
  partner: Partner
  /** The cookie of a member of its staff. */
  cookie: string
}

export async function addHost(world: World, role: Role = 'staff'): Promise<OtherHost> {
  const { db } = world.service
  const host = newId()
  const email = `${role}@other.test`.toLowerCase()
  await db.insertInto('host').values({ hostId: host, slug: 'other', name: 'Another', contact: 'hello@other.test' }).execute()
  const partner = await db
    .transaction()
    .execute((trx) => addPartner(trx, { host, name: 'Their partner', key: 'pk_other_0001', origins: ['https://theirs.test'] }))
  await addPerson(db, { host, email, name: 'Otto Other', role })
  return { host, partner, cookie: await sessionOf(world, email) }
}

import { randomBytes } from 'node:crypto'
import { isId, newId } from '@cohortium/engine'
import type { Partner } from '../actor.ts'
import type { DbOrTrx, Trx } from '../database.ts'
import type { Service } from '../service.ts'

/** By the publishable key in the path; undefined when there is no such key. */
export async function partnerOf({ db }: Pick<Service, 'db'>, key: string): Promise<Partner | undefined> {
  const directory = await db.selectFrom('partnerKey').select('hostId').where('key', '=', key).executeTakeFirst()
  if (!directory) return undefined
  const row = await db.selectFrom('partner').selectAll().where('hostId', '=', directory.hostId).where('key', '=', key).executeTakeFirst()
  return row && asPartner(row)
}

/** The host's own: its key is what our own pages use. */
export async function ownPartner(db: DbOrTrx, host: string): Promise<Partner | undefined> {
  const row = await db.selectFrom('partner').selectAll().where('hostId', '=', host).where('isOwn', '=', true).executeTakeFirst()
  return row && asPartner(row)
}

/** The edition that an address of ours names, by its id or its slug; a draft has no page yet, and of several the newest is meant. */
export async function editionNamed(
  db: DbOrTrx,
  name: string,
): Promise<{ id: string; hostId: string; title: string; contact: string } | undefined> {
  return db
    .selectFrom('edition')
    .innerJoin('host', 'host.hostId', 'edition.hostId')
    .select(['edition.id', 'edition.hostId', 'edition.title', 'host.contact'])
    .where(isId(name) ? 'edition.id' : 'edition.slug', '=', name)
    .where('edition.state', '<>', 'draft')
    .orderBy('edition.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface NewPartner {
  host: string
  name: string
  /** `pk_…`; made when absent. */
  key?: string
  /** Exact origins; a wild card is refused. */
  origins: readonly string[]
  programs?: readonly string[]
  isTest?: boolean
  isOwn?: boolean
}

/** Files a partner and its key; the same key again changes the name and the origins. */
export async function addPartner(trx: Trx, partner: NewPartner): Promise<Partner> {
  const key = partner.key ?? `pk_${randomBytes(15).toString('base64url')}`
  if (!/^pk_[\w-]{8,}$/.test(key)) throw new Error(`Not a publishable key: ${key}`)
  for (const origin of partner.origins)
    if (!isOrigin(origin)) throw new Error(`Not an origin: ${origin}. Write it as https://partner.example, without a path.`)
  await trx
    .insertInto('partnerKey')
    .values({ key, hostId: partner.host })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await trx
    .insertInto('partner')
    .values({
      hostId: partner.host,
      id: newId(),
      key,
      name: partner.name,
      origins: [...partner.origins],
      programs: [...(partner.programs ?? [])],
      isTest: partner.isTest ?? false,
      isOwn: partner.isOwn ?? false,
    })
    .onConflict((conflict) => conflict.columns(['hostId', 'key']).doUpdateSet({ name: partner.name, origins: [...partner.origins] }))
    .returningAll()
    .executeTakeFirstOrThrow()
  return asPartner(row)
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const asPartner = ({
  hostId,
  ...row
}: {
  hostId: string
  id: string
  key: string
  name: string
  origins: string[]
  programs: string[]
  isTest: boolean
  isOwn: boolean
}): Partner => ({ host: hostId, ...row })

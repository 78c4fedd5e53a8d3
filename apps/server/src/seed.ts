import { newId } from '@cohortium/engine'
import { addPartner, addPerson, ownPartner, type Partner, type Service } from '@cohortium/service'
import type { Config } from './config.ts'

export interface Seeded {
  host: string
  /** The host's own key, for our own pages. */
  own: Partner
  /** Nobody was here before. */
  isNew: boolean
}

/** The one partner of the demonstration: its site is examples/partner-site. */
export const demoPartner = { name: 'Lakemont Health Equity Coalition', key: 'pk_demo_lakemont' }

/**
 * A database without a host gets one, with its own key and the first member of the staff. What is there already stays,
 * but for the origins: they follow the address and ports that the server was started with. Of nodes that start at once one does it after another.
 */
export async function seed({ db, baseUrl }: Service, config: Config): Promise<Seeded> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('clock').select('one').forUpdate().execute()
    const known = await trx.selectFrom('host').select('hostId').orderBy('slug').limit(1).executeTakeFirst()
    const host = known?.hostId ?? newId()
    if (!known) {
      const contact = config.isDemo ? 'hello@example.org' : config.staff
      await trx.insertInto('host').values({ hostId: host, slug: 'host', name: config.hostName, contact }).execute()
      await addPerson(trx, { host, email: config.staff, name: config.isDemo ? 'Noor Haddad' : 'First member of the staff', role: 'staff' })
    }
    if (config.isDemo) {
      const origins = [`http://localhost:${config.partnerPort}`, `http://127.0.0.1:${config.partnerPort}`]
      await addPartner(trx, { host, ...demoPartner, origins })
    }
    const before = await ownPartner(trx, host)
    const own = await addPartner(trx, {
      host,
      name: config.hostName,
      ...(before && { key: before.key }),
      origins: [new URL(baseUrl).origin],
      isOwn: true,
    })
    return { host, own, isNew: !known }
  })
}

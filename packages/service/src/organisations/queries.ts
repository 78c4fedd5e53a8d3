import { newId } from '@cohortium/engine'
import { sql } from 'kysely'
import type { Db, Trx } from '../database.ts'

/** Finds the host's organisation of that name and place, whatever the case, or files a new one. Returns its id. */
export async function fileOrganisation(
  trx: Trx,
  { host, name, location, at }: { host: string; name: string; location?: string | undefined; at: number },
): Promise<string> {
  const found = await trx
    .selectFrom('organisation')
    .select('id')
    .where('hostId', '=', host)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where(sql`lower(coalesce(location, ''))`, '=', (location ?? '').toLowerCase())
    .orderBy('createdAt')
    .executeTakeFirst()
  if (found) return found.id
  const id = newId(at)
  await trx
    .insertInto('organisation')
    .values({ hostId: host, id, name, location: location ?? null, createdAt: new Date(at) })
    .execute()
  return id
}

export interface OrganisationView {
  id: string
  name: string
  location?: string
  applications: number
}

/** The host's organisations by name, with how many applications each has. */
export async function listOrganisations(db: Db, host: string): Promise<OrganisationView[]> {
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('applicant as a', (join) => join.onRef('a.organisationId', '=', 'o.id').on('a.hostId', '=', host))
    .where('o.hostId', '=', host)
    .groupBy(['o.id', 'o.name', 'o.location'])
    .orderBy('o.name')
    .select(({ fn }) => ['o.id', 'o.name', 'o.location', fn.count<number>('a.applicationId').as('applications')])
    .execute()
  return rows.map(({ id, name, location, applications }) => ({ id, name, ...(location !== null && { location }), applications }))
}

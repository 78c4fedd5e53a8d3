import type { Target } from '@cohortium/engine'
import type { WithinView } from '@cohortium/program'
import type { DbOrTrx } from '../database.ts'

/** Who applies, as it was said to begin. */
export interface Applicant {
  email: string
  reference: string
  /** Who applies, by name: a person's or a chapter's own, a team's organisation. */
  name: string
  organisation: { id: string; name: string; location: string | null } | null
  /** What it was made within: a member's chapter. */
  within: WithinView | null
}

/** A person's or a chapter's own name, or that of a team's organisation. */
export const nameOf = ({ name, organisation }: { name: string | null; organisation: string | null }): string => name ?? organisation ?? ''

/** Undefined for an application that was not begun on a page. */
export async function findApplicant(db: DbOrTrx, { host, id }: Target): Promise<Applicant | undefined> {
  const row = await db
    .selectFrom('applicant as a')
    .leftJoin('organisation as o', (join) => join.onRef('o.id', '=', 'a.organisationId').on('o.hostId', '=', host))
    .leftJoin('applicant as w', (join) => join.onRef('w.applicationId', '=', 'a.withinId').on('w.hostId', '=', host))
    .leftJoin('organisation as wo', (join) => join.onRef('wo.id', '=', 'w.organisationId').on('wo.hostId', '=', host))
    .where('a.hostId', '=', host)
    .where('a.applicationId', '=', id)
    .select([
      'a.email',
      'a.reference',
      'a.name',
      'a.withinId',
      'o.id as organisationId',
      'o.name as organisation',
      'o.location',
      'w.name as withinName',
      'wo.name as withinOrganisation',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { email, reference, organisationId, organisation, location, withinId, withinName, withinOrganisation } = row
  return {
    email,
    reference,
    name: nameOf(row),
    organisation: organisationId === null ? null : { id: organisationId, name: organisation ?? '', location },
    within:
      withinId === null
        ? null
        : {
            id: withinId,
            name: nameOf({ name: withinName, organisation: withinOrganisation }),
            organisation: withinName === null ? null : withinOrganisation,
          },
  }
}

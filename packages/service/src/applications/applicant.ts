import type { Target } from '@cohortium/engine'
import type { WithinView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
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

/** Undefined for an application that was not begun on a page. */
export async function findApplicant(db: DbOrTrx, { host, id }: Target): Promise<Applicant | undefined> {
  const row = await db
    .selectFrom(applicantsOf(db, host).as('p'))
    .leftJoin(applicantsOf(db, host).as('w'), 'w.applicationId', 'p.withinId')
    .where('p.applicationId', '=', id)
    .selectAll('p')
    .select(['w.name as withinName', 'w.organisation as withinOrganisation'])
    .executeTakeFirst()
  if (!row) return undefined
  const { email, reference, name, organisationId, organisation, location, withinId, withinName, withinOrganisation } = row
  return {
    email,
    reference,
    name,
    organisation: organisationId === null ? null : { id: organisationId, name: organisation ?? name, location },
    within: withinId === null ? null : { id: withinId, name: withinName ?? '', organisation: withinOrganisation },
  }
}

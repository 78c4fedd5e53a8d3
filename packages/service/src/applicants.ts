/** Who applies, by name. Below the slices: editions, applications and mails all ask it. */
import type { AliasableExpression } from 'kysely'
import type { DbOrTrx } from './database.ts'

export interface NamedApplicant {
  applicationId: string
  editionId: string
  /** What it was made within: a member's chapter. */
  withinId: string | null
  email: string
  reference: string
  /** What it goes by: a person's or a chapter's own name, a team's organisation. */
  name: string
  organisationId: string | null
  /** Where a person or a chapter belongs; null for a team, whose name it is. */
  organisation: string | null
  location: string | null
}

/** A host's applicants, to be joined under an alias by their `applicationId`. */
export const applicantsOf = (db: DbOrTrx, host: string): AliasableExpression<NamedApplicant> =>
  db
    .selectFrom('applicant')
    .leftJoin('organisation', (join) => join.onRef('organisation.id', '=', 'applicant.organisationId').on('organisation.hostId', '=', host))
    .where('applicant.hostId', '=', host)
    .select((of) => [
      'applicant.applicationId',
      'applicant.editionId',
      'applicant.withinId',
      'applicant.email',
      'applicant.reference',
      of.fn.coalesce('applicant.name', 'organisation.name', of.val('')).as('name'),
      'organisation.id as organisationId',
      of.case().when('applicant.name', 'is not', null).then(of.ref('organisation.name')).end().as('organisation'),
      'organisation.location',
    ])

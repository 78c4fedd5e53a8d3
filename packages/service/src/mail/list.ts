import type { MailView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import type { Db } from '../database.ts'
import { letterView } from './queue.ts'

const most = 200

/** The host's mails, the newest first, each with the application it is about; of one application or one edition when they are named. */
export async function listMails(
  db: Db,
  host: string,
  { application, edition }: { application?: string | undefined; edition?: string | undefined },
): Promise<MailView[]> {
  let mails = db
    .selectFrom('mail as m')
    .leftJoin(applicantsOf(db, host).as('p'), 'p.applicationId', 'm.applicationId')
    .where('m.hostId', '=', host)
    .selectAll('m')
    .select(['p.reference', 'p.name as applicant'])
  if (application !== undefined) mails = mails.where('m.applicationId', '=', application)
  if (edition !== undefined) mails = mails.where('p.editionId', '=', edition)
  const rows = await mails.orderBy('m.createdAt', 'desc').orderBy('m.id', 'desc').limit(most).execute()
  return rows.map(({ reference, applicant, ...row }) => ({
    ...letterView(row),
    application: row.applicationId === null || reference === null ? null : { id: row.applicationId, reference, applicant: applicant ?? '' },
  }))
}

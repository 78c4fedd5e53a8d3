import { programOf, readApplication, readEdition, TerminalError, type EditionRow, type JobHandler } from '@cohortium/engine'
import type { Facts } from '@cohortium/program'
import { findApplicant } from '../applications/index.ts'
import type { DbOrTrx } from '../database.ts'
import { sayDay, sayMonth } from '../dates.ts'
import { unitOf } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { drawCertificate } from './draw.ts'

/** Whether there is one, and since when. */
export async function certificateOf(db: DbOrTrx, host: string, application: string): Promise<{ issuedAt: string } | null> {
  const row = await db
    .selectFrom('certificate')
    .select('issuedAt')
    .where('hostId', '=', host)
    .where('applicationId', '=', application)
    .executeTakeFirst()
  return row ? { issuedAt: row.issuedAt.toISOString() } : null
}

/** `certificate`: draws it from the step that asked for it; a second run draws the same page over the first. */
export const certificateJobs = (service: Service): Record<string, JobHandler> => ({
  certificate: async (job) => {
    if (job.application === null) throw new TerminalError('A certificate without an application')
    const { db, engine, blobs } = service
    const target = { host: job.host, id: job.application }
    const application = await readApplication(db, target)
    const found = application && (await readEdition(db, job.host, application.editionId))
    if (!application || !found) throw new TerminalError(`No application ${job.application}`)
    const { facts } = programOf(engine, application)
    const step = await db
      .selectFrom('event')
      .select('at')
      .where('hostId', '=', job.host)
      .where('subjectId', '=', target.id)
      .where('seq', '=', Number(job.payload['seq']))
      .executeTakeFirst()
    const issuedAt = step?.at ?? new Date(job.at)
    const who = await findApplicant(db, target)
    const host = await db.selectFrom('host').select('name').where('hostId', '=', job.host).executeTakeFirst()
    const { edition } = found
    const pdf = await drawCertificate({
      applicant: who?.name ?? '',
      unit: unitOf(facts, application.track).kind,
      program: facts.title,
      track: facts.tracks[application.track]?.title ?? application.track,
      edition: edition.title,
      from: beginning(facts, edition, issuedAt),
      until: sayDay(issuedAt.getTime(), edition.zone, facts.locale),
      host: host?.name ?? '',
      reference: who?.reference ?? '',
      sponsor: facts.sponsor,
      isDemo: application.isDemo,
      issuedAt,
    })
    const blob = `${job.host}/certificates/${target.id}`
    await blobs.put(blob, pdf)
    await db
      .insertInto('certificate')
      .values({ hostId: job.host, applicationId: target.id, blob, issuedAt })
      .onConflict((conflict) => conflict.columns(['hostId', 'applicationId']).doUpdateSet({ blob, issuedAt }))
      .execute()
  },
})

/** When the edition began, as exactly as it is known: a month whose day nobody set stays a month. Null while it lies ahead, or is not known. */
function beginning({ edition: { begins }, dates, locale }: Facts, edition: EditionRow, issuedAt: Date): string | null {
  const date = begins === undefined ? undefined : edition.dates[begins]
  if (!date || date.at > issuedAt.getTime()) return null
  return dates[begins!]?.kind === 'month' ? sayMonth(date.local, locale) : sayDay(date.at, edition.zone, locale)
}

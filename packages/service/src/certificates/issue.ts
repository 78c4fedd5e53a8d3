import { programOf, readApplication, readEdition, TerminalError, type JobHandler } from '@cohortium/engine'
import type { DbOrTrx } from '../database.ts'
import { sayDay } from '../dates.ts'
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
    const who = await db
      .selectFrom('applicant')
      .innerJoin('organisation', (join) =>
        join.onRef('organisation.id', '=', 'applicant.organisationId').on('organisation.hostId', '=', job.host),
      )
      .innerJoin('host', (join) => join.on('host.hostId', '=', job.host))
      .select(['organisation.name', 'applicant.reference', 'host.name as host'])
      .where('applicant.hostId', '=', job.host)
      .where('applicant.applicationId', '=', target.id)
      .executeTakeFirst()
    const { edition } = found
    const start = Object.entries(edition.dates).find(([name]) => /^(begins|starts|start|first)/.test(name))?.[1].at
    const pdf = await drawCertificate({
      organisation: who?.name ?? 'the team',
      program: facts.title,
      track: facts.tracks[application.track]?.title ?? application.track,
      edition: edition.title,
      from: start === undefined || start > issuedAt.getTime() ? null : sayDay(start, edition.zone),
      until: sayDay(issuedAt.getTime(), edition.zone),
      host: who?.host ?? '',
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

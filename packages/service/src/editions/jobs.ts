import { readEdition, type JobHandler } from '@cohortium/engine'
import { sayInstant } from '../dates.ts'
import { queueMail } from '../mail/index.ts'
import { programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'

/** Tells everybody whose application is still a draft of a deadline that moved. Run twice, it is one mail each: the key names edition, revision and application. */
export const deadlineMoved =
  (service: Service): JobHandler =>
  async ({ host, key, payload }) => {
    const { db } = service
    const found = await readEdition(db, host, String(payload['edition']))
    if (!found) return
    const { edition } = found
    const { facts } = programNamed(service, edition.program, edition.version)
    const moved = (payload['dates'] as string[]).filter((name) => edition.dates[name])
    const people = await db
      .selectFrom('application as a')
      .innerJoin('applicant as p', (join) => join.onRef('p.applicationId', '=', 'a.id').on('p.hostId', '=', host))
      .where('a.hostId', '=', host)
      .where('a.editionId', '=', edition.id)
      .where((where) => where(where.val('editable'), '=', where.fn.any('a.tags')))
      .select(['a.id', 'a.track', 'p.email', 'p.reference'])
      .execute()
    for (const { id, track, email, reference } of people) {
      // the other track's deadline is not theirs; a date that belongs to no track is everybody's
      const theirs = moved.filter(
        (name) => facts.tracks[track]?.closes === name || !Object.values(facts.tracks).some(({ closes }) => closes === name),
      )
      if (theirs.length === 0) continue
      const lines = theirs.map((name) => `- ${facts.dates[name]?.title ?? name}: ${sayInstant(edition.dates[name]!.at, edition.zone)}`)
      const body = `You have begun an application to ${edition.title} (${reference}). There is more time now:\n\n${lines.join('\n')}\n\nNothing you wrote has changed. You can go on where you stopped, by the link we sent you.\n\nQuestions: ${facts.contact}`
      await db.transaction().execute((trx) =>
        queueMail(trx, {
          host,
          application: id,
          key: `deadline-moved/${key}/${id}`,
          to: [email],
          subject: `${edition.title}: there is more time`,
          body,
        }),
      )
    }
  }

import { readEdition, type EditionRow, type JobHandler } from '@cohortium/engine'
import { contactOf, type Facts } from '@cohortium/program'
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
    const drafts = await db
      .selectFrom('application as a')
      .innerJoin('applicant as p', (join) => join.onRef('p.applicationId', '=', 'a.id').on('p.hostId', '=', host))
      .where('a.hostId', '=', host)
      .where('a.editionId', '=', edition.id)
      .where((where) => where(where.val('editable'), '=', where.fn.any('a.tags')))
      .select(['a.id', 'a.track', 'p.email', 'p.reference'])
      .execute()
    for (const { id, track, email, reference } of drafts) {
      const theirs = moved.filter((name) => facts.tracks[track]?.closes === name || !isClosing(facts, name))
      if (theirs.length === 0) continue
      const notice = noticeOf(facts, edition, track, theirs, reference)
      await db
        .transaction()
        .execute((trx) => queueMail(trx, { host, application: id, key: `deadline-moved/${key}/${id}`, to: [email], ...notice }))
    }
  }

/** Another track's closing is no matter of theirs; a date that closes no track is everybody's. */
const isClosing = ({ tracks }: Facts, name: string): boolean => Object.values(tracks).some(({ closes }) => closes === name)

function noticeOf(
  facts: Facts,
  edition: EditionRow,
  track: string,
  moved: readonly string[],
  reference: string,
): { subject: string; body: string } {
  const hasMoreTime = moved.includes(facts.tracks[track]?.closes ?? '')
  const lines = moved.map(
    (name) => `- ${facts.dates[name]?.title ?? name}: ${sayInstant(edition.dates[name]!.at, edition.zone, facts.locale)}`,
  )
  return {
    subject: `${edition.title}: ${hasMoreTime ? 'there is more time' : 'a date has moved'}`,
    body: [
      `You have begun an application to ${edition.title} (${reference}). ${hasMoreTime ? 'There is more time now:' : 'A date has moved:'}`,
      lines.join('\n'),
      'Nothing you wrote has changed. You can go on where you stopped, by the link we sent you.',
      `Questions: ${contactOf(facts, edition.decided)}`,
    ].join('\n\n'),
  }
}

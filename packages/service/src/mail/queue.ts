/** Filing a mail: the row is the letter, the job is its sending. */
import { enqueue, idOf, now } from '@cohortium/engine'
import type { LetterView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import type { DbOrTrx, Trx } from '../database.ts'
import { linkMark, oneLine } from './draw.ts'
import type { MailAttachment } from './table.ts'

/** What stands there for everybody else who reads the letter. */
export const linkWords = '(your personal link)'

export interface NewMail {
  host: string
  application?: string
  /** The same key twice is one mail. */
  key: string
  letter?: string
  audience?: 'applicant' | 'staff' | 'other'
  to: string[]
  subject: string
  body: string
  attachment?: MailAttachment
  /** When it is written, by the clock of the application's log; the database's when absent. */
  at?: Date
}

/** Files a mail and, in the same transaction, queues its sending. Nobody to send it to: filed as failed, so that staff see it. */
export async function queueMail(trx: Trx, mail: NewMail): Promise<void> {
  const id = idOf('mail', mail.host, mail.key)
  const added = await trx
    .insertInto('mail')
    .values({
      hostId: mail.host,
      id,
      applicationId: mail.application ?? null,
      letter: mail.letter ?? 'note',
      audience: mail.audience ?? (mail.application ? 'applicant' : 'other'),
      to: mail.to,
      subject: oneLine(mail.subject),
      body: mail.body,
      attachment: mail.attachment ? JSON.stringify(mail.attachment) : null,
      createdAt: mail.at ?? new Date(await now(trx)),
      ...(mail.to.length === 0 && { state: 'failed' as const, error: 'Nobody to send it to.' }),
    })
    .onConflict((conflict) => conflict.columns(['hostId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added && mail.to.length > 0)
    await enqueue(trx, {
      host: mail.host,
      name: 'send-mail',
      key: id,
      payload: { mail: id },
      ...(mail.application && { application: mail.application }),
    })
}

/** Queues the mail with the link that resumes the application; each request is a mail of its own, and no earlier link ends by it. */
export async function mailResumeLink(
  trx: Trx,
  { host, application, key = crypto.randomUUID() }: { host: string; application: string; key?: string },
): Promise<void> {
  const row = await trx
    .selectFrom(applicantsOf(trx, host).as('p'))
    .innerJoin('edition', (join) => join.onRef('edition.id', '=', 'p.editionId').on('edition.hostId', '=', host))
    .where('p.applicationId', '=', application)
    .select(['p.email', 'p.reference', 'p.name', 'edition.title'])
    .executeTakeFirst()
  if (!row) return
  const body = `This link opens the application of ${oneLine(row.name)} to ${row.title} (${row.reference}), on any device:

${linkMark}

Keep it to yourself and those who apply with you: whoever has it can read and change the application. Every new link works beside the earlier ones.

If you did not ask for it, you need do nothing.`
  await queueMail(trx, {
    host,
    application,
    key: `link/${application}/${key}`,
    letter: 'link',
    to: [row.email],
    subject: `Your application to ${row.title}`,
    body,
  })
}

/** Mails about one application as its applicant may read them, oldest first. */
export async function lettersOf(db: DbOrTrx, host: string, application: string): Promise<LetterView[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('hostId', '=', host)
    .where('applicationId', '=', application)
    .where('audience', '=', 'applicant')
    // A mail that only brings somebody back is no letter.
    .where('letter', '<>', 'link')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(letterView)
}

/** As a reader sees it: where a personal link stood, the words for it. */
export function letterView(row: {
  id: string
  subject: string
  body: string
  sentAt: Date | null
  to: string[]
  state: 'waiting' | 'sent' | 'failed'
  error: string | null
}): LetterView {
  return {
    id: row.id,
    subject: row.subject,
    body: row.body.replaceAll(linkMark, linkWords),
    sentAt: row.sentAt?.toISOString() ?? null,
    to: row.to,
    state: row.state,
    ...(row.error !== null && { error: row.error }),
  }
}

import { now, TerminalError, type Job, type JobHandlers } from '@cohortium/engine'
import { issueToken } from '../people/index.ts'
import type { Service } from '../service.ts'
import { textsOf } from './about.ts'
import { drawMail, drawText, linkMark } from './draw.ts'
import { fillLetter } from './letter.ts'
import { DeliveryError } from './mailer.ts'
import { queueMail } from './queue.ts'

/** `letter`: an effect of the program, rendered once and filed. `send-mail`: one filed mail, handed over. Both may run twice. */
export const mailJobs = (service: Service) =>
  ({
    letter: async (job: Job) => {
      if (job.application === null) throw new TerminalError('A letter without an application')
      const target = { host: job.host, id: job.application }
      const { letter, to, seq } = job.payload as { letter: string; to?: string; seq: number }
      const { at, texts } = await textsOf(service.db, target, seq)
      const rendered = await fillLetter(service, target, { letter, to, texts, step: { seq, at } })
      await service.db
        .transaction()
        .execute((trx) => queueMail(trx, { host: job.host, application: target.id, key: job.key, ...rendered, at: new Date(at) }))
    },
    // a mail server that has not answered in a minute does not answer
    'send-mail': { timeLimit: 60_000, run: (job) => sendMail(service, job.host, String(job.payload['mail']), job.isLastAttempt) },
  }) satisfies JobHandlers

async function sendMail(service: Service, host: string, id: string, isLastAttempt: boolean): Promise<void> {
  const { db } = service
  const mail = await db.selectFrom('mail').selectAll().where('hostId', '=', host).where('id', '=', id).executeTakeFirst()
  if (!mail || mail.state === 'sent') return
  const body = mail.body.includes(linkMark) ? mail.body.replaceAll(linkMark, await personalLink(service, mail)) : mail.body
  const sender = await db.selectFrom('host').select('name').where('hostId', '=', host).executeTakeFirstOrThrow()
  const foot =
    mail.audience === 'staff' ? `You receive this as one of the staff of ${sender.name}.` : `Cohortium sends this for ${sender.name}.`
  try {
    await service.mailer.deliver({
      host,
      id,
      to: mail.to,
      subject: mail.subject,
      text: `${drawText(body)}\n`,
      html: drawMail(mail.subject, body, service.baseUrl, foot),
      ...(mail.attachment && { attachment: mail.attachment }),
    })
  } catch (error) {
    const isLast = isLastAttempt || (error instanceof DeliveryError && error.permanent)
    await db
      .updateTable('mail')
      .set({ state: isLast ? 'failed' : 'waiting', error: (error as Error).message.slice(0, 500) })
      .where('hostId', '=', host)
      .where('id', '=', id)
      .execute()
    if (error instanceof DeliveryError && error.permanent) throw new TerminalError(error.message, { cause: error })
    throw error
  }
  await db
    .updateTable('mail')
    .set({ state: 'sent', error: null, sentAt: new Date(await now(db)) })
    .where('hostId', '=', host)
    .where('id', '=', id)
    .execute()
}

/** A fresh token for each sending: nothing in the mail's row can open an application. */
async function personalLink(service: Service, mail: { hostId: string; applicationId: string | null; audience: string }): Promise<string> {
  if (mail.applicationId === null || mail.audience !== 'applicant') return `${service.baseUrl}/my`
  const { hostId: host, applicationId: application } = mail
  const token = await service.db.transaction().execute((trx) => issueToken(trx, { host, application }))
  return `${service.baseUrl}/my#${token}`
}

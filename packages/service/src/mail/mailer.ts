/** The last step of a mail: handed to an SMTP server, or laid out to be read. */
import { now } from '@cohortium/engine'
import { createTransport } from 'nodemailer'
import type { Db } from '../database.ts'
import type { MailAttachment } from './table.ts'

export interface Message {
  host: string
  /** The mail's own id: it becomes the Message-ID, so that a mail that goes out twice is one mail to its reader. */
  id: string
  to: readonly string[]
  subject: string
  text: string
  html: string
  attachment?: MailAttachment
}

export interface Mailer {
  /** `outbox`: kept for the page /outbox and sent to nobody. */
  kind: 'smtp' | 'outbox'
  /** @throws when it was not taken; `permanent` on the error says that trying again cannot help. */
  deliver(message: Message): Promise<void>
}

/** Sends by SMTP. `from` is an address or `Name <address>`. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    kind: 'smtp',
    deliver: async ({ id, to, subject, text, html, attachment }) => {
      refuseBreaks([from, subject, ...to])
      try {
        await transport.sendMail({
          from,
          to: [...to],
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(attachment && { attachments: [{ filename: attachment.name, contentType: attachment.type, content: attachment.content }] }),
        })
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode ?? 0
        throw new DeliveryError((error as Error).message, code >= 500, { cause: error })
      }
    },
  }
}

/** Keeps what would have gone out, for the page /outbox. The same mail again replaces itself. */
export function outboxMailer(db: Db): Mailer {
  return {
    kind: 'outbox',
    deliver: async ({ host, id, to, subject, text, attachment }) => {
      refuseBreaks([subject, ...to])
      const row = {
        to: [...to],
        subject,
        text,
        attachment: attachment ? JSON.stringify(attachment) : null,
        deliveredAt: new Date(await now(db)),
      }
      await db
        .insertInto('outbox')
        .values({ hostId: host, id, ...row })
        .onConflict((conflict) => conflict.columns(['hostId', 'id']).doUpdateSet(row))
        .execute()
    },
  }
}

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly permanent: boolean
  constructor(message: string, permanent: boolean, options?: ErrorOptions) {
    super(message, options)
    this.permanent = permanent
  }
}

/** A line break in a header would begin another header: refused here, whatever the transport does about it. */
function refuseBreaks(headers: readonly string[]): void {
  if (headers.some((value) => /[\r\n\u0000]/.test(value))) throw new DeliveryError('A header of this mail holds a line break.', true)
}

/** Mails that would have gone out, to be read: only where no SMTP server is configured. */
import { isId } from '@cohortium/engine'
import type { Service } from '../service.ts'
import { escapeHtml } from './draw.ts'

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/outbox/outbox.css"></head>
<body><main>${body}</main></body></html>`

const when = (at: Date): string =>
  `<time datetime="${at.toISOString()}">${escapeHtml(at.toISOString().slice(0, 16).replace('T', ' '))} UTC</time>`

/** The newest 200, newest first. */
export async function outboxPage({ db }: Service): Promise<string> {
  const mails = await db
    .selectFrom('outbox')
    .select(['id', 'to', 'subject', 'deliveredAt'])
    .orderBy('deliveredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const rows = mails.map(
    (mail) =>
      `<tr><td>${when(mail.deliveredAt)}</td><td>${escapeHtml(mail.to.join(', '))}</td><td><a href="/outbox/${mail.id}">${escapeHtml(mail.subject)}</a></td></tr>`,
  )
  return page(
    'Outbox',
    `<h1>Outbox</h1><p>No mail server is set, so nothing leaves this machine. These mails would have gone out.</p>${
      rows.length === 0
        ? '<p>No mail yet. One appears here as soon as somebody applies or signs in.</p>'
        : `<table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    }`,
  )
}

/** One mail as its reader would see the plain text; undefined when there is none. */
export async function outboxMailPage({ db, baseUrl }: Service, id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined
  const mail = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
  if (!mail) return undefined
  const own = escapeHtml(baseUrl)
  const text = escapeHtml(mail.text).replace(/https?:\/\/[^\s<]+/g, (url) =>
    url.startsWith(`${own}/`) ? `<a href="${url}">${url}</a>` : url,
  )
  const attached = mail.attachment
    ? `<h2>Attached: ${escapeHtml(mail.attachment.name)}</h2><pre>${escapeHtml(mail.attachment.content)}</pre>`
    : ''
  return page(
    mail.subject,
    `<p><a href="/outbox">Outbox</a></p><h1>${escapeHtml(mail.subject)}</h1><p>To ${escapeHtml(mail.to.join(', '))}, ${when(mail.deliveredAt)}</p><pre>${text}</pre>${attached}`,
  )
}

export const outboxStyles = `:root{color-scheme:light dark;--ink:light-dark(#1d2b2a,#e6ebe9);--quiet:light-dark(#4d5b59,#a9b6b3);--ground:light-dark(#fbfaf7,#141a1a);--line:light-dark(#d5d2ca,#35403f);--accent:light-dark(#14605a,#7fd0c6)}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:32px 16px 48px}
h1{font:600 1.6rem/1.25 Georgia,'Times New Roman',serif;margin:8px 0 16px}
p,time{color:var(--quiet)}
a{color:var(--accent)}
table{border-collapse:collapse;inline-size:100%}
th{text-align:start;font-weight:600}
th,td{padding:8px 12px 8px 0;border-block-end:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
pre{font:17px/1.55 Georgia,'Times New Roman',serif;white-space:pre-wrap;overflow-wrap:anywhere;border-block-start:1px solid var(--line);padding-block-start:16px;max-inline-size:62ch}
`

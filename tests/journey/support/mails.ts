import { until } from './server.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Reads the development outbox as a person would: the list, then the mail. Newest first. */
export async function mailsTo(url: string, address: string): Promise<Mail[]> {
  const list = await (await fetch(`${url}/outbox`)).text()
  const rows = [...list.matchAll(/<tr><td>.*?<\/td><td>(.*?)<\/td><td><a href="(\/outbox\/[^"]+)">(.*?)<\/a>/g)]
  const wanted = rows.filter(([, to]) => to?.includes(address))
  return Promise.all(
    wanted.map(async ([, to, path, subject]) => {
      const page = await (await fetch(`${url}${path}`)).text()
      const text = /<pre>([\s\S]*?)<\/pre>/.exec(page)?.[1] ?? ''
      return { to: unescape(to ?? ''), subject: unescape(subject ?? ''), text: unescape(text.replace(/<[^>]+>/g, '')) }
    }),
  )
}

/** Waits for the mail whose subject or text speaks of something. */
export function mailTo(url: string, address: string, about: RegExp): Promise<Mail> {
  return until(`a mail to ${address} about ${about}`, async () =>
    (await mailsTo(url, address)).find((mail) => about.test(mail.subject) || about.test(mail.text)),
  )
}

/** The first address of our own in a mail. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0]
  if (!link) throw new Error(`No link in “${mail.subject}”:\n${mail.text}`)
  return link.replace(/[.,)]+$/, '')
}

function unescape(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

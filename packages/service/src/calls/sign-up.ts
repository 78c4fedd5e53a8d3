import { now } from '@cohortium/engine'
import { contactOf } from '@cohortium/program'
import * as z from 'zod'
import { sayInstant } from '../dates.ts'
import type { Trx } from '../database.ts'
import { callOf, findEdition } from '../editions/index.ts'
import { queueMail } from '../mail/index.ts'
import { ProblemError } from '../problem.ts'
import type { Service } from '../service.ts'
import { invitation } from './invitation.ts'
import type { Call } from './queries.ts'

/** What a person gives to be invited. */
export const signUpBody = z.object({
  name: z.string({ error: 'Enter your name' }).trim().min(1, 'Enter your name').max(120, 'Enter a name of at most 120 characters'),
  email: z
    .email({ error: 'Enter your e-mail address, like name@example.org' })
    .max(254, 'Enter an e-mail address of at most 254 characters'),
})

const link = z
  .url({ protocol: /^https$/, error: 'Enter a link that begins with https://' })
  .max(2000, 'Enter a shorter link')
  .nullable()

/** Where the call is held and where its recording lies; null while unknown. */
export const callLinks = z.object({ joinUrl: link, recordingUrl: link })

/**
 * Signs a person up and mails the invitation; the same address again changes the name and mails nothing.
 * @throws ProblemError 409 when the call is over
 */
export async function signUp({ db }: Service, call: Call, { name, email: given }: z.infer<typeof signUpBody>): Promise<void> {
  if (call.view.isOver)
    throw new ProblemError(409, {
      code: 'refused',
      message: call.view.recordingUrl
        ? 'This call is over. Its recording is on this page.'
        : 'This call is over. Its recording will be on this page within a few days.',
    })
  const email = given.toLowerCase()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('callSignUp')
      .values({ hostId: call.host, editionId: call.edition.id, email, name })
      .onConflict((conflict) => conflict.columns(['hostId', 'editionId', 'email']).doUpdateSet({ name }))
      .execute()
    await mailInvitation(trx, call, email, {
      key: `call/${call.edition.id}/${email}`,
      subject: `${call.found.title}: you are signed up`,
      first: `You are signed up for ${call.found.title}.`,
    })
  })
}

/** Keeps the links. Those who signed up are mailed a new place, for the first invitation promised it; nobody is once the call is over. */
export async function saveLinks(service: Service, host: string, id: string, links: z.infer<typeof callLinks>): Promise<void> {
  const { program, edition } = await findEdition(service, host, id)
  await service.db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('call')
      .select('joinUrl')
      .where('hostId', '=', host)
      .where('editionId', '=', id)
      .forUpdate()
      .executeTakeFirst()
    await trx
      .insertInto('call')
      .values({ hostId: host, editionId: id, ...links })
      .onConflict((conflict) => conflict.columns(['hostId', 'editionId']).doUpdateSet(links))
      .execute()
    const found = callOf(program, edition)
    const isNew = links.joinUrl !== null && links.joinUrl !== (before?.joinUrl ?? null)
    if (!found || !isNew || (await now(trx)) > found.endsAt) return
    const people = await trx.selectFrom('callSignUp').select('email').where('hostId', '=', host).where('editionId', '=', id).execute()
    const when = sayInstant(found.startsAt, edition.zone, program.facts.locale)
    const call = {
      found,
      view: { when },
      host,
      edition: { id },
      contact: contactOf(program.facts, edition.decided),
      joinUrl: links.joinUrl,
    }
    const change = crypto.randomUUID()
    for (const { email } of people)
      await mailInvitation(trx, call, email, {
        key: `call/${id}/${email}/${change}`,
        subject: `${found.title}: where it is held`,
        first: `You signed up for ${found.title}. This is where it is held.`,
      })
  })
}

type Invited = Pick<Call, 'found' | 'host' | 'contact' | 'joinUrl'> & { view: { when: string }; edition: { id: string } }

async function mailInvitation(
  trx: Trx,
  { found, view, host, edition, contact, joinUrl }: Invited,
  email: string,
  { key, subject, first }: { key: string; subject: string; first: string },
): Promise<void> {
  await queueMail(trx, {
    host,
    key,
    letter: 'call',
    to: [email],
    subject,
    body: `${first}\n\n# When\n\n${view.when}\n\n# Where\n\n${joinUrl ?? 'We mail you the address before the call.'}\n\nThe calendar file with this mail puts it in your calendar. If you cannot come, a recording will be on the page where you signed up.`,
    attachment: {
      name: 'call.ics',
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: invitation(edition.id, { ...found, joinUrl, contact }),
    },
  })
}

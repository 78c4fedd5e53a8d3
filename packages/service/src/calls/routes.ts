import { now } from '@cohortium/engine'
import * as z from 'zod'
import { findEdition, findPublished } from '../editions/index.ts'
import { limited } from '../limits.ts'
import { sayInstant } from '../dates.ts'
import { queueMail } from '../mail/index.ts'
import { notFound, ProblemError } from '../problem.ts'
import { route, view } from '../route.ts'
import type { Partner } from '../actor.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { invitation } from './invitation.ts'

export interface CallView {
  title: string
  description: string
  startsAt: string
  endsAt: string
  /** In the edition's zone, in words. */
  when: string
  isOver: boolean
  recordingUrl: string | null
}

const callSettings = z.object({
  joinUrl: z.url({ protocol: /^https$/ }).nullable(),
  recordingUrl: z.url({ protocol: /^https$/ }).nullable(),
})
const callView = view<CallView>('CallView', 'The informational call of an edition; its recording once it is over (IHI-23)')

export function callRoutes(app: App, service: Service): void {
  const { db } = service

  route(
    app,
    {
      method: 'get',
      path: '/embed/:key/calls/:edition',
      tag: 'Calls',
      summary: 'The informational call',
      params: { key: z.string(), edition: z.string() },
      query: { program: z.string().optional() },
      answer: callView,
    },
    async ({ params, query, c }) => (await findCall(service, c.var.partner, params.edition, query.program)).view,
  )

  route(
    app,
    {
      method: 'post',
      path: '/embed/:key/calls/:edition',
      tag: 'Calls',
      summary: 'Signs up for the informational call; mails an invitation with a calendar file',
      before: [limited(service, 'lostLink')],
      params: { key: z.string(), edition: z.string() },
      query: { program: z.string().optional() },
      body: z.object({ email: z.email().max(254), name: z.string().trim().min(1).max(120) }),
      answer: callView,
    },
    async ({ params, query, body, c }) => {
      const { host } = c.var.partner
      const { view: call, edition, contact, joinUrl } = await findCall(service, c.var.partner, params.edition, query.program)
      if (call.isOver)
        throw new ProblemError(409, {
          code: 'refused',
          message: call.recordingUrl
            ? 'This call is over. Its recording is on this page.'
            : 'This call is over. Its recording will be on this page within a few days.',
        })
      const email = body.email.toLowerCase()
      const times = { startsAt: Date.parse(call.startsAt), endsAt: Date.parse(call.endsAt) }
      const content = invitation(edition, { ...call, ...times, joinUrl, contact })
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('callSignUp')
          .values({ hostId: host, editionId: edition, email, name: body.name })
          .onConflict((conflict) => conflict.columns(['hostId', 'editionId', 'email']).doUpdateSet({ name: body.name }))
          .execute()
        await queueMail(trx, {
          host,
          key: `call/${edition}/${email}`,
          letter: 'call',
          to: [email],
          subject: `${call.title}: you are signed up`,
          body: `You are signed up for ${call.title}.\n\n# When\n\n${call.when}\n\n# Where\n\n${joinUrl ?? 'We mail you the address before the call.'}\n\nThe calendar file with this mail puts it in your calendar. If you cannot come, a recording will be on the page where you signed up.`,
          attachment: { name: 'call.ics', type: 'text/calendar; charset=utf-8; method=PUBLISH', content },
        })
      })
      return call
    },
  )

  route(
    app,
    {
      method: 'get',
      path: '/api/editions/:id/call',
      tag: 'Calls',
      summary: 'Where the call is held, its recording, and who signed up',
      params: { id: z.string() },
      answer: view<CallSettingsView>('CallSettings', 'As staff set it'),
    },
    async ({ params, c }) => callSettingsView(service, c.var.actor.host, params.id),
  )
  route(
    app,
    {
      method: 'put',
      path: '/api/editions/:id/call',
      tag: 'Calls',
      summary: 'Sets where the call is held and where its recording lies',
      params: { id: z.string() },
      body: callSettings,
      answer: view<CallSettingsView>('CallSettings', 'As staff set it'),
    },
    async ({ params, body, c }) => {
      const { host } = c.var.actor
      await findEdition(service, host, params.id)
      await db
        .insertInto('call')
        .values({ hostId: host, editionId: params.id, ...body })
        .onConflict((conflict) => conflict.columns(['hostId', 'editionId']).doUpdateSet(body))
        .execute()
      return callSettingsView(service, host, params.id)
    },
  )
}

export interface CallSettingsView {
  joinUrl: string | null
  recordingUrl: string | null
  signUps: { name: string; email: string }[]
}

async function callSettingsView(service: Service, host: string, edition: string): Promise<CallSettingsView> {
  await findEdition(service, host, edition)
  const call = await service.db
    .selectFrom('call')
    .select(['joinUrl', 'recordingUrl'])
    .where('hostId', '=', host)
    .where('editionId', '=', edition)
    .executeTakeFirst()
  const signUps = await service.db
    .selectFrom('callSignUp')
    .select(['name', 'email'])
    .where('hostId', '=', host)
    .where('editionId', '=', edition)
    .orderBy('signedUpAt')
    .orderBy('email')
    .execute()
  return { joinUrl: call?.joinUrl ?? null, recordingUrl: call?.recordingUrl ?? null, signUps }
}

async function findCall(
  service: Service,
  partner: Partner,
  name: string,
  programId: string | undefined,
): Promise<{ view: CallView; edition: string; contact: string; joinUrl: string | null }> {
  const { program, edition } = await findPublished(service, partner, name, programId)
  const call = program.facts.call
  const startsAt = call && edition.dates[call.date]?.at
  if (!call || startsAt === undefined) throw notFound('This edition has no informational call.')
  const set = await service.db
    .selectFrom('call')
    .select(['joinUrl', 'recordingUrl'])
    .where('hostId', '=', partner.host)
    .where('editionId', '=', edition.id)
    .executeTakeFirst()
  const endsAt = startsAt + call.lasts
  const isOver = (await now(service.db)) > endsAt
  return {
    view: {
      title: call.title,
      description: call.description,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      when: sayInstant(startsAt, edition.zone),
      isOver,
      recordingUrl: isOver ? (set?.recordingUrl ?? null) : null,
    },
    edition: edition.id,
    contact: program.facts.contact,
    joinUrl: set?.joinUrl ?? null,
  }
}

import { enqueue, isId, logged, now, readApplication, type JobHandler } from '@cohortium/engine'
import type { MeView } from '@cohortium/program'
import * as z from 'zod'
import { limited } from '../limits.ts'
import { mailResumeLink } from '../mail/index.ts'
import { notFound, signInFirst } from '../problem.ts'
import { route, view } from '../route.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { demoPeople, signedIn } from './queries.ts'
import { signInOf } from './sign-in.ts'
import { revokeTokens } from './tokens.ts'

export function peopleRoutes(app: App, service: Service): void {
  const { db } = service
  linkRoutes(app, service)
  route(
    app,
    {
      method: 'get',
      path: '/api/me',
      tag: 'People',
      summary: 'Who is signed in',
      answer: view<MeView>('MeView', 'The person, the host and the roles; person null when nobody is signed in'),
    },
    async ({ c }) => {
      const actor = await signedIn(service, c.req.raw.headers)
      const host =
        actor && (await db.selectFrom('host').select(['hostId as id', 'name']).where('hostId', '=', actor.host).executeTakeFirst())
      return {
        person: actor?.person ?? null,
        host: host ?? null,
        roles: [...(actor?.roles ?? [])],
        isDemo: service.isDemo,
        now: new Date(await now(db)).toISOString(),
        ...(service.isDemo && !actor && { demoPeople: await demoPeople(db) }),
      }
    },
  )

  // Known or unknown, the answer and the work done before it are the same: whether there is such a person is found out by the job.
  route(
    app,
    {
      method: 'post',
      path: '/api/sign-in',
      tag: 'People',
      summary: 'Mails a link to sign in with, to an address that is known',
      before: [limited(service, 'signIn')],
      body: z.object({ email: z.email().max(254) }),
      answer: null,
    },
    async ({ body }) => {
      const host = await db.selectFrom('host').select('hostId').orderBy('slug').limit(1).executeTakeFirstOrThrow()
      await db
        .transaction()
        .execute((trx) =>
          enqueue(trx, { host: host.hostId, name: 'sign-in', key: crypto.randomUUID(), payload: { email: body.email.toLowerCase() } }),
        )
      return null as never
    },
  )

  route(
    app,
    {
      method: 'post',
      path: '/api/sign-in/confirm',
      tag: 'People',
      summary: 'Uses a mailed link up: once, within 15 minutes. Answers with the session’s cookie.',
      before: [limited(service, 'signIn')],
      body: z.object({ token: z.string().min(1).max(200) }),
      answer: null,
    },
    async ({ body, c }) => {
      const cookies = await signInOf(service).confirm(body.token, c.req.raw.headers)
      if (!cookies)
        throw signInFirst('This link was used already, or is older than 15 minutes. Ask for a new one; it arrives within a minute.')
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
      return null as never
    },
  )

  app.post('/api/sign-out', async (c) => {
    for (const cookie of await signInOf(service).leave(c.req.raw.headers)) c.header('Set-Cookie', cookie, { append: true })
    return c.body(null, 204)
  })
}

/** `sign-in` and `lost-link`: mail a link, when there is somebody with this address. */
export const peopleJobs = (service: Service): Record<string, JobHandler> => ({
  'sign-in': async ({ payload }) => {
    const email = String(payload['email'])
    const person = await service.db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.personId')
      .select('person.id')
      .where('person.email', '=', email)
      .executeTakeFirst()
    if (person) await signInOf(service).invite(email)
  },
  // One mail a minute for an application, however many ask: nobody's inbox can be flooded through us.
  'lost-link': async ({ host, at, payload }) => {
    const found = await applicationsOf(service, host, payload as { edition: string; email: string })
    await service.db.transaction().execute(async (trx) => {
      for (const application of found) await mailResumeLink(trx, { host, application, key: `lost/${Math.floor(at / 60_000)}` })
    })
  },
})

function linkRoutes(app: App, service: Service): void {
  const { db } = service
  const key = z.string()
  route(
    app,
    {
      method: 'post',
      path: '/embed/:key/applications/:id/link',
      tag: 'Embed',
      summary: 'Mails the link that resumes the application once more.',
      params: { key, id: z.string() },
      before: [limited(service, 'lostLink')],
      answer: null,
    },
    async ({ params, c }) => {
      await db.transaction().execute((trx) => mailResumeLink(trx, { host: c.var.actor.host, application: params.id }))
      return null as never
    },
  )
  route(
    app,
    {
      method: 'post',
      path: '/api/applications/:id/links/renew',
      tag: 'Desk',
      summary: 'Ends every link to an application, one may have fallen into wrong hands, and mails its applicant a new one.',
      params: { id: z.string() },
      answer: null,
    },
    async ({ params, c }) => {
      const { host, id: by } = c.var.actor
      if (!isId(params.id) || !(await readApplication(db, { host, id: params.id }))) throw notFound('There is no such application.')
      await db.transaction().execute(async (trx) => {
        await trx.selectFrom('host').select('hostId').where('hostId', '=', host).forUpdate().executeTakeFirst()
        await revokeTokens(trx, host, params.id)
        await mailResumeLink(trx, { host, application: params.id })
        await logged(
          trx,
          { host, subject: 'host', id: host },
          { type: 'renewLinks', by, role: 'staff', payload: { application: params.id } },
        )
      })
      return null as never
    },
  )
  // The same answer whether or not there is such an application; the looking up is a job's.
  route(
    app,
    {
      method: 'post',
      path: '/embed/:key/lost-link',
      tag: 'Embed',
      summary: 'Mails a new link to whoever applied with this address. Earlier links go on working.',
      params: { key },
      before: [limited(service, 'lostLink')],
      body: z.object({ edition: z.string().min(1).max(100), email: z.email().max(254) }),
      answer: null,
    },
    async ({ body, c }) => {
      const { host } = c.var.partner
      await db.transaction().execute((trx) =>
        enqueue(trx, {
          host,
          name: 'lost-link',
          key: crypto.randomUUID(),
          payload: { edition: body.edition, email: body.email.toLowerCase() },
        }),
      )
      return null as never
    },
  )
}

/** Applications of an address, in the edition named by id or slug; `open` means whichever. */
async function applicationsOf({ db }: Service, host: string, { edition, email }: { edition: string; email: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('applicant')
    .innerJoin('edition', (join) => join.onRef('edition.id', '=', 'applicant.editionId').on('edition.hostId', '=', host))
    .select('applicant.applicationId')
    .where('applicant.hostId', '=', host)
    .where((where) => where(where.fn<string>('lower', ['applicant.email']), '=', email))
    .$if(edition !== 'open', (query) =>
      query.where((where) =>
        where.or([where('edition.slug', '=', edition), where(where.cast<string>('edition.id', 'text'), '=', edition)]),
      ),
    )
    .orderBy('applicant.begunAt', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ applicationId }) => applicationId)
}

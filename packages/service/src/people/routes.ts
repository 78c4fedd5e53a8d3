import { enqueue, now, type JobHandler } from '@cohortium/engine'
import type { MeView } from '@cohortium/program'
import * as z from 'zod'
import { limited } from '../limits.ts'
import { signInFirst } from '../problem.ts'
import { route, view } from '../route.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { signedIn } from './queries.ts'
import { signInOf } from './sign-in.ts'

export function peopleRoutes(app: App, service: Service): void {
  const { db } = service
  route(
    app,
    { method: 'get', path: '/api/me', tag: 'People', summary: 'Who is signed in', answer: view<MeView>('MeView', 'The person, the host and the roles; person null when nobody is signed in') },
    async ({ c }) => {
      const actor = await signedIn(service, c.req.raw.headers)
      const host = actor && (await db.selectFrom('host').select(['hostId as id', 'name']).where('hostId', '=', actor.host).executeTakeFirst())
      return { person: actor?.person ?? null, host: host ?? null, roles: [...(actor?.roles ?? [])], isDemo: service.isDemo, now: new Date(await now(db)).toISOString() }
    },
  )

  // Known or unknown, the answer and the work done before it are the same: whether there is such a person is found out by the job.
  route(
    app,
    {
      method: 'post', path: '/api/sign-in', tag: 'People', summary: 'Mails a link to sign in with, to an address that is known', before: [limited(service, 'signIn')],
      body: z.object({ email: z.email().max(254) }), answer: null,
    },
    async ({ body }) => {
      const host = await db.selectFrom('host').select('hostId').orderBy('slug').limit(1).executeTakeFirstOrThrow()
      await db.transaction().execute((trx) => enqueue(trx, { host: host.hostId, name: 'sign-in', key: crypto.randomUUID(), payload: { email: body.email.toLowerCase() } }))
      return null as never
    },
  )

  app.post('/api/sign-in/confirm', limited(service, 'signIn'), async (c) => {
    const { token } = z.object({ token: z.string().min(1).max(200) }).parse(await c.req.json())
    const cookies = await signInOf(service).confirm(token, c.req.raw.headers)
    if (!cookies) throw signInFirst('This link was used already, or is older than 15 minutes. Ask for a new one; it arrives within a minute.')
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    return c.body(null, 204)
  })

  app.post('/api/sign-out', async (c) => {
    for (const cookie of await signInOf(service).leave(c.req.raw.headers)) c.header('Set-Cookie', cookie, { append: true })
    return c.body(null, 204)
  })
}

/** `sign-in`: mails the link, when somebody with this address belongs to a host. */
export const peopleJobs = (service: Service): Record<string, JobHandler> => ({
  'sign-in': async ({ payload }) => {
    const email = String(payload['email'])
    const person = await service.db.selectFrom('membership').innerJoin('person', 'person.id', 'membership.personId').select('person.id').where('person.email', '=', email).executeTakeFirst()
    if (person) await signInOf(service).invite(email)
  },
})

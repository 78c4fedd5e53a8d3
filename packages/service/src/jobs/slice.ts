import { dismiss, logged, now, retry, setClockOffset, skipTimer } from '@cohortium/engine'
import { z } from '@hono/zod-openapi'
import { forbidden, notFound, type ProblemError } from '../problem.ts'
import { route, view } from '../route.ts'
import { jobSchema, stuckKindSchema } from '../schemas/desk.ts'
import type { Slice } from '../slice.ts'
import { listJobs, stuckJob, stuckKinds } from './queries.ts'

const gone = (): ProblemError => notFound('There is no such stuck job. Perhaps a colleague has put it back to work.')
const clock = view<{ now: string }>('Clock', 'What time it is, in a demonstration.')
/** Ten years either way: enough for any program, and no overflow. */
const far = 10 * 366 * 86_400_000

/** The one table of jobs, as staff see it: what is stuck, and the demonstration's clock. */
export const jobs: Slice = {
  name: 'jobs',
  routes: (app, service) => {
    route(
      app,
      {
        method: 'get',
        path: '/api/jobs',
        tag: 'Jobs',
        summary: 'Jobs that were given up and wait for somebody, or all that wait for their time.',
        query: { state: z.enum(['dead', 'waiting']).default('dead') },
        answer: z.array(jobSchema),
      },
      ({ query, c }) => listJobs(service, c.var.actor.host, query.state),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/jobs/:id/retry',
        tag: 'Jobs',
        summary: 'Puts a stuck job back to work, from its first attempt.',
        params: { id: z.uuid() },
        answer: null,
      },
      async ({ params, c }) => {
        if ((await retry(service.engine, c.var.actor.host, { id: params.id })) === 0) throw gone()
        return null as never
      },
    )
    route(
      app,
      {
        method: 'get',
        path: '/api/jobs/kinds',
        tag: 'Jobs',
        summary: 'How many jobs of each name are stuck.',
        answer: z.array(stuckKindSchema),
      },
      ({ c }) => stuckKinds(service, c.var.actor.host),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/jobs/retry',
        tag: 'Jobs',
        summary: 'Puts all stuck jobs of a name back to work, each from its first attempt. Answers how many.',
        body: z.object({ name: z.string().min(1).max(500) }).openapi('RetryJobs'),
        answer: z.object({ count: z.int() }).openapi('Retried'),
      },
      async ({ body, c }) => ({ count: await retry(service.engine, c.var.actor.host, { name: body.name }) }),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/jobs/:id/skip',
        tag: 'Jobs',
        summary: 'Passes over a stuck timer, by an event that is logged: what it would have led to does not happen.',
        params: { id: z.uuid() },
        answer: null,
      },
      async ({ params, c }) => {
        const { host, id } = c.var.actor
        const job = await stuckJob(service.db, host, params.id)
        if (job?.kind !== 'timer' || job.applicationId === null) throw gone()
        await skipTimer(service.engine, { host, id: job.applicationId }, job.name, { id, role: 'staff' })
        return null as never
      },
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/jobs/:id/dismiss',
        tag: 'Jobs',
        summary: 'Takes an incident off the list, once it was dealt with.',
        params: { id: z.uuid() },
        answer: null,
      },
      async ({ params, c }) => {
        if (!(await dismiss(service.engine, c.var.actor.host, params.id))) throw gone()
        return null as never
      },
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/clock',
        tag: 'Jobs',
        summary: 'Moves the clock of a demonstration, counted from the true time.',
        body: z.object({ offsetMs: z.int().min(-far).max(far) }).openapi('MoveClock'),
        answer: clock,
      },
      async ({ body, c }) => {
        if (!service.isDemo) throw forbidden('Only a demonstration has a clock that can be moved.')
        const { actor } = c.var
        await setClockOffset(service.db, body.offsetMs)
        await service.db.transaction().execute(async (trx) => {
          await trx.selectFrom('host').select('hostId').where('hostId', '=', actor.host).forUpdate().executeTakeFirstOrThrow()
          await logged(
            trx,
            { host: actor.host, subject: 'host', id: actor.host },
            { type: 'moveClock', by: actor.id, role: 'staff', payload: { offsetMs: body.offsetMs } },
          )
        })
        return { now: new Date(await now(service.db)).toISOString() }
      },
    )
  },
}

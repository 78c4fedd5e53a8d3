import type { ListQuery } from '@cohortium/program'
import { z } from '@hono/zod-openapi'
import { findEdition } from '../editions/index.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import { listSchema, overviewSchema } from '../schemas/desk.ts'
import type { Slice } from '../slice.ts'
import { listView } from './list.ts'
import { overviewView } from './overview.ts'
import { seeEdition } from './rows.ts'

const params = { id: z.uuid() }
const words = z.string().max(200).optional()
const query = { q: words, state: words, track: words, within: words, due: words, sort: words, page: words }

export const overview: Slice = {
  name: 'overview',
  routes: (app, service) => {
    route(
      app,
      {
        method: 'get',
        path: '/api/editions/:id/overview',
        tag: 'Editions',
        summary: 'An edition at a glance: counts, moves, seats, promises, needs.',
        params,
        answer: overviewSchema,
      },
      async ({ params: { id }, c }) => overviewView(service, await findEdition(service, c.var.actor.host, id)),
    )
    route(
      app,
      {
        method: 'get',
        path: '/api/editions/:id/applications',
        tag: 'Editions',
        summary: 'Its applications as a table: searched, filtered, sorted, fifty a page.',
        params,
        query,
        answer: listSchema,
      },
      async ({ params: { id }, query: asked, c }) => {
        const { program, edition } = await findEdition(service, c.var.actor.host, id)
        if (edition.state === 'draft' && !c.var.actor.roles.includes('staff')) throw notFound()
        return listView(await seeEdition(service, program, edition), asked as ListQuery, c.var.actor)
      },
    )
  },
}

import { now } from '@cohortium/engine'
import type { EditionInput, EditionPatch } from '@cohortium/program'
import { z } from '@hono/zod-openapi'
import { signFormToken } from '../applications/index.ts'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import { applySchema, cardSchema, editionSchema } from '../schemas/edition.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { applyDefinition } from './apply.ts'
import { addEdition, editEdition, publishEdition } from './change.ts'
import { programCards } from './open.ts'
import { findPublished } from './published.ts'
import { findEdition, listEditions } from './queries.ts'
import { editionView } from './view.ts'
import { withinLists } from './within.ts'

const params = { id: z.uuid() }
const seat = z.object({ seats: z.int().min(0), reserved: z.int().min(0) })
const fields = {
  title: z.string(),
  slug: z.string(),
  zone: z.string(),
  graceMinutes: z.number(),
  dates: z.record(z.string(), z.string().nullable()),
  seats: z.record(z.string(), seat),
  decided: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]).nullable()),
}
const input = z
  .object({ program: z.string(), ...fields })
  .partial({ decided: true })
  .openapi('EditionInput')
const patch = z
  .object({ ...fields, revision: z.int() })
  .partial()
  .required({ revision: true })
  .openapi('EditionPatch')

export function editionRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'get',
      path: '/embed/:key/editions/:edition',
      tag: 'Embed',
      summary:
        'All that the application element needs to draw itself. `open` in place of an id: the edition that takes applications; `program` says of which program.',
      params: { key: z.string(), edition: z.string() },
      query: { program: z.string().optional() },
      answer: applySchema,
    },
    async ({ params: { edition: name }, query, c }) => {
      const { partner } = c.var
      const found = await findPublished(service, partner, name, query.program)
      const at = await now(service.db)
      const formToken = signFormToken(service.secret, { partner: partner.id, edition: found.edition.id, at })
      return applyDefinition(service, found, at, formToken, await withinLists(service.db, found, partner.isTest))
    },
  )
  route(
    app,
    {
      method: 'get',
      path: '/embed/:key/programs',
      tag: 'Embed',
      summary: 'The programs that a visitor may choose from, each with the edition that takes applications now.',
      params: { key: z.string() },
      answer: z.array(cardSchema),
    },
    ({ c }) => programCards(service, c.var.partner),
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/editions',
      tag: 'Editions',
      summary: 'The editions of this host, the newest first.',
      answer: z.array(editionSchema),
    },
    ({ c }) => listEditions(service, c.var.actor),
  )
  route(
    app,
    {
      method: 'post',
      path: '/api/editions',
      tag: 'Editions',
      summary: 'A new edition, as a draft.',
      body: input,
      status: 201,
      answer: editionSchema,
    },
    ({ body, c }) => addEdition(service, c.var.actor, body as EditionInput),
  )
  route(
    app,
    { method: 'get', path: '/api/editions/:id', tag: 'Editions', summary: 'One edition.', params, answer: editionSchema },
    async ({ params: { id }, c }) => {
      const forStaff = c.var.actor.roles.includes('staff')
      const found = await findEdition(service, c.var.actor.host, id)
      if (found.edition.state === 'draft' && !forStaff) throw notFound('There is no such edition.')
      return editionView(found.program, found.edition, found.seats, await now(service.db), forStaff)
    },
  )
  route(
    app,
    {
      method: 'patch',
      path: '/api/editions/:id',
      tag: 'Editions',
      summary: 'Changes an edition. A published deadline moves only later, and drafts are told.',
      params,
      body: patch,
      answer: editionSchema,
    },
    ({ params: { id }, body, c }) => editEdition(service, c.var.actor, id, body as EditionPatch),
  )
  route(
    app,
    {
      method: 'post',
      path: '/api/editions/:id/publish',
      tag: 'Editions',
      summary: 'Opens an edition to applicants.',
      params,
      answer: editionSchema,
    },
    ({ params: { id }, c }) => publishEdition(service, c.var.actor, id),
  )
}

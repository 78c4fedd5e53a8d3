import type { ApplicationView } from '@cohortium/program'
import { z } from '@hono/zod-openapi'
import { limited } from '../limits.ts'
import { namesOf } from '../people/index.ts'
import { route, type Request } from '../route.ts'
import { applicationSchema, begunSchema, logSchema, previewSchema, savedSchema } from '../schemas/application.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { logView, readWhole } from '../view/index.ts'
import { beginApplication } from './begin.ts'
import { saveAnswers } from './save.ts'
import { previewVerb, useVerb } from './verbs.ts'
import { readView } from './view.ts'
import { nameSchema } from './who-begins.ts'

const id = z.uuid()
const key = z.string()
const verb = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/)
const payload = z
  .record(z.string(), z.unknown())
  .openapi('VerbPayload', { description: 'The fields of the verb’s form; empty when a click is enough.' })

const beginBody = z
  .object({
    edition: z.string().min(1).max(100),
    track: z.string().min(1).max(100),
    formToken: z.string().max(2000),
    email: z
      .email('Enter an e-mail address, for example name@example.org')
      .max(254, 'An e-mail address has at most 254 characters. Enter another one.'),
    name: nameSchema('name')
      .optional()
      .openapi({ type: 'string', description: 'Of a person or a chapter; a team goes by its organisation.' }),
    organisation: z.object({ name: nameSchema('name'), location: nameSchema('place').optional() }).optional(),
    within: z
      .uuid('Nothing has this id. Choose one from the list.')
      .optional()
      .openapi({ description: 'The application it is made within, where its track asks for one: a chapter’s.' }),
  })
  .openapi('Begin')

const saveBody = z
  .object({ form: z.string().max(100), fields: z.record(z.string().max(200), z.unknown()), versions: z.record(z.string(), z.int()) })
  .openapi('SaveAnswers')

export function applicationRoutes(app: App, service: Service): void {
  embedRoutes(app, service)
  deskRoutes(app, service)
}

function embedRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'post',
      path: '/embed/:key/applications',
      tag: 'Embed',
      summary: 'Begins an application and mails the link that resumes it.',
      params: { key },
      body: beginBody,
      status: 201,
      before: [limited(service, 'begin')],
      answer: begunSchema,
    },
    async ({ body, key: once, c }) => beginApplication(service, c.var.partner, body, once),
  )
  route(
    app,
    {
      method: 'get',
      path: '/embed/:key/applications/:id',
      tag: 'Embed',
      summary: 'The application of this token.',
      params: { key, id },
      answer: applicationSchema,
    },
    ({ params, c }) => readView(service, { host: c.var.actor.host, id: params.id }, c.var.actor),
  )
  route(
    app,
    {
      method: 'patch',
      path: '/embed/:key/applications/:id/answers',
      tag: 'Embed',
      summary: 'Saves fields of a draft, each under its own version.',
      params: { key, id },
      body: saveBody,
      answer: savedSchema,
    },
    ({ params, body, c }) => saveAnswers(service, { host: c.var.actor.host, id: params.id }, body),
  )
  route(
    app,
    {
      method: 'post',
      path: '/embed/:key/applications/:id/:verb',
      tag: 'Embed',
      summary: 'A verb of the applicant: submit, accept, withdraw …',
      params: { key, id, verb },
      body: payload,
      answer: applicationSchema,
      mayBeMinimal: true,
    },
    (request) => answerVerb(service, request),
  )
}

function deskRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'get',
      path: '/api/applications/:id',
      tag: 'Applications',
      summary: 'One application as this person may see it.',
      params: { id },
      answer: applicationSchema,
    },
    ({ params, c }) => readView(service, { host: c.var.actor.host, id: params.id }, c.var.actor),
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/applications/:id/log',
      tag: 'Applications',
      summary: 'Its log, and whether a replay gives what is stored.',
      params: { id },
      answer: logSchema,
    },
    async ({ params, c }) => {
      const target = { host: c.var.actor.host, id: params.id }
      const whole = await readWhole(service, target, c.var.actor)
      return logView(
        service.engine,
        target,
        whole,
        await namesOf(
          service.db,
          whole.events.map(({ by }) => by),
        ),
      )
    },
  )
  route(
    app,
    {
      method: 'post',
      path: '/api/applications/:id/:verb/preview',
      tag: 'Applications',
      summary: 'What a verb would do, with nothing written: the label it leads to and the letters.',
      params: { id, verb },
      body: payload,
      answer: previewSchema,
    },
    ({ params, body, c }) => previewVerb(service, { host: c.var.actor.host, id: params.id }, params.verb, body, c.var.actor),
  )
  route(
    app,
    {
      method: 'post',
      path: '/api/applications/:id/:verb',
      tag: 'Applications',
      summary: 'A verb of staff: invite, redirect, decline …',
      params: { id, verb },
      body: payload,
      answer: applicationSchema,
      mayBeMinimal: true,
    },
    (request) => answerVerb(service, request),
  )
}

type VerbRequest = Request<{ id: typeof id; verb: typeof verb }, Record<never, never>, typeof payload>

/** The application as it then stands for who asked; nothing for who wants nothing. */
async function answerVerb(service: Service, { params, body, key: once, isMinimal, c }: VerbRequest): Promise<ApplicationView | undefined> {
  const { actor } = c.var
  const target = { host: actor.host, id: params.id }
  await useVerb(service, target, params.verb, body, once, actor)
  return isMinimal ? undefined : readView(service, target, actor)
}

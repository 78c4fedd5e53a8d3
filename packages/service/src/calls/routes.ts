import type { CallSettingsView } from '@cohortium/program'
import * as z from 'zod'
import { limited } from '../limits.ts'
import { route, view } from '../route.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { callPageRoutes } from './page.ts'
import { callSettings, findCall, type CallView } from './queries.ts'
import { callLinks, saveLinks, signUp, signUpBody } from './sign-up.ts'

const callView = view<CallView>('CallView', 'The informational call of an edition; its recording once it is over (IHI-23)')
const settingsView = view<CallSettingsView>('CallSettings', 'The informational call as staff set it, and who signed up')

export function callRoutes(app: App, service: Service): void {
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
      body: signUpBody,
      answer: callView,
    },
    async ({ params, query, body, c }) => {
      const call = await findCall(service, c.var.partner, params.edition, query.program)
      await signUp(service, call, body)
      return call.view
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
      answer: settingsView,
    },
    async ({ params, c }) => callSettings(service, c.var.actor.host, params.id),
  )

  route(
    app,
    {
      method: 'put',
      path: '/api/editions/:id/call',
      tag: 'Calls',
      summary: 'Sets where the call is held and where its recording lies; mails a new place to those who signed up',
      params: { id: z.string() },
      body: callLinks,
      answer: settingsView,
    },
    async ({ params, body, c }) => {
      const { host } = c.var.actor
      await saveLinks(service, host, params.id, body)
      return callSettings(service, host, params.id)
    },
  )

  callPageRoutes(app, service)
}

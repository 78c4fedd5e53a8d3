import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@cohortium/program'
import { makeWorld, type World } from '../test/world.ts'
import { access, type Caller } from './access.ts'
import { createApp } from './app.ts'
import { route } from './route.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('pglite')
})
afterAll(() => world.close())

const nowhere = '01900000-0000-7000-8000-000000000000'
const addressOf = (path: string): string =>
  path
    .replace(':key', world.partner.key)
    .replace(':verb', 'withdraw')
    .replace(/:(id|application)\b/, nowhere)
    .replace(/:\w+/g, nowhere)

describe('who may call what', () => {
  it('declares every registered route, and registers every declared one', () => {
    const registered = new Set(world.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))
    const undeclared = [...registered].filter((one) => !(one in access))
    const unregistered = Object.keys(access).filter((one) => !registered.has(one))
    expect({ undeclared, unregistered }).toEqual({ undeclared: [], unregistered: [] })
  })

  it('answers nobody on a route that is not declared', async () => {
    const app = createApp(world.service, [])
    app.get('/api/forgotten', (c) => c.text('secret'))
    route(app, { method: 'get', path: '/api/forgotten-too', tag: 'x', summary: 'x', answer: null }, () => null as never)
    expect((await app.request('/api/forgotten')).status).toBe(404)
    expect((await app.request('/api/forgotten-too')).status).toBe(404)
  })

  it('lets each role through where the table names it, and nowhere else', async () => {
    const roles: Role[] = ['staff', 'reviewer', 'officer', 'seniorLeader']
    const wrong: string[] = []
    for (const [declared, callers] of Object.entries(access)) {
      const [method = '', path = ''] = declared.split(' ')
      if (!path.startsWith('/api/') || callers.includes('anyone')) continue
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} }
      const nobody = await world.ask(addressOf(path), { method, ...body })
      if (nobody.status !== 401) wrong.push(`${declared}: nobody got ${nobody.status}`)
      for (const role of roles) {
        const { status } = await world.desk(role, addressOf(path), { method, ...body })
        const may = callers.includes('signedIn') || callers.includes(role as Caller)
        if ((status === 403) === may && !(may && status !== 403)) wrong.push(`${declared}: ${role} got ${status}`)
        if (status >= 500) wrong.push(`${declared}: ${role} got ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('asks for a token wherever the applicant is named', async () => {
    const wrong: string[] = []
    for (const [declared, callers] of Object.entries(access)) {
      const [method = '', path = ''] = declared.split(' ')
      if (!callers.includes('applicant')) continue
      const { status } = await world.ask(addressOf(path), { method, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) })
      if (status !== 401) wrong.push(`${declared}: ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

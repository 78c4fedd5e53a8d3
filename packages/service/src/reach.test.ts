import net from 'node:net'
import type { Problem } from '@cohortium/program'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@cohortium/engine'
import { startProxy, type Fate } from '../../engine/test/proxy.ts'
import { completeAnswers } from '../test/answers.ts'
import { look, save, verb, type Begun } from '../test/life.ts'
import { freshUrl, makeWorld, type World } from '../test/world.ts'

type State = 'up' | 'down' | 'silent'
interface Line {
  port: number
  to(state: State): void
}

/** The way to Postgres: it can end, or fall silent, as when a host is cut off, and go on where it stopped. */
async function startLine(target: number): Promise<Line> {
  const clients = new Set<net.Socket>()
  let state: State = 'up'
  const server = net.createServer((client) => {
    if (state === 'down') return void client.destroy()
    const postgres = net.connect(target, '127.0.0.1')
    clients.add(client)
    client.pipe(postgres).pipe(client)
    if (state === 'silent') client.pause()
    client.on('close', () => clients.delete(client) && postgres.destroy())
    for (const socket of [client, postgres]) socket.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as net.AddressInfo).port,
    to: (next) => {
      state = next
      for (const client of clients) {
        if (next === 'down') client.destroy()
        else if (next === 'silent') client.pause()
        else client.resume()
      }
      if (next === 'down') server.unref()
    },
  }
}

let world: World
let line: Line
let fate: Fate = 'pass'
let begun: Begun
let proxy: { port: number; close(): void }
beforeAll(async () => {
  const url = new URL(await freshUrl())
  proxy = await startProxy(Number(url.port), (kind) => (kind === 'write' ? fate : 'pass'))
  line = await startLine(proxy.port)
  url.port = String(line.port)
  world = await makeWorld('postgres', { database: await openDatabase({ url: url.href }), reach: { patience: 400, again: 50, look: 200 } })
  begun = await world.begin()
  await save(world, begun, completeAnswers((await world.definition()).form))
})
afterAll(async () => {
  await world?.close()
  line?.to('down')
  proxy?.close()
})

describe('a full disk', () => {
  it.each(['53100', '53400', '58030'])(
    '(%s) is told with 507 and when to come again; reading goes on, and so does everything once there is room',
    async (code) => {
      const before = await look(world, begun)
      fate = `code ${code}`
      const withdrawn = await verb(world, begun, 'withdraw', {}, `withdraw-${code}`)
      const saved = await save(world, begun, { 'organization.location': code }, { 'organization.location': 99 })
      expect([withdrawn.status, withdrawn.headers.get('retry-after'), withdrawn.body]).toMatchObject([
        507,
        '60',
        { code: 'broken', message: 'There is no room to save this now. Nothing you sent before is lost. Try again in a minute.' },
      ])
      expect(saved.status).toBe(507)
      const { answers, seq, state } = before
      expect(await look(world, begun)).toMatchObject({ answers, seq, state })
      fate = 'pass'
      const { versions } = answers['application']!
      expect((await save(world, begun, { 'organization.location': code }, versions)).body.conflicts).toEqual([])
    },
  )
})

describe('a database that is away', () => {
  const asked = async (): Promise<{ status: number; after: string | null; code: string; ms: number }> => {
    const since = performance.now()
    const { status, headers, body } = await verb(world, begun, 'withdraw', {}, 'once')
    return { status, after: headers.get('retry-after'), code: (body as unknown as Problem).code, ms: performance.now() - since }
  }

  it.each(['down', 'silent'] as const)(
    '(%s) is told with 503 within about a second; once it is back the same request is done once',
    async (state) => {
      begun = await world.begin({ name: state })
      line.to(state)
      for (let turn = 0; turn < 3; turn++) {
        const { ms, ...answer } = await asked()
        expect(answer).toEqual({ status: 503, after: '2', code: 'unavailable' })
        expect(ms).toBeLessThan(1500)
      }
      const many = await Promise.all(Array.from({ length: 50 }, asked))
      expect(many.filter(({ status, ms }) => status !== 503 || ms > 1500)).toEqual([])
      expect((await world.ask('/livez')).status).toBe(200)
      line.to('up')
      await expect.poll(async () => (await asked()).status, { timeout: 10_000 }).toBe(200)
      const events = await world.service.db
        .selectFrom('event')
        .select(['seq', 'type'])
        .where('subjectId', '=', begun.application.id)
        .orderBy('seq')
        .execute()
      expect(events).toEqual([
        { seq: 1, type: 'begin' },
        { seq: 2, type: 'withdraw' },
      ])
    },
  )
})

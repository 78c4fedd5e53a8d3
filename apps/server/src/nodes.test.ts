import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { newId, openDatabase } from '@cohortium/engine'
import type { Db } from '@cohortium/service'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readConfig, type Config } from './config.ts'
import { explain } from './run.ts'
import { start } from './start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

let folder: string
let database: { db: Db; close(): Promise<void> }
let variables: Record<string, string>
let config: Config
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cohortium-nodes-'))
  const schema = `nodes_${newId().replaceAll('-', '')}`
  const admin = await openDatabase({ url: inject('postgresUrl') })
  await admin.db.schema.createSchema(schema).execute()
  await admin.close()
  const url = new URL(inject('postgresUrl'))
  url.searchParams.set('options', `-c search_path=${schema}`)
  database = (await openDatabase({ url: url.href })) as unknown as typeof database // with the service's tables
  variables = {
    PORT: '0',
    DATABASE_URL: url.href,
    COHORTIUM_DATA: folder,
    COHORTIUM_DEMO: 'false',
    LOG_LEVEL: 'silent',
    COHORTIUM_STAFF: 'ana@example.org',
  }
  config = readConfig(variables)
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

const places = async (): Promise<string[]> => (await database.db.selectFrom('node').select('place').execute()).map(({ place }) => place)

/** A request whose body is held back until `finish`. */
function slow(url: string): { finish(): void; status: Promise<number>; begun: Promise<void> } {
  const request = http.request(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  const begun = new Promise<void>((resolve) => request.on('continue', () => resolve(void request.write('{"email":'))))
  request.flushHeaders()
  const status = new Promise<number>((resolve, reject) => {
    request.on('response', (response) => resolve(response.resume().statusCode!))
    request.on('error', reject)
  })
  return { finish: () => void request.end('"ana@example.org"}'), status, begun }
}

test('nodes that start at once on an empty database have one host and one key', async () => {
  const shared = { ...config, blobs: { folder } }
  const nodes = await Promise.all([start(shared), start(shared), start(shared)])
  expect(await places()).toEqual(nodes.map(() => `the folder ${folder}`))
  expect(new Set(nodes.map(({ ownKey }) => ownKey)).size).toBe(1)
  expect(await database.db.selectFrom('host').select('slug').execute()).toEqual([{ slug: 'host' }])
  for (const node of nodes) await node.stop()
})

test('a second node is refused on folders of their own, and told what to set', async () => {
  const first = await start(config)
  const refused = await start(config).catch((error: unknown) => error)
  expect(explain(refused)).toBe(
    `Another node, ${os.hostname()}:${process.pid} (version 0.0.0), runs on this database and keeps its files in the folder ${folder}/blobs; this one would keep them in the folder ${folder}/blobs. ` +
      'More than one node needs a folder that all of them mount, or a bucket. Set COHORTIUM_BLOBS to the same on every node: file:///mnt/cohortium for a folder, s3://bucket?region=eu-central-1 for a bucket.',
  )
  await first.stop()
  expect(await places()).toEqual([])
})

test('told to stop, a node answers what is in hand and 503 to the rest, says so, and leaves', async () => {
  const node = await start({ ...config, drainSeconds: 0.3 })
  const inHand = slow(node.url)
  await inHand.begun
  expect(await (await fetch(`${node.url}/readyz`)).json()).toEqual({ ok: true })
  const stopped = node.stop()
  const ready = await fetch(`${node.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false, draining: true }])
  const other = await fetch(`${node.url}/api/programs`)
  expect([other.status, other.headers.get('retry-after'), other.headers.get('connection'), await other.json()]).toMatchObject([
    503,
    '1',
    'close',
    { code: 'unavailable' },
  ])
  expect((await fetch(`${node.url}/livez`)).status).toBe(200)
  inHand.finish()
  expect(await inHand.status).toBe(204)
  await stopped
  await expect(fetch(`${node.url}/livez`)).rejects.toThrow('fetch failed')
  expect(await places()).toEqual([])
})

test('as a process it ends with 0 once told, and at once when told again', async () => {
  const run = async (): Promise<{ url: string; child: ReturnType<typeof spawn>; gone: Promise<number | null> }> => {
    const child = spawn(process.execPath, ['--conditions=source', path.join(import.meta.dirname, 'main.ts')], {
      env: { PATH: process.env['PATH'], ...variables },
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const said = /The desk\s+(\S+)\/desk/.exec(chunk.toString())
        if (said) resolve(said[1]!)
      })
      void gone.then(() => reject(new Error('The server ended')))
    })
    return { url, child, gone }
  }
  const one = await run()
  one.child.kill('SIGTERM')
  expect(await one.gone).toBe(0)
  const two = await run()
  const inHand = slow(two.url)
  const failed = inHand.status.catch((error: Error) => error)
  await inHand.begun
  two.child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${two.url}/readyz`)).status).toBe(503)
  two.child.kill('SIGTERM')
  expect(await two.gone).toBe(1)
  expect(await failed).toBeInstanceOf(Error)
}, 30_000)

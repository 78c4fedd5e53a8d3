import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { FolderInUse } from '@cohortium/engine'
import { healthEquityCircle, healthEquityCircleEdition, programs } from '@cohortium/programs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig, type Config } from './config.ts'
import { start, type Running } from './start.ts'

let folder: string
let config: Config
let running: Running

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cohortium-start-'))
  config = {
    ...readConfig({ PORT: '0', COHORTIUM_DATA: folder, COHORTIUM_DEMO: 'false', LOG_LEVEL: 'silent', COHORTIUM_STAFF: 'ana@example.org' }),
    partnerSite: { port: 0 },
  }
  running = await start(config)
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, { recursive: true, force: true })
})

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${running.url}${address}`, { headers, redirect: 'manual' })

test('it answers, sends visitors to the desk, and serves the partner’s page from another origin', async () => {
  expect(await (await get('/readyz')).json()).toEqual({ ok: true })
  expect((await get('/')).headers.get('location')).toBe('/desk')
  const offered = (await (await get('/api/programs')).json()) as { id: string }[]
  expect(offered.map(({ id }) => id).toSorted()).toEqual(programs.map(({ facts }) => facts.id).toSorted())
  expect(running.partnerUrl).not.toBe(running.url)
  expect((await fetch(`${running.partnerUrl}/apply.html`)).headers.get('content-security-policy')).toContain(`script-src ${running.url}`)
})

test('every address of the desk is its page, under a policy without inline scripts; a file that is not there is not', async ({ skip }) => {
  const page = await get('/desk/applications/1')
  if (page.status === 503) skip('the desk is not built in this checkout; npm start and npm test build it')
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';.*require-trusted-types-for 'script'/)
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/)
  expect((await get('/desk/assets/none.js')).status).toBe(404)
  // outside its folder there is nothing: the page answers, which finds no such place
  for (const address of ['/desk/..%2f..%2fpackage.json', '/desk/%E0%A4%A'])
    expect([address, (await get(address)).headers.get('content-type')]).toEqual([address, 'text/html; charset=UTF-8'])
})

test('the elements are at a moving and at an immutable address', async ({ skip }) => {
  if (!running.hasElements) skip('the elements are not built in this checkout; npm start and npm test build them')
  const { version, files } = (await (await get('/embed/1/version.json')).json()) as {
    version: string
    files: Record<string, { path: string; integrity: string }>
  }
  expect(files['apply.js']).toEqual({ path: `/embed/${version}/apply.js`, integrity: expect.stringMatching(/^sha384-/) })
  const fixed = await get(`/embed/${version}/apply.js`)
  expect([fixed.status, fixed.headers.get('cache-control'), fixed.headers.get('access-control-allow-origin')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    '*',
  ])
  const moving = await get('/embed/1/apply.js')
  expect(await moving.text()).toBe(await fixed.text())
  expect((await get('/embed/1/apply.js', { 'if-none-match': moving.headers.get('etag')! })).status).toBe(304)
  expect((await get('/embed/9.9.9-00000000/apply.js')).status).toBe(404)
  expect((await get('/embed/0..0/apply.js')).status).toBe(404)
})

test('a second start on the same folder is refused with the first one’s process id', async () => {
  await expect(start({ ...config, partnerSite: undefined })).rejects.toThrow(FolderInUse)
  await expect(start({ ...config, partnerSite: undefined })).rejects.toMatchObject({ pid: process.pid })
})

test('stopped and started again, everybody and every key is where it was', async () => {
  const { ownKey } = running
  await running.stop()
  running = await start(config)
  expect(running.ownKey).toBe(ownKey)
  expect((await get('/livez')).status).toBe(200)
})

test('it runs a program of somebody’s own, with an edition of it open in an empty database', async () => {
  const own = await mkdtemp(path.join(os.tmpdir(), 'cohortium-start-'))
  const program = { ...healthEquityCircle, facts: { ...healthEquityCircle.facts, id: 'own-circle' } }
  const edition = { ...healthEquityCircleEdition, program: 'own-circle' }
  const offer = { programs: [program], editions: [edition] }
  const other = await start({ ...config, data: own, partnerSite: undefined }, offer)
  try {
    const offered = (await (await fetch(`${other.url}/api/programs`)).json()) as { id: string }[]
    expect(offered.map(({ id }) => id)).toEqual(['own-circle'])
    const cards = (await (await fetch(`${other.url}/embed/${other.ownKey}/programs`)).json()) as unknown
    expect(JSON.stringify(cards)).toContain('Health Equity Circle')
  } finally {
    await other.stop()
    await rm(own, { recursive: true, force: true })
  }
})

/** The made-up partner's site: its own server asks the service which programs it may offer, and draws them without a script. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
// @ts-expect-error the example is plain JavaScript, as a partner's own server may be
import { servePartnerSite } from '../../examples/partner-site/serve.mjs'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

const track = { id: 'all', title: 'All', isOpen: true, closesAt: null }
const offered = [
  {
    id: 'circle',
    title: 'Students & <friends>',
    summary: 'A circle.',
    locale: 'en-GB',
    edition: { id: 'e1', kind: 'standing', zone: 'UTC', tracks: [track] },
  },
  {
    id: 'network',
    title: 'Network',
    summary: 'Two tracks.',
    locale: 'en-US',
    edition: {
      id: 'e2',
      kind: 'dated',
      zone: 'America/New_York',
      tracks: [
        { ...track, title: 'Learning', closesAt: '2026-12-21T04:59:59.999Z' },
        { ...track, title: 'Action', closesAt: '2026-12-10T04:59:59.999Z' },
        { ...track, title: 'Past', isOpen: false },
      ],
    },
  },
  { id: 'pause', title: 'Pause', summary: 'Not now.', locale: 'en-US', edition: null },
]

/** A service that answers what programs there are, and says what it was asked. */
async function service(answer: unknown): Promise<{ url: string; asked: string[]; server: Server }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  undo.push(() => new Promise((resolve) => server.close(resolve)))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, asked, server }
}

async function site(origin: string, edition = 'open'): Promise<(page: string) => Promise<string>> {
  const { url, close } = (await servePartnerSite({ port: 0, service: origin, key: 'pk_a', edition })) as {
    url: string
    close: () => Promise<void>
  }
  undo.unshift(close)
  return async (page) => {
    const response = await fetch(`${url}/${page}`)
    const text = await response.text()
    return response.ok ? (/<main[^>]*>([^]*)<\/main>/.exec(text)?.[1] ?? text) : String(response.status)
  }
}
const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)

test('a day is written as its program writes days', async () => {
  const { url } = await service(offered.map((card) => ({ ...card, locale: 'en-GB' })))
  const html = await (await site(url))('')
  expect([...html.matchAll(/<time datetime="[^"]+">([^<]*)/g)].map(([, day]) => day)).toEqual(['20 December 2026', '9 December 2026'])
})

test('the first page offers each program with when one may apply, and leads to its own pages', async () => {
  const { url, asked } = await service(offered)
  const read = await site(url)
  const html = await read('')
  expect(asked).toEqual(['/embed/pk_a/programs'])
  expect([...html.matchAll(/<h3>(.*)<\/h3>/g)].map(([, title]) => title)).toEqual(['Students &#38; &#60;friends&#62;', 'Network', 'Pause'])
  expect([...html.matchAll(/class="when">(.*)<\/p>/g)].map(([, when]) => when!.replace(/<(?!br)[^>]+>/g, ''))).toEqual([
    'Apply at any time',
    'Learning: Apply by December 20, 2026<br>Action: Apply by December 9, 2026',
    'Takes no applications now.',
  ])
  expect(linksIn(html)).toEqual([
    'apply.html?program=circle',
    'status.html?program=circle',
    'apply.html?program=network',
    'status.html?program=network',
    'status.html?program=pause',
  ])
})

test('a program’s page holds the element for its open edition, and says whose it is', async () => {
  const read = await site((await service(offered)).url)
  const apply = await read('apply.html?program=circle')
  expect(/<h1>(.*)<\/h1>/.exec(apply)?.[1]).toBe('Apply to Students &#38; &#60;friends&#62;')
  expect(apply).toContain('<cohortium-apply partner="pk_a" program="circle" edition="open"></cohortium-apply>')
  expect(await read('status.html?program=circle')).toContain(
    '<cohortium-status partner="pk_a" program="circle" edition="open" apply="apply.html?program=circle"></cohortium-status>',
  )
})

test('without a program one is asked which; a site of one edition shows that', async () => {
  const { url } = await service(offered)
  const read = await site(url)
  expect(linksIn(await read('apply.html'))).toEqual(['index.html', 'apply.html?program=circle', 'apply.html?program=network'])
  expect(linksIn(await read('status.html'))).toEqual([
    'index.html',
    'status.html?program=circle',
    'status.html?program=network',
    'status.html?program=pause',
  ])
  expect(await (await site(url, '2027'))('apply.html')).toContain('<cohortium-apply partner="pk_a" program="" edition="2027">')
})

test('a program that is not offered has no page; one with markup in its name harms nobody', async () => {
  const read = await site((await service(offered)).url)
  expect([await read('apply.html?program=other'), await read('apply.html?program="><script>')]).toEqual(['404', '404'])
})

test('while the service is down, the site says so and keeps its pages', async () => {
  const { url, server } = await service([])
  const read = await site(url)
  expect(await read('')).toContain('No program is offered here at the moment.')
  await new Promise((resolve) => server.close(resolve))
  for (const page of ['', 'apply.html', 'status.html']) expect(await read(page)).toContain('We cannot show the programs just now')
  expect(await read('apply.html?program="><script>')).toContain('program="&#34;&#62;&#60;script&#62;"')
})

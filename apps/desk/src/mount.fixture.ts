import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { createFixture, type Fixture } from '../fixture/answer.ts'
import { createApi } from './api.ts'
import { CohortiumDesk } from './desk.ts'

export interface Mounted {
  desk: CohortiumDesk
  service: Fixture
  /** What was asked of the service: `GET /api/me`. */
  asked: string[]
  /** From now on the server does not answer, or does again. */
  isDown: boolean
  /** A path that the service answers with a fault of its own. */
  failing: string
  find<E extends Element = HTMLElement>(selector: string): E
  all(selector: string): HTMLElement[]
  settled(): Promise<void>
}

const sheets = [
  'tokens',
  'look',
  'controls',
  'blocks',
  'desk',
  'pictures',
  'list',
  'record',
  'pages',
  'applications',
  'reading',
  'programs',
  'application',
  'edition',
  'charts',
].map((name) => new URL(`./styles/${name}.css`, import.meta.url).href)
const began = location.href

/** The whole desk at an address, dressed, over the fixture's answers. Nothing of it is replaced but the network. */
export async function mount(path: string): Promise<Mounted> {
  await Promise.all(sheets.map(dress))
  history.replaceState(null, '', path)
  const service = createFixture()
  const asked: string[] = []
  const desk = new CohortiumDesk()
  const mounted: Mounted = {
    desk,
    service,
    asked,
    isDown: false,
    failing: '',
    find: (selector) => {
      const found = desk.querySelector(selector)
      if (!found) throw new Error(`nothing fits ${selector} in: ${desk.textContent}`)
      return found as never
    },
    all: (selector) => [...desk.querySelectorAll<HTMLElement>(selector)],
    settled: async () => {
      await waitUntil(() => desk.querySelector('h1') && !desk.querySelector('.waiting'), 'the page has its facts')
      await desk.updateComplete
      await aTimeout(0)
    },
  }
  desk.api = createApi(async (input, init) => {
    if (mounted.isDown) throw new TypeError('Failed to fetch')
    const url = new URL(input, 'http://desk.local')
    asked.push(`${init?.method ?? 'GET'} ${url.pathname}${url.search}`)
    if (url.pathname === mounted.failing)
      return new Response(JSON.stringify({ code: 'broken', message: 'Something broke.', requestId: 'r1' }), { status: 500 })
    const { status, body } = service.answer(init?.method ?? 'GET', url, init?.body ? JSON.parse(String(init.body)) : {})
    return new Response(body === undefined ? null : JSON.stringify(body), { status })
  })
  document.body.append(desk)
  await mounted.settled()
  return mounted
}

/** Takes the desk away and gives the address back to the test's runner. */
export function unmount(): void {
  document.querySelector('cohortium-desk')?.remove()
  history.replaceState(null, '', began)
  localStorage.clear()
}

async function dress(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  const loaded = new Promise((ready) => link.addEventListener('load', ready))
  document.head.append(link)
  await loaded
}

/** What is read, with one space between the parts of a row. */
export function words(element: Element): string {
  return (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).replace(/\s+/g, ' ').trim()
}

export { expect, waitUntil }

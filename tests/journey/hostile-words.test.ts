/** Words that would run as scripts, in every text of an application, looked at wherever they are shown: none runs, no policy has to stop one. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers, EditionView, FormDefinition, LetterView } from '@cohortium/program'
import { drawMail } from '../../packages/service/src/mail/draw.ts'
import { sampleAnswers } from './support/answers.ts'
import { openBrowser } from './support/browser.ts'
import { createEdition } from './support/edition.ts'
import { samplePdf } from './support/files.ts'
import { startServer, until, type RunningServer } from './support/server.ts'
import { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

const corpus = [
  '"><img src=x onerror=ran(1)>',
  '<script>ran(2)</script>',
  '<svg/onload=ran(3)>',
  'javascript:ran(4)',
  '</title></style></textarea></pre><script>ran(5)</script>',
  '{{constructor.constructor("ran(6)")()}}${ran(6)}',
  '<iframe srcdoc="<script>parent.ran(7)</script>"></iframe>',
  '[x](javascript:ran(8)) <a href="javascript:ran(8)">x</a>',
  '<!--<img src="--><img src=x onerror=ran(9)//">',
  '<math><mtext><mglyph><style></math><img src onerror=ran(10)>',
  "' onmouseover=ran(11) autofocus onfocus=ran(11) x='",
  '# <details open ontoggle=ran(12)>x</details>',
  '- <video><source onerror=ran(13)></video>',
  '<?lit$0$?><img src=x onerror=ran(14)>',
  '&lt;img src=x onerror=ran(15)&gt;&#60;img src=x onerror=ran(15)&#62;',
  'http://localhost/"onclick=ran(16)//',
]
let turn = 0
const next = (): string => corpus[turn++ % corpus.length]!

let server: RunningServer
let browser: Browser
let staff: Staff
let edition: EditionView
let team: Team
let draft: Team
const ran: string[] = []

beforeAll(async () => {
  server = await startServer({ env: { COHORTIUM_DEMO: 'false' } })
  browser = await openBrowser()
  staff = await Staff.signIn(server.url, await browser.newContext(), 'staff@example.org')
  edition = await createEdition(staff, 'words')
  const own = /partner="(pk_[^"]+)"/.exec(await (await fetch(`${server.url}/apply/${edition.slug}`)).text())![1]!
  const page = { url: server.url, key: own, origin: server.url }
  const { form } = await Team.definition(page, edition.slug)
  team = new Team(page, 'words@example.org')
  await team.begin(edition.slug, 'learningNetwork', `${corpus[0]} ${corpus[1]}`)
  await team.save('application', hostileAnswers(form))
  await team.upload('ceoLetter', '"><img src=x onerror=ran(20)>.pdf', 'application/pdf', samplePdf(1))
  await team.verb('submit')
  draft = new Team(page, 'draft@example.org')
  await draft.begin(edition.slug, 'actionCommunity', `${corpus[2]} ${corpus[4]}`)
  await draft.save('application', hostileAnswers(form))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The sample with a piece of the corpus in every free text, cut to what the field takes. */
function hostileAnswers(form: FormDefinition): Answers {
  const plant = (field: FormDefinition['pages'][0]['fields'][0], value: unknown): unknown => {
    if (field.type === 'group')
      return (value as Record<string, unknown>[]).map((item) =>
        Object.fromEntries(
          Object.entries(item).map(([name, one]) => [
            name,
            plant(
              field.fields!.find((inner) => inner.name === name)!,
              one,
            ),
          ]),
        ),
      )
    if (field.type !== 'text' && field.type !== 'longText') return value
    const words = next()
    return field.max !== undefined && field.max < words.length ? value : words.padEnd(field.min ?? 0, '.')
  }
  const answers = sampleAnswers(form, 'learningNetwork')
  return Object.fromEntries(
    form.pages.map(({ id, fields }) => [
      id,
      Object.fromEntries(
        Object.entries(answers[id] ?? {}).map(([name, value]) => [
          name,
          plant(
            fields.find((field) => field.name === name)!,
            value,
          ),
        ]),
      ),
    ]),
  )
}

/** Notes whatever runs, and whatever a content policy had to stop. */
async function watched(page: Page): Promise<Page> {
  await page.exposeFunction('ran', (which: unknown) => void ran.push(`${page.url()}: ${String(which)}`))
  page.on('dialog', (dialog) => void (ran.push(`${page.url()}: dialog`), dialog.dismiss()))
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text())) ran.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

/** Opens what can be opened, hovers and focuses what can be, so that handlers would fire. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
    for (const element of all(document)) {
      if (element instanceof HTMLDetailsElement) element.open = true
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
      element.dispatchEvent(new FocusEvent('focus'))
    }
  })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

test('are found out on a page that forgets to escape: the control of what follows', async () => {
  const page = await watched(await (await browser.newContext()).newPage())
  await page.setContent(`<p>${corpus.join('</p><p>')}</p>`)
  await until('a script', async () => ran.length > 0)
  await page.close()
  expect(ran.splice(0).length).toBeGreaterThan(0)
})

test('run nowhere at the desk: lists, the application, its log and letters, a decision and its preview', async () => {
  const page = await watched(await staff.context.newPage())
  const seen = async (address: string, words: string): Promise<void> => {
    await page.goto(`${server.url}${address}`)
    await page.getByText(words).first().waitFor()
    await stir(page)
  }
  const list = `/desk/editions/${edition.id}/applications`
  await seen(list, corpus[0]!)
  await seen(`${list}?q=${encodeURIComponent(corpus[0]!)}`, corpus[0]!)
  await seen(`/desk/applications/${draft.id}`, corpus[2]!)
  await seen(`/desk/applications/${team.id}`, corpus[0]!)
  await page.getByRole('button', { name: 'Decline', exact: true }).first().click()
  for (const [place, box] of (await page.getByRole('dialog').getByRole('textbox').all()).entries()) await box.fill(corpus[place]!)
  await stir(page)
  await staff.verb(team.id, 'decline', { stoodOut: corpus.join('\n'), missed: corpus.slice(11).join('\n\n'), next: corpus[4]! })
  await until('the letter', async () => (await staff.ask<LetterView[]>('GET', `/api/mails?application=${team.id}`)).length >= 3)
  await seen(`/desk/applications/${team.id}`, 'ran(14)') // filed with the decision, shown in its log
  await seen(`/desk/editions/${edition.id}/letters`, 'words@example.org')
  await seen(`/desk/editions/${edition.id}`, edition.title)
  expect(ran).toEqual([])
  await page.close()
})

test('run nowhere in letters: drawn as HTML without any policy, and on the outbox page', async () => {
  const page = await watched(await (await browser.newContext()).newPage())
  const letters = await staff.ask<LetterView[]>('GET', `/api/mails?application=${team.id}`)
  expect(letters.some(({ body }) => body.includes('ran(3)'))).toBe(true)
  for (const { subject, body } of letters) {
    await page.setContent(drawMail(`${subject} ${corpus[4]}`, body, server.url, corpus.join(' ')))
    await stir(page)
    expect(await page.locator('script, img, svg, iframe, video, [onerror], [href^="javascript"]').count()).toBe(0)
  }
  await page.goto(`${server.url}/outbox`)
  await stir(page)
  for (const link of await page
    .locator('a[href^="/outbox/"]')
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href))) {
    await page.goto(link)
    await stir(page)
  }
  expect(ran).toEqual([])
})

test('run nowhere on the team’s own pages, before it is sent and after', async () => {
  const page = await watched(await (await browser.newContext()).newPage())
  for (const { token } of [draft, team]) {
    await page.goto(`${server.url}/my#${token}`)
    await page.reload()
    await page.locator('cohortium-apply h2, cohortium-status h2').first().waitFor()
    await stir(page)
  }
  expect(ran).toEqual([])
})

/**
 * `npm run pictures`: takes docs/pictures from a running demo of its own, at 360 and 1280 pixels, light and dark, and writes the page
 * that shows them. Takes a minute; run it when the pages have changed, and look at what it took.
 */
import fs from 'node:fs'
import path from 'node:path'
import { openBrowser } from '../tests/journey/support/browser.ts'
import { fillPage } from '../tests/journey/support/fill.ts'
import { linkIn, mailTo } from '../tests/journey/support/mails.ts'
import { sampleAnswers } from '../tests/journey/support/answers.ts'
import { servePartner } from '../tests/journey/support/partner.ts'
import { startServer } from '../tests/journey/support/server.ts'
import { Staff } from '../tests/journey/support/staff.ts'
import { Team } from '../tests/journey/support/team.ts'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'

const folder = path.join(root, 'docs', 'pictures')
const sizes = { 360: { width: 360, height: 780 }, 1280: { width: 1280, height: 900 } }
const schemes = ['light', 'dark']
const cedarValley = {
  name: 'Cedar Valley Health',
  location: 'Yakima, Washington',
  populations: 'Farm workers and their families, half of them Spanish-speaking.',
}

if ((await bundle()) !== 0) process.exit(1)
const server = await startServer()
const browser = await openBrowser()
/** @type {(() => Promise<void>)[]} */
const undo = [() => browser.close(), () => server.stop()]
try {
  const shots = await scenes()
  fs.mkdirSync(folder, { recursive: true })
  for (const scene of shots) for (const size of Object.keys(sizes)) for (const scheme of schemes) await shoot(scene, size, scheme)
  fs.writeFileSync(path.join(folder, 'README.md'), gallery(shots))
} finally {
  for (const step of undo) await step()
}

/** What is shown, and how a page gets there. */
async function scenes() {
  const staff = await Staff.signIn(server.url, await browser.newContext(), 'staff@example.org')
  const edition = (await staff.ask('GET', '/api/editions')).find(({ state }) => state === 'published')
  const { rows } = await staff.ask('GET', `/api/editions/${edition.id}/applications`)
  const inState = (state) => rows.find((row) => row.state === state) ?? rows[0]
  const partner = await servePartner(server, edition.slug)
  undo.unshift(partner.close)
  const definition = await Team.definition(partner, edition.slug)
  const offered = await mailedLink(staff, partner, edition, inState('offered').id)
  const state = await staff.context.storageState()
  return [
    {
      name: 'apply',
      title: 'Applying on a partner’s page, on an origin of its own',
      go: async (page) => {
        await page.goto(`${partner.origin}/apply.html`)
        await page.getByRole('button', { name: 'Apply for this track Action Community' }).click()
        await page.getByLabel('Organization').fill('Cedar Valley Health')
        await page.getByLabel('Your e-mail').fill('rosa.lindqvist@cedarvalley.example')
        await page.getByRole('button', { name: 'Begin' }).click()
        await page.getByRole('heading', { name: 'Your organization' }).waitFor()
        await fillPage(page, definition.form, 'organization', {
          ...sampleAnswers(definition.form, 'actionCommunity').organization,
          ...cedarValley,
        })
        await page.getByText(/^Saved at/).waitFor()
      },
    },
    { name: 'status', title: 'Where the team stands: an offer of the other track', go: (page) => page.goto(offered) },
    {
      name: 'list',
      title: 'The desk: applications',
      state,
      go: (page) => page.goto(`${server.url}/desk/editions/${edition.id}/applications`),
    },
    {
      name: 'overview',
      title: 'The desk: the lifecycle with how many are in each state',
      state,
      go: (page) => page.goto(`${server.url}/desk/editions/${edition.id}`),
    },
    {
      name: 'application',
      title: 'The desk: one application',
      state,
      go: (page) => page.goto(`${server.url}/desk/applications/${inState('review').id}`),
    },
  ]
}

/** A fresh link to somebody's application, asked for as they would. */
async function mailedLink(staff, partner, edition, id) {
  const [mail] = await staff.ask('GET', `/api/mails?application=${id}`)
  const email = mail.to[0]
  await fetch(`${server.url}/embed/${partner.key}/lost-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: partner.origin },
    body: JSON.stringify({ edition: edition.id, email }),
  })
  return linkIn(await mailTo(server.url, email, /#rt_/))
}

async function shoot(scene, size, scheme) {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    deviceScaleFactor: size === '360' ? 2 : 1,
    reducedMotion: 'reduce',
    timezoneId: 'America/Los_Angeles',
    ...(scene.state && { storageState: scene.state }),
  })
  const page = await context.newPage()
  await scene.go(page)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: path.join(folder, `${scene.name}-${size}-${scheme}.png`), animations: 'disabled' })
  await context.close()
}

function gallery(shots) {
  const chapters = shots.map(
    ({ name, title }) => `## ${title}

| | light | dark |
|---|---|---|
${Object.keys(sizes)
  .toReversed()
  .map(
    (size) =>
      `| ${size} px | ${schemes.map((scheme) => `![${title}, ${size} pixels wide, ${scheme}](${name}-${size}-${scheme}.png)`).join(' | ')} |`,
  )
  .join('\n')}`,
  )
  return `# Pictures\n\nOf the running demo, taken by \`npm run pictures\`. Everybody in them is made up.\n\n${chapters.join('\n\n')}\n`
}

/**
 * `npm run pictures`: takes docs/pictures from a running demo of its own, at 360 and 1280 pixels, light and dark, and writes the page
 * that shows them. Takes a minute; run it when the pages have changed, and look at what it took.
 */
import fs from 'node:fs'
import path from 'node:path'
import { openBrowser } from '../tests/journey/support/browser.ts'
import { startServer } from '../tests/journey/support/server.ts'
import { bundle } from './lib/bundle.mjs'
import { root } from './lib/root.mjs'
import { scenes } from './pictures/scenes.mjs'

// another folder may be named, to look at every page in every scheme
const elsewhere = process.argv[2]
const folder = elsewhere ?? path.join(root, 'docs', 'pictures')
const sizes = { 360: { width: 360, height: 780 }, 1280: { width: 1280, height: 900 } }
const schemes = ['light', 'dark']
if ((await bundle()) !== 0) process.exit(1)
const server = await startServer({ env: { COHORTIUM_DEMO: 'true' } })
const browser = await openBrowser()
/** @type {(() => Promise<void>)[]} */
const undo = [() => browser.close(), () => server.stop()]
try {
  const shots = await scenes({ server, browser, close: (step) => undo.unshift(step) })
  fs.mkdirSync(folder, { recursive: true })
  for (const scene of shots) for (const size of Object.keys(sizes)) for (const scheme of schemesOf(scene)) await shoot(scene, size, scheme)
  if (!elsewhere) fs.writeFileSync(path.join(folder, 'README.md'), gallery(shots))
} finally {
  for (const step of undo) await step()
}

function schemesOf(scene) {
  return elsewhere ? schemes : (scene.schemes ?? schemes)
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
  await page.evaluate((shows) => (shows ? document.querySelector(shows)?.scrollIntoView() : scrollTo(0, 0)), scene.shows)
  await page.screenshot({ path: path.join(folder, `${scene.name}-${size}-${scheme}.png`), animations: 'disabled' })
  await context.close()
}

function gallery(shots) {
  const chapters = shots.map((scene) => {
    const { name, title } = scene
    const shown = schemesOf(scene)
    return `## ${title}

| | ${shown.join(' | ')} |
|---|${shown.map(() => '---|').join('')}
${Object.keys(sizes)
  .toReversed()
  .map(
    (size) =>
      `| ${size} px | ${shown.map((scheme) => `![${title}, ${size} pixels wide, ${scheme}](${name}-${size}-${scheme}.png)`).join(' | ')} |`,
  )
  .join('\n')}`
  })
  return `# Pictures\n\nOf the running demo, taken by \`npm run pictures\`. Everybody in them is made up.\n\n${chapters.join('\n\n')}\n`
}

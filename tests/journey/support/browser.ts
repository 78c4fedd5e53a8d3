import fs from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { findBrowser } from '../../../scripts/browser.mjs'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = (await findBrowser()) as { executablePath: string; args: string[] }
  return chromium.launch({ executablePath, args, headless: true })
}

/** What axe finds wrong on the page as it stands now: each rule with the places it is broken at. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe) // evaluated by the debugger, so the page's own content policy stays in force
  const found = await page.evaluate(() => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: { type: 'tag', values: tags },
    })
  })
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`))
}

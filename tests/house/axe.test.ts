import { expect, test } from 'vitest'
import { openBrowser, violations } from '../journey/support/browser.ts'

test('the accessibility check of the journey finds what is wrong, in shadow roots too', async () => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="en"><title>Test</title><main><h1>Test</h1><div id="host"></div></main></html>')
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<input>'
  })
  expect(await violations(page)).toEqual(['label: #host input'])
  await browser.close()
})

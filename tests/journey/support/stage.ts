import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { servePartner, type PartnerPage } from './partner.ts'
import { startServer, type RunningServer } from './server.ts'
import { Staff } from './staff.ts'

/** What a journey is played on. */
export interface Stage {
  server: RunningServer
  browser: Browser
  staff: Staff
  partner: PartnerPage
  /** A page of somebody who was never here. */
  visitor: () => Promise<Page>
  close: () => Promise<void>
}

export interface StageOptions {
  /** The slug of the edition that the partner's site shows; without it, of each program the one that is open. */
  edition?: string
  /** How everybody's browser is set. */
  browser?: BrowserContextOptions
  server?: Parameters<typeof startServer>[0]
}

/** Starts the real server, the partner's site and a browser, and signs staff in. What began is ended again when a later step fails. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const undo: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const server = await startServer(options.server)
    undo.push(() => server.stop())
    const partner = await servePartner(server, options.edition ?? 'open')
    undo.push(() => partner.close())
    const browser = await openBrowser()
    undo.push(() => browser.close())
    const staff = await Staff.signIn(server.url, await browser.newContext(options.browser), 'staff@example.org')
    const visitor = async (): Promise<Page> => (await browser.newContext(options.browser)).newPage()
    return { server, browser, staff, partner, visitor, close }
  } catch (error) {
    await close()
    throw error
  }
}

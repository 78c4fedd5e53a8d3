import type { BrowserContext, Page } from 'playwright-core'
import type { ApplicationView, EditionView, LogView } from '@cohortium/program'
import { linkIn, mailsTo } from './mails.ts'
import { until } from './server.ts'

/** A member of the staff at the desk, signed in through the mailed link. */
export class Staff {
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page

  private constructor(url: string, context: BrowserContext, page: Page) {
    this.url = url
    this.context = context
    this.page = page
  }

  /** Asks for the link, finds it in the outbox, opens it and presses its button. */
  static async signIn(url: string, context: BrowserContext, email: string): Promise<Staff> {
    const page = await context.newPage()
    await page.goto(`${url}/desk/sign-in`)
    const before = (await mailsTo(url, email)).length
    await page.getByLabel('Your e-mail address').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    const mail = await until('the mail with the link', async () => {
      const mails = await mailsTo(url, email)
      return mails.length > before && mails.find(({ subject }) => /sign in/i.test(subject))
    })
    await page.goto(linkIn(mail))
    await page.reload() // the fragment alone does not load a page anew
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'))
    return new Staff(url, context, page)
  }

  /** Opens an application as staff find it, by its name in the list. Answers its id. */
  async find(edition: string, name: string): Promise<string> {
    await this.page.goto(`${this.url}/desk/editions/${edition}/applications`)
    await this.page.getByRole('link', { name, exact: true }).first().click()
    await this.page.waitForURL(/\/desk\/applications\/[^/]+$/)
    return new URL(this.page.url()).pathname.split('/').at(-1)!
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`${this.url}/desk/applications/${id}`)
  }

  /** Decides about the application that is open: the verb's button, what its dialog asks for, the same button in the dialog, which then closes. */
  async decide(verb: string, fill?: (desk: Page) => Promise<unknown>): Promise<void> {
    await this.page.getByRole('button', { name: verb, exact: true }).click()
    await fill?.(this.page)
    await this.page.locator('dialog').getByRole('button', { name: verb, exact: true }).click()
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }

  /** Asks the service with the session's cookie, as the desk does. */
  async ask<T>(method: string, path: string, data?: object): Promise<T> {
    const response = await this.context.request.fetch(`${this.url}${path}`, {
      method,
      headers: { origin: this.url },
      ...(data && { data }),
    })
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`)
    return (response.status() === 204 ? undefined : await response.json()) as T
  }

  application(id: string): Promise<ApplicationView> {
    return this.ask('GET', `/api/applications/${id}`)
  }

  log(id: string): Promise<LogView> {
    return this.ask('GET', `/api/applications/${id}/log`)
  }

  verb(id: string, verb: string, payload: object = {}): Promise<ApplicationView> {
    return this.ask('POST', `/api/applications/${id}/${verb}`, payload)
  }

  edition(id: string): Promise<EditionView> {
    return this.ask('GET', `/api/editions/${id}`)
  }

  /** Moves the demo's clock so many milliseconds ahead of the real one. */
  moveClock(offsetMs: number): Promise<void> {
    return this.ask('POST', '/api/clock', { offsetMs })
  }
}

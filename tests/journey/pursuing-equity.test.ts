/**
 * One program, alive from a partner's page to a certificate: the real server, a real browser, the real clock (moved by staff of the demo).
 * The first team goes through the pages; the others take the same way over HTTP. It is longer than a file should be because it is one
 * life told in order on one server: cut in two, the second half would have to live the first again.
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApplyDefinition, EditionView } from '@cohortium/program'
import { sampleAnswers } from './support/answers.ts'
import { violations } from './support/browser.ts'
import { freshDatabaseUrl } from './support/database.ts'
import { createEdition, day } from './support/edition.ts'
import { heavyVideo, samplePdf } from './support/files.ts'
import { fillPage } from './support/fill.ts'
import { linkIn, mailTo, mailsTo } from './support/mails.ts'
import type { PartnerPage } from './support/partner.ts'
import { until, type RunningServer } from './support/server.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

const mebibytes = (n: number) => n * 1024 * 1024
const email = 'lead@lakeside.example'

describe.each(['pglite', 'postgres'])('Pursuing Equity on %s', (kind) => {
  let stage: Stage
  let server: RunningServer
  let browser: Browser
  let staff: Staff
  let partner: PartnerPage
  let edition: EditionView
  let definition: ApplyDefinition
  /** The browser of the first team. */
  let visitor: BrowserContext
  let page: Page
  let first: string
  let moved = 0
  /** What a page asked for elsewhere, and what its content policy forbade. Both stay empty. */
  const strange: string[] = []
  const teams: Record<'second' | 'third' | 'fourth' | 'fifth', Team> = {} as never

  const open = async (context: BrowserContext): Promise<Page> => {
    const opened = await context.newPage()
    opened.on('request', (request) => {
      if (![server.url, partner.origin].includes(new URL(request.url()).origin) && !request.url().startsWith('blob:'))
        strange.push(request.url())
    })
    opened.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) strange.push(message.text())
    })
    return opened
  }

  /** Moves the demo's clock to an instant. */
  const moveTo = async (at: number): Promise<void> => {
    moved = at - Date.now()
    await staff.moveClock(moved)
  }

  beforeAll(async () => {
    stage = await openStage({
      edition: `journey-${kind}`,
      ...(kind === 'postgres' && { server: { databaseUrl: await freshDatabaseUrl() } }),
    })
    ;({ server, browser, staff, partner } = stage)
    edition = await createEdition(staff, kind)
    definition = await Team.definition(partner, edition.slug)
  })

  afterAll(() => stage?.close())

  test('a team begins on the partner’s page and is mailed a link', async () => {
    visitor = await browser.newContext()
    page = await open(visitor)
    await page.goto(`${partner.origin}/apply.html`)
    await page.getByRole('button', { name: 'Apply for this track Action Community' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Organization').fill('Lakeside Hospital')
    await page.getByLabel('City and state').fill('Duluth, Minnesota')
    await page.getByLabel('Your e-mail').fill(email)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'Your organization' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect((await mailTo(server.url, email, /#rt_/)).to).toContain(email)
  })

  test('a page that is not in order says so, and what was typed is saved', async () => {
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await violations(page)).toEqual([])
    const answers = sampleAnswers(definition.form, 'actionCommunity')
    await fillPage(page, definition.form, 'organization', answers['organization']!)
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.getByRole('heading', { name: 'Your team' }).waitFor()
    await page.getByText(/^Saved at/).waitFor()
  })

  test('the browser is closed; the link in the mail brings everything back', async () => {
    await visitor.close()
    visitor = await browser.newContext()
    page = await open(visitor)
    await page.goto(linkIn(await mailTo(server.url, email, /#rt_/)))
    await page.getByLabel('Name of your organization').waitFor()
    expect(await page.getByLabel('Name of your organization').inputValue()).toBe(
      sampleAnswers(definition.form, 'actionCommunity')['organization']!['name'],
    )
    first = await page.evaluate(
      () => (document.querySelector('cohortium-apply') as unknown as { application: { view: { id: string } } }).application.view.id,
    )
    expect(await violations(page)).toEqual([])
  })

  test('letter and video are uploaded, the video over a connection that is cut', async () => {
    const answers = sampleAnswers(definition.form, 'actionCommunity')
    for (const one of definition.form.pages) {
      await page.locator('h2', { hasText: one.title }).waitFor()
      if (one.id !== 'organization') await fillPage(page, definition.form, one.id, answers[one.id]!)
      if (one.documents?.length) await uploadBoth()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  async function uploadBoth(): Promise<void> {
    let patches = 0
    let cuts = 0
    await page.route('**/files/**', (route) => {
      const isSecondPiece = route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] === String(mebibytes(5))
      if (route.request().method() === 'PATCH') patches += 1
      if (isSecondPiece && cuts++ === 0) return route.abort('connectionreset')
      return route.continue()
    })
    const file = (document: string) => page.locator(`[id="documents.${document}"]`)
    await file('ceoAndChairLetter').setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: samplePdf(2) })
    await page.getByText('letter.pdf, 2 pages').waitFor()
    await file('teamVideo').setInputFiles({ name: 'team.mp4', mimeType: 'video/mp4', buffer: await heavyVideo(360, mebibytes(12)) })
    await page.getByText('the connection was cut').waitFor()
    await page.getByText('team.mp4, 6 minutes').waitFor()
    expect({ cuts, patches }).toEqual({ cuts: 2, patches: 5 }) // letter 1; video 3 pieces, of which one was cut once
    await page.unroute('**/files/**')
  }

  test('it is sent once, and a receipt is mailed', async () => {
    await page.getByRole('button', { name: 'Send application' }).dblclick()
    await page.getByRole('heading', { name: 'We have your application' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect((await staff.log(first)).entries.map(({ type }) => type)).toEqual(['begin', 'submit'])
    await mailTo(server.url, email, /received|receipt|have your application/i)
  })

  test('four more teams: two send, one for each track; one only begins; one more sends', async () => {
    const sendable = async (name: keyof typeof teams, track: string, organisation: string) => {
      const team = new Team(partner, `${name}@example.org`)
      await team.begin(edition.slug, track, organisation)
      await team.save(definition.form.id, sampleAnswers(definition.form, track))
      const asked = definition.edition.tracks.find(({ id }) => id === track)!.documents
      for (const document of asked) {
        if (document === 'teamVideo') await team.upload(document, 'team.mp4', 'video/mp4', await heavyVideo(300, 0))
        else await team.upload(document, 'letter.pdf', 'application/pdf', samplePdf())
      }
      teams[name] = team
      return team
    }
    await (await sendable('second', 'actionCommunity', 'Ridge Clinic')).verb('submit')
    await (await sendable('third', 'learningNetwork', 'Harbor Health')).verb('submit')
    await sendable('fourth', 'learningNetwork', 'Prairie Practice')
    await (await sendable('fifth', 'learningNetwork', 'Canyon Care')).verb('submit')
    expect(await Promise.all(Object.values(teams).map(async (team) => (await team.view()).state))).toEqual([
      'review',
      'review',
      'draft',
      'review',
    ])
  })

  test('staff find the team, read it, and redirect it with feedback', async () => {
    const desk = staff.page
    await desk.goto(`${server.url}/desk/editions/${edition.id}`)
    await desk.getByRole('heading', { level: 1 }).waitFor()
    await desk.getByRole('link', { name: 'Applications' }).first().click()
    await desk.getByRole('link', { name: 'Lakeside Hospital' }).click()
    await staff.decide('Redirect to the Learning Network', async () => {
      await desk.getByLabel('What stood out').fill('You measure who is not seen. You asked them why.')
      await desk.getByLabel('What we missed').fill('Who decides when the measures disagree.')
      await desk.getByRole('button', { name: 'Preview letter' }).click()
      await desk.locator('.letter-preview').getByText('You measure who is not seen.').waitFor()
      expect(await violations(desk)).toEqual([])
    })
    await desk.getByText('Offered the Learning Network').first().waitFor()
    const view = await staff.application(first)
    expect({ state: view.state, track: view.track, appliedTrack: view.appliedTrack }).toEqual({
      state: 'offered',
      track: 'learningNetwork',
      appliedTrack: 'actionCommunity',
    })
    const letter = await mailTo(server.url, email, /You measure who is not seen/)
    expect(letter.text).toContain('Who decides when the measures disagree.')
  })

  test('the others hear: one is invited to the Action Community, one declined, one invited to the Learning Network', async () => {
    await staff.verb(teams.second.id, 'invite', {})
    await staff.verb(teams.third.id, 'decline', { stoodOut: 'Your plain words.', missed: 'What you measured.' })
    await staff.verb(teams.fifth.id, 'invite', {})
    await teams.second.verb('accept')
    await mailTo(server.url, teams.third.email, /Your plain words/)
    expect((await teams.second.view()).state).toBe('onboarding')
    expect((await teams.third.view()).state).toBe('declined')
  })

  test('the first team accepts the offer and does its tasks', async () => {
    page = await open(visitor)
    await page.goto(linkIn(await mailTo(server.url, email, /You measure who is not seen/)))
    await page.getByRole('heading', { name: 'A place for your team in the Learning Network' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Accept the place' }).click()
    await page.getByRole('button', { name: 'Accept the place' }).last().click()
    await page.getByRole('heading', { name: 'Your place is yours' }).waitFor()
    expect(await violations(page)).toEqual([])
    for (const task of (await staff.application(first)).tasks) {
      if (task.form) await fillTask(task.form, task.title)
      else await page.getByRole('button', { name: `Mark as done ${task.title}` }).click()
    }
    await page.getByRole('heading', { name: 'You are taking part' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  async function fillTask(form: ApplyDefinition['form'], title: string): Promise<void> {
    const answers = sampleAnswers(form, 'learningNetwork')
    await page.getByRole('button', { name: title }).click()
    for (const one of form.pages) await fillPage(page, form, one.id, answers[one.id]!)
    await page.getByRole('button', { name: 'Save and finish' }).click()
  }

  test('an offer ends while the server is down', async () => {
    const clock = (await teams.fifth.view()).clocks.find(({ by }) => by === 'applicant')!
    await moveTo(Date.parse(clock.at) - 3_000)
    expect((await teams.fifth.view()).state).toBe('invited')
    await server.kill()
    await until('the offer to end', async () => Date.now() + moved > Date.parse(clock.at))
    await server.restart()
    const letter = await mailTo(server.url, teams.fifth.email, /no longer held/i)
    expect((await teams.fifth.view()).state).toBe('expired')
    expect(letter.to).toContain(teams.fifth.email)
  })

  test('a team that never sent is closed by the clock', async () => {
    await moveTo(day(21))
    const state = await until('the draft to be closed', async () => {
      const view = await teams.fourth.view()
      return view.state !== 'draft' && view.state
    })
    expect(state).toBe('closed')
    await mailTo(server.url, teams.fourth.email, /closed|never sent|not sent/i)
  })

  test('eighteen months later the certificate can be downloaded', async () => {
    await moveTo(Date.parse(edition.dates.find(({ name }) => name === 'ends')!.at!) + 60_000)
    await until('the program to be completed', async () => (await staff.application(first)).certificate)
    await mailTo(server.url, email, /certificate/i)
    await page.reload()
    await page.getByRole('heading', { name: 'Your team has completed the program' }).waitFor()
    expect(await violations(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /certificate/i })
        .or(page.getByRole('link', { name: /certificate/i }))
        .first()
        .click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const certificate = await PDFDocument.load(Buffer.concat(chunks))
    expect(certificate.getPageCount()).toBe(1)
  })

  test('the log is whole, replays to what is stored, and every mail went out', async () => {
    const log = await staff.log(first)
    expect(log.entries.map(({ type }) => type.replace(/^xstate\.after\.(\w+)\..*$/, '$1'))).toEqual([
      'begin',
      'submit',
      'redirect',
      'accept',
      'finish',
      'ending',
    ])
    expect(log.verified).toBe(true)
    for (const team of Object.values(teams)) expect((await staff.log(team.id)).verified).toBe(true)
    expect(await staff.ask('GET', '/api/jobs?state=dead')).toEqual([])
    expect((await mailsTo(server.url, email)).map(({ subject }) => subject)).toEqual([
      'Your team has completed Pursuing Equity',
      'Welcome to the Learning Network',
      'Our decision on the Action Community, and an offer of the Learning Network',
      'We have your application to the Action Community',
      `Your application to Pursuing Equity, ${kind}`,
    ])
    expect(strange).toEqual([])
  })

  test('every page of the desk passes axe', async () => {
    const desk = staff.page
    const pages = [
      'editions',
      `editions/${edition.id}`,
      `editions/${edition.id}/applications`,
      `editions/${edition.id}/applications?view=states`,
      `editions/${edition.id}/letters`,
      `editions/${edition.id}/settings`,
      `applications/${first}`,
      `programs/${edition.program}/notes`,
      'jobs',
    ]
    const found: Record<string, string[]> = {}
    for (const path of pages) {
      await desk.goto(`${server.url}/desk/${path}`)
      await desk.getByRole('heading', { level: 1 }).waitFor()
      await desk.waitForLoadState('networkidle')
      found[path] = await violations(desk)
    }
    expect(found).toEqual(Object.fromEntries(pages.map((path) => [path, []])))
  })

  test('stops at once and cleanly when asked to', async () => {
    await staff.context.close()
    expect(await server.stop()).toBe(0)
  })
})

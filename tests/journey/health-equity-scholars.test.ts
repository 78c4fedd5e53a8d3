/** A scholar from the partner's page to the final gathering. */
import type { ApplicationView, ApplyDefinition, EditionView } from '@cohortium/program'
import { localOf } from '@cohortium/program'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleAnswers } from './support/answers.ts'
import { violations } from './support/browser.ts'
import { day } from './support/edition.ts'
import { fillPage } from './support/fill.ts'
import { linkIn, mailsTo, mailTo } from './support/mails.ts'
import type { PartnerPage } from './support/partner.ts'
import { until, type RunningServer } from './support/server.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

const zone = 'America/New_York'
const local = (n: number) => localOf(day(n), zone)
const email = 'noor@practices.example.org'
const institution = { name: 'Dearborn Family Practices', location: 'Dearborn, Michigan' }
const decided = {
  contact: 'scholars@institute.example.org',
  replyWithin: 21,
  modules: ['Telling why you care', 'Building a team'],
  fee: 'None for scholars.',
  travel: 'The program pays for the train.',
}
const answers: Record<string, Record<string, unknown>> = {
  you: { profession: 'physician', years: 12, career: 'Responsible for quality in five practices.' },
  serving: { country: 'elsewhere', populations: 'Families who care for grandparents at home.', work: 'A carers’ circle on Fridays.' },
  institution: { role: 'Physician lead' }, // its name and place were said to begin
  project: {
    title: 'The one who cares is in the chart',
    place: ['institution', 'community'],
    change: 'Whoever does the caring has no name in our record.',
    people: 'With nine carers.',
    nextStep: 'Try the field in one practice.',
  },
  promises: { bring: true, assignments: true, coaching: true, gathering: true },
}

describe('Health Equity Scholars', () => {
  let stage: Stage
  let server: RunningServer
  let staff: Staff
  let partner: PartnerPage
  let edition: EditionView
  let definition: ApplyDefinition
  let page: Page
  let id: string

  const application = (): Promise<ApplicationView> => staff.application(id)
  const moveTo = (at: number): Promise<void> => staff.moveClock(at - Date.now())

  beforeAll(async () => {
    stage = await openStage()
    ;({ server, staff, partner } = stage)
    page = await stage.visitor()
  })

  afterAll(() => stage?.close())

  test('HES-15: an edition stays a draft until everything is decided that the source leaves open', async () => {
    const draft = {
      program: 'health-equity-scholars',
      title: 'Health Equity Scholars, a journey',
      slug: 'journey',
      zone,
      graceMinutes: 5,
      dates: { closes: local(10), begins: local(60).slice(0, 7), gatheringOn: local(200) },
      seats: { scholars: { seats: 2, reserved: 0 } },
    }
    edition = await staff.ask<EditionView>('POST', '/api/editions', draft)
    const desk = staff.page
    await desk.goto(`${server.url}/desk/editions/${edition.id}/settings`)
    await desk.getByRole('heading', { level: 1 }).waitFor()
    for (const title of ['Address for questions', 'Days until an answer', 'Modules', 'Fee', 'Travel to Cambridge'])
      await desk.getByLabel(title).waitFor()
    expect(await violations(desk)).toEqual([])
    const refusal = await staff.ask('POST', `/api/editions/${edition.id}/publish`, {}).catch(String)
    expect(refusal).toContain('Decide “Travel to Cambridge”')
    expect(refusal).toContain('It can be had from those who lead the program')
    await staff.ask('PATCH', `/api/editions/${edition.id}`, { revision: edition.revision, decided })
    edition = await staff.ask('POST', `/api/editions/${edition.id}/publish`, {})
    definition = await Team.definition(partner, edition.id)
    expect([edition.state, definition.program.contact, definition.program.costs.map(({ text }) => text)]).toEqual([
      'published',
      decided.contact,
      [decided.fee, decided.travel],
    ])
  })

  test('a visitor finds the program on the partner’s page and begins: a name, a home institution, an address', async () => {
    await page.goto(partner.origin)
    await page.getByRole('link', { name: 'Apply to Health Equity Scholars Program' }).click()
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByLabel('Your name').fill('Noor Haddad')
    await page.getByLabel('Home institution').fill(institution.name)
    await page.getByLabel('City and state').fill(institution.location)
    await page.getByLabel('Your e-mail').fill(email)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await mailTo(server.url, email, /#rt_/)
  })

  test('HES-02, HES-11: the form asks who they are, whom they serve, where, and for the project', async () => {
    for (const one of definition.form.pages) {
      await page.locator('h2', { hasText: one.title }).waitFor()
      await fillPage(page, definition.form, one.id, answers[one.id]!)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  })

  test('HES-02: who serves people in another country is told that the program is not for them; who chose it by mistake changes it', async () => {
    await page.getByRole('button', { name: 'Send application' }).click()
    await page.getByText('The people you serve, or speak up for, are in the United States').last().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Change Where are the people you serve, or speak up for?' }).click()
    await fillPage(page, definition.form, 'serving', { country: 'US' })
    for (let left = definition.form.pages.length - 1; left > 0; left--)
      await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    await page.getByRole('button', { name: 'Send application' }).click()
    await page.getByRole('heading', { name: 'We have your application' }).waitFor()
    expect(await violations(page)).toEqual([])
    await mailTo(server.url, email, /You have our answer by/)
  })

  test('staff read it and offer a place; the letter says what it costs and where the gathering is', async () => {
    id = await staff.find(edition.id, 'Noor Haddad')
    await staff.decide('Offer a place', async (desk) => {
      await desk.getByLabel('A word to them').fill('Bring the nine carers’ words along.')
      await desk.getByRole('button', { name: 'Preview letter' }).click()
      await desk.locator('.letter-preview').getByText('Bring the nine carers’ words along.').waitFor()
    })
    await staff.page.getByText('Offered a place').first().waitFor()
    const letter = await mailTo(server.url, email, /Bring the nine carers’ words along/)
    expect(letter.text).toContain(decided.travel)
    expect(letter.text).toContain('Cambridge, Massachusetts')
  })

  test('the scholar accepts, confirms the project and says when to meet for coaching', async () => {
    await page.goto(linkIn(await mailTo(server.url, email, /Bring the nine carers’ words along/)))
    await page.getByRole('heading', { name: 'A place for you and your project' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Accept the place' }).click()
    await page.getByRole('button', { name: 'Accept the place' }).last().click()
    await page.getByRole('heading', { name: 'Your place is yours' }).waitFor()
    for (const { title, form } of (await application()).tasks) {
      await page.getByRole('button', { name: title }).click()
      for (const one of form!.pages) await fillPage(page, form!, one.id, sampleAnswers(form!, 'scholars')[one.id]!)
      await page.getByRole('button', { name: 'Save and finish' }).click()
      await page.getByRole('button', { name: title }).waitFor({ state: 'detached' })
    }
    await page.getByRole('heading', { name: 'You are one of our scholars' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('nobody is given two places in the program, though one is free', async () => {
    const again = new Team(partner, email.toUpperCase())
    await again.begin(edition.id, 'scholars', { name: 'N. Haddad', organisation: institution })
    await again.save('application', { ...answers, serving: { ...answers['serving'], country: 'US' } })
    await again.verb('submit')
    const refusal = await staff.verb(again.id, 'offer').catch(String)
    expect(refusal).toContain((await application()).reference)
    await staff.verb(again.id, 'decline')
  })

  test('HES-07, HES-08, HES-09, HES-11: sessions stand in the calendar, and the project goes on from where the application left it', async () => {
    const view = await application()
    expect(view.members).toBe(undefined) // nobody applies within a scholar's application
    const launch = view.sessions.find(({ title }) => title === 'Online Launch Workshop')!
    expect([launch.parts, launch.lastsMinutes, view.sessions.at(-1)?.title, view.sessions.at(-1)?.place]).toEqual([
      2,
      180,
      'In-person Final Gathering',
      'Cambridge, MA',
    ])
    expect(view.answers['advocacyProject']?.answers['project']).toEqual({ institution: institution.name, ...answers['project'] })
    await page.getByRole('button', { name: 'Write Advocacy Action Project' }).click()
    await page.getByLabel('What you have done').fill('Two practices call the carer first.')
    await page.getByRole('button', { name: 'Save and close' }).click()
    await page.getByText('Two practices call the carer first.').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('HES-13: at the gathering staff say who is there, and the scholar has completed the program', async () => {
    expect((await application()).allowed.map(({ verb }) => verb)).toEqual(['withdraw'])
    await moveTo(Date.parse(edition.dates.find(({ name }) => name === 'gatheringOn')!.at!) + 60_000)
    await until('the gathering to begin', async () => (await application()).state === 'gathering')
    await staff.open(id)
    await staff.decide('Was at the gathering: complete')
    await staff.page.getByText('Completed').first().waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'You have completed the program' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect((await mailsTo(server.url, email)).map(({ subject }) => subject)[0]).toBe(
      'You have completed the Health Equity Scholars Program',
    )
  })

  test('the log is whole and replays to what is stored', async () => {
    const log = await staff.log(id)
    expect([log.verified, log.entries.map(({ type }) => type.replace(/^xstate\.after\.(\w+)\..*$/, '$1'))]).toEqual([
      true,
      ['begin', 'submit', 'offer', 'accept', 'finish', 'finish', 'gatheringBegins', 'complete'],
    ])
  })
})

/** A participant from our own page of programmes to the end of the shorter offering, with a pause between; in British English. */
import type { ApplicationView, ApplyDefinition, EditionInput, EditionView } from '@cohortium/program'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './support/browser.ts'
import { fillPage } from './support/fill.ts'
import { linkIn, mailTo } from './support/mails.ts'
import type { PartnerPage } from './support/partner.ts'
import { until, type RunningServer } from './support/server.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

const email = 'amara@st-alders.example.org'
const input: EditionInput = {
  program: 'career-advancement-programme',
  title: 'Career Advancement, a journey',
  slug: 'journey',
  zone: 'Europe/London',
  graceMinutes: 0,
  dates: {},
  seats: { shorter: { seats: 2, reserved: 0 }, longer: { seats: 2, reserved: 0 } },
  decided: {
    provider: 'An institute and three hospitals.',
    contact: 'programme@institute.example.org',
    eligibility: 'Anybody who works in healthcare.',
    selection: 'Two people read each application.',
    replyWithin: 21,
    starts: 'On the first Monday of every month.',
    shorterMonths: 6,
    longerMonths: 15,
    modules: ['Listening across cultures', 'Leading without a title'],
    certificate: 'A letter that names your modules.',
  },
}
const answers: Record<string, Record<string, unknown>> = {
  you: { role: 'nurse', duties: 'I lead a ward of twenty-eight beds.' },
  purpose: { aims: ['policies', 'leadership'], change: 'Who is asked for consent, and in which language.', next: 'Matron.' },
  practical: { support: true },
}

describe('Career Advancement Programme', () => {
  let stage: Stage
  let server: RunningServer
  let staff: Staff
  let partner: PartnerPage
  let edition: EditionView
  let definition: ApplyDefinition
  let page: Page
  let id: string

  const application = (): Promise<ApplicationView> => staff.application(id)

  beforeAll(async () => {
    stage = await openStage({ browser: { locale: 'en-GB' } })
    ;({ server, staff, partner } = stage)
    page = await stage.visitor()
  })
  afterAll(() => stage?.close())

  test('CAP-11: nothing is to be chosen until an edition has decided what the source leaves open, the fee above all', async () => {
    edition = await staff.ask<EditionView>('POST', '/api/editions', input)
    const refusal = await staff.ask('POST', `/api/editions/${edition.id}/publish`, {}).catch(String)
    expect(refusal).toContain('Decide “Fee”; the source leaves it open, and without it the edition stays a draft')
    expect(refusal).toContain('It can be had from whoever provides the programme')
    await page.goto(`${server.url}/apply`)
    await page.getByText('Nothing takes applications at the moment.').waitFor()
    await staff.ask('PATCH', `/api/editions/${edition.id}`, { revision: edition.revision, decided: { fee: 'Participants pay £240.' } })
    edition = await staff.ask('POST', `/api/editions/${edition.id}/publish`, {})
    definition = await Team.definition(partner, edition.id)
    expect([edition.kind, definition.program.contact, definition.program.locale]).toEqual([
      'rolling',
      'programme@institute.example.org',
      'en-GB',
    ])
  })

  test('CAP-07: at the desk the figures are drawn with the word that they are an example, and refused for a report', async () => {
    const desk = staff.page
    await desk.goto(`${server.url}/desk/programs/career-advancement-programme/notes`)
    await desk.getByText('These figures are made up as an example. They are not data of the NHS.').first().waitFor()
    await desk.getByRole('button', { name: 'Use in a report' }).click()
    await desk.getByText('Not for a report.').waitFor()
    expect(await violations(desk)).toEqual([])
  })

  test('CAP-04: a visitor finds the programme on our own page and chooses between a shorter and a longer offering', async () => {
    await page.goto(`${server.url}/apply`)
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Apply to Career Advancement Programme' }).click()
    await page.getByRole('heading', { name: 'Choose your offering' }).waitFor()
    for (const said of [
      'Done within several months.',
      'Takes more than a year.',
      'Anybody who works in healthcare.',
      'Fee: Participants pay £240.',
    ])
      await page.getByText(said).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Apply for this offering Shorter offering' }).click()
    await page.getByLabel('Your name').fill('Amara Osei-Lewis')
    await page.getByLabel('Your e-mail').fill(email)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'You and your work' }).waitFor()
  })

  test('CAP-02, CAP-03: the form asks for a role and for what one wants to learn, and is sent', async () => {
    for (const one of definition.form.pages) {
      await page.locator('h2', { hasText: one.title }).waitFor()
      await fillPage(page, definition.form, one.id, answers[one.id]!)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('button', { name: 'Send application' }).click()
    await page.getByRole('heading', { name: 'We have your application' }).waitFor()
    const receipt = await mailTo(server.url, email, /Your application to the shorter offering/)
    expect(receipt.text).toMatch(/You have our answer by \w+ \d+ \w+ \d{4}, \d+:\d\d United Kingdom Time\./)
    expect(receipt.text).toContain('Two people read each application.')
  })

  test('staff offer a place at the desk; the letter says how long it takes, what it costs and what one has at the end', async () => {
    id = await staff.find(edition.id, 'Amara Osei-Lewis')
    await staff.decide('Offer a place', (desk) => desk.getByLabel('A word to them').fill('You know whom you need beside you.'))
    await staff.page.getByText('Offered a place').first().waitFor()
    const letter = await mailTo(server.url, email, /You know whom you need beside you/)
    for (const said of [
      'It takes 6 months.',
      'Participants pay £240.',
      'A letter that names your modules.',
      'On the first Monday of every month.',
    ])
      expect(letter.text).toContain(said)
    await page.goto(linkIn(letter))
    await page.getByRole('heading', { name: 'A place for you' }).waitFor()
    await page.getByRole('button', { name: 'Accept the place' }).click()
    await page.getByRole('button', { name: 'Accept the place' }).last().click()
    await page.getByRole('heading', { name: 'Your place is yours' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('one person holds one offering at a time', async () => {
    const again = new Team(partner, email)
    await again.begin(edition.id, 'longer', { name: 'Amara Osei-Lewis' })
    await again.save('application', answers)
    await again.verb('submit')
    const refusal = await staff.verb(again.id, 'offer').catch(String)
    expect(refusal).toContain((await application()).reference)
    await staff.verb(again.id, 'decline')
  })

  test('the participant names a month, staff say that she begins, and she pauses and goes on by herself', async () => {
    const [task] = (await application()).tasks
    await page.getByRole('button', { name: task!.title }).click()
    await fillPage(page, task!.form!, 'start', { month: '2027-03', word: 'I come off nights then.' })
    await page.getByRole('button', { name: 'Save and finish' }).click()
    await page.getByRole('button', { name: task!.title }).waitFor({ state: 'detached' })
    await staff.open(id)
    await staff.decide('Let them begin')
    await staff.page.getByText('Taking part').first().waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'You are taking part' }).waitFor()
    for (const [verb, heading] of [
      ['Pause', 'Your programme is paused'],
      ['Take it up again', 'You are taking part'],
    ] as const) {
      await page.getByRole('button', { name: verb }).click()
      await page.getByRole('button', { name: verb }).last().click()
      await page.getByRole('heading', { name: heading }).waitFor()
      expect(await violations(page)).toEqual([])
    }
  })

  test('when the months are over staff are asked, and say that she has finished; no certificate is made', async () => {
    await staff.moveClock(190 * 86_400_000)
    await mailTo(server.url, 'staff@example.org', /Has Amara Osei-Lewis finished\?/)
    await staff.open(id)
    await staff.decide('Mark as finished')
    await until('the end', async () => (await application()).state === 'finished')
    await page.reload()
    await page.getByRole('heading', { name: 'You have finished the programme' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect((await application()).certificate).toBe(null)
    await mailTo(server.url, email, /You have finished Career Advancement, a journey/)
  })

  test('the log is whole and replays to what is stored', async () => {
    const log = await staff.log(id)
    expect([log.verified, log.entries.map(({ type }) => type.replace(/^xstate\.after\.(\w+)\..*$/, '$1'))]).toEqual([
      true,
      ['begin', 'submit', 'offer', 'accept', 'finish', 'enrol', 'pause', 'resume', 'finishDue', 'complete'],
    ])
  })
})

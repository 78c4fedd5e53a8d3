/** A first-year resident, invited as an exception, through two years to the graduation ceremony; and a colleague who pauses. */
import type { ApplicationView, ApplyDefinition, EditionView } from '@cohortium/program'
import { instantOf, monthAfter } from '@cohortium/program'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './support/browser.ts'
import { localDay, openEdition } from './support/edition.ts'
import { fillPage } from './support/fill.ts'
import { linkIn, mailsTo, mailTo } from './support/mails.ts'
import type { PartnerPage } from './support/partner.ts'
import { until, type RunningServer } from './support/server.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

const zone = 'America/New_York'
const begins = localDay(60).slice(0, 7)
const ends = monthAfter(begins, 23)
const email = 'leontyne@residents.example.org'
const residency = { name: 'Obstetrics and Gynecology Residency', location: 'Farmington, Connecticut' }
const reason = 'I was a midwife for eight years before medicine.'
const ofStaff = 'Eight years as a midwife. We counted them.'

const answers: Record<string, Record<string, unknown>> = {
  training: { level: 'pgy1', ends }, // the residency was said to begin
  purpose: {
    motivation: 'I know the corridor from the other side.',
    subjects: ['patientCenteredCare', 'structuralBias'],
    pathways: ['academia'],
    idea: 'Midwives and residents hand over together.',
  },
  promises: { seminars: true, project: true, present: true },
}
const decided = {
  contact: 'dei-track@residents.example.org',
  replyWithin: 30,
  attendance: 'Come to eight seminars a year.',
  modulePlan: ['Awareness: months 1 to 6', 'Reflection: months 7 to 12', 'Empowerment: months 13 to 18', 'Action: months 19 to 24'],
  selfPaced: ['A first look at equity'],
  cost: 'Nothing.',
}

describe('DEI Leadership Track', () => {
  let stage: Stage
  let server: RunningServer
  let staff: Staff
  let partner: PartnerPage
  let edition: EditionView
  let definition: ApplyDefinition
  let page: Page
  let colleague: Team
  let id: string

  const application = (of = id): Promise<ApplicationView> => staff.application(of)
  const moveTo = (local: string): Promise<void> => staff.moveClock(instantOf(local, zone) + 3_600_000 - Date.now())
  const open = (title: string, year: string, from: string): Promise<EditionView> =>
    openEdition(staff, {
      program: 'dei-leadership-track',
      title,
      slug: `journey-${year}`,
      zone,
      graceMinutes: 5,
      dates: { closes: localDay(10), begins: from, ends: monthAfter(from, 23), ceremony: `${monthAfter(from, 23)}-18T16:00` },
      seats: { leadership: { seats: 10, reserved: 0 } },
      decided,
    })

  beforeAll(async () => {
    stage = await openStage({ edition: 'journey-first' })
    ;({ server, staff, partner } = stage)
    edition = await open('DEI Leadership Track, a journey', 'first', begins)
    definition = await Team.definition(partner, edition.id)
    page = await stage.visitor()
  })

  afterAll(() => stage?.close())

  test('a trainee finds the track on the partner’s page and begins: a name, a residency program, an address', async () => {
    await page.goto(partner.origin)
    await page.getByRole('link', { name: 'Apply to DEI Leadership Track' }).click()
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByLabel('Your name').fill('Leontyne Brooks')
    await page.getByLabel('Residency program').fill(residency.name)
    await page.getByLabel('City and state').fill(residency.location)
    await page.getByLabel('Your e-mail').fill(email)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'Your training' }).waitFor()
  })

  test('UCO-09: a first-year resident is not let on without a reason, and sends the application with one', async () => {
    await fillPage(page, definition.form, 'training', answers['training']!)
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Why now, in your first year?').fill(reason)
    await page.getByRole('button', { name: 'Save and continue' }).click()
    for (const one of definition.form.pages.slice(1)) {
      await page.locator('h2', { hasText: one.title }).waitFor()
      await fillPage(page, definition.form, one.id, answers[one.id]!)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    await page.getByRole('button', { name: 'Send application' }).click()
    await page.getByRole('heading', { name: 'We have your application' }).waitFor()
    await mailTo(server.url, email, /You have our answer by/)
  })

  test('UCO-16: whose training ends before the track is asked how they would finish', async () => {
    colleague = new Team(partner, 'aurelio@residents.example.org')
    await colleague.begin(edition.id, 'leadership', { name: 'Aurelio Banks', organisation: residency })
    const training = { residency: residency.name, level: 'pgy3', ends: monthAfter(ends, -1) }
    await colleague.save('application', { ...answers, training })
    expect(await colleague.verb('submit').catch(String)).toContain('Say why an exception should be made')
    await colleague.save('application', { training: { endsReason: 'A health center near here gives me the afternoons.' } })
    expect((await colleague.verb('submit')).state).toBe('review')
    expect((await application(colleague.id)).exceptions.map((one) => one.id)).toEqual(['staysToTheEnd'])
  })

  test('staff see the exception and its reason, and can invite only as an exception, with a reason of their own that no letter tells', async () => {
    const desk = staff.page
    id = await staff.find(edition.id, 'Leontyne Brooks')
    await desk.getByText(reason).first().waitFor()
    expect((await application()).exceptions.map((one) => [one.id, one.reason])).toEqual([['pgy2OrBeyond', reason]])
    expect(await staff.verb(id, 'invite').catch(String)).toContain('It asks for an exception')
    expect(await staff.verb(id, 'inviteAsException').catch(String)).toMatch(/^Error: .* 4\d\d /)
    await staff.decide('Invite as an exception', () => desk.locator('dialog').getByLabel('Why this exception is made').fill(ofStaff))
    const letter = await mailTo(server.url, email, /You are invited to/)
    expect(letter.text).not.toContain(ofStaff)
    const { payload, texts } = (await staff.log(id)).entries.at(-1)!
    expect([payload, texts.map(({ text }) => text)]).toEqual([{}, [ofStaff]]) // filed beside the log, for staff
    await staff.verb(colleague.id, 'inviteAsException', { reason: 'The health center has confirmed it.' })
  })

  test('the trainee accepts, and nothing is asked until the track begins', async () => {
    await page.goto(linkIn(await mailTo(server.url, email, /You are invited to/)))
    await page.getByRole('heading', { name: 'You are invited' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Accept the place' }).click()
    await page.getByRole('heading', { name: 'Your place is yours' }).waitFor()
    await colleague.verb('accept')
  })

  test('OURS-11: who holds a place is not invited to the intake of the year after', async () => {
    const next = await open('DEI Leadership Track, a year later', 'second', monthAfter(begins, 12))
    const again = new Team(partner, email.toUpperCase())
    await again.begin(next.id, 'leadership', { name: 'Leontyne Brooks', organisation: residency })
    await again.save('application', { ...answers, training: { residency: residency.name, level: 'pgy2', ends: monthAfter(ends, 12) } })
    await again.verb('submit')
    expect(await staff.verb(again.id, 'invite').catch(String)).toContain((await application()).reference)
    await staff.verb(again.id, 'decline')
  })

  test('UCO-03: the first year begins by the clock, with a seminar a month and three modules to mark as done', async () => {
    await moveTo(begins)
    await until('the first year', async () => (await application()).state === 'firstYear')
    const view = await application()
    expect(view.sessions.filter(({ title }) => title === 'Seminar').length).toBe(24)
    await page.reload()
    await page.getByRole('heading', { name: 'You are in your first year' }).waitFor()
    expect(await violations(page)).toEqual([])
    for (const { id: module, title } of view.tasks) {
      await page.getByRole('button', { name: title }).click()
      await until(`${title} to be done`, async () => (await application()).tasks.find((one) => one.id === module)?.doneAt)
    }
  })

  test('UCO-16: the colleague pauses, and comes back to the second year that has begun meanwhile', async () => {
    await until('the first year', async () => (await application(colleague.id)).state === 'firstYear')
    expect(await colleague.verb('pause').catch(String)).toMatch(/reason/i)
    expect((await colleague.verb('pause', { reason: 'Parental leave.' })).state).toBe('paused')
    await moveTo(monthAfter(begins, 12))
    await until('the second year', async () => (await application()).state === 'secondYear')
    expect((await colleague.verb('resume')).state).toBe('secondYear')
  })

  test('UCO-07: the trainee chooses one of four kinds of project and goes on from the idea of the application', async () => {
    await page.reload()
    await page.getByRole('heading', { name: 'Your second year, and your project' }).waitFor()
    await page.getByRole('button', { name: 'Choose the kind of project' }).click()
    const kinds = page.getByRole('radio')
    expect(await kinds.count()).toBe(4)
    await page.getByRole('radio', { name: 'Quality improvement' }).check()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Choose the kind of project' }).last().click()
    await until('the kind', async () => (await application()).kept.length > 0)
    await page.getByRole('button', { name: 'Write Second-year initiative' }).click()
    expect(await page.getByLabel('What you want to change, and for whom').inputValue()).toBe(answers['purpose']!['idea'])
    await page.getByLabel('What you have done').fill('We hand over together on two wards.')
    await page.getByRole('button', { name: 'Save and close' }).click()
    await page.getByText('We hand over together on two wards.').waitFor()
  })

  test('UCO-08: graduation waits for the presentation at the ceremony', async () => {
    expect((await application()).allowed.map(({ verb }) => verb)).not.toContain('graduate')
    expect(await staff.verb(colleague.id, 'present').catch(String)).toMatch(/^Error: .* 4\d\d /) // no kind was chosen
    await moveTo(`${ends}-18T16:00`)
    await staff.open(id)
    await staff.decide('Record the presentation')
    await until('the presentation', async () => (await application()).state === 'presented')
    await staff.decide('Graduate')
    await until('the graduation', async () => (await application()).state === 'graduated')
    await page.reload()
    await page.getByRole('heading', { name: 'You have graduated' }).waitFor()
    expect(await violations(page)).toEqual([])
    await mailTo(server.url, email, /You have graduated from the DEI Leadership Track/)
  })

  test('UCO-16: the colleague leaves early, which is an end and no failure', async () => {
    expect((await colleague.verb('leaveEarly', { reason: 'A post in another state.' })).state).toBe('leftEarly')
    const letter = await mailTo(server.url, 'aurelio@residents.example.org', /You have left/)
    expect(letter.text).toContain('That is no failure')
    expect((await mailsTo(server.url, email)).filter(({ subject }) => /left|withdrawn/i.test(subject))).toEqual([])
  })

  test('the log is whole and replays to what is stored', async () => {
    const log = await staff.log(id)
    expect([log.verified, log.entries.map(({ type }) => type.replace(/^xstate\.after\.(\w+)\..*$/, '$1'))]).toEqual([
      true,
      [
        'begin',
        'submit',
        'inviteAsException',
        'accept',
        'beginning',
        'finish',
        'finish',
        'finish',
        'yearTwo',
        'chooseProject',
        'present',
        'graduate',
      ],
    ])
  })
})

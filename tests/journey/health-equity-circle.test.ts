/** A chapter from an idea to its recognition, and the student who founds it, joins it, leads it and moves on. */
import type { ApplicationView, ApplyDefinition, EditionView } from '@cohortium/program'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './support/browser.ts'
import { fillPage } from './support/fill.ts'
import { linkIn, mailsTo, mailTo } from './support/mails.ts'
import type { PartnerPage } from './support/partner.ts'
import type { RunningServer } from './support/server.ts'
import { openStage, type Stage } from './support/stage.ts'
import type { Staff } from './support/staff.ts'
import { Team } from './support/team.ts'

/** One person with one address, for the chapter and for herself. */
const email = 'ines@alder-falls.example.org'
const school = { name: 'Alder Falls University', location: 'Alder Falls, Washington' }
const decided = {
  contact: 'circle@organizers.example.org',
  welcomedBy: 'the organizers of the circle',
  answerDays: 10,
  governance: 'Each member has one voice.',
  privacy: 'Those who welcome you read it, and nobody else.',
  fee: 'Nothing.',
}
const answers: Record<string, Record<string, unknown>> = {
  chapter: { pressures: 'The night bus was cut.' }, // its school and place were said to begin
  founders: {
    students: [{ name: 'Ines Aldana', level: 'graduate', field: 'publicHealth' }],
    allies: [{ name: 'Ruth Okafor', part: 'faculty' }],
    studentLed: true,
  },
  you: { brings: 'I would like to meet the people on my map.', level: 'graduate', field: 'publicHealth' },
}

describe('Health Equity Circle', () => {
  let stage: Stage
  let server: RunningServer
  let staff: Staff
  let partner: PartnerPage
  let edition: EditionView
  let definition: ApplyDefinition
  /** Each life in a browser of its own. */
  let chapterPage: Page
  let memberPage: Page
  let chapter: ApplicationView
  let member: ApplicationView

  const fill = async (page: Page, ...pages: string[]): Promise<void> => {
    for (const id of pages) {
      await page.locator('h2', { hasText: definition.form.pages.find((one) => one.id === id)!.title }).waitFor()
      await fillPage(page, definition.form, id, answers[id]!)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    await page.getByRole('button', { name: 'Send application' }).click()
  }
  /** What staff do at the desk, from the list of names: the verb's button, its fields, the dialog's button. */
  const atDesk = async (name: string, verb: string, fill: (desk: Page) => Promise<void> = async () => {}): Promise<ApplicationView> => {
    const id = await staff.find(edition.id, name)
    await staff.decide(verb, async (desk) => {
      await fill(desk)
      expect(await violations(desk)).toEqual([])
    })
    return staff.application(id)
  }

  beforeAll(async () => {
    stage = await openStage()
    ;({ server, staff, partner } = stage)
    chapterPage = await stage.visitor()
    memberPage = await stage.visitor()
  })

  afterAll(() => stage?.close())

  test('HEC-01, HEC-11: one edition stands, and is published only when contact, governance and privacy are decided', async () => {
    const input = { program: 'health-equity-circle', title: 'Health Equity Circle', zone: 'America/Los_Angeles', graceMinutes: 0 }
    const draft = await staff.ask<EditionView>('POST', '/api/editions', { ...input, slug: 'circle', dates: {}, seats: {} })
    const refusal = await staff.ask('POST', `/api/editions/${draft.id}/publish`, {}).catch(String)
    for (const title of ['Whom to write to', 'How chapters govern themselves', 'What becomes of what members tell'])
      expect(refusal).toContain(title)
    await staff.ask('PATCH', `/api/editions/${draft.id}`, { revision: draft.revision, decided })
    edition = await staff.ask('POST', `/api/editions/${draft.id}/publish`, {})
    definition = await Team.definition(partner, edition.id)
    expect([edition.kind, edition.state, edition.dates, definition.program.contact]).toEqual(['standing', 'published', [], decided.contact])
    const second = await staff.ask('POST', '/api/editions', { ...input, slug: 'another', dates: {}, seats: {} }).catch(String)
    expect(second).toMatch(/409|422/)
  })

  test('HEC-06: students find the circle on the partner’s page and propose a chapter; nobody can join one yet', async () => {
    const page = chapterPage
    await page.goto(partner.origin)
    await page.getByText('Apply at any time').first().waitFor()
    await page.getByRole('link', { name: 'Apply to Health Equity Circle' }).click()
    await page.getByText(`Write to ${decided.contact}`).waitFor()
    await page.getByRole('button', { name: 'Found a chapter' }).click()
    await page.getByLabel('Your chapter’s name').fill('Alder Falls Circle')
    await page.getByLabel('Your school').fill(school.name)
    await page.getByLabel('City and state').fill(school.location)
    await page.getByLabel('Your e-mail').fill(email)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).click()
    await fill(page, 'chapter', 'founders')
    await page.getByRole('heading', { name: 'We have your proposal' }).waitFor()
    expect(await violations(page)).toEqual([])
    await mailTo(server.url, email, /You hear by .+ from the organizers of the circle/)
  })

  test('staff let it gather; nobody leads it, so that it cannot be recognized', async () => {
    chapter = await atDesk('Alder Falls Circle', 'Let it gather', (desk) =>
      desk.getByLabel('A word to them').fill('Six house meetings first.'),
    )
    await mailTo(server.url, email, /Six house meetings first/)
    expect([chapter.state, chapter.organisation?.name]).toEqual(['chapter.forming', school.name])
    expect(chapter.allowed.find(({ verb }) => verb === 'recognise')?.missing.map(({ path }) => path)).toEqual(['leader'])
    expect(await staff.verb(chapter.id, 'recognise').catch(String)).toContain('409')
  })

  test('HEC-02, HEC-09: she joins her chapter by a sentence, a level and a field', async () => {
    const page = memberPage
    await page.goto(partner.origin)
    await page.getByRole('link', { name: 'Apply to Health Equity Circle' }).click()
    await page.getByRole('button', { name: 'Join a chapter' }).click()
    await page.getByLabel('Your name').fill('Ines Aldana')
    await page.getByLabel(`Alder Falls Circle, ${school.name}`).check()
    await page.getByLabel('Your e-mail').fill(email)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).click()
    await fill(page, 'you')
    await page.getByRole('heading', { name: 'We have heard from you' }).waitFor()
    await mailTo(server.url, email, /You want to be a part of Alder Falls Circle/)
  })

  test('HEC-03, HEC-04: she is welcomed, is a member when she says so, learns, and leads', async () => {
    member = await atDesk('Ines Aldana', 'Welcome')
    expect([member.state, member.within?.name]).toEqual(['member.welcomed', 'Alder Falls Circle'])
    await memberPage.goto(linkIn(await mailTo(server.url, email, /You are welcome in Alder Falls Circle/)))
    await memberPage.getByRole('heading', { name: 'You are welcome' }).waitFor()
    expect(await violations(memberPage)).toEqual([])
    await memberPage.getByRole('button', { name: 'Count me in' }).click()
    await memberPage.getByRole('heading', { name: 'You are a member' }).waitFor()
    await memberPage.getByRole('button', { name: 'Begin training and mentoring' }).click()
    await memberPage.getByRole('heading', { name: 'You are learning to organize' }).waitFor()
    member = await atDesk('Ines Aldana', 'Make leader')
    expect([member.state, member.tags.toSorted()]).toEqual(['member.leader', ['enrolled', 'leads']])
    await memberPage.reload()
    await memberPage.getByRole('heading', { name: 'You lead your chapter' }).waitFor()
  })

  test('HEC-05: the chapter is recognized, joins two affiliates, and leaves one', async () => {
    chapter = await atDesk('Alder Falls Circle', 'Recognize the chapter')
    expect([chapter.state, chapter.members?.map(({ name, label }) => [name, label])]).toEqual([
      'chapter.recognised',
      [['Ines Aldana', 'Leader']],
    ])
    await atDesk('Alder Falls Circle', 'Record an affiliation', async (desk) => {
      await desk.getByLabel('Sound Alliance').check()
      await desk.getByLabel('Spokane Alliance').check()
    })
    chapter = await staff.verb(chapter.id, 'endAffiliation', { affiliates: ['spokaneAlliance'] })
    expect(chapter.kept.map(({ value }) => value)).toEqual(['Sound Alliance'])
  })

  test('HEC-07: it writes down a campaign, whose outcome is not known yet', async () => {
    const page = chapterPage
    await page.goto(linkIn(await mailTo(server.url, email, /is a chapter of the Health Equity Circle/)))
    await page.getByRole('heading', { name: 'Your chapter is part of the circle' }).waitFor()
    await page.getByRole('button', { name: 'Write Campaigns' }).click()
    await page.getByRole('button', { name: 'Add a campaign' }).click()
    await page.getByLabel('Issue').fill('A night bus to the hospital')
    await page.getByLabel('Place').fill('Alder Falls')
    await page.getByRole('button', { name: 'Save and close' }).click()
    await page.getByText('A night bus to the hospital').first().waitFor()
    expect(await violations(page)).toEqual([])
    chapter = await staff.application(chapter.id)
    expect(chapter.answers['campaigns']?.answers).toEqual({
      campaigns: { campaigns: [{ issue: 'A night bus to the hospital', place: 'Alder Falls' }] },
    })
  })

  test('nobody takes part in two chapters at a time', async () => {
    const other = new Team(partner, 'circle@kestrel-valley.example.org')
    await other.begin(edition.id, 'chapter', { name: 'Kestrel Valley Circle', organisation: { name: 'Kestrel College' } })
    await other.save('application', { chapter: { place: 'Kestrel, Oregon', ...answers['chapter'] }, founders: answers['founders']! })
    await other.verb('submit')
    await staff.verb(other.id, 'gather')
    const again = new Team(partner, email)
    await again.begin(edition.id, 'member', { name: 'Ines Aldana', within: other.id })
    await again.save('application', { you: answers['you']! })
    await again.verb('submit')
    expect(await staff.verb(again.id, 'welcome').catch(String)).toContain(member.reference)
  })

  test('HEC-09: she moves on as an alum, because she wants to', async () => {
    await memberPage.getByRole('button', { name: 'Become an alum' }).click()
    await memberPage.getByRole('heading', { name: 'You are an alum of the circle' }).waitFor()
    expect(await violations(memberPage)).toEqual([])
    await mailTo(server.url, email, /You are an alum of Alder Falls Circle now/)
    expect((await staff.application(chapter.id)).state).toBe('chapter.recognised')
  })

  test('both logs are whole and replay to what is stored, and every letter went out', async () => {
    const logs = await Promise.all([staff.log(chapter.id), staff.log(member.id)])
    expect(logs.map(({ verified, entries }) => [verified, entries.map(({ type }) => type)])).toEqual([
      [true, ['begin', 'submit', 'gather', 'recognise', 'affiliate', 'endAffiliation']],
      [true, ['begin', 'submit', 'welcome', 'join', 'train', 'lead', 'becomeAlum']],
    ])
    expect(await staff.ask('GET', '/api/jobs?state=dead')).toEqual([])
    expect(
      (await mailsTo(server.url, email)).map(({ subject }) => subject).filter((subject) => !/^(Your application|Your link)/.test(subject)),
    ).toEqual([
      'Thank you, from Alder Falls Circle',
      'We have heard from you: Kestrel Valley Circle',
      'Alder Falls Circle is recognized',
      'You lead Alder Falls Circle',
      'Training and mentoring in Alder Falls Circle',
      'Welcome to Alder Falls Circle',
      'We have heard from you: Alder Falls Circle',
      'Alder Falls Circle can gather members',
      'We have your proposal: Alder Falls Circle',
    ])
  })
})

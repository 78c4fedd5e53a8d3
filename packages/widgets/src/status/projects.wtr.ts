import type { ApplicationView } from '@cohortium/program'
import { expect, fixture, html } from '@open-wc/testing'
import { draftName, dropDraft, writeDraft } from '../client/drafts.ts'
import { at, button, focused, text, texts, type, until } from '../fixture/hands.ts'
import { FixtureServer } from '../fixture/server.ts'
import { inChapter } from '../fixture/views.ts'
import type { CohortiumStatus } from './status.ts'
import './status.ts'

const server = location.origin
const name = draftName({ server, partner: 'pk_test', edition: 'open', program: 'circle' })
let service: FixtureServer

const draw = async (application: ApplicationView = inChapter()): Promise<CohortiumStatus> => {
  service = new FixtureServer(application)
  return again()
}
const again = async (): Promise<CohortiumStatus> => {
  const element = await fixture<CohortiumStatus>(
    html`<cohortium-status partner="pk_test" program="circle" edition="open" server=${server}></cohortium-status>`,
  )
  await until(() => element.view)
  await element.updateComplete
  return element
}
const accessible = async (element: CohortiumStatus): Promise<void> => {
  await element.updateComplete
  await expect(element).to.be.accessible()
}
/** What was sent to be saved, newest last. */
const saved = (): unknown[] => service.asked('PATCH', /answers/).map((call) => call.body)

describe('cohortium-status, of someone who takes part', () => {
  beforeEach(() => writeDraft(name, { id: 'app-1', token: 'rt_1', unsaved: {}, uploads: {} }))
  afterEach(async () => {
    service.restore()
    await Promise.all([dropDraft(name), dropDraft(`${name} campaigns`)])
  })

  it('says who it is and within what, which exception is asked for, and what was chosen for them', async () => {
    const element = await draw()
    expect([text(element, '.row .quiet'), texts(element, 'aside dl > *'), texts(element, '.typed')]).to.deep.equal([
      'Amara Osei, Alder Falls College, Northside',
      ['Affiliate', 'Ferry Street Clinic'],
      ['I begin my second year in March.'],
    ])
    await accessible(element)
  })

  it('says of a session without a month that its time comes, in how many parts it is, and what happens in it', async () => {
    const element = await draw()
    expect(texts(element, '.dates li > :first-child, .dates .quiet.small:not(ol, br + *), .acts > li')).to.deep.equal([
      'May 2027Month known, day to be set',
      'Time to be announced',
      'Meet',
      'Plan',
    ])
    expect(texts(element, '.dates > li > :last-child')).to.deep.equal([
      'Gatheringin person, 2 days',
      'Launch workshoponline, two parts of 3 hours MeetPlan',
    ])
  })

  it('says a session of every month once, from when to when, while no day is set', async () => {
    const application = inChapter()
    const meeting = { title: 'Meeting', description: '', day: null, lastsMinutes: 60, inPerson: false, optional: false }
    const months = ['2026-11', '2026-12', '2027-01', '2027-03']
    application.sessions = [...months.map((month) => ({ ...meeting, month })), { ...meeting, month: '2027-02', day: '2027-02-09' }]
    const element = await draw(application)
    expect(texts(element, '.dates > li > :first-child')).to.deep.equal([
      'November 2026 to January 2027Every month, days to be set',
      'February 9, 2027',
      'March 2027Month known, day to be set',
    ])
    await accessible(element)
  })

  it('does not urge to interrupt what one takes part in', async () => {
    const application = inChapter()
    application.allowed = [{ verb: 'pause', title: 'Pause', tone: 'attention', missing: [] }]
    const element = await draw(application)
    expect(element.shadowRoot!.querySelector('#verb-pause')?.className.trim()).to.equal('button')
  })

  it('opens a project to write, saves as one types, groups too, and closes with what was written', async () => {
    const element = await draw()
    expect(texts(element, '.answers dd')).to.deep.equal(['Not answered', 'Not answered'])
    button(element, 'Write Campaigns').click()
    await until(() => focused(element) === 'project-campaigns')
    await accessible(element)
    type(element, 'work.aim', 'Safer streets')
    at(element, 'work.partners:add').click()
    await until(() => focused(element) === 'work.partners.0.name')
    type(element, 'work.partners.0.name', 'Ferry Street Clinic')
    await accessible(element)
    await until(() => saved().length)
    expect(saved()).to.deep.equal([
      {
        form: 'campaigns',
        fields: { 'work.aim': 'Safer streets', 'work.partners': [{ name: 'Ferry Street Clinic' }] },
        versions: { 'work.aim': 0, 'work.partners': 0 },
      },
    ])
    await until(() => text(element, '.saved').startsWith('Saved at '))
    button(element, 'Save and close').click()
    await until(() => focused(element) === 'project-campaigns' && !at(element, 'work.aim'))
    expect(texts(element, '.answers dd')).to.deep.equal(['Safer streets', 'Ferry Street Clinic'])
    await accessible(element)
  })

  it('keeps what could not be saved, here and through a closed page', async () => {
    const element = await draw()
    button(element, 'Write Campaigns').click()
    await until(() => at(element, 'work.aim'))
    service.cut = { path: /PATCH/, times: 1 }
    type(element, 'work.aim', 'Kept')
    await until(() => service.cut.times === 0 && text(element, '.saved').startsWith('We cannot reach'))
    element.remove()
    const back = await again()
    button(back, 'Write Campaigns').click()
    await until(() => at(back, 'work.aim')?.value === 'Kept')
    await until(() => saved().length === 2)
  })

  it('lets another person’s newer words stand until the reader says otherwise', async () => {
    const element = await draw()
    button(element, 'Write Campaigns').click()
    await until(() => at(element, 'work.aim'))
    Object.assign(service.stored('campaigns'), { answers: { work: { aim: 'Theirs' } }, versions: { 'work.aim': 4 } })
    type(element, 'work.aim', 'Mine')
    await until(() => button(element, 'Use mine'))
    expect(at(element, 'work.aim').value).to.equal('Theirs')
    await accessible(element)
    button(element, 'Use mine').click()
    await until(() => service.stored('campaigns').versions['work.aim'] === 5)
    expect(service.stored('campaigns').answers).to.deep.equal({ work: { aim: 'Mine' } })
  })

  it('only reads a project that is no longer written', async () => {
    const application = inChapter()
    application.projects[0]!.isOpen = false
    const element = await draw(application)
    expect([button(element, 'Write'), texts(element, '.answers dt')]).to.deep.equal([undefined, ['Aim', 'Partners']])
    await accessible(element)
  })
})

import type { ApplicationView } from '@cohortium/program'
import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { dropDraft, draftName, writeDraft } from '../client/drafts.ts'
import { button, focused, texts, type, until } from '../fixture/hands.ts'
import { FixtureServer, view } from '../fixture/server.ts'
import { inReview, offered, takingPart } from '../fixture/views.ts'
import type { CohortiumStatus } from './status.ts'
import './status.ts'

const server = location.origin
const name = draftName({ server, partner: 'pk_test', edition: '2027', program: '' })
let service: FixtureServer

const draw = async (application: ApplicationView): Promise<CohortiumStatus> => {
  service = new FixtureServer(application)
  const element = await fixture<CohortiumStatus>(
    html`<cohortium-status partner="pk_test" edition="2027" server=${server} apply="/apply.html" .token=${'rt_1'}></cohortium-status>`,
  )
  await until(() => element.view)
  await element.updateComplete
  return element
}
const accessible = async (element: CohortiumStatus): Promise<void> => {
  await element.updateComplete
  await expect(element).to.be.accessible()
}

describe('cohortium-status', () => {
  beforeEach(() => dropDraft(name))
  afterEach(() => service.restore())

  it('says where the application is, by when we answer, and what was sent', async () => {
    const element = await draw(inReview())
    expect(texts(element, '.chip, h2, .moment .quiet, .moment time')).to.deep.equal([
      'In review',
      'Three people read your application',
      'We answer by',
      'Saturday, December 5, 2026',
    ])
    expect(texts(element, '.covers li')).to.deep.equal(['juniper-ridge-letter.pdf, 2 pages, 340 kB'])
    await accessible(element)
  })

  it('finds the application that was begun on this site', async () => {
    service = new FixtureServer(inReview())
    await writeDraft(name, { id: 'app-1', token: 'rt_7', unsaved: {}, uploads: {} })
    const element = await fixture<CohortiumStatus>(
      html`<cohortium-status partner="pk_test" edition="2027" server=${server}></cohortium-status>`,
    )
    await until(() => element.view)
    expect(service.asked('GET', /applications/)[0]?.headers.get('Authorization')).to.equal('Bearer rt_7')
  })

  it('says so when there is none', async () => {
    service = new FixtureServer()
    const element = await fixture<CohortiumStatus>(
      html`<cohortium-status partner="pk_test" edition="2027" server=${server} apply="/apply.html"></cohortium-status>`,
    )
    await until(() => element.isLoaded)
    await accessible(element)
    expect(texts(element, '.element > p:last-child')).to.deep.equal([
      'No application was begun on this device. The link in your mail opens yours. Apply',
    ])
  })

  it('shows an offer with both clocks, asks once more, and takes the answer once', async () => {
    const element = await draw(offered())
    expect(texts(element, '.verbs button')).to.deep.equal(['Accept the place', 'Decline the place', 'Withdraw your application'])
    expect(texts(element, '.moment dd').at(-1)).to.match(/5:00 PM Eastern$/)
    await accessible(element)
    button(element, 'Accept').click()
    await until(() => focused(element) === 'title')
    await accessible(element)
    button(element, 'Back').click()
    await until(() => focused(element) === 'verb-accept')
    button(element, 'Accept').click()
    await element.updateComplete
    const changed = oneEvent(element, 'cohortium-changed')
    button(element, 'Accept').click()
    button(element, 'Accept').click()
    expect((await changed).detail).to.deep.equal({ id: 'app-1', reference: 'PE-7K3F', state: 'onboarding', verb: 'accept' })
    await until(() => focused(element) === 'heading')
    expect(service.asked('POST', /accept/).length).to.equal(1)
    await accessible(element)
  })

  it('asks what a verb wants to know, names what is wrong, and repeats silence under the same key', async () => {
    const element = await draw(offered())
    button(element, 'Withdraw').click()
    await until(() => focused(element) === 'title')
    button(element, 'Withdraw').click()
    await until(() => focused(element) === 'summary')
    await accessible(element)
    type(element, 'withdraw.reason', 'We merge with another clinic.')
    service.cut = { path: /withdraw/, times: 1 }
    button(element, 'Withdraw').click()
    await until(() => element.trouble)
    await accessible(element)
    button(element, 'Withdraw').click()
    await until(() => !element.asking)
    const calls = service.asked('POST', /withdraw/)
    expect(calls.map((call) => call.body)).to.deep.equal([
      { reason: 'We merge with another clinic.' },
      { reason: 'We merge with another clinic.' },
    ])
    expect(calls[0]?.headers.get('Idempotency-Key')).to.equal(calls[1]?.headers.get('Idempotency-Key'))
  })

  it('keeps a blocked verb in sight with its reason', async () => {
    const blocked = offered()
    blocked.allowed[0]!.missing = [{ path: 'seats', message: 'All places are taken.' }]
    const element = await draw(blocked)
    const accept = button(element, 'Accept')
    expect([accept.getAttribute('aria-disabled'), texts(element, `#${accept.getAttribute('aria-describedby')} li`)]).to.deep.equal([
      'true',
      ['All places are taken.'],
    ])
    accept.click()
    await accessible(element)
    expect(service.asked('POST', /accept/)).to.deep.equal([])
  })

  it('opens the newest letter and draws its headings and lists', async () => {
    const element = await draw(offered())
    expect([...element.shadowRoot!.querySelectorAll('details')].map((one) => one.open)).to.deep.equal([true, false])
    expect(texts(element, 'details[open] [role=heading], details[open] li')).to.deep.equal(['What stood out', 'No fee', 'Nine meetings'])
  })

  it('files a task’s form and finishes it, or finishes it with a click', async () => {
    const element = await draw(takingPart())
    await accessible(element)
    button(element, 'Fill in').click()
    await element.updateComplete
    await accessible(element)
    button(element, 'Save and finish').click()
    await until(() => focused(element) === 'summary')
    type(element, 'contact.name', 'Dev Ramanathan')
    button(element, 'Save and finish').click()
    await until(() => focused(element) === 'task-roster')
    expect(service.calls.filter((call) => call.method !== 'GET').map((call) => [call.path, call.body])).to.deep.equal([
      ['applications/app-1/answers', { form: 'roster', fields: { 'contact.name': 'Dev Ramanathan' }, versions: { 'contact.name': 0 } }],
      ['applications/app-1/finish', { task: 'roster' }],
    ])
    button(element, 'Mark as done').click()
    await until(() => service.asked('POST', /finish/).length === 2)
    await until(() => texts(element, '.tasks .chip').every((chip) => chip.startsWith('Done')))
    await accessible(element)
  })

  it('says of a session without a day that only its month is known', async () => {
    const element = await draw(takingPart())
    expect(texts(element, '.dates li > :first-child')).to.deep.equal(['January 21, 2027', 'March 2027Month known, day to be set'])
  })

  it('fetches the certificate with the token and hands it over as a file', async () => {
    const element = await draw(
      view({
        state: 'graduated',
        label: 'Completed',
        tone: 'success',
        heading: 'Congratulations',
        tags: ['ended'],
        allowed: [],
        certificate: { issuedAt: '2028-06-01T00:00:00Z' },
      }),
    )
    const given: string[] = []
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      given.push(this.download)
    }
    button(element, 'Download your certificate').click()
    await until(() => given.length)
    HTMLAnchorElement.prototype.click = click
    expect([given, service.asked('GET', /certificate/)[0]?.headers.get('Authorization')]).to.deep.equal([['PE-7K3F.pdf'], 'Bearer rt_1'])
    await accessible(element)
  })

  it('leads a draft back to its form', async () => {
    const element = await draw(view())
    expect(element.shadowRoot!.querySelector('a.button')?.getAttribute('href')).to.equal('/apply.html')
    await accessible(element)
  })

  it('keeps the last known facts when nobody answers', async () => {
    const element = await draw(inReview())
    service.cut = { path: /GET/, times: 1 }
    await element.load()
    await accessible(element)
    expect(texts(element, 'h2')).to.deep.equal(['Three people read your application'])
    button(element, 'Try again').click()
    await until(() => !element.trouble)
  })
})

import { expect, oneEvent } from '@open-wc/testing'
import { accessible, begun, eachAnew, goTo } from '../fixture/applying.ts'
import { button, focused, text, until } from '../fixture/hands.ts'
import type { FixtureServer } from '../fixture/server.ts'

let service: FixtureServer

const member = (name: string): Record<string, string> => ({ name, role: 'Nurse', email: `${name.toLowerCase()}@jrch.example` })
const complete = {
  organisation: { type: 'clinic' },
  team: { members: ['Marisol', 'Dev', 'Lorena'].map(member) },
  readiness: { why: 'Because.', data: false, questions: ['q0', 'q1'] },
  commitments: { meetings: true },
}

/** Everything that is asked for is there. */
function fillService(): void {
  service.answers = structuredClone(complete)
  service.application.documents = ['letter', 'video'].map((document) => ({
    document,
    id: document,
    name: `${document}.pdf`,
    bytes: 1000,
    type: 'application/pdf',
    uploadedAt: '2026-10-12T14:00:00Z',
  }))
}

describe('cohortium-apply, sending', () => {
  eachAnew((one) => (service = one))

  it('lists everything before it is sent, and sends once', async () => {
    fillService()
    service.application.clocks = [{ id: 'answer', title: 'Our answer', at: '2026-12-07T22:00:00Z', by: 'host' }]
    const element = await begun()
    await goTo(element, ':check')
    expect(text(element, '#title')).to.equal('Check your answers')
    await accessible(element)
    const submitted = oneEvent(element, 'cohortium-submitted')
    button(element, 'Send application').click()
    button(element, 'Send application').click()
    await submitted
    await until(() => focused(element) === 'title' && text(element, '#title') === 'We have your application')
    expect(text(element, '#answer')).to.match(/^We answer by \w+, \w+ \d+, 2026/)
    const sent = service.asked('POST', /submit/)
    expect([sent.length, sent[0]?.headers.get('Idempotency-Key')?.length]).to.deep.equal([1, 32])
    await accessible(element)
  })

  it('repeats a submit that got no answer under the same key, and names what the server misses', async () => {
    fillService()
    const element = await begun()
    await goTo(element, ':check')
    service.cut = { path: /submit/, times: 1 }
    await element.submit()
    await accessible(element)
    expect(text(element, '.notice')).to.match(/^We cannot reach the server/)
    service.refusal = {
      path: /submit/,
      status: 409,
      problem: { code: 'refused', message: 'Not yet.', missing: [{ path: 'readiness.why', message: 'Say why now' }] },
    }
    const refused = oneEvent(element, 'cohortium-refused')
    await element.submit()
    expect((await refused).detail.code).to.equal('refused')
    const keys = service.asked('POST', /submit/).map((call) => call.headers.get('Idempotency-Key'))
    expect(keys[0]).to.equal(keys[1])
    element.shadowRoot!.querySelector<HTMLAnchorElement>('#summary a')!.click()
    await until(() => focused(element) === 'readiness.why')
    expect(element.step).to.equal('readiness')
  })

  it('names all that is missing when one sends too early, and leads there', async () => {
    const element = await begun()
    await goTo(element, ':check')
    button(element, 'Send application').click()
    await until(() => focused(element) === 'summary')
    expect([...element.shadowRoot!.querySelectorAll('#summary a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#organisation.type',
      '#team.members',
      '#readiness.why',
      '#readiness.data',
      '#readiness.questions',
      '#commitments.meetings',
      '#documents.letter',
      '#documents.video',
    ])
    const links = element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('#summary a')
    links[6]!.click()
    await until(() => focused(element) === 'documents.letter')
    expect(service.asked('POST', /submit/)).to.deep.equal([])
  })
})

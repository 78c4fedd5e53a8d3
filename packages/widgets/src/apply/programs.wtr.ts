import type { ApplyDefinition } from '@cohortium/program'
import { expect, fixture, html } from '@open-wc/testing'
import { accessible, draw, eachAnew, goTo, server } from '../fixture/applying.ts'
import { at, button, focused, text, texts, type, until } from '../fixture/hands.ts'
import { circle, fellowship } from '../fixture/programs.ts'
import { type FixtureServer, view } from '../fixture/server.ts'
import type { CohortiumApply } from './apply.ts'

let service: FixtureServer

const drawOf = (definition: ApplyDefinition): Promise<CohortiumApply> => {
  service.definition = definition
  return draw()
}
const northside = { id: 'app-9', name: 'Northside', organisation: 'Alder Falls College' }
const labels = (element: CohortiumApply): string[] => texts(element, 'form:not(details *) :is(label[part], legend)')

describe('cohortium-apply, for programs of every shape', () => {
  eachAnew((one) => (service = one))

  it('shows a program with one way in as itself, with all one should know and one button', async () => {
    const element = await drawOf(fellowship())
    expect([text(element, '#title'), ...texts(element, '.answers > div')]).to.deep.equal([
      'Fairer Care Fellowship',
      'When to apply Applications are taken as they come',
      'Places about 24',
      'Dates First meeting: March 2027',
      'Who can apply You have worked in care for three yearsYou live in the United Kingdom',
      'What it costs Fees: none',
      'Months 6',
      'Modules ListeningLeading',
      'What you commit to Come to the meetingsShare a monthly update',
    ])
    expect(texts(element, 'button')).to.deep.equal(['Apply', 'Send me the link'])
    await accessible(element)
  })

  it('asks a person for a name, and where they belong in the program’s own word', async () => {
    const element = await drawOf(fellowship())
    button(element, 'Apply').click()
    await until(() => focused(element) === 'title')
    expect(labels(element)).to.deep.equal([
      'Your name',
      'Your home institution (optional)',
      'Town or city (optional)',
      'Your e-mail',
      'This computer (optional)',
    ])
    await accessible(element)
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    service.refusal = {
      path: /POST applications/,
      status: 422,
      problem: {
        code: 'invalid',
        message: 'Two answers are wrong.',
        issues: ['name', 'organisation.name'].map((path) => ({ path, code: 'tooLong', message: `${path} is too long` })),
      },
    }
    button(element, 'Begin').click()
    await until(() => focused(element) === 'summary')
    expect([...element.shadowRoot!.querySelectorAll('#summary a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#begin.name',
      '#begin.organisation',
    ])
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    expect(service.asked('POST', /^applications$/).at(-1)?.body).to.deep.equal({
      edition: 'edition-1',
      track: 'fellowship',
      formToken: 'ft_1',
      email: 'amara@osei.example',
      name: 'Amara Osei',
    })
  })

  it('says when and where as the program’s country does', async () => {
    const definition = fellowship()
    definition.edition.tracks[0]!.closesAt = '2026-10-21T22:59:59.999Z'
    const element = await drawOf(definition)
    expect(text(element, '.answers time')).to.equal('Wednesday, 21 October 2026, 23:59 United Kingdom Time')
  })

  it('names a chapter that is founded, and counts no places where none are counted', async () => {
    const element = await drawOf(circle([northside]))
    expect([text(element, '#title'), texts(element, '.track:first-child dt')]).to.deep.equal([
      'Choose your way in',
      ['When to apply', 'What you commit to'],
    ])
    expect(texts(element, '.track button')).to.deep.equal(['Apply for this way in A chapter', 'Apply for this way in A member'])
    await accessible(element)
    button(element, 'Apply').click()
    await until(() => focused(element) === 'title')
    expect(labels(element).slice(0, 2)).to.deep.equal(['Your chapter’s name', 'Your campus'])
  })

  it('lets a member choose among the chapters that take members', async () => {
    const element = await drawOf(circle([northside, { id: 'app-8', name: 'Southbank', organisation: null }]))
    element.choose('member')
    await until(() => focused(element) === 'title')
    expect(texts(element, '.choice').slice(0, 2)).to.deep.equal(['Northside, Alder Falls College', 'Southbank'])
    expect(labels(element)[1]).to.equal('Your chapter')
    button(element, 'Begin').click()
    await until(() => focused(element) === 'summary')
    await accessible(element)
    expect(texts(element, '#summary a')).to.deep.equal(['Enter your name', 'Choose your chapter', 'Enter your e-mail'])
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    at(element, 'begin.within').click()
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    expect(service.asked('POST', /^applications$/)[0]?.body).to.deep.equal({
      edition: 'edition-1',
      track: 'member',
      formToken: 'ft_1',
      email: 'amara@osei.example',
      name: 'Amara Osei',
      within: 'app-9',
    })
  })

  it('says whom to write to while no chapter takes members', async () => {
    const element = await drawOf(circle([]))
    expect(text(element, '.track:nth-child(2) > p:last-child')).to.equal(
      'No chapter takes applications now. If you have a question, write to pe@fairercare.example.',
    )
    expect(texts(element, '.track button')).to.deep.equal(['Apply for this way in A chapter'])
    await accessible(element)
  })

  it('does not ask for what was typed before the choice was changed', async () => {
    const element = await drawOf(circle([northside]))
    element.choose('chapter')
    await element.updateComplete
    type(element, 'begin.organisation', 'Alder Falls College')
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    button(element, 'Choose another way in').click()
    await element.updateComplete
    element.choose('member')
    await until(() => at(element, 'begin.within'))
    at(element, 'begin.within').click()
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    expect(Object.keys(service.asked('POST', /^applications$/)[0]?.body as object)).to.deep.equal([
      'edition',
      'track',
      'formToken',
      'email',
      'name',
      'within',
    ])
  })

  it('reads back who applies and within what, in the program’s words', async () => {
    service.application = view({
      track: 'member',
      applicant: { name: 'Amara Osei', kind: 'person' },
      organisation: null,
      within: northside,
    })
    const element = await drawOf(circle([northside]))
    element.choose('member')
    await element.updateComplete
    at(element, 'begin.within').click()
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    await goTo(element, ':check')
    expect([text(element, 'section p, .prose'), ...texts(element, 'section:first-of-type .answers > div')]).to.deep.equal([
      'Nothing has been sent yet. Read it once more.',
      'Your name Amara Osei',
      'Your chapter Northside',
      'Way in A member Change Way in',
    ])
    await accessible(element)
  })

  it('asks for the open edition of its program, and keeps what was begun apart from another program’s', async () => {
    const drawIn = async (program: string): Promise<CohortiumApply> => {
      const element = await fixture<CohortiumApply>(
        html`<cohortium-apply partner="pk_test" program=${program} edition="open" server=${server}></cohortium-apply>`,
      )
      await until(() => element.step)
      return element
    }
    const [one, other] = [`one-${Date.now()}`, `other-${Date.now()}`]
    service.definition = fellowship()
    const element = await drawIn(one)
    button(element, 'Apply').click()
    await until(() => at(element, 'begin.name'))
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    expect([(await drawIn(other)).step, (await drawIn(one)).step]).to.deep.equal([':begin', 'organisation'])
    expect(service.asked('GET', /^editions/).map(({ path }) => path)).to.deep.equal(
      [one, other, one].map((id) => `editions/open?program=${id}`),
    )
  })

  it('says which condition the answers do not meet, as a sentence that leads nowhere, and what would help', async () => {
    service.answers = {
      organisation: { type: 'clinic' },
      team: { members: ['Amara', 'Dev', 'Lorena'].map((name) => ({ name, role: 'Nurse', email: `${name}@osei.example` })) },
      readiness: { why: 'Because.', data: false, questions: ['q0', 'q1'] },
      commitments: { meetings: true },
    }
    service.application.track = 'fellowship'
    const element = await drawOf(fellowship())
    button(element, 'Apply').click()
    await until(() => at(element, 'begin.name'))
    type(element, 'begin.name', 'Amara Osei')
    type(element, 'begin.email', 'amara@osei.example')
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    await goTo(element, ':check')
    const missing = [
      { path: 'eligibility.country', message: 'You live in the United Kingdom' },
      { path: 'readiness.why', message: 'Say why now' },
    ]
    service.refusal = { path: /submit/, status: 409, problem: { code: 'refused', message: 'Not yet.', missing } }
    button(element, 'Send application').click()
    await until(() => focused(element) === 'summary')
    const sentence =
      'Your answers do not meet this: “You live in the United Kingdom”. Change what is wrong. If you have a question, write to pe@fairercare.example.'
    expect([texts(element, '#summary li'), texts(element, '#summary a')]).to.deep.equal([[sentence, 'Say why now'], ['Say why now']])
    await accessible(element)
  })
})

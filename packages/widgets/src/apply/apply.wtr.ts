import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { dropDraft, draftName, readDraft } from '../client/drafts.ts'
import { FixtureServer } from '../fixture/server.ts'
import type { CohortiumApply } from './apply.ts'
import './apply.ts'

const server = location.origin
const name = draftName(server, 'pk_test', '2027')
let service: FixtureServer

/** Waits until something holds; every change of the elements ends in a render, so frames are enough. */
async function until(holds: () => unknown, what = String(holds)): Promise<void> {
  const end = Date.now() + 5000
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise(requestAnimationFrame)
  }
}

const draw = async (): Promise<CohortiumApply> => {
  const element = await fixture<CohortiumApply>(html`<cohortium-apply partner="pk_test" edition="2027" server=${server}></cohortium-apply>`)
  await until(() => element.step)
  await element.updateComplete
  return element
}
const root = (element: CohortiumApply): ShadowRoot => element.shadowRoot!
const at = (element: CohortiumApply, id: string): HTMLInputElement => root(element).getElementById(id) as HTMLInputElement
const text = (element: CohortiumApply, selector: string): string =>
  root(element).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
const button = (element: CohortiumApply, words: string): HTMLButtonElement =>
  [...root(element).querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim().startsWith(words))!
const type = (element: CohortiumApply, id: string, value: string): void => {
  const input = at(element, id)
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
const accessible = async (element: CohortiumApply): Promise<void> => {
  await element.updateComplete
  await expect(element).to.be.accessible()
}
const focused = (element: CohortiumApply): string | undefined => root(element).activeElement?.id

/** A draft this browser already knows, opened at its first page. */
const resumed = async (): Promise<CohortiumApply> => {
  const element = await draw()
  if (element.step !== ':begin') return element
  button(element, 'Apply for this track').click()
  await element.updateComplete
  type(element, 'begin.name', 'Juniper Ridge')
  type(element, 'begin.email', 'm@jrch.example')
  button(element, 'Begin').click()
  await until(() => element.step === 'organisation')
  await element.updateComplete
  return element
}
const goTo = async (element: CohortiumApply, step: string): Promise<void> => {
  element.go(step)
  await element.updateComplete
  await element.updateComplete
}

const member = (name: string): Record<string, string> => ({ name, role: 'Nurse', email: `${name.toLowerCase()}@jrch.example` })
const complete = {
  organisation: { type: 'clinic' },
  team: { members: ['Marisol', 'Dev', 'Lorena'].map(member) },
  readiness: { why: 'Because.', data: false, questions: ['q0', 'q1'] },
  commitments: { meetings: true },
}

describe('cohortium-apply', () => {
  beforeEach(async () => {
    await dropDraft(name)
    service = new FixtureServer()
  })
  afterEach(() => service.restore())

  it('offers the tracks side by side, with their closing dates in both zones and what they ask', async () => {
    const element = await draw()
    expect(text(element, '.track h3')).to.equal('Learning Network')
    expect(text(element, '.track:nth-child(2) dl > div')).to.match(/^closes in 9 days ?Wednesday, October 21, 2026, 11:59 PM Eastern/)
    expect([...root(element).querySelectorAll('.track')].map((card) => /Team video/.test(card.textContent ?? ''))).to.deep.equal([
      false,
      true,
    ])
    await accessible(element)
  })

  it('begins with a name and an address, keeps the token, and tells the page', async () => {
    const element = await draw()
    button(element, 'Apply for this track').click()
    await element.updateComplete
    await accessible(element)
    button(element, 'Begin').click()
    await until(() => focused(element) === 'summary')
    expect([...root(element).querySelectorAll('#summary a')].map((link) => link.textContent)).to.deep.equal([
      'Enter organization',
      'Enter your e-mail',
    ])
    await accessible(element)
    type(element, 'begin.name', 'Juniper Ridge')
    type(element, 'begin.email', 'm@jrch.example')
    const begun = oneEvent(element, 'cohortium-begun')
    button(element, 'Begin').click()
    expect((await begun).detail).to.deep.equal({ id: 'app-1', reference: 'PE-7K3F', track: 'actionCommunity' })
    await until(() => focused(element) === 'title')
    expect(service.asked('POST', /^applications$/)[0]?.body).to.deep.equal({
      edition: 'edition-1',
      track: 'learningNetwork',
      formToken: 'ft_1',
      email: 'm@jrch.example',
      organisation: { name: 'Juniper Ridge' },
    })
    expect((await readDraft(name))?.token).to.equal('rt_1')
  })

  it('keeps nothing on a shared computer', async () => {
    const element = await draw()
    button(element, 'Apply for this track').click()
    await element.updateComplete
    type(element, 'begin.name', 'Juniper Ridge')
    type(element, 'begin.email', 'm@jrch.example')
    at(element, 'begin.shared').click()
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    type(element, 'organisation.site', 'https://example.org')
    await until(() => service.asked('PATCH', /answers/).length === 1)
    expect(await readDraft(name)).to.equal(undefined)
  })

  it('has no accessibility fault on any page, filled in or wrong', async () => {
    const element = await resumed()
    for (const { id } of element.pages) {
      await goTo(element, id)
      await accessible(element)
      element.form.check()
      await accessible(element)
    }
    await goTo(element, ':check')
    await accessible(element)
    await goTo(element, ':tracks')
    await accessible(element)
  }).timeout(30_000)

  it('shows a field when its condition holds, and does not ask what is hidden', async () => {
    const element = await resumed()
    expect(at(element, 'organisation.other')).to.equal(null)
    at(element, 'organisation.type:2').click()
    await element.updateComplete
    expect(at(element, 'organisation.other')).to.not.equal(null)
    button(element, 'Save and continue').click()
    await until(() => focused(element) === 'summary')
    expect(text(element, '#summary ul')).to.equal('Answer: What kind?')
    at(element, 'organisation.type').click()
    button(element, 'Save and continue').click()
    await until(() => element.step === 'team')
    await until(() => focused(element) === 'title')
  })

  it('leads from the summary to the field, which says the same words and is described by them', async () => {
    const element = await resumed()
    button(element, 'Save and continue').click()
    await until(() => focused(element) === 'summary')
    root(element).querySelector<HTMLAnchorElement>('#summary a')!.click()
    await until(() => focused(element) === 'organisation.type')
    const group = at(element, 'organisation.type').closest('fieldset')!
    expect(group.getAttribute('aria-invalid')).to.equal('true')
    const error = root(element).getElementById(group.getAttribute('aria-describedby')!)!
    expect(error.textContent?.trim()).to.equal('Error: Choose kind of organization')
  })

  it('adds, moves and removes members, with focus where the hand is, and puts one back', async () => {
    const element = await resumed()
    await goTo(element, 'team')
    for (const who of ['Marisol', 'Dev']) {
      at(element, 'team.members:add').click()
      const index = who === 'Dev' ? 1 : 0
      await until(() => focused(element) === `team.members.${index}.name`)
      type(element, `team.members.${index}.name`, who)
    }
    const names = (): unknown => (element.form.answers['team']!['members'] as { name: string }[]).map((one) => one.name)
    button(element, 'Move up').click()
    await until(() => focused(element) === 'team.members.0:head')
    expect(names()).to.deep.equal(['Dev', 'Marisol'])
    button(element, 'Remove Dev').click()
    await until(() => focused(element) === 'team.members:back')
    expect(names()).to.deep.equal(['Marisol'])
    await accessible(element)
    at(element, 'team.members:back').click()
    await until(() => focused(element) === 'team.members.0:head')
    expect(names()).to.deep.equal(['Dev', 'Marisol'])
    button(element, 'Done').click()
    await element.updateComplete
    expect(text(element, '.person h3')).to.equal('Dev')
  })

  it('never draws a special field', async () => {
    const element = await resumed()
    await goTo(element, 'team')
    expect(at(element, 'team.race')).to.equal(null)
    expect(text(element, 'form > .notice')).to.match(/^Race and ethnicity: not given\./)
    expect(element.form.found().some((issue) => issue.path.includes('race'))).to.equal(false)
  })

  it('saves what was typed after a moment of quiet, says so, and opens with it again', async () => {
    const element = await resumed()
    const saved = oneEvent(element, 'cohortium-saved')
    type(element, 'organisation.site', 'https://jrch.exa')
    type(element, 'organisation.site', 'https://jrch.example')
    await saved
    expect(service.asked('PATCH', /answers/).map((call) => call.body)).to.deep.equal([
      { form: 'application', fields: { 'organisation.site': 'https://jrch.example' }, versions: { 'organisation.site': 0 } },
    ])
    await element.updateComplete
    expect(text(element, '.saved')).to.match(/^Saved at /)
    const again = await draw()
    expect([again.step, at(again, 'organisation.site').value]).to.deep.equal(['organisation', 'https://jrch.example'])
  })

  it('keeps what was typed through a lost connection and a closed page', async () => {
    const element = await resumed()
    service.cut = { path: /PATCH/, times: 1 }
    type(element, 'organisation.site', 'https://kept.example')
    await until(() => element.saver.state === 'cut')
    await element.updateComplete
    expect(text(element, '.saved')).to.match(/^We cannot reach the server/)
    element.remove()
    const again = await draw()
    expect(at(again, 'organisation.site').value).to.equal('https://kept.example')
    await until(() => service.answers['organisation']?.['site'] === 'https://kept.example')
  })

  it('lets another person’s newer answer stand until the reader says otherwise', async () => {
    const element = await resumed()
    service.answers = { organisation: { site: 'https://theirs.example' } }
    service.versions = { 'organisation.site': 3 }
    type(element, 'organisation.site', 'https://mine.example')
    await until(() => element.form.conflicts.size)
    await accessible(element)
    expect(at(element, 'organisation.site').value).to.equal('https://theirs.example')
    button(element, 'Use mine').click()
    await until(() => service.answers['organisation']?.['site'] === 'https://mine.example')
    expect(service.versions['organisation.site']).to.equal(4)
  })

  it('uploads in chunks, goes on after a cut from what arrived, and stores the address only once it is confirmed', async () => {
    const element = await resumed()
    await goTo(element, 'material')
    const letter = element.application.definition!.documents[0]!
    const file = new File([new Uint8Array(7_000_000)], 'letter.pdf', { type: 'application/pdf', lastModified: 1 })
    service.cut = { path: /POST files/, times: 1 }
    await element.uploads.take(letter, file)
    expect(element.uploads.running.get('letter')?.state).to.equal('cut')
    expect(element.application.draft?.uploads).to.deep.equal({})
    await accessible(element)
    await element.uploads.cancel('letter')
    service.cut = { path: /PATCH files/, times: 1, after: 1 }
    await element.uploads.take(letter, file)
    expect([element.uploads.running.get('letter')?.state, service.uploads['files/1']?.offset]).to.deep.equal(['cut', 5 * 1024 * 1024])
    expect((await readDraft(name))?.uploads['letter']?.url).to.equal(`${server}/embed/pk_test/files/1`)
    button(element, 'Go on').click()
    await until(() => element.uploads.stored('letter'))
    await until(() => !element.uploads.running.size)
    expect([service.asked('HEAD', /files/).length, service.asked('POST', /files/).length]).to.deep.equal([1, 2])
    await accessible(element)
    expect(text(element, '.covers')).to.match(/^letter.pdf, 7 MB ?Remove/)
  })

  it('says why a file is refused, before it travels and after', async () => {
    const element = await resumed()
    await goTo(element, 'material')
    const letter = element.application.definition!.documents[0]!
    await element.uploads.take(letter, new File([new Uint8Array(11_000_000)], 'big.pdf', { type: 'application/pdf' }))
    await element.updateComplete
    expect(text(element, '.field-error')).to.equal(
      'This file is 11 MB. It may be up to 10 MB. Make it smaller or choose another; your answers are safe.',
    )
    service.refuseFile = 'This letter has 3 pages. It may have 2.'
    await element.uploads.take(letter, new File(['%PDF'], 'long.pdf', { type: 'application/pdf' }))
    await element.updateComplete
    expect(text(element, '.field-error')).to.equal('This letter has 3 pages. It may have 2.')
    await accessible(element)
  })

  it('lists everything before it is sent, and sends once', async () => {
    service.answers = structuredClone(complete)
    service.application.documents = ['letter', 'video'].map((document) => ({
      document,
      id: document,
      name: `${document}.pdf`,
      bytes: 1000,
      type: 'application/pdf',
      uploadedAt: '2026-10-12T14:00:00Z',
    }))
    const element = await resumed()
    await goTo(element, ':check')
    expect(text(element, '#title')).to.equal('Check your answers')
    await accessible(element)
    const submitted = oneEvent(element, 'cohortium-submitted')
    button(element, 'Send application').click()
    button(element, 'Send application').click()
    await submitted
    await until(() => focused(element) === 'title' && text(element, '#title') === 'We have your application')
    const sent = service.asked('POST', /submit/)
    expect([sent.length, sent[0]?.headers.get('Idempotency-Key')?.length]).to.deep.equal([1, 32])
    await accessible(element)
  })

  it('repeats a submit that got no answer under the same key, and names what the server misses', async () => {
    service.answers = structuredClone(complete)
    service.application.documents = ['letter', 'video'].map((document) => ({
      document,
      id: document,
      name: `${document}.pdf`,
      bytes: 1000,
      type: 'application/pdf',
      uploadedAt: '2026-10-12T14:00:00Z',
    }))
    const element = await resumed()
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
    root(element).querySelector<HTMLAnchorElement>('#summary a')!.click()
    await until(() => focused(element) === 'readiness.why')
    expect(element.step).to.equal('readiness')
  })

  it('names all that is missing when one sends too early, and leads there', async () => {
    const element = await resumed()
    await goTo(element, ':check')
    button(element, 'Send application').click()
    await until(() => focused(element) === 'summary')
    expect([...root(element).querySelectorAll('#summary a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#organisation.type',
      '#team.members',
      '#readiness.why',
      '#readiness.data',
      '#readiness.questions',
      '#commitments.meetings',
      '#documents.letter',
      '#documents.video',
    ])
    const links = root(element).querySelectorAll<HTMLAnchorElement>('#summary a')
    links[6]!.click()
    await until(() => focused(element) === 'documents.letter')
    expect(service.asked('POST', /submit/)).to.deep.equal([])
  })

  it('changes the track later', async () => {
    const element = await resumed()
    await goTo(element, ':tracks')
    button(element, 'Apply for this track').click()
    await until(() => element.step === ':check')
    expect([service.application.track, element.form.track]).to.deep.equal(['learningNetwork', 'learningNetwork'])
  })

  it('says when nobody answers, and draws once somebody does', async () => {
    service.cut = { path: /editions/, times: 1 }
    const element = await fixture<CohortiumApply>(
      html`<cohortium-apply partner="pk_test" edition="2027" server=${server}></cohortium-apply>`,
    )
    await until(() => element.trouble)
    await accessible(element)
    button(element, 'Try again').click()
    await until(() => element.step === ':begin')
  })

  it('lets a lost link be asked for, and forgets one that no longer works', async () => {
    const element = await resumed()
    element.remove()
    service.refusal = {
      path: /GET applications/,
      status: 401,
      problem: { code: 'signIn', message: 'This link no longer works. Ask for a new one below.' },
    }
    const again = await draw()
    expect([again.step, again.trouble?.message]).to.deep.equal([':begin', 'This link no longer works. Ask for a new one below.'])
    root(again).querySelector('details')!.open = true
    type(again, 'begin.email', 'm@jrch.example')
    button(again, 'Send me the link').click()
    await until(() => again.said)
    expect(service.asked('POST', /lost-link/)[0]?.body).to.deep.equal({ edition: 'edition-1', email: 'm@jrch.example' })
    await accessible(again)
  })

  it('may be defined twice and stand twice on a page', async () => {
    await import('./apply.ts?again=1' as string)
    const page = await fixture<HTMLElement>(
      html`<div>
        <cohortium-apply partner="pk_test" edition="2027" server=${server}></cohortium-apply
        ><cohortium-apply partner="pk_test" edition="2027" server=${server}></cohortium-apply>
      </div>`,
    )
    const both = [...page.children] as CohortiumApply[]
    await until(() => both.every((element) => element.step))
    await expect(page).to.be.accessible()
  })
})

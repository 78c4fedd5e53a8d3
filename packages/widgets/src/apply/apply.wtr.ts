import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { readDraft } from '../client/drafts.ts'
import { accessible, begun, draw, eachAnew, goTo, name, server } from '../fixture/applying.ts'
import { at, button, focused, text, type, until } from '../fixture/hands.ts'
import type { FixtureServer } from '../fixture/server.ts'
import type { CohortiumApply } from './apply.ts'

let service: FixtureServer

describe('cohortium-apply', () => {
  eachAnew((one) => (service = one))

  it('offers the tracks side by side, with their closing dates in both zones and what they ask', async () => {
    const element = await draw()
    expect(text(element, '.track h3')).to.equal('Learning Network')
    expect(text(element, '.track:nth-child(2) dl > div')).to.match(/^closes in 9 days ?Wednesday, October 21, 2026, 11:59 PM Eastern/)
    expect([...element.shadowRoot!.querySelectorAll('.track')].map((card) => /Team video/.test(card.textContent ?? ''))).to.deep.equal([
      false,
      true,
    ])
    await accessible(element)
  })

  it('names the informational call with its day and clock and leads to its page, before it and after', async () => {
    const line = (element: CohortiumApply): unknown[] => {
      const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('a[href="/call/edition-1"]')
      return [link?.closest('p')?.textContent?.trim(), link?.closest('p')?.querySelector('time')?.dateTime]
    }
    const element = await draw()
    const call = 'Informational call: Wednesday, October 14, 2026, 3:00 PM Eastern.'
    expect(line(element)).to.deep.equal([`${call} Sign up`, '2026-10-14T19:00:00.000Z'])
    element.application.definition!.call!.isOver = true
    element.requestUpdate()
    await element.updateComplete
    expect(line(element)[0]).to.equal(`${call} See its page, where the recording is posted`)
    delete element.application.definition!.call
    element.requestUpdate()
    await element.updateComplete
    expect(line(element)).to.deep.equal([undefined, undefined])
  })

  it('begins with a name and an address, keeps the token, and tells the page', async () => {
    const element = await draw()
    button(element, 'Apply for this track').click()
    await element.updateComplete
    await accessible(element)
    button(element, 'Begin').click()
    await until(() => focused(element) === 'summary')
    expect([...element.shadowRoot!.querySelectorAll('#summary a')].map((link) => link.textContent)).to.deep.equal([
      'Enter your organization',
      'Enter your e-mail',
    ])
    await accessible(element)
    type(element, 'begin.organisation', 'Juniper Ridge')
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
    expect((await readDraft(name()))?.token).to.equal('rt_1')
  })

  it('has no accessibility fault on any page, filled in or wrong', async () => {
    const element = await begun()
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
  })

  it('shows a field when its condition holds, and does not ask what is hidden', async () => {
    const element = await begun()
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

  it('tells how a month is typed only where none can be picked', async () => {
    service.definition = structuredClone(service.definition)
    service.definition.form.pages[0]!.fields.push({ name: 'since', type: 'month', title: 'Since', required: false, privacy: 'public' })
    const since = at(await begun(), 'organisation.since')
    expect([since.type, since.hasAttribute('aria-describedby')]).to.deep.equal(['month', false])
  })

  it('leads from the summary to the field, which says the same words and is described by them', async () => {
    const element = await begun()
    button(element, 'Save and continue').click()
    await until(() => focused(element) === 'summary')
    element.shadowRoot!.querySelector<HTMLAnchorElement>('#summary a')!.click()
    await until(() => focused(element) === 'organisation.type')
    const group = at(element, 'organisation.type').closest('fieldset')!
    expect(group.getAttribute('aria-invalid')).to.equal('true')
    const error = element.shadowRoot!.getElementById(group.getAttribute('aria-describedby')!)!
    expect(error.textContent?.trim()).to.equal('Error: Choose kind of organization')
  })

  it('adds, moves and removes members, with focus where the hand is, and puts one back', async () => {
    const element = await begun()
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
    const element = await begun()
    await goTo(element, 'team')
    expect(at(element, 'team.race')).to.equal(null)
    expect(text(element, 'form > .notice')).to.match(/^Race and ethnicity: not given\./)
    expect(element.form.found().some((issue) => issue.path.includes('race'))).to.equal(false)
  })

  it('changes the track later', async () => {
    const element = await begun()
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
    const element = await begun()
    element.remove()
    service.refusal = {
      path: /GET applications/,
      status: 401,
      problem: { code: 'signIn', message: 'This link no longer works. Ask for a new one below.' },
    }
    const again = await draw()
    expect([again.step, again.trouble?.message]).to.deep.equal([':begin', 'This link no longer works. Ask for a new one below.'])
    again.shadowRoot!.querySelector('details')!.open = true
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

import { expect, oneEvent } from '@open-wc/testing'
import { readDraft } from '../client/drafts.ts'
import { accessible, begun, draw, eachAnew, goTo, name, server } from '../fixture/applying.ts'
import { at, button, text, type, until } from '../fixture/hands.ts'
import type { FixtureServer } from '../fixture/server.ts'

let service: FixtureServer

describe('cohortium-apply, saving and uploading', () => {
  eachAnew((one) => (service = one))

  it('keeps nothing on a shared computer', async () => {
    const element = await draw()
    button(element, 'Apply for this track').click()
    await element.updateComplete
    type(element, 'begin.organisation', 'Juniper Ridge')
    type(element, 'begin.email', 'm@jrch.example')
    at(element, 'begin.shared').click()
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    type(element, 'organisation.site', 'https://example.org')
    await until(() => service.asked('PATCH', /answers/).length === 1)
    expect(await readDraft(name())).to.equal(undefined)
  })

  it('saves what was typed after a moment of quiet, says so, and opens with it again', async () => {
    const element = await begun()
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

  it('offers a new beginning when the edition has changed since the last visit', async () => {
    await begun()
    service.application.edition = { ...service.application.edition, id: 'edition-0' }
    expect((await draw()).step).to.equal(':begin')
  })

  it('names a field the server will not take, and saves the others', async () => {
    const element = await begun()
    const problem = {
      code: 'invalid',
      message: 'One answer is wrong.',
      issues: [{ path: 'organisation.site', code: 'tooLong', message: 'Web address is too long' }],
    }
    service.refusal = { path: /PATCH/, status: 422, problem }
    type(element, 'organisation.site', 'https://long.example')
    type(element, 'organisation.staff', '12')
    await until(() => element.saver.state === 'saved')
    await element.updateComplete
    expect([text(element, '.field-error'), service.answers]).to.deep.equal([
      'Error: Web address is too long',
      { organisation: { staff: 12 } },
    ])
  })

  it('says that it is too late, and keeps what was typed on this device', async () => {
    const element = await begun()
    const late = 'The Action Community closed on October 21. What you sent before stands.'
    service.refusal = { path: /PATCH/, status: 409, problem: { code: 'refused', message: late } }
    const refused = oneEvent(element, 'cohortium-refused')
    type(element, 'organisation.site', 'https://late.example')
    expect((await refused).detail).to.deep.equal({ code: 'refused', message: late, missing: [] })
    await accessible(element)
    expect([text(element, '.notice p'), text(element, '.saved')]).to.deep.equal([late, 'Not saved'])
    expect((await readDraft(name()))?.unsaved).to.deep.equal({ 'organisation.site': { value: 'https://late.example', version: 0 } })
  })

  it('keeps what was typed through a lost connection and a closed page', async () => {
    const element = await begun()
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
    const element = await begun()
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
    const element = await begun()
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
    expect((await readDraft(name()))?.uploads['letter']?.url).to.equal(`${server}/embed/pk_test/files/1`)
    button(element, 'Go on').click()
    await until(() => element.uploads.stored('letter'))
    await until(() => !element.uploads.running.size)
    expect([service.asked('HEAD', /files/).length, service.asked('POST', /files/).length]).to.deep.equal([1, 2])
    await accessible(element)
    expect(text(element, '.covers')).to.match(/^letter.pdf, 7 MB ?Remove/)
  })

  it('says why a file is refused, before it travels and after', async () => {
    const element = await begun()
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
})

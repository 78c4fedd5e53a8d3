import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { draw, eachAnew } from '../fixture/applying.ts'
import { button, focused, until } from '../fixture/hands.ts'
import type { FixtureServer } from '../fixture/server.ts'

let service: FixtureServer
const press = (key: string): Promise<void> => sendKeys({ press: key })
const write = (words: string): Promise<void> => sendKeys({ type: words })

describe('cohortium-apply, by keyboard alone', () => {
  eachAnew((one) => (service = one))

  it('is begun, corrected and filled in without a mouse', async () => {
    const element = await draw()
    button(element, 'Apply for this track').focus()
    await press('Enter')
    await until(() => focused(element) === 'title')
    await press('Tab')
    expect(focused(element)).to.equal('begin.organisation')
    await press('Enter')
    await until(() => focused(element) === 'summary')
    await press('Tab')
    await press('Enter')
    await until(() => focused(element) === 'begin.organisation')
    await write('Juniper Ridge')
    await press('Tab')
    await press('Tab')
    await write('m@jrch.example')
    await press('Enter')
    await until(() => element.step === 'organisation' && focused(element) === 'title')
    await press('Tab')
    expect(focused(element)).to.equal('organisation.type')
    await press('ArrowDown')
    expect(element.form.answers['organisation']).to.deep.equal({ type: 'hospital' })
    await press('ArrowDown')
    await element.updateComplete
    await press('Tab')
    expect(focused(element)).to.equal('organisation.other')
  })

  it('folds a member away and opens it again with focus kept in the card', async () => {
    service.answers = { team: { members: [{ name: 'Dev', role: 'Nurse', email: 'd@jrch.example' }] } }
    const element = await draw()
    button(element, 'Apply for this track').click()
    element.start.answers = { begin: { organisation: 'Juniper Ridge', email: 'm@jrch.example' } }
    await element.updateComplete
    button(element, 'Begin').click()
    await until(() => element.step === 'organisation')
    element.go('team')
    await until(() => focused(element) === 'title' && button(element, 'Change'))
    button(element, 'Change').focus()
    await press('Enter')
    await until(() => focused(element) === 'team.members.0.name')
    button(element, 'Done').focus()
    await press('Space')
    await until(() => focused(element) === 'team.members.0:head')
  })
})

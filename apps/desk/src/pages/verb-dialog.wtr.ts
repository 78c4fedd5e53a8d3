import { expect, mount, unmount, waitUntil, words, type Mounted } from '../mount.fixture.ts'

async function opened(verb: string, application = 'juni'): Promise<Mounted> {
  const mounted = await mount(`/desk/applications/${application}`)
  mounted
    .all('.verbs button')
    .find((button) => words(button) === verb)
    ?.click()
  await waitUntil(() => mounted.desk.querySelector('dialog[open]'))
  return mounted
}

function write({ find }: Mounted, name: string, text: string): void {
  const field = find<HTMLTextAreaElement>(`[name=${name}]`)
  field.value = text
  field.dispatchEvent(new Event('input'))
}

describe('a verb', () => {
  afterEach(unmount)

  it('the dialog is drawn from the verb’s schema, with what follows from it', async () => {
    const { find, all, desk } = await opened('Redirect to the Learning Network')
    await waitUntil(() => all('dialog .covers li').length === 2)
    expect(words(find('#dlg'))).to.equal('Redirect to the Learning Network')
    expect(all('dialog label').map(words)).to.deep.equal(['What stood out', 'What we missed', 'If they apply again (optional)'])
    await expect(desk).to.be.accessible()
  }).timeout(20_000)

  it('what is missing is said in the summary and at each field, and nothing is sent', async () => {
    const mounted = await opened('Redirect to the Learning Network')
    const { find, all, desk, asked } = mounted
    write(mounted, 'stoodOut', 'You measure the wait.')
    find('dialog [type=submit]').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    expect(all('.error-summary li').map(words)).to.deep.equal(['Enter what we missed'])
    expect(words(find('#f-missed-e'))).to.equal('Error: Enter what we missed')
    expect(find('[name=missed]').getAttribute('aria-invalid')).to.equal('true')
    expect(asked.filter((call) => call.startsWith('POST') && !call.endsWith('preview'))).to.deep.equal([])
    await expect(desk).to.be.accessible()
  }).timeout(20_000)

  it('the letter is shown before it goes, and a change puts it away', async () => {
    const mounted = await opened('Redirect to the Learning Network')
    const { find, desk } = mounted
    write(mounted, 'stoodOut', 'You measure the wait.')
    write(mounted, 'missed', 'Who frees the time?')
    find('dialog .dialog-foot .bare').click()
    await waitUntil(() => desk.querySelector('dialog .paper'))
    expect(words(find('dialog .paper'))).to.contain('What we missed Who frees the time?')
    await waitUntil(() => document.activeElement === find('.letter-preview'))
    write(mounted, 'missed', 'Another')
    await waitUntil(() => !desk.querySelector('dialog .paper'))
  })

  it('once done the page shows what is, the log has it, and it is announced', async () => {
    const mounted = await opened('Redirect to the Learning Network')
    const { find, all, desk } = mounted
    write(mounted, 'stoodOut', 'You measure the wait.')
    write(mounted, 'missed', 'Who frees the time?')
    find('dialog [type=submit]').click()
    await waitUntil(() => !desk.querySelector('dialog'))
    await waitUntil(() => words(find('.log li')).includes('Redirected'))
    expect(words(find('.work-head .chip'))).to.equal('Offered the Learning Network')
    expect(all('.log .said p').map(words)).to.deep.equal(['You measure the wait.', 'Who frees the time?'])
    expect(words(find('[aria-live]'))).to.equal(
      'Redirect to the Learning Network: done. Juniper Ridge Community Health is now: Offered the Learning Network.',
    )
    expect(words(document.activeElement as Element)).to.equal('Juniper Ridge Community Health')
  })

  it('when someone else was faster the dialog says so and keeps what was written', async () => {
    const mounted = await opened('Decline', 'casa')
    mounted.find('dialog [type=submit]').click()
    await waitUntil(() => mounted.desk.querySelector('dialog [role=alert]'))
    expect(words(mounted.find('dialog [role=alert]'))).to.equal(
      'Someone invited this team a minute ago. It is no longer in review. What you wrote is still here. The page behind shows what is true now.',
    )
    expect(mounted.find<HTMLDialogElement>('dialog').open).to.equal(true)
  })

  it('a blocked verb stays, dashed, and says why', async () => {
    const { all, desk, find } = await mount('/desk/applications/juni')
    const blocked = all('.verbs button').find((button) => words(button) === 'Enroll now')
    expect(blocked?.getAttribute('aria-disabled')).to.equal('true')
    expect(words(find(`#${blocked?.getAttribute('aria-describedby')}`))).to.equal(
      'Enroll now is not possible now: They have not accepted a place yet. Invite them first.',
    )
    blocked?.click()
    await desk.updateComplete
    expect(desk.querySelector('dialog')).to.equal(null)
  })

  it('a lost connection is told, and the dialog keeps what was written', async () => {
    const mounted = await opened('Redirect to the Learning Network')
    write(mounted, 'stoodOut', 'You measure the wait.')
    write(mounted, 'missed', 'Who frees the time?')
    mounted.isDown = true
    mounted.find('dialog [type=submit]').click()
    await waitUntil(() => mounted.desk.querySelector('dialog [role=alert]'))
    expect(words(mounted.find('dialog [role=alert]'))).to.contain('We cannot reach the server.')
    expect(mounted.find<HTMLTextAreaElement>('[name=missed]').value).to.equal('Who frees the time?')
  })
})

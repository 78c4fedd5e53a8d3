import { expect, mount, unmount, waitUntil, words } from './mount.fixture.ts'

describe('the server', () => {
  afterEach(unmount)

  it('down: the last known facts stay under the words that say so, and come fresh when the network returns', async () => {
    const mounted = await mount('/desk/editions/e1/applications')
    const { find, all, desk } = mounted
    mounted.isDown = true
    find('.filters a:nth-child(2)').click()
    await waitUntil(() => desk.querySelector('.notice.tone-danger'))
    expect(words(find('.notice.tone-danger'))).to.equal('We cannot reach the server. We try again every minute. Try now')
    expect(all('a.org').length).to.equal(16)
    await expect(desk).to.be.accessible()
    mounted.isDown = false
    dispatchEvent(new Event('online'))
    await waitUntil(() => all('a.org').length === 5)
    expect(desk.querySelector('.notice.tone-danger')).to.equal(null)
  }).timeout(20_000)

  it('signed out meanwhile: the desk asks to sign in', async () => {
    const { service, find, desk } = await mount('/desk/editions/e1')
    service.isSignedIn = false
    find('.side-nav a[href="/desk/jobs"]').click()
    await waitUntil(() => desk.querySelector('.sign-in'))
    expect(location.pathname).to.equal('/desk/sign-in')
  })

  it('a job that is retried leaves the list and is announced', async () => {
    const { find, all } = await mount('/desk/jobs')
    find('tbody button').click()
    await waitUntil(() => all('tbody tr').length === 4)
    expect(words(find('[aria-live]'))).to.equal('Letter “A place for your team” is tried again.')
    expect(words(document.activeElement as Element)).to.equal('Stuck jobs')
  })

  it('all jobs of a kind are retried with one button, which says how many they are', async () => {
    const { find, all } = await mount('/desk/jobs')
    const button = find('.stuck-kinds button')
    expect(words(button)).to.equal('Retry all 2')
    button.click()
    await waitUntil(() => all('tbody tr').length === 3)
    expect(words(find('[aria-live]'))).to.equal('Send a mail: 2 jobs tried again.')
  })

  it('a timer that fails is passed over after a question, and an incident is dismissed', async () => {
    const { find, all, desk } = await mount('/desk/jobs')
    await expect(desk).to.be.accessible()
    const named = (label: string) => all('tbody button').find((one) => one.getAttribute('aria-label')?.startsWith(label))!
    named('Pass over').click()
    await waitUntil(() => desk.querySelector('dialog[open]'))
    expect(words(find('dialog h2'))).to.equal('Pass over “A reply within thirty days”')
    await expect(desk).to.be.accessible()
    find('dialog .main').click()
    await waitUntil(() => all('tbody tr').length === 4)
    expect(words(find('[aria-live]'))).to.equal('A reply within thirty days is passed over.')
    named('Dismiss').click()
    await waitUntil(() => all('tbody tr').length === 3)
    expect(words(find('[aria-live]'))).to.equal('Withdraw is off the list.')
  })
})

import { expect, mount, unmount, waitUntil, words, type Mounted } from '../mount.fixture.ts'

/** The desk of someone who has not signed in. */
async function outside(path: string): Promise<Mounted> {
  const mounted = await mount(path)
  mounted.service.isSignedIn = false
  dispatchEvent(new Event('cohortium-signed-out'))
  mounted.desk.remove()
  document.body.append(mounted.desk)
  await waitUntil(() => mounted.desk.querySelector('.alone .sign-in'))
  return mounted
}

describe('signing in', () => {
  afterEach(unmount)

  it('an address that is none is told at the field and in the summary', async () => {
    const { desk, find } = await outside('/desk/')
    find<HTMLInputElement>('#f-email').value = 'nobody'
    find('#f-email').dispatchEvent(new Event('input'))
    find('form .button').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    expect(words(find('.error-summary'))).to.equal('There is a problem Enter your e-mail address, for example name@example.org')
    expect(document.activeElement).to.equal(find('.error-summary'))
    expect(find('#f-email').getAttribute('aria-describedby')).to.equal('f-email-h f-email-e')
    await expect(desk).to.be.accessible()
  })

  it('a demo names who may sign in and where the mail is; a link is on its way', async () => {
    const { find, all, desk, asked } = await outside('/desk/')
    expect(all('.sign-in li').map(words)).to.deep.equal([
      'ines@fairer-care.example Ines Haddad, staff',
      'paul@fairer-care.example Paul Novak, reviewer',
    ])
    expect(find<HTMLAnchorElement>('.sign-in .notice a').pathname).to.equal('/outbox')
    find('.sign-in li button').click()
    await desk.updateComplete
    find('form .button').click()
    await waitUntil(() => words(find('h1')) === 'A link is on its way')
    expect(asked.at(-1)).to.equal('POST /api/sign-in')
  })

  it('the link only shows a button; the button signs in and uses the link up', async () => {
    const { find, desk, asked } = await outside('/desk/sign-in#token-1')
    history.replaceState(null, '', '/desk/sign-in#token-1')
    dispatchEvent(new PopStateEvent('popstate'))
    await waitUntil(() => desk.querySelector('.sign-in button.main'))
    await waitUntil(() => words(find('.sign-in')).startsWith('Sign in to the desk Press the button'))
    expect(asked.includes('POST /api/sign-in/confirm')).to.equal(false)
    find('.sign-in button.main').click()
    await waitUntil(() => location.pathname === '/desk/')
    await waitUntil(() => desk.querySelector('.side'))
    expect(asked.includes('POST /api/sign-in/confirm')).to.equal(true)
  })
})

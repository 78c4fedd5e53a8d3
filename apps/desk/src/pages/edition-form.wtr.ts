import { expect, mount, unmount, waitUntil, words, type Mounted } from '../mount.fixture.ts'

function fill({ find }: Mounted, id: string, value: string): void {
  const field = find<HTMLInputElement>(`#${id}`)
  field.value = value
  field.dispatchEvent(new Event('input'))
  field.dispatchEvent(new Event('change'))
}

describe('an edition', () => {
  afterEach(unmount)

  it('a published deadline that moves earlier is refused at its field', async () => {
    const mounted = await mount('/desk/editions/e1/settings')
    const { find, desk, asked } = mounted
    fill(mounted, 'f-dates-closesAction', '2026-11-29T23:59')
    find('form .main').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    expect(words(find('#f-dates-closesAction-e'))).to.equal(
      'Error: Action Community closes is published and may only move later than it is now',
    )
    expect(asked.filter((call) => call.startsWith('PATCH'))).to.deep.equal([])
    await expect(desk).to.be.accessible()
  }).timeout(20_000)

  it('moved later it says that a notice goes out, then saves and says so', async () => {
    const mounted = await mount('/desk/editions/e1/settings')
    const { find, desk, asked } = mounted
    fill(mounted, 'f-dates-closesAction', '2026-12-02T23:59')
    await waitUntil(() => desk.querySelector('form .notice'))
    expect(words(find('form .notice'))).to.contain('everyone with an open application is told that Action Community closes moved')
    find('form .main').click()
    await waitUntil(() => desk.querySelector('form .saved'))
    expect(asked.includes('PATCH /api/editions/e1')).to.equal(true)
    expect(words(find('[aria-live]'))).to.equal('The edition is saved.')
  })

  it('a new one that takes another’s address is told so; then it is a draft', async () => {
    const mounted = await mount('/desk/editions/new')
    const { find, desk } = mounted
    fill(mounted, 'f-title', 'Pursuing Equity 2029')
    fill(mounted, 'f-slug', '2027')
    await desk.updateComplete
    find('form .main').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    expect(words(find('.error-summary li'))).to.equal('Another edition has this address. Choose another.')
    fill(mounted, 'f-slug', '2029')
    find('form .main').click()
    await waitUntil(() => location.pathname === '/desk/editions/e5/settings')
  })

  it('what is not saved is not published', async () => {
    const mounted = await mount('/desk/editions/e2/settings')
    const { find, desk } = mounted
    fill(mounted, 'f-title', 'Another title')
    await desk.updateComplete
    find('.work-head button').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    expect(words(find('.error-summary li'))).to.equal('Save your changes, then publish')
    expect(desk.querySelector('dialog[open]')).to.equal(null)
  })

  it('publishing asks once more', async () => {
    const { find, desk, asked } = await mount('/desk/editions/e2/settings')
    find('.work-head button').click()
    await waitUntil(() => desk.querySelector('dialog[open]'))
    expect(words(find('dialog dd'))).to.equal('Monday, November 30, 2026, 11:59 PM Eastern')
    await expect(desk).to.be.accessible()
    find('dialog .main').click()
    await waitUntil(() => words(find('.work-head .chip')) === 'Published')
    expect(asked.includes('POST /api/editions/e2/publish')).to.equal(true)
  }).timeout(20_000)
})

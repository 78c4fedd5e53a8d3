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

  it('a draft that was saved can be published from where it was saved', async () => {
    const mounted = await mount('/desk/editions/e2/settings')
    const { find, all, desk } = mounted
    expect(all('form .saved + button')).to.deep.equal([])
    fill(mounted, 'f-title', 'Pursuing Equity, the next')
    await desk.updateComplete
    find('form .main').click()
    await waitUntil(() => desk.querySelector('form .saved + button'))
    find('form .saved + button').click()
    expect(words(find('dialog[open] h2'))).to.equal('Publish Pursuing Equity, the next')
  })

  it('what the source leaves open has a field of its kind, and says whether it is decided', async () => {
    const mounted = await mount('/desk/editions/f1/settings')
    const { find, all, desk, asked } = mounted
    expect(words(find('#decided'))).to.equal('Still to be decided')
    expect(
      all('.decided-fact').map((fact) => [
        words(fact.querySelector('.chip')!),
        fact.querySelector('input, textarea')?.getAttribute('type'),
      ]),
    ).to.deep.equal([
      ['Open', 'email'],
      ['Decided', 'number'],
      ['Open', null],
    ])
    expect(words(find('#f-decided-sites-h'))).to.equal('One a line. It can be had from the house’s board. Source: FEL-16.')
    fill(mounted, 'f-decided-contact', 'faculty@fellows.example')
    await desk.updateComplete
    fill(mounted, 'f-decided-sites', 'North\n\n South ')
    await desk.updateComplete
    expect(words(find('#decided'))).to.equal('Decided for this edition')
    find('form .main').click()
    await waitUntil(() => desk.querySelector('form .saved'))
    expect(asked.includes('PATCH /api/editions/f1')).to.equal(true)
    expect(find<HTMLTextAreaElement>('#f-decided-sites').value).to.equal('North\nSouth')
    await expect(desk).to.be.accessible()
  }).timeout(20_000)

  it('publishing with something open lists it by who can give it, leads to its field, and publishes nothing', async () => {
    const { find, all, desk, asked } = await mount('/desk/editions/f1/settings')
    find('.work-head button').click()
    await waitUntil(() => desk.querySelector('dialog[open]'))
    expect(words(find('dialog .notice'))).to.equal(
      '3 things are still open. It can be published once they are known. Begins From the program’s faculty: Whom to write to From the house’s board: Hospitals that take part',
    )
    await expect(desk).to.be.accessible()
    find('dialog .main').click()
    expect(document.activeElement?.id).to.equal('publish-open')
    all('.open-list a').at(-1)?.click()
    expect(desk.querySelector('dialog[open]')).to.equal(null)
    await waitUntil(() => document.activeElement?.id === 'f-decided-sites')
    expect(asked.filter((call) => call.startsWith('POST'))).to.deep.equal([])
  }).timeout(20_000)

  it('a target says that nobody is refused for it; places that nobody counts have no field', async () => {
    const target = await mount('/desk/editions/f1/settings')
    expect(words(target.find('[aria-labelledby="seats"]'))).to.equal(
      'Seats Fellowship About how many A target, shown beside what was given. Nobody is refused for it.',
    )
    unmount()
    const none = await mount('/desk/editions/c1/settings')
    expect(none.all('[aria-labelledby="seats"] input').length).to.equal(0)
    expect(words(none.find('[aria-labelledby="seats"]'))).to.contain('places are not counted, and nobody is refused for want of one.')
    expect(words(none.find('[aria-labelledby="dates"]'))).to.equal(
      'Dates This circle has no dates: it is open for as long as its one edition is published, and needs no second.',
    )
  })

  it('seats are kept for redirects only where a track takes them', async () => {
    const { all } = await mount('/desk/editions/e1/settings')
    expect(all('[aria-labelledby="seats"] input').map(({ id }) => id)).to.deep.equal([
      'f-seats-learningNetwork-seats',
      'f-seats-learningNetwork-reserved',
      'f-seats-actionCommunity-seats',
    ])
  })

  it('a second edition of what stands is not offered, and says why', async () => {
    const { find, desk } = await mount('/desk/editions/new?program=circle')
    expect(words(find('.notice'))).to.equal(
      'Fair Care Circle has its one edition. It has no dates and no end, so there is nothing to begin anew. Change the one there is',
    )
    expect(desk.querySelector('form')).to.equal(null)
  })
})

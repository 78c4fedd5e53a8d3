import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

describe('what stands beside an application', () => {
  afterEach(unmount)

  it('an exception is read before the verbs, with the rule and the reason', async () => {
    const { find } = await mount('/desk/applications/theo')
    const asks = find('.exceptions')
    expect(words(asks)).to.equal(
      'Asks for an exception The rule: Members study at the chapter’s school. Their reason I finished in May and still lead the clinic’s evening.',
    )
    const verbs = find('.verbs')
    expect(asks.compareDocumentPosition(verbs) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(asks.getBoundingClientRect().bottom <= verbs.getBoundingClientRect().top).to.equal(true)
  })

  it('the dialog of a decision says it again, and draws choices from the verb’s schema', async () => {
    const { find, all, desk, asked } = await mount('/desk/applications/theo')
    find('.verbs button').click()
    await waitUntil(() => desk.querySelector('dialog[open]'))
    await waitUntil(() => desk.querySelector('dialog .notice'))
    expect(words(find('dialog .notice'))).to.contain('I finished in May')
    expect(all('dialog legend').map(words)).to.deep.equal(['Affiliates'])
    find('dialog [type=submit]').click()
    await waitUntil(() => desk.querySelector('.error-summary'))
    await expect(desk).to.be.accessible()
    for (const box of all('dialog input[type=checkbox]')) box.click()
    find('dialog [type=submit]').click()
    await waitUntil(() => !desk.querySelector('dialog'))
    expect(asked.filter((call) => call.startsWith('POST') && !call.endsWith('preview'))).to.deep.equal([
      'POST /api/applications/theo/welcome',
    ])
  }).timeout(20_000)

  it('a member leads to its chapter, a chapter to its members', async () => {
    const { find, all } = await mount('/desk/applications/theo')
    find('.work-head a[href="/desk/applications/casc"]').click()
    await waitUntil(() => all('.members li').length > 0)
    expect(all('.members li').map(words)).to.deep.equal(['Mira Okafor Leader', 'Theo Lund Waiting for a welcome'])
    expect(find<HTMLAnchorElement>('.members a').pathname).to.equal('/desk/applications/mira')
  })

  it('what was kept is said in words, campaigns are read one by one, a session without a date says so', async () => {
    const { find, all } = await mount('/desk/applications/casc')
    expect(words(find('[aria-labelledby="kept"] .facts'))).to.equal('Affiliates Sound Alliance and Inner Alliance')
    expect(words(find('.project > p'))).to.equal('What the chapter works for. It may be written now.')
    expect(all('.project .items > li').map(words)).to.deep.equal([
      'Paid sick leave Place Spokane Partners Spokane Alliance Outcome The council heard twelve stories. It voted in spring.',
      'Labels in two languages Place Oregon',
    ])
    find<HTMLDetailsElement>('[aria-labelledby="sessions"] details').open = true
    expect(words(find('[aria-labelledby="sessions"] dd'))).to.equal('Date to be set, in 2 parts, in person, Tacoma')
  })
})

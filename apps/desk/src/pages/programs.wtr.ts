import { setViewport } from '@web/test-runner-commands'
import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

describe('moving between programs', () => {
  before(() => setViewport({ width: 1280, height: 900 }))
  afterEach(unmount)

  it('a card is titled, says what it is, and each edition says its state and what waits', async () => {
    const { all, desk } = await mount('/desk/')
    await waitUntil(() => desk.querySelector('.program-waits .toned'))
    expect(all('.program h2').map(words)).to.deep.equal(['Pursuing Equity', 'Fellows in Fair Care', 'Fair Care Circle'])
    expect(all('.program-editions > li').map(words)).to.deep.equal([
      'Pursuing Equity 2027 Published 5 wait for an answer in Pursuing Equity 2027 next by Tue Nov 24 16 teams, 3 taking part',
      'Pursuing Equity 2028 Draft Ready to be published in Pursuing Equity 2028',
      'Fellows 2027 Draft 3 things are still open in Fellows 2027',
      'Fair Care Circle Published 2 wait for an answer in Fair Care Circle 4 newcomers, 2 taking part',
    ])
  })

  it('what waits leads to those who wait', async () => {
    const { find, desk } = await mount('/desk/')
    await waitUntil(() => desk.querySelector('.program-waits .toned'))
    find('.program:last-child .program-waits a').click()
    await waitUntil(() => location.pathname === '/desk/editions/c1/applications')
    expect(location.search).to.equal('?state=chapter.proposed,member.heard')
  })

  it('an edition is made of any program but one that stands and has its own', async () => {
    const { all } = await mount('/desk/programs')
    expect(all('.program').map((card) => [...card.querySelectorAll('.program-foot a')].map(words))).to.deep.equal([
      ['Program notes on Pursuing Equity', 'New edition of Pursuing Equity'],
      ['Program notes on Fellows in Fair Care', 'New intake of Fellows in Fair Care'],
      ['Circle notes on Fair Care Circle'],
    ])
  })

  it('an edition that cannot be read hides no other', async () => {
    const mounted = await mount('/desk/editions/e1')
    mounted.failing = '/api/editions/c1/overview'
    mounted.find('.side-nav a[href="/desk/programs"]').click()
    await waitUntil(() => mounted.all('.program-waits').some((waits) => words(waits) === 'What waits could not be read.'))
    expect(words(mounted.find('.program .program-waits .toned'))).to.contain('5 wait for an answer')
  })

  it('the side lists editions under their programs; Escape closes it and gives focus back', async () => {
    const { find, all } = await mount('/desk/editions/e1')
    find('.edition-pick').click()
    expect(all('.edition-list .edition-group').map(words)).to.deep.equal(['Pursuing Equity', 'Fellows in Fair Care', 'Fair Care Circle'])
    const lists = all('.edition-list ul[aria-labelledby]')
    expect(lists.map((list) => words(document.getElementById(list.getAttribute('aria-labelledby') ?? '')!))).to.deep.equal([
      'Pursuing Equity',
      'Fellows in Fair Care',
      'Fair Care Circle',
    ])
    expect(words(lists[0]!)).to.equal('Pursuing Equity 2027 published Pursuing Equity 2028 draft')
    find('.edition-list a').focus()
    find('.edition-menu').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    expect(find<HTMLDetailsElement>('.edition-menu').open).to.equal(false)
    expect(document.activeElement?.className).to.equal('edition-pick')
  })

  it('another program brings its own words along', async () => {
    const { find, all } = await mount('/desk/editions/e1/applications')
    expect(all('thead th').map(words)).to.deep.equal(['Team', 'Track', 'State', 'Received', 'Clock', 'Last change'])
    find<HTMLAnchorElement>('.edition-list a[href="/desk/editions/c1"]').click()
    await waitUntil(() => words(find('h1')) === 'Fair Care Circle')
    find('.side-nav a[href="/desk/editions/c1/applications"]').click()
    await waitUntil(() => all('a.org').length === 4)
    expect(words(find('h1'))).to.equal('Newcomers')
    expect(all('thead th').map(words)).to.deep.equal([
      'Newcomer',
      'School',
      'Chapter',
      'Way in',
      'State',
      'Received',
      'Clock',
      'Last change',
    ])
  })

  it('a program’s page takes the side along to that program', async () => {
    const { find } = await mount('/desk/programs/circle/notes')
    expect(words(find('.edition-pick .strong'))).to.equal('Fair Care Circle')
    expect(words(find('.side-nav [aria-current="page"]'))).to.equal('Circle notes')
    expect(document.title).to.equal('Circle notes: Fair Care Circle: Cohortium')
  })
})

describe('members within chapters', () => {
  afterEach(unmount)

  it('each names its chapter, and the list may be kept to one', async () => {
    const { find, all, asked } = await mount('/desk/editions/c1/applications')
    expect(all('tbody tr').map((row) => words(row.querySelector('td[data-label="Chapter"]') ?? row))).to.include('Cascadia Chapter')
    const pick = find<HTMLSelectElement>('select[name="within"]')
    await waitUntil(() => pick.options.length === 3)
    expect([...pick.options].map((option) => option.textContent?.trim())).to.deep.equal(['All', 'Cascadia Chapter', 'Sound Chapter'])
    pick.value = 'casc'
    pick.dispatchEvent(new Event('change'))
    await waitUntil(() => all('a.org').length === 2)
    expect(all('a.org').map(words).toSorted()).to.deep.equal(['Mira Okafor', 'Theo Lund'])
    expect(asked.includes('GET /api/editions/c1/applications?sort=clock&within=casc')).to.equal(true)
  })

  it('states are listed by the part of the lifecycle they stand in', async () => {
    const { find } = await mount('/desk/editions/c1/applications')
    const groups = [...find<HTMLSelectElement>('select[name="state"]').querySelectorAll('optgroup')]
    expect(groups.map((group) => [group.label, group.children.length])).to.deep.equal([
      ['Found a chapter', 4],
      ['Join a chapter', 4],
    ])
  })

  it('who asks for an exception is marked in the list', async () => {
    const { all } = await mount('/desk/editions/c1/applications')
    const marked = all('tbody tr').filter((row) => row.querySelector('.exception'))
    expect(marked.map((row) => words(row.querySelector('a.org')!))).to.deep.equal(['Theo Lund'])
  })
})

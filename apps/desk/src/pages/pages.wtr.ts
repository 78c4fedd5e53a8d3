import { setViewport } from '@web/test-runner-commands'
import { programs } from '../../fixture/data.ts'
import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

const pages: [string, string, string][] = [
  ['overview', '/desk/editions/e1', 'Pursuing Equity 2027'],
  ['overview of a draft', '/desk/editions/e2', 'Pursuing Equity 2028'],
  ['the start', '/desk/', 'Programs'],
  ['programs', '/desk/programs', 'Programs'],
  ['overview of what has parts and no seats', '/desk/editions/c1', 'Fair Care Circle'],
  ['applications', '/desk/editions/e1/applications', 'Teams'],
  ['applications by state', '/desk/editions/e1/applications?view=state', 'Teams'],
  ['applications of chapters and members', '/desk/editions/c1/applications', 'Newcomers'],
  ['chapters and members by state', '/desk/editions/c1/applications?view=state', 'Newcomers'],
  ['applications, none', '/desk/editions/e2/applications', 'Teams'],
  ['an application in review', '/desk/applications/juni', 'Juniper Ridge Community Health'],
  ['one who takes part', '/desk/applications/fern', 'Fernbank Women’s Clinics'],
  ['one with tasks to do', '/desk/applications/sabl', 'Sable Creek Public Health District'],
  ['a chapter', '/desk/applications/casc', 'Cascadia Chapter'],
  ['one who asks for an exception', '/desk/applications/theo', 'Theo Lund'],
  ['a draft', '/desk/applications/draf', 'Stonewater Medical Group'],
  ['an application that is not there', '/desk/applications/none', 'Application'],
  ['editions', '/desk/editions', 'Editions'],
  ['a new edition', '/desk/editions/new', 'New edition'],
  ['a published edition', '/desk/editions/e1/settings', 'Dates and seats'],
  ['a draft with facts to decide', '/desk/editions/f1/settings', 'Dates and seats'],
  ['an edition that stands', '/desk/editions/c1/settings', 'Settings'],
  ['a second edition of what stands', '/desk/editions/new?program=circle', 'New edition'],
  ['letters', '/desk/editions/e1/letters', 'Letters'],
  ['notes', '/desk/programs/pursuing-equity/notes', 'Program notes'],
  ['a program with modules, roles and figures', '/desk/programs/fellows/notes', 'Program notes'],
  ['stuck jobs', '/desk/jobs', 'Stuck jobs'],
  ['no such page', '/desk/nothing', 'There is no such page'],
]

describe('every page', () => {
  afterEach(unmount)

  for (const width of [320, 1280])
    for (const [name, path, title] of pages)
      it(`${name} is titled, names the tab, fits and has no accessibility fault at ${width}`, async () => {
        await setViewport({ width, height: 900 })
        const { desk, find } = await mount(path)
        expect(words(find('h1'))).to.equal(title)
        expect(document.title.startsWith(title)).to.equal(true)
        expect(desk.querySelectorAll('h1').length).to.equal(1)
        expect(desk.querySelectorAll('[style]').length).to.equal(0)
        expect(document.documentElement.scrollWidth <= width).to.equal(true)
        await expect(desk).to.be.accessible()
      }).timeout(20_000)

  after(() => setViewport({ width: 1280, height: 900 }))
})

describe('moving about', () => {
  afterEach(unmount)

  it('a link changes the page in place and puts focus on its title', async () => {
    const { find, settled } = await mount('/desk/editions/e1')
    find('.side-nav a[href="/desk/editions/e1/applications"]').click()
    await settled()
    expect(location.pathname).to.equal('/desk/editions/e1/applications')
    expect(words(document.activeElement as Element)).to.equal('Teams')
    expect(document.title).to.equal('Teams: Pursuing Equity 2027: Cohortium')
    expect(find('.side-nav [aria-current="page"]').textContent).to.contain('Applications')
  })

  it('an application brings its edition along', async () => {
    localStorage.setItem('cohortium-desk-edition', 'e2')
    const { find, settled } = await mount('/desk/applications/juni')
    await settled()
    expect(words(find('.edition-pick .strong'))).to.equal('Pursuing Equity 2027')
  })

  it('focus stays on the title of an application while it is read', async () => {
    const { find, settled } = await mount('/desk/editions/e1/applications')
    find('a[href="/desk/applications/juni"]').click()
    await waitUntil(() => words(find('h1')) === 'Juniper Ridge Community Health')
    await settled()
    expect(document.activeElement === find('h1')).to.equal(true)
  })

  it('a programme’s dates are written as it writes them, those of the house as ours', async () => {
    const program = programs.find(({ id }) => id === 'pursuing-equity')!
    program.locale = 'en-GB'
    try {
      const { find, settled } = await mount('/desk/editions/e1')
      expect(words(find('main time'))).to.match(/^\w+,? \d+ \w+ \d{4}, 09:\d\d Eastern$/)
      find('.side-nav a[href="/desk/editions"]').click()
      await settled()
      expect(words(find('main time'))).to.match(/^\w{3} [A-Z]\w{2} \d+/)
    } finally {
      program.locale = 'en-US'
    }
  })
})

describe('an application', () => {
  afterEach(unmount)

  it('shows what was sent in the words of the questions, each document on its page, confirmations as one list', async () => {
    const { all, find } = await mount('/desk/applications/juni')
    expect(all('.sections h2').map(words)).to.deep.equal(['Why now', 'Readiness', 'Letter and video', 'Team'])
    expect(all('.sections dt').map(words)).to.deep.equal([
      'Why is now the time?',
      'Is your data stratified?',
      'By what',
      'Since when',
      'Confirmed: 1 of 2',
      'Members',
      'Identity',
    ])
    expect(all('.sections .items li').map(words)).to.deep.equal([
      'Rosa Ortiz Role: Chief Medical Officer',
      'Sam Lee Role: Quality improvement lead',
      'Ana Cruz Role: Nurse care coordinator',
    ])
    expect(find('video').getAttribute('src')).to.equal('/api/applications/juni/documents/teamVideo?view')
  })

  it('a draft is theirs alone', async () => {
    const { find } = await mount('/desk/applications/draf')
    expect(words(find('.sections'))).to.equal('Answers A draft is theirs alone. Its answers and documents are shown here once it is sent.')
  })

  it('a letter is loaded only when it is asked for', async () => {
    const { find } = await mount('/desk/applications/juni')
    const frame = find<HTMLIFrameElement>('iframe')
    expect(frame.hasAttribute('src')).to.equal(false)
    find<HTMLDetailsElement>('.documents details').open = true
    await waitUntil(() => frame.hasAttribute('src'))
    expect(frame.getAttribute('src')).to.equal('/api/applications/juni/documents/leadersLetter?view#navpanes=0')
  })
})

describe('seats at a glance', () => {
  afterEach(unmount)

  it('a target is told without alarm when it is passed', async () => {
    const { find } = await mount('/desk/editions/f1')
    expect(words(find('[aria-labelledby="seats"] .card'))).to.equal(
      'Fellowship 11 of about 10 11 accepted 0 offered 0 free 1 more than the target. It is a target; nobody is refused for it.',
    )
    expect(find('.seats').getAttribute('aria-label')).to.equal('Fellowship: 11 accepted, of about 10')
    expect(find('[aria-labelledby="seats"]').querySelector('.tone-danger, .tone-attention')).to.equal(null)
  })

  it('places that nobody counts have no cells, but say how many take part', async () => {
    const { find, all } = await mount('/desk/editions/c1')
    expect(all('[aria-labelledby="seats"] .card').map(words)).to.deep.equal([
      'Found a chapter 1 taking part. Places are not counted, and nobody is refused for want of one.',
      'Join a chapter 1 taking part. Places are not counted, and nobody is refused for want of one.',
    ])
    expect(find('[aria-labelledby="seats"]').querySelector('.seats')).to.equal(null)
  })

  it('parts of a lifecycle are a picture each, named for their track', async () => {
    const { all } = await mount('/desk/editions/c1')
    expect(all('.life-part').map(words)).to.deep.equal(['Found a chapter', 'Join a chapter'])
    expect(all('.picture.only-wide').map((picture) => picture.querySelector('desc')?.textContent)).to.deep.equal([
      '2 applications. Proposed 1, Forming 0, Recognized 1, Chapter closed 0.',
      '2 applications. Waiting for a welcome 1, Member 0, Leader 1, Alum 0.',
    ])
  })
})

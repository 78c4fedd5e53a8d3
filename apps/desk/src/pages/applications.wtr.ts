import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

const list = '/desk/editions/e1/applications'
const names = (all: HTMLElement[]) => all.map(words)

describe('the applications', () => {
  afterEach(unmount)

  it('the address holds the filter and the filter holds the address', async () => {
    const { all, find, settled, asked } = await mount(`${list}?state=review&track=actionCommunity&sort=-applicant`)
    expect(names(all('a.org'))).to.deep.equal(['Juniper Ridge Community Health', 'Harrow Bay Health System', 'Casa Lucero Clinics'])
    expect(asked.includes('GET /api/editions/e1/applications?sort=-applicant&state=review&track=actionCommunity')).to.equal(true)
    const track = find<HTMLSelectElement>('.pick-one select')
    track.value = ''
    track.dispatchEvent(new Event('change'))
    await waitUntil(() => all('a.org').length === 5)
    await settled()
    expect(location.search).to.equal('?state=review&sort=-applicant')
  })

  it('a saved filter is a link that says where one is', async () => {
    const { all, find } = await mount(list)
    expect(names(all('.filters a'))).to.deep.equal([
      'All 16',
      'Needs a decision 5',
      'Due this week',
      'Waiting on them 3',
      'In the program 3',
      'Drafts 2',
      'Ended 3',
    ])
    all('.filters a')[1]?.click()
    await waitUntil(() => all('a.org').length === 5)
    expect(words(find('.filters [aria-current]'))).to.equal('Needs a decision 5')
    expect(location.search).to.equal('?state=review')
  })

  it('typing searches without a step in the history for each letter', async () => {
    const { all, find } = await mount(list)
    const steps = history.length
    const search = find<HTMLInputElement>('#q')
    search.value = 'harbor'
    search.dispatchEvent(new Event('input'))
    await waitUntil(() => all('a.org').length === 1)
    expect([location.search, history.length - steps]).to.deep.equal(['?q=harbor', 0])
  })

  it('a heading sorts, and again turns the sort round', async () => {
    const { find, settled } = await mount(`${list}?sort=applicant`)
    expect(find('th[aria-sort]').getAttribute('aria-sort')).to.equal('ascending')
    find('th[aria-sort] a').click()
    await waitUntil(() => find('th[aria-sort]').getAttribute('aria-sort') === 'descending')
    await settled()
    expect(location.search).to.equal('?sort=-applicant')
  })

  it('j and k move over the rows, but not while one types', async () => {
    const { find, all } = await mount(list)
    const press = (key: string, target: EventTarget = document.body) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    press('j')
    press('j')
    expect(document.activeElement).to.equal(all('a.org')[1])
    press('k')
    expect(document.activeElement).to.equal(all('a.org')[0])
    press('/')
    expect(document.activeElement).to.equal(find('#q'))
    press('j', find('#q'))
    expect(document.activeElement).to.equal(find('#q'))
  })

  it('what fits no filter says so and leads back', async () => {
    const { find } = await mount(`${list}?q=nothing%20like%20it`)
    expect(words(find('.empty'))).to.equal('No application fits this filter. Show all 16')
    expect(find<HTMLAnchorElement>('.empty a').search).to.equal('')
  })

  it('by state shows a column for each state that has some', async () => {
    const { all } = await mount(`${list}?view=state&track=actionCommunity`)
    expect(names(all('.board h2'))).to.deep.equal(['Draft', 'In review', 'Invited'])
  })
})

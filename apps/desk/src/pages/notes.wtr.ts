import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

describe('a program’s notes', () => {
  afterEach(unmount)

  it('say what is left to each edition, with its source and who can give it', async () => {
    const { all } = await mount('/desk/programs/fellows/notes')
    expect(all('[aria-labelledby="open"] .facts > div').map(words)).to.deep.equal([
      'Whom to write to FEL-15 It can be had from the program’s faculty.',
      'How soon people hear FEL-15 It can be had from the program’s faculty.',
      'Hospitals that take part FEL-16 It can be had from the house’s board.',
    ])
  })

  it('list modules with their activities, and roles', async () => {
    const { find, all } = await mount('/desk/programs/fellows/notes')
    expect(all('.activities li').map(words)).to.deep.equal([
      'Seminar Three evenings together, every month',
      'At one’s own pace A course on bias, by Open Lessons',
    ])
    expect(words(find('[aria-labelledby="roles"] .facts'))).to.equal('Faculty Teach the modules and read the projects.')
  })

  it('a chart of made-up figures says so within its own frame, in its caption and on its bars', async () => {
    const { desk, all } = await mount('/desk/programs/fellows/notes')
    await waitUntil(() => desk.querySelectorAll('.chart').length === 2)
    const [madeUp, measured] = all('.chart')
    expect(words(madeUp!.querySelector('.chart-mark')!)).to.equal('Illustrative')
    expect(words(madeUp!.querySelector('figcaption')!)).to.equal(
      'Illustrative. Made up to show the shape; a hospital’s own figures take its place.',
    )
    expect(madeUp!.querySelector('caption')?.textContent?.trim()).to.equal(
      'Share of senior roles. Illustrative: these figures were made up.',
    )
    expect([...madeUp!.querySelectorAll('tbody tr')].map(words)).to.deep.equal(['Group A 61%', 'Group B 7.5%', 'Group C 0%'])
    expect(madeUp!.querySelectorAll('[fill^="url(#hatch"]').length > 2).to.equal(true)
    expect(measured!.querySelector('.chart-mark')).to.equal(null)
    expect(measured!.querySelector('[fill^="url(#hatch"]')).to.equal(null)
    const link = madeUp!.querySelector<HTMLAnchorElement>('a[download]')
    expect(link?.pathname).to.equal('/api/programs/fellows/datasets/seniorRoles/csv')
  })

  it('figures that were made up are refused for a report, in place; measured ones are given', async () => {
    const { desk, all } = await mount('/desk/programs/fellows/notes')
    await waitUntil(() => desk.querySelectorAll('.chart').length === 2)
    for (const chart of all('.chart')) chart.querySelector<HTMLButtonElement>('button')?.click()
    await waitUntil(() => desk.querySelectorAll('.chart .notice').length === 2)
    expect(all('.chart [role=status]').map(words)).to.deep.equal([
      'Not for a report. “Who holds senior roles” holds illustrative figures, and a report needs measured ones. They can be had from the hospital.',
      'These figures were measured and may stand in a report. Name where they come from: Counted by the faculty, as of 2026-06.',
    ])
    await expect(desk).to.be.accessible()
  }).timeout(20_000)
})

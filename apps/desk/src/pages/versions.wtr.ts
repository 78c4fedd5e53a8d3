import { expect, mount, unmount, waitUntil, words } from '../mount.fixture.ts'

describe('the versions of a program', () => {
  afterEach(unmount)

  it('show what a move would do before it is done, and who cannot come along and why', async () => {
    const { desk, all, find, asked } = await mount('/desk/programs/fellows/notes')
    await waitUntil(() => desk.querySelector('[aria-labelledby="versions"] tbody tr'))
    const rows = (): string[] => all('[aria-labelledby="versions"] table:not([aria-labelledby]) tbody tr').map(words)
    expect(rows()).to.deep.equal(['2 Newest 0 0 0', '1 2 2 0 See a move to 2 from version 1'])
    find<HTMLButtonElement>('[aria-labelledby="versions"] td button').click()
    await waitUntil(() => desk.querySelector('[aria-labelledby="move"]'))
    expect(words(find('[aria-labelledby="versions"] [role=status]'))).to.equal(
      '1 application can move to version 2. 1 application cannot, and would stay. Whoever begins in 1 edition from then on begins under it. Nothing has been changed.',
    )
    expect(all('[aria-labelledby="versions"] .reasons li').map(words)).to.deep.equal([
      'Fellows 2026 goes on taking applications under its version: dates.reads: is missing',
      'waiting: leads to no state of the new version',
    ])
    const moves = all('[aria-labelledby="move"] tbody tr').map(words)
    expect(moves[0]).to.match(/^Ines Duarte ?FEL-0001 In review First reading Answer: .*, as now Nudge: .*, counted from the move$/)
    expect(moves[1]).to.match(/^Sam Okoro ?FEL-0002 Waiting Cannot move waiting leads to no state of fellows@2$/)
    await expect(desk).to.be.accessible()
    find<HTMLButtonElement>('[aria-labelledby="versions"] .button.main').click()
    await waitUntil(() => rows()[0] === '2 Newest 1 1 0')
    expect(words(find('[aria-labelledby="versions"] [role=status]'))).to.equal(
      '1 application moved to version 2. 1 application stayed. Whoever begins in 1 edition from then on begins under it.',
    )
    const back = find<HTMLButtonElement>('[aria-labelledby="versions"] p.no-print .button')
    expect(words(back)).to.equal('Take this move back')
    back.click()
    await waitUntil(() => rows()[0] === '2 Newest 0 0 0')
    expect(words(find('[aria-labelledby="versions"] [role=status]'))).to.equal('1 application taken back.')
    await expect(desk).to.be.accessible()
    expect(asked.filter((one) => one.startsWith('POST'))).to.deep.equal([
      'POST /api/programs/fellows/migrations',
      'POST /api/programs/fellows/migrations',
      'POST /api/programs/fellows/migrations/undo',
    ])
  }).timeout(20_000)
})

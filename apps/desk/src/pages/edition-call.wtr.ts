import { expect, mount, unmount, waitUntil, words, type Mounted } from '../mount.fixture.ts'

const field = ({ find }: Mounted, name: string): HTMLInputElement => find(`desk-edition-call #f-${name}`)
const save = ({ find }: Mounted): void => find('desk-edition-call .button').click()
const opened = async (path: string): Promise<Mounted> => {
  const mounted = await mount(path)
  await waitUntil(() => mounted.desk.querySelector('desk-edition-call form'))
  return mounted
}
function fill(mounted: Mounted, name: string, link: string): void {
  field(mounted, name).value = link
  field(mounted, name).dispatchEvent(new Event('change'))
}

describe('the informational call of an edition', () => {
  afterEach(unmount)

  it('says when it is and how many signed up, and leads to its page', async () => {
    const { find, desk } = await opened('/desk/editions/e1/settings')
    expect(words(find('desk-edition-call p'))).to.match(
      /^Friday, November 27, 2026, 3:00 PM Eastern\. .*2 people signed up\. The page of the call$/,
    )
    expect(find('desk-edition-call p a').getAttribute('href')).to.equal('https://cohortium.example/call/e1')
    await expect(desk).to.be.accessible()
  }).timeout(20_000)

  it('a link that is none is refused at its field; mended, both are saved', async () => {
    const mounted = await opened('/desk/editions/e1/settings')
    const { find, desk, asked } = mounted
    fill(mounted, 'joinUrl', 'meet.example.org/room')
    save(mounted)
    await waitUntil(() => document.activeElement?.matches('desk-edition-call .error-summary'))
    expect(words(find('#f-joinUrl-e'))).to.equal(
      'Error: Enter a link that begins with https://, for example https://meet.example.org/informational-call',
    )
    expect(asked.filter((call) => call.startsWith('PUT'))).to.deep.equal([])
    await expect(desk).to.be.accessible()
    fill(mounted, 'joinUrl', 'https://meet.example.org/room')
    save(mounted)
    await waitUntil(() => desk.querySelector('desk-edition-call .saved'))
    expect(asked.filter((call) => call.startsWith('PUT'))).to.deep.equal(['PUT /api/editions/e1/call'])
    expect(field(mounted, 'joinUrl').value).to.equal('https://meet.example.org/room')
    expect(words(find('[aria-live]'))).to.equal('The links of the call are saved.')
  }).timeout(20_000)

  it('a draft has no page of it yet', async () => {
    const { find } = await opened('/desk/editions/e2/settings')
    expect(words(find('desk-edition-call p'))).to.contain('Its page opens when the edition is published.')
  })
})

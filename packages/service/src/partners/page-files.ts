/** The few static files of our own pages. As strings, because a build of TypeScript copies no others. */
export const pageFiles: Readonly<Record<string, { type: string; text: string }>> = {
  'my.js': {
    type: 'text/javascript',
    text: `// The token stands in the fragment, which never reaches a server or a log; it is taken out of the address at once.
const say = (words) => { document.querySelector('#state').textContent = words }
const key = 'cohortium-link'
const given = /^#(rt_[\\w-]+)$/.exec(location.hash)?.[1]
if (given) {
  try { sessionStorage.setItem(key, given) } catch { /* no storage: a reload needs the link again */ }
  history.replaceState(null, '', location.pathname)
}
let token = given
try { token ??= sessionStorage.getItem(key) ?? undefined } catch { /* as above */ }

async function open() {
  if (!token) return say('Open the link in the letter you have from us. Each letter about your application holds one.')
  let response
  try {
    response = await fetch('/my/where', { headers: { Authorization: 'Bearer ' + token }, cache: 'no-store' })
  } catch {
    return say('We cannot reach the server. Check your connection, then load this page again.')
  }
  const where = await response.json()
  if (!response.ok) return say('This link is no longer valid. Open the newest letter you have from us, or ask for a new link on the page where you applied.')
  const name = where.isEditable ? 'apply' : 'status'
  await import('/embed/1/' + name + '.js')
  const element = document.createElement('cohortium-' + name)
  element.setAttribute('partner', where.key)
  element.setAttribute('edition', where.edition)
  element.setAttribute('application', where.application)
  element.token = token
  // The element confirms what was sent; from then on this page shows where the application stands.
  element.addEventListener('cohortium-submitted', () => {
    const link = document.createElement('a')
    link.href = '/my'
    link.textContent = 'See where your application stands'
    document.querySelector('main').append(link)
  }, { once: true })
  say('')
  document.querySelector('main').append(element)
}
void open()
`,
  },
  'page.css': {
    type: 'text/css',
    text: `:root{color-scheme:light dark;--ink:light-dark(#1d2b2a,#e6ebe9);--quiet:light-dark(#4d5b59,#a9b6b3);--ground:light-dark(#fbfaf7,#141a1a)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main{max-inline-size:62rem;margin-inline:auto;padding:32px 16px 48px}
h1{font:600 1.9rem/1.2 Georgia,'Times New Roman',serif;margin:0 0 24px}
#state:empty{display:none}
#state{color:var(--quiet)}
`,
  },
}

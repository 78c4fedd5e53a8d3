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
:root{--surface:light-dark(#fff,#1f2626);--hairline:light-dark(#dedad2,#35403f);--line:light-dark(#7d7a80,#8b8d8c);--accent:light-dark(#6b2a5b,#e7add6);--on-accent:light-dark(#fff,#2c1025);--focus:light-dark(#1550c4,#93bcff);--danger:light-dark(#a32a20,#ff9f94)}
.sheet{max-inline-size:44rem;margin-inline:auto;background:var(--surface);border:1px solid var(--hairline);border-radius:14px;padding:clamp(18px,4.5vw,48px);overflow-wrap:break-word}
.sheet>*,.field>p{margin:0}
.sheet>*+*{margin-block-start:16px}
.sheet h1{margin-block-start:4px;text-wrap:balance}
.sheet h2{font:600 1.3rem/1.25 Georgia,'Times New Roman',serif;margin-block-start:32px}
.sheet .when{font-weight:600}
.sheet a{color:var(--accent);text-underline-offset:.18em}
.quiet{color:var(--quiet)}
.small{font-size:15px;line-height:1.45}
.sheet form{display:grid;gap:24px;margin-block-start:24px}
.sheet form p{margin:0}
.field label{display:block;font-weight:600}
.field input{display:block;inline-size:100%;max-inline-size:26rem;min-block-size:46px;margin-block-start:8px;padding:8px 12px;border:1px solid var(--line);border-radius:8px;background:var(--surface);color:var(--ink);font:inherit}
.field.invalid{border-inline-start:4px solid var(--danger);padding-inline-start:12px}
.field.invalid input{border-color:var(--danger);border-width:2px}
.field-error{color:var(--danger);font-weight:600}
.mark{inline-size:1em;block-size:1em;margin-inline-end:.4em;vertical-align:-.125em;fill:none;stroke:var(--danger);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.sheet .error-summary{border:2px solid var(--danger);border-radius:8px;padding:16px;margin-block-end:32px}
.error-summary h2{margin:0 0 8px;font:600 1.15rem/1.3 system-ui,sans-serif}
.error-summary ul{margin:0;padding-inline-start:1.25em}
.error-summary a{color:var(--danger);font-weight:600}
.sheet .button{display:inline-flex;align-items:center;min-block-size:46px;padding:8px 20px;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:24px;margin:0;padding:0;list-style:none}
.choice{inline-size:100%;display:flex;flex-direction:column;padding:clamp(18px,3vw,32px)}
.choice :is(h2,h3){font:600 1.35rem/1.25 Georgia,'Times New Roman',serif;margin-block-start:4px;text-wrap:balance}
.choice dl{display:grid;gap:12px}
.choice dt{font-weight:600}
.choice dd{margin:0}
.choice dd .when{display:block}
.choice>:last-child{margin-block-start:auto;padding-block-start:20px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`,
  },
}

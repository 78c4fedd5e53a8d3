/** Our own page for the informational call: drawn here, so that it works without JavaScript. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Issue } from '@cohortium/program'
import { limited } from '../limits.ts'
import { escapeHtml } from '../mail/index.ts'
import { answer, editionNamed, ownPartner, shell } from '../partners/index.ts'
import { notFound, problemOf } from '../problem.ts'
import { issuesOf } from '../request-words.ts'
import type { Service } from '../service.ts'
import type { App, Variables } from '../slice.ts'
import { findCall, type Call } from './queries.ts'
import { signUp, signUpBody } from './sign-up.ts'

type Values = Partial<Record<string, string>>

/** `no-referrer`, which our other answers send, would make a browser hide the Origin that a form's post is checked by. */
const referrer = { 'Referrer-Policy': 'same-origin' }

export function callPageRoutes(app: App, service: Service): void {
  app.get('/call/:edition', inWords, async (c) => {
    const call = await callNamed(service, c.req.param('edition'))
    return answer(c, drawCall(call), 200, referrer)
  })

  app.post('/call/:edition', inWords, limited(service, 'lostLink'), async (c) => {
    const call = await callNamed(service, c.req.param('edition'))
    // over since the page was opened: the page itself says so
    if (call.view.isOver) return answer(c, drawCall(call), 409, referrer)
    const given: Values = Object.fromEntries(new URLSearchParams(await c.req.text()))
    const values = { name: given['name']?.trim() ?? '', email: given['email']?.trim() ?? '' }
    const { success, data, error } = signUpBody.safeParse(values)
    if (!success) return answer(c, drawCall(call, values, issuesOf(error)), 422, referrer)
    await signUp(service, call, data)
    return answer(c, drawThanks(call, data.email))
  })
}

/** @throws ProblemError 404 when no published edition has this name, or it has no call */
async function callNamed(service: Service, name: string): Promise<Call> {
  const edition = await editionNamed(service.db, name)
  const partner = edition && (await ownPartner(service.db, edition.hostId))
  if (!edition || !partner) throw notFound('There is no such edition.')
  return findCall(service, partner, edition.id)
}

/** What went wrong as a page: a person is here, not a program. A fault of ours stands in the log under the request's number. */
const inWords: MiddlewareHandler<{ Variables: Variables }> = async (c: Context<{ Variables: Variables }>, next) => {
  await next()
  if (!c.error) return
  const problem = problemOf(c.error)
  const words =
    problem?.body.message ?? `Something went wrong on our side. Try again; if it happens again, send us this number: ${c.var.requestId}`
  const title = problem?.status === 404 ? 'Nothing is here' : 'This did not work'
  c.res = await answer(
    c,
    shell(title, `<div class="sheet">\n<h1>${title}</h1>\n<p>${escapeHtml(words)}</p>\n</div>`),
    problem?.status ?? 500,
    referrer,
  )
}

const head = ({ view, edition }: Call, title: string): string => `<p class="quiet">${escapeHtml(edition.title)}</p>
<h1>${escapeHtml(title)}</h1>
<p class="when"><time datetime="${view.startsAt}">${escapeHtml(view.when)}</time></p>`

/** The call with its sign-up or, once it is over, its recording. */
function drawCall(call: Call, values: Values = {}, issues: readonly Issue[] = []): string {
  const { title, description, isOver } = call.view
  const isWrong = issues.length > 0
  return shell(
    `${isWrong ? 'Error: ' : ''}${title}, ${call.edition.title}`,
    `<div class="sheet">
${isWrong ? summary(issues) : ''}${head(call, title)}
<p>${escapeHtml(description)}</p>
${isOver ? recording(call) : form(call, values, issues)}
</div>`,
  )
}

const recording = ({ view: { recordingUrl } }: Call): string => `<h2>The call is over</h2>
${
  recordingUrl === null
    ? '<p>The recording will be posted here.</p>'
    : `<p><a class="button" href="${escapeHtml(recordingUrl)}" rel="noreferrer">Watch the recording</a></p>`
}`

const form = ({ contact }: Call, values: Values, issues: readonly Issue[]): string => `<h2>Sign up</h2>
<p>We mail you an invitation with a calendar file, which shows the call in your own time.</p>
<form method="post" novalidate>
${field({ name: 'name', title: 'Your name', type: 'text', autocomplete: 'name' }, values, issues)}
${field({ name: 'email', title: 'Your e-mail', hint: 'The invitation goes here.', type: 'email', autocomplete: 'email' }, values, issues)}
<p><button class="button">Sign up</button></p>
</form>
<p class="quiet small">A question before the call? Write to <a href="mailto:${escapeHtml(contact)}">${escapeHtml(contact)}</a>.</p>`

const octagon =
  '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.6v4.2M8 11.2v.2"/></svg>'

const summary = (issues: readonly Issue[]): string => `<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>${octagon}There is a problem</h2>
<ul>${issues.map(({ path, message }) => `<li><a href="#${escapeHtml(path)}">${escapeHtml(message)}</a></li>`).join('')}</ul>
</div>
`

interface FieldParts {
  name: string
  title: string
  hint?: string
  type: string
  autocomplete: string
}

/** Label, hint, error and input in the order they are read. */
function field({ name, title, hint, type, autocomplete }: FieldParts, values: Values, issues: readonly Issue[]): string {
  const wrong = issues.find(({ path }) => path === name)
  const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ')
  return `<div class="field${wrong ? ' invalid' : ''}">
<label for="${name}">${title}</label>
${hint ? `<p class="quiet small" id="${name}-hint">${hint}</p>` : ''}${
    wrong ? `<p class="field-error" id="${name}-error">${octagon}<span class="unseen">Error: </span>${escapeHtml(wrong.message)}</p>` : ''
  }
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${escapeHtml(values[name] ?? '')}"${
    described ? ` aria-describedby="${described}"` : ''
  }${wrong ? ' aria-invalid="true"' : ''}>
</div>`
}

/** Signed up: where the invitation goes, so that a slip in the address is seen. */
const drawThanks = (call: Call, email: string): string =>
  shell(
    `You are signed up: ${call.view.title}`,
    `<div class="sheet">
${head(call, 'You are signed up')}
<p>An invitation to the ${escapeHtml(call.view.title.charAt(0).toLowerCase() + call.view.title.slice(1))} is on its way to <strong>${escapeHtml(email)}</strong>, with a calendar file.</p>
<p>If you cannot come, a recording will be on <a href="/call/${call.edition.id}">the page of the call</a>. Is the address above wrong? Sign up there again. Has nothing arrived in an hour? Write to <a href="mailto:${escapeHtml(call.contact)}">${escapeHtml(call.contact)}</a>.</p>
</div>`,
  )

import { createHash } from 'node:crypto'
import { access } from './access.ts'
import type { Service } from './service.ts'
import type { App } from './slice.ts'

const info = {
  title: 'Cohortium',
  version: '1',
  description: 'Programs that people apply to and take part in. Every change of an application is a verb of its program.',
}

const style = `:root{color-scheme:light dark;--ink:light-dark(#1c2126,#e8e6e1);--quiet:light-dark(#566069,#a7b0b8);--line:light-dark(#d9d6cf,#3a4147);--ground:light-dark(#fbfaf7,#16191c)}
body{margin:0 auto;padding:2rem 1rem 4rem;max-width:60rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
h1,h2{font-family:Georgia,serif;font-weight:600;line-height:1.2}h2{margin:3rem 0 .5rem}code{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0}li{padding:.75rem 0;border-block-start:1px solid var(--line)}p{margin:.25rem 0}.who{color:var(--quiet)}a{color:inherit}`
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

interface Operation {
  tags?: string[]
  summary?: string
}

/** GET /api/openapi.json, and the same as a page without scripts at /api/docs. */
export function describeApi(app: App, service: Service): void {
  const document = () => app.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: service.baseUrl }] })
  app.get('/api/openapi.json', (c) => c.json(document()))
  app.get('/api/docs', (c) => {
    c.header('Content-Security-Policy', `default-src 'none'; style-src ${styleHash}; base-uri 'none'; frame-ancestors 'none'`)
    return c.html(page(document().paths as Record<string, Record<string, Operation>>))
  })
}

function page(paths: Record<string, Record<string, Operation>>): string {
  const groups = new Map<string, string[]>()
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'other'
      const callers = access[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`] ?? []
      const line = `<li><code><strong>${method.toUpperCase()}</strong> ${escape(path)}</code><p>${escape(operation.summary ?? '')}</p><p class="who">For: ${callers.join(', ')}</p></li>`
      groups.set(tag, [...(groups.get(tag) ?? []), line])
    }
  const body = [...groups].map(([tag, lines]) => `<h2>${escape(tag)}</h2><ul>${lines.join('')}</ul>`).join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cohortium: the API</title><style>${style}</style>
<main><h1>The API</h1><p>The whole description, for tools: <a href="/api/openapi.json">/api/openapi.json</a>. Errors are always of one shape: <code>{ code, message, requestId, issues?, missing? }</code>.
The header <code>Idempotency-Key</code> makes it safe to send a verb again; <code>Prefer: return=minimal</code> spares its answer.</p>${body}</main></html>`
}

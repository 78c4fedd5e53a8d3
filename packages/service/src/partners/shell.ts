import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { escapeHtml } from '../mail/index.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** A page of ours around `body`, which is HTML; in the spelling of `locale`. */
export const shell = (title: string, body: string, locale = 'en'): string => `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/pages/page.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>`

/** Sends it under the policy of our pages, which allows no script and no style but our own files. */
export const answer = (
  c: Context,
  html: string,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Response | Promise<Response> => c.html(html, status, { 'Content-Security-Policy': policy, ...headers })

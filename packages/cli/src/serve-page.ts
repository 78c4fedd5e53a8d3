import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { main } from './main-file.ts'
import { escapeHtml, styles } from './page.ts'

/** The page loads nothing but its own style, from here. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Serves what `cohortium <args>` prints, on this machine alone. Each request runs the command anew, in a process of its own: a module that was
 * imported once stays as it was, so that a reload would show nothing new. What it says when it fails is the page then.
 */
export async function servePage(args: readonly string[], port: number): Promise<{ url: string; closed: Promise<void>; close: () => void }> {
  const server = createServer((request, response) => {
    const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }
    if (request.url === '/page.css')
      return void response.writeHead(200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' }).end(styles)
    if (request.url !== '/')
      return void response
        .writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('There is only one page here: /\n')
    printed(args).then(
      (text) => response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(text),
      (error: Error) => response.writeHead(500, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(failed(error.message)),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, closed, close: () => void server.close() }
}

function printed(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...process.execArgv, main, ...args], { maxBuffer: 64_000_000 }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr || error.message)) : resolve(stdout),
    )
  })
}

const failed = (message: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not sound</title><link rel="stylesheet" href="/page.css">
<main><h1>The program is not sound</h1><pre>${escapeHtml(message)}</pre><p>Mend it and reload this page.</p></main></html>
`

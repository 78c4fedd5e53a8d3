import { spawn } from 'node:child_process'
import { diagram as mermaid } from '@cohortium/program'
import type { Command } from './command.ts'
import { load, programOf } from './load.ts'
import { page } from './page.ts'
import { servePage } from './serve-page.ts'

/** The lifecycle as text, as a page, or in the browser. */
export const diagram: Command = async ({ file, program: id, port, html, serve, open, out }) => {
  if (serve || open) {
    const { url, closed } = await servePage(['diagram', file, '--html', ...(id === undefined ? [] : ['--program', id])], port ?? 0)
    out(`The picture of ${file} is at ${url}. Reload it to see what changed; Ctrl-C ends it.`)
    if (open) openBrowser(url)
    await closed
    return 0
  }
  const program = programOf(await load(file), id)
  out(html ? page(program) : mermaid(program))
  return 0
}

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }

/** Where no browser can be opened, the address has been said. */
function openBrowser(url: string): void {
  const [command = 'xdg-open', ...args] = OPENERS[process.platform] ?? []
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

/** examples/own-program, as a developer has it: our packages packed and installed, nothing linked, nothing fetched. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clean, installed, run, tsc, type Ran } from './install.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'cohortium-own-'))
let own: string

beforeAll(async () => {
  own = await installed('examples/own-program', folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const npx = async (...args: string[]): Promise<Ran> => {
  const ran = await run('npx', ['--offline', 'cohortium', ...args], own)
  return { ...ran, err: ran.err.replaceAll(/^npm warn .*\n/gm, '') }
}

test('it is sound, and every outcome can be walked on the dates of its edition', async () => {
  expect(await npx('check', 'program.ts')).toEqual({
    code: 0,
    out: 'reading-circle@1 is sound: 6 states, 7 moves, 3 ways to end, each walked on the dates of winter-2027.\n',
    err: '',
  })
})

test('its outcomes, and two lives told beforehand', async () => {
  expect(await npx('outcomes', 'program.ts')).toEqual({
    code: 0,
    out: `| Ends as | Track | Shortest way | Sent |
| --- | --- | --- | --- |
| Left | Readers | *Applications close* | over |
| Not this time | Readers | Send → Decline | received, full |
| Completed | Readers | Send → Invite → *Last evening* | received, invited, over |

`,
    err: '',
  })
  expect(await npx('simulate', 'program.ts', 'scenario.ts')).toEqual({
    code: 0,
    out: `Who never sends it
  2026-11-22 10:00  Begins (applicant) → Draft
                    waits: Applications close 2026-12-14 00:05
  2026-12-14 00:05  Applications close (the clock) → Left
                    letter over to applicant

Who stays
  2026-11-22 10:00  Begins (applicant) → Draft
                    waits: Applications close 2026-12-14 00:05
  2026-11-23 18:30  Send (applicant) → In review
                    letter received to applicant
                    waits: Answer due 2026-12-07 18:30
  2026-12-07 18:30  Answer due (the clock) → In review
                    letter received to staff
  2026-12-08 09:00  Invite (staff) → Reading
                    letter invited to applicant
                    waits: Last evening 2027-06-08 21:00
  2027-06-08 21:00  Last evening (the clock) → Completed
                    letter over to applicant

`,
    err: '',
  })
})

test('its types hold against the published declarations, and its own tests, derived from the program, pass', async () => {
  expect(await run(tsc, ['-p', '.'], own)).toEqual({ code: 0, out: '', err: '' })
  const { code, out } = await run(process.execPath, ['--test', '--test-reporter=tap'], own)
  expect([code, [...out.matchAll(/^ *(?:not )?ok \d+ - .*$/gm)].map(([line]) => line.trim())]).toEqual([
    0,
    [
      'ok 1 - Left · Readers: *Applications close*',
      'ok 2 - Not this time · Readers: Send → Decline',
      'ok 3 - Completed · Readers: Send → Invite → *Last evening*',
    ],
  ])
})

test('a mistake is told with its file, its line and its path', async () => {
  const source = readFileSync(path.join(own, 'program.ts'), 'utf8')
  const wrong = source
    .replace("closes: 'closes',\n      documents", "closes: 'close',\n      documents")
    .replace("actions: letter('full'), meta: by('staff') }", "meta: by('staff') }")
  writeFileSync(path.join(own, 'wrong.ts'), wrong)
  const lineOf = (text: string): number => wrong.slice(0, wrong.indexOf(text)).split('\n').length
  expect(await npx('check', 'wrong.ts')).toEqual({
    code: 1,
    out: '',
    err: `Program reading-circle is not sound:
wrong.ts:${lineOf("closes: 'close',")}  tracks.readers.closes
  close is not one of dates
wrong.ts:${lineOf("decline: { target: 'declined'")}  lifecycle.review.on.decline
  leads to the end declined without a letter
`,
  })
})

test('the engine alone runs any machine, on a folder', async () => {
  expect(await run(process.execPath, ['order.ts'], own)).toEqual({ code: 0, out: 'paid\n', err: '' })
})

test('the whole server runs it, with its edition open', async () => {
  const args = ['node_modules/cohortium/dist/main.js', 'start', 'program.ts', '--port', '0', '--data', path.join(folder, 'data')]
  const server = spawn(process.execPath, args, { cwd: own, env: clean(), stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve))
  try {
    const url = await addressOf(server)
    const programs = (await (await fetch(`${url}/api/programs`)).json()) as { id: string }[]
    expect(programs.map(({ id }) => id)).toEqual(['reading-circle'])
    expect((await fetch(`${url}/desk`)).headers.get('content-security-policy')).toContain("default-src 'none'")
  } finally {
    server.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
})

/** Where it listens, once it says so. */
function addressOf({ stdout, stderr }: { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream }): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    for (const stream of [stdout, stderr])
      stream.on('data', (chunk) => {
        said += String(chunk)
        const found = /The desk +(\S+)\/desk/.exec(said)
        if (found) resolve(found[1] as string)
      })
    stdout.once('end', () => reject(new Error(`It ended before it listened:\n${said}`)))
  })
}

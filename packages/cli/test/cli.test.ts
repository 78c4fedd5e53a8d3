import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../src/cli.ts'
import { help } from '../src/help.ts'
import { servePage } from '../src/serve-page.ts'
import { run as runProcess } from './install.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const programs = path.relative('.', fileURLToPath(new URL('../../programs/src/', import.meta.url)))
const circle = path.join(programs, 'health-equity-circle/program.ts')

/** Inside this package, so that what is written imports as a developer's file would. */
let folder: string
beforeAll(() => {
  folder = path.relative('.', mkdtempSync(path.join(here, 'tmp-')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await cli(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}
/** As a process of its own: there Node itself loads the file, where the tests' own loader would take more than Node does. */
async function spawned(...args: string[]): Promise<{ code: number; out: string; err: string[] }> {
  const { code, out, err } = await runProcess(process.execPath, ['--conditions=source', main, ...args], '.')
  return { code, out, err: err.split('\n') }
}
const file = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

describe('what a command is given', () => {
  test('help is the answer to nothing, which is a mistake, and to --help, which is none', async () => {
    expect(await run()).toEqual({ code: 2, out: [help], err: [] })
    expect(await run('check', '--help')).toEqual({ code: 0, out: [help], err: [] })
  })

  test('what it cannot take is told, with exit code 2', async () => {
    const told = async (...args: string[]) => {
      const { code, err } = await run(...args)
      return [code, ...err]
    }
    expect(await told('chek', circle)).toEqual([
      2,
      'There is no command chek. There are: check, outcomes, diagram, simulate, start. See cohortium --help.',
    ])
    expect(await told('check')).toEqual([2, "Name the program's file: cohortium check program.ts"])
    expect(await told('check', circle, '--port', '1')).toEqual([2, 'check takes no --port. See cohortium --help.'])
    expect(await told('check', circle, 'b.ts')).toEqual([2, 'check takes no second b.ts. See cohortium --help.'])
    expect(await told('check', circle, '--quiet')).toEqual([2, "Unknown option '--quiet'. See cohortium --help."])
    expect(await told('start', circle, '--port', 'x')).toEqual([2, '--port x is no port: write a whole number up to 65535.'])
    expect(await told('check', 'none.ts')).toEqual([2, 'There is no file none.ts.'])
    expect(await told('check', file('empty.js', 'export const x = 1'))).toEqual([
      2,
      `${folder}/empty.js exports no program: export what defineProgram() returns.`,
    ])
    expect(await told('diagram', path.join(programs, 'index.ts'))).toEqual([
      2,
      `${programs}/index.ts exports several programs: career-advancement-programme, dei-leadership-track, health-equity-circle, health-equity-scholars, pursuing-equity. Say which one: --program career-advancement-programme`,
    ])
    expect(await told('outcomes', circle, '--program', 'square')).toEqual([
      2,
      `${circle} exports no program square; it exports health-equity-circle.`,
    ])
    expect(await told('simulate', circle)).toEqual([
      2,
      `${circle} exports no scenario: export { edition, begins: '2026-10-01T09:00', steps: [{ do: 'submit' }, { until: 'closing' }] }, or name a file that does.`,
    ])
  })
})

describe('a file that does not run', () => {
  test('is told by its own line, and by what would help', async () => {
    expect((await spawned('check', file('lost.js', "\nimport './letters.js'\n"))).err.at(-2)).toBe(
      '  Install it, or write the import with its extension: ./letters.ts',
    )
    expect((await spawned('check', file('thrown.js', '\n\nthrow new Error("No letters yet")\n'))).err).toEqual([
      `${folder}/thrown.js:3  No letters yet`,
      '',
    ])
    expect((await spawned('check', file('enum.ts', 'enum A { B }\n'))).err.at(-2)).toContain(
      'Node runs TypeScript by leaving the types out',
    )
  })

  test('a program that is not sound is told where it is defined, though another file was named', async () => {
    mkdirSync(path.join(folder, 'inner'), { recursive: true })
    file('inner/bare.js', BARE)
    const { code, out, err } = await spawned('check', file('outer.js', "export { bare } from './inner/bare.js'\n"))
    expect([code, out]).toEqual([1, ''])
    expect(err).toEqual([
      'Program bare is not sound:',
      `${folder}/inner/bare.js:29  lifecycle.review.on.decline`,
      '  says nobody may do it: meta: by(…)',
      `${folder}/inner/bare.js:29  lifecycle.review.on.decline`,
      '  leads to the end over without a letter',
      '',
    ])
    const asked = await spawned('check', path.join(folder, 'outer.js'), '--json')
    const place = { file: `${folder}/inner/bare.js`, line: 29, path: 'lifecycle.review.on.decline' }
    expect([asked.code, asked.err, JSON.parse(asked.out)]).toEqual([
      1,
      [''],
      {
        faults: [
          { ...place, message: 'says nobody may do it: meta: by(…)' },
          { ...place, message: 'leads to the end over without a letter' },
        ],
      },
    ])
  })
})

test('check walks what no reading can tell, and answers with what it found as JSON when asked', async () => {
  const counting = BARE.replace('verbs: {', "verbs: { go: { title: 'Go' },").replace(
    "decline: 'over'",
    "decline: { actions: assign({ count: ({ context }) => (context.count ?? 0) + 1 }), meta: by('staff') }, go: { target: 'over', actions: letter('bye'), meta: by('staff') }",
  )
  const name = file('counting.js', counting)
  const message = 'context.count grows without end (it came to 65): bound it by a guard, or keep what is counted beside the application'
  expect(await run('check', name)).toEqual({ code: 1, out: [], err: [`${name}:29  lifecycle.review.on.decline`, `  ${message}`] })
  const { code, out } = await run('check', name, '--json')
  expect([code, JSON.parse(out.join(''))]).toEqual([
    1,
    { faults: [{ file: name, line: 29, path: 'lifecycle.review.on.decline', message }] },
  ])
  expect((await run('outcomes', name)).err).toEqual([`Program bare is not sound:\n  lifecycle.review.on.decline: ${message}`])
})

test('check says of every program that it is sound, and on whose dates it was walked', async () => {
  const { code, out, err } = await run('check', path.join(programs, 'index.ts'), '--program', 'health-equity-circle')
  expect([code, out, err]).toEqual([
    0,
    [
      expect.stringMatching(
        /^health-equity-circle@1 is sound: \d+ states, \d+ moves, 5 ways to end, each walked on the dates of circle\.$/,
      ),
    ],
    [],
  ])
})

test('diagram: Mermaid for a document, a page for the eye, which holds no script and loads its style alone', async () => {
  expect((await run('diagram', circle)).out[0]?.split('\n')[0]).toBe('stateDiagram-v2')
  const html = (await run('diagram', circle, '--html')).out.join('')
  expect([html.match(/<script|style=|https?:/g), html.match(/<link[^>]*>/g)]).toEqual([null, ['<link rel="stylesheet" href="/page.css">']])
  expect(html).toContain('<text class="phase"')
})

test('the picture is drawn anew at each reload, and what is wrong stands on the page', async () => {
  const name = file('served.js', 'export const x = 1')
  const { url, close } = await servePage(['diagram', name, '--html'], 0)
  try {
    const broken = await fetch(url)
    expect([broken.status, broken.headers.get('content-security-policy')]).toEqual([
      500,
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ])
    expect(await broken.text()).toContain('served.js exports no program: export what defineProgram() returns.')
    file('served.js', BARE.replace("decline: 'over'", "decline: { target: 'over', actions: letter('bye'), meta: by('staff') }"))
    const [page, css, none] = await Promise.all([fetch(url), fetch(`${url}page.css`), fetch(`${url}other`)])
    expect([page.status, (await page.text()).includes('<h1>Bare</h1>'), css.headers.get('content-type'), none.status]).toEqual([
      200,
      true,
      'text/css; charset=utf-8',
      404,
    ])
  } finally {
    close()
  }
})

test('whoever stops reading is not told of it', async () => {
  const child = spawn(process.execPath, ['--conditions=source', main, 'outcomes', circle], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, said]).toEqual([0, ''])
})

test('check --watch checks again when the file changes', async () => {
  const sound = BARE.replace("decline: 'over'", "decline: { target: 'over', actions: letter('bye'), meta: by('staff') }")
  const name = file('watched.js', sound)
  const child = spawn(process.execPath, ['--conditions=source', main, 'check', name, '--watch'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const looking = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
      for (const look of looking) look()
    })
  const until = (text: string): Promise<void> => new Promise((resolve) => looking.add(() => said.includes(text) && resolve()))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await until('bare@1 is sound: 2 states, 1 move, 1 way to end.')
  const told = until('says nobody may do it')
  file('watched.js', BARE)
  await told
  child.kill('SIGTERM')
  await ended
  expect(said).toContain(`${name}:29  lifecycle.review.on.decline`)
})

const BARE = `import { defineProgram } from '@cohortium/program'
import { assign } from 'xstate'
import * as z from 'zod'

void assign
const page = z.object({ why: z.string().meta({ title: 'Why' }) }).meta({ title: 'You', privacy: 'confidential' })
const words = { goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [], documents: [] }
export const bare = defineProgram({
  id: 'bare',
  version: 1,
  title: 'Bare',
  summary: 'As little as can be.',
  locale: 'en-GB',
  contact: 'bare@example.org',
  unit: { kind: 'person', min: 1, max: 1 },
  edition: { kind: 'rolling', months: null },
  tracks: { one: { title: 'One', summary: '', seats: { kind: 'none' }, ...words } },
  forms: { application: z.object({ page }) },
  application: 'application',
  letters: { bye: { to: 'applicant', subject: () => 'Bye', body: () => 'Bye' } },
  verbs: { decline: { title: 'Decline' } },
  costs: [], eligibility: [], dates: {}, documents: {}, tasks: {}, sessions: [], updates: [], timers: {}, glossary: {}, notes: [],
  lifecycle: ({ setup, begin, letter, by }) =>
    setup.createMachine({
      context: begin,
      initial: 'review',
      states: {
        review: { tags: 'editable', meta: { label: 'In review', tone: 'info', phase: 'withUs' },
          on: { decline: 'over' } },
        over: { tags: 'ended', meta: { label: 'Over', tone: 'rest', phase: 'ended' } },
      },
    }),
})
`

/**
 * `npm run docs`: writes what is derived: docs/programs.md from the programs, the README's settings from .env.example.
 * With `--check` it writes nothing and fails when what is committed says anything else.
 */
import fs from 'node:fs'
import path from 'node:path'
import { diagram, outcomes, outcomesTable } from '../packages/program/src/index.ts'
import { programs } from '../packages/programs/src/index.ts'
import { root } from './lib/root.mjs'

const pages = {
  'docs/programs.md': `${[intro(), ...programs.map(chapter)].join('\n\n')}\n`,
  'README.md': withSettings(read('README.md'), read('.env.example')),
}
const stale = Object.keys(pages).filter((page) => read(page) !== pages[page])

if (process.argv.includes('--check')) {
  for (const page of stale) console.error(`${page} is not what the sources say. Run \`npm run docs\` and read what changed.`)
  process.exit(stale.length > 0 ? 1 : 0)
}
for (const page of stale) fs.writeFileSync(path.join(root, page), pages[page])
console.log(
  `${stale.join(', ') || 'Nothing'} written. ${programs.map((program) => `${program.facts.title}: ${outcomes(program).length} outcomes`).join('; ')}`,
)

function read(page) {
  const file = path.join(root, page)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

/** The README with its table of settings drawn anew: a row for each paragraph of the example. */
function withSettings(readme, example) {
  const rows = example.split('\n\n').flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter(Boolean)
    const settings = lines.flatMap((line) => /^(?:# )?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? [])
    const words = lines.filter((line) => /^# (?![A-Z_]+=)/.test(line)).map((line) => line.slice(2))
    return settings.length > 0 ? [[settings.map((setting) => `\`${setting}\``).join('<br>'), words.join(' ')]] : []
  })
  return readme.replace(
    /(<!-- settings[^>]*-->)[\s\S]*?(<!-- end of settings -->)/,
    `$1\n\n${table(['Setting', 'What it does'], rows)}\n\n$2`,
  )
}

function intro() {
  return `# Programs

<!-- Written by scripts/docs.mjs from the programs themselves; a change here is lost. -->

For each program: what people can apply to, every way an application can end with the letters sent on the shortest way there, and the lifecycle.
The ways are walked, not drawn: with seats and without, in time and late, complete and not. In *italics* what the clock does.`
}

function chapter(program) {
  const { facts } = program
  return `## ${facts.title}

${facts.summary}

${tracksTable(facts)}

### Every way an application can end

${outcomesTable(program).trim()}

### Its life

\`\`\`mermaid
${diagram(program).trim()}
\`\`\`

### What its source leaves open, and what we do

${notesTable(facts)}`
}

function tracksTable(facts) {
  const rows = Object.values(facts.tracks).map((track) => [
    track.title,
    `${track.seats.count}${track.seats.estimated ? ', an estimate of the source' : ''}`,
    track.documents.map((document) => facts.documents[document].title).join(', ') || 'none',
    track.redirect ? facts.tracks[track.redirect.to].title : 'no',
  ])
  return table(['Track', 'Seats', 'Documents', 'Redirects to'], rows)
}

function notesTable(facts) {
  return table(
    ['Note', 'Kind', 'What', 'What we do'],
    facts.notes.map((note) => [note.id, note.status, note.title, note.resolution]),
  )
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * `npm run docs`: writes what is derived from the programs, docs/programs.md. With `--check` it writes nothing and fails when the
 * committed page says anything else.
 */
import fs from 'node:fs'
import path from 'node:path'
import { diagram, outcomes, outcomesTable } from '../packages/program/src/index.ts'
import { programs } from '../packages/programs/src/index.ts'
import { root } from './lib/root.mjs'

const file = path.join(root, 'docs', 'programs.md')
const text = `${[intro(), ...programs.map(chapter)].join('\n\n')}\n`

if (!process.argv.includes('--check')) {
  fs.writeFileSync(file, text)
  console.log(`docs/programs.md: ${programs.map((program) => `${program.facts.title}, ${outcomes(program).length} outcomes`).join('; ')}`)
} else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
  console.error('docs/programs.md is not what the programs say. Run `npm run docs` and read what changed.')
  process.exit(1)
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

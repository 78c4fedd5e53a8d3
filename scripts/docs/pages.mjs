/** docs/programs.md. */
import { diagram, outcomesTable } from '../../packages/program/src/index.ts'
import { factsOf } from './facts.mjs'
import { countOf, idsTable } from './ids.mjs'
import { join, table } from './markdown.mjs'
import { completionWords, movesTable } from './moves.mjs'
import { applicants, capacityWords, termWords, timeWords } from './words.mjs'

export function programsPage({ programs, sourceIds, notYet, held }) {
  const all = Object.values(sourceIds).flat()
  return `${join(
    `# Programs

<!-- Written by scripts/docs.mjs from the programs themselves; a change here is lost. -->

For each program: what is true of it, who may do what and when, every way an application can end with the letters sent on the shortest way there,
what its source leaves open, and every id of its source with the tests that hold it. The ways are walked, not drawn: with seats and without, in time
and late, complete and not. In *italics* what the clock does.`,
    `${countOf(all, held)} ids of the sources are held by tests that are named for them. For the others stands the reason why they are not yet.`,
    sideBySide(programs, sourceIds, held),
    `## Across the programs

What has to hold over all of them, whatever their sources.`,
    idsTable(sourceIds.across, { held, notYet }),
    ...programs.map((program) => chapter(program, sourceIds[program.facts.id] ?? [], held, notYet)),
  )}\n`
}

/** The programs along the axes in which they differ (X-01 to X-03, X-05). */
function sideBySide(programs, sourceIds, held) {
  const row = (title, of) => [title, ...programs.map(of)]
  return table(
    ['', ...programs.map(({ facts }) => `[${facts.title}](#${anchor(facts.title)})`)],
    [
      row('Who applies', ({ facts }) => applicants(facts)),
      row('Time', ({ facts }) => timeWords(facts.edition)),
      row('Places', ({ facts }) => Object.values(facts.tracks).map(({ title, seats }) => `${title}: ${capacityWords(seats)}`)),
      row('Completion', completionWords),
      row('Words', ({ facts }) => termWords(facts)),
      row('Left open', ({ facts }) => String(Object.keys(facts.toDecide ?? {}).length)),
      row('Ids held', ({ facts }) => countOf(sourceIds[facts.id] ?? [], held)),
    ],
  )
}

/** As Markdown readers make it of a heading. */
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

function chapter(program, ids, held, notYet) {
  const { facts } = program
  return join(
    `## ${facts.title}`,
    facts.summary,
    factsOf(facts),
    `### ${facts.title}: who may do what, and when`,
    movesTable(program),
    `### ${facts.title}: every way an application can end`,
    outcomesTable(program).trim(),
    `### ${facts.title}: its life`,
    `\`\`\`mermaid\n${diagram(program).trim()}\n\`\`\``,
    `### ${facts.title}: what its source leaves open, and what we do`,
    notesTable(facts),
    `### ${facts.title}: every id of its source`,
    `${countOf(ids, held)} are held by a test.`,
    idsTable(ids, { sources: facts.sources ?? {}, held, notYet }),
  )
}

const notesTable = (facts) =>
  table(
    ['Note', 'Kind', 'What', 'What we do'],
    facts.notes.map((note) => [note.id, note.status, note.title, note.resolution]),
  )

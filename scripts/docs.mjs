/**
 * `npm run docs`: writes what is derived: docs/programs.md from the programs and the tests that hold their sources, the README's settings from
 * .env.example. With `--check` it writes nothing, and fails when what is committed says anything else. Either way it fails when an id of a
 * source is lost.
 */
import fs from 'node:fs'
import path from 'node:path'
import { outcomes } from '../packages/program/src/index.ts'
import { programs } from '../packages/programs/src/index.ts'
import { notYet, sourceIds } from '../packages/programs/src/source-ids.ts'
import { faultsOf, heldIds } from './docs/held.mjs'
import { countOf } from './docs/ids.mjs'
import { programsPage } from './docs/pages.mjs'
import { withSettings } from './docs/settings.mjs'
import { root } from './lib/root.mjs'

const all = Object.values(sourceIds).flat()
const held = heldIds(all)
const map = { programs, sourceIds, notYet, held }
const pages = {
  'docs/programs.md': programsPage(map),
  'README.md': withSettings(read('README.md'), read('.env.example')),
}
const stale = Object.keys(pages).filter((page) => read(page) !== pages[page])
const faults = faultsOf(map)

if (process.argv.includes('--check'))
  for (const page of stale) faults.push(`${page} is not what the sources say. Run \`npm run docs\` and read what changed.`)
else {
  for (const page of stale) fs.writeFileSync(path.join(root, page), pages[page])
  console.log(
    `${stale.join(', ') || 'Nothing'} written. ${programs.map((program) => `${program.facts.title}: ${outcomes(program).length} outcomes`).join('; ')}`,
  )
}
for (const fault of faults) console.error(fault)
console.log(`${countOf(all, held)} ids of the sources are held by a test.`)
if (faults.length > 0) process.exitCode = 1

function read(page) {
  const file = path.join(root, page)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

/**
 * The arrows of docs/architecture.md: which room may import which.
 * Our own eighty lines, because dependency-cruiser 18 reads TypeScript only through TypeScript 6 or older (22 Nov 2026).
 */
import path from 'node:path'
import { sources } from '../lib/sources.mjs'

const all = /.*/

/** What each folder may import of our packages; `types` only as `import type`. The first that fits counts. */
const rooms = [
  { folder: 'packages/program/src/form/', values: [], packages: /^(?!.)/, why: 'it runs in browsers: no zod, no xstate' },
  { folder: 'packages/program/', values: [], packages: /^(xstate|zod|temporal-polyfill)(\/|$)/, why: 'no I/O, no clock, no database' },
  { folder: 'packages/engine/', values: ['@cohortium/program'], packages: all, why: 'it runs any machine' },
  {
    folder: 'packages/service/',
    values: ['@cohortium/program', '@cohortium/program/form', '@cohortium/engine'],
    packages: all,
    why: 'no program is its own',
  },
  { folder: 'packages/programs/', values: ['@cohortium/program'], packages: /^(xstate|zod)(\/|$)/, why: 'a program is a definition' },
  {
    folder: 'packages/widgets/',
    values: ['@cohortium/program/form'],
    types: ['@cohortium/program'],
    packages: /^(lit|@lit\/[\w-]+)(\/|$)/,
    why: 'bytes',
  },
  {
    folder: 'apps/desk/',
    values: ['@cohortium/program/form', '@cohortium/widgets', '@cohortium/widgets/apply', '@cohortium/widgets/status'],
    types: ['@cohortium/program'],
    packages: all,
    why: 'it is a page: it asks the service over HTTP',
  },
  {
    folder: 'apps/server/',
    values: ['@cohortium/engine', '@cohortium/program', '@cohortium/programs', '@cohortium/service'],
    packages: all,
    why: '',
  },
  {
    folder: 'packages/cli/',
    values: ['@cohortium/program', '@cohortium/server'],
    packages: /^node:/,
    why: 'it is the developer’s door: the language, and the server to start',
  },
  {
    folder: 'examples/own-program/',
    values: ['@cohortium/program', '@cohortium/engine'],
    packages: /^(xstate|zod|node:.*)$/,
    why: 'it is what a developer could write, outside this repository',
  },
  { folder: 'examples/', values: [], packages: /^node:/, why: 'an example is what a partner could write' },
]

/** Tests and configurations may reach for tools, and the service's tests for a real program. */
const isTest = (file) => /\.(test|wtr|fixture)\.ts$|\/(test|fixture)\/|\.config\.(ts|mjs)$|(^|\/)(build|sizes)\.mjs$/.test(file)

/** @returns {string[]} a sentence for each import against the arrows */
export function brokenArrows(files = sources(/^(packages|apps|examples)\/.*\.(ts|mjs|js)$/)) {
  return files.flatMap(({ file, text }) => importsOf(text).flatMap((found) => faultOf(file, found) ?? []))
}

/** The imports of a module; `isType` when nothing of them is left at run time. */
export function importsOf(text) {
  const found = []
  for (const match of text.matchAll(/^\s*(?:import|export)\s([\w\s{},*$]*?)\sfrom\s+'([^']+)'/gm)) {
    found.push({ name: match[2], isType: match[1].trimStart().startsWith('type ') })
  }
  for (const match of text.matchAll(/^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm)) {
    found.push({ name: match[1] ?? match[2], isType: false })
  }
  return found
}

function faultOf(file, { name, isType }) {
  const room = rooms.find(({ folder }) => file.startsWith(folder))
  if (!room || isTest(file)) return undefined
  if (name.startsWith('.')) return relativeFault(file, name, room)
  if (name.startsWith('@cohortium/')) {
    const isAllowed = room.values.includes(name) || (isType && room.types?.includes(name))
    const hint = room.types?.includes(name) ? 'only by `import type`' : room.why
    return isAllowed ? undefined : `${file}: ${room.folder} may not import ${name}${hint && ` (${hint})`}`
  }
  return isType || room.packages.test(name) ? undefined : `${file}: ${room.folder} may not import ${name} (${room.why})`
}

function relativeFault(file, name, room) {
  const target = path.posix.join(path.posix.dirname(file), name)
  if (!target.startsWith(room.folder)) return `${file}: ${name} leaves ${room.folder}`
  const [from, to] = [sliceOf(file), sliceOf(target)]
  if (from && to && from !== to && !shared.has(to) && path.posix.basename(target) !== 'index.ts')
    return `${file}: another slice only through its door: ${to}/index.ts, not ${name}`
  return undefined
}

/** Folders of the service without a door: shapes that every slice speaks in. */
const shared = new Set(['schemas'])

/** `packages/service/src/mail/send.ts` → `mail`. The files beside the slices have none: they put the slices together. */
function sliceOf(file) {
  return /^packages\/service\/src\/([^/]+)\//.exec(file)?.[1]
}

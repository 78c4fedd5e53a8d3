import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EditionDraft, Fault, Program, Scenario } from '@cohortium/program'
import { faultLines, placed } from './locate.ts'
import { Trouble } from './trouble.ts'

/** What a developer's file exports, by the shape of it, whatever the names. */
export interface Loaded {
  /** As it was written on the command line. */
  file: string
  programs: Program[]
  editions: EditionDraft[]
  scenarios: Scenario[]
}

/**
 * Runs the file, TypeScript or JavaScript as it is, and takes what it exports; the default export may be any of it, or a list.
 * @throws Trouble with every fault of a program that is not sound, each with its file, line and path
 */
export async function load(file: string): Promise<Loaded> {
  const whole = path.resolve(file)
  if (!existsSync(whole)) throw new Trouble([`There is no file ${file}.`], 2)
  let module: Record<string, unknown>
  try {
    module = (await import(pathToFileURL(whole).href)) as Record<string, unknown>
  } catch (error) {
    throw troubleOf(error, file)
  }
  const values = Object.values(module).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
  const all = [...new Set(values)].filter((value) => typeof value === 'object' && value !== null)
  return { file, programs: all.filter(isProgram), editions: all.filter(isEdition), scenarios: all.filter(isScenario) }
}

/** Its programs, or the one that was asked for. @throws Trouble when there is none */
export function programsOf({ file, programs }: Loaded, id?: string): [Program, ...Program[]] {
  const [first, ...others] = programs.filter(({ facts }) => id === undefined || facts.id === id)
  if (first) return [first, ...others]
  const there = programs.map(({ facts }) => facts.id).join(', ')
  throw new Trouble(
    [there ? `${file} exports no program ${id}; it exports ${there}.` : `${file} exports no program: export what defineProgram() returns.`],
    2,
  )
}

/** One program: the only one, or the one asked for by --program. @throws Trouble when it is not clear which */
export function programOf(loaded: Loaded, id?: string): Program {
  const [program, ...others] = programsOf(loaded, id)
  if (others.length === 0) return program
  const ids = [program, ...others].map(({ facts }) => facts.id).join(', ')
  throw new Trouble([`${loaded.file} exports several programs: ${ids}. Say which one: --program ${program.facts.id}`], 2)
}

type Shape<K extends string> = Partial<Record<K, unknown>>
const isProgram = (value: unknown): value is Program => {
  const { facts, lifecycle } = value as Shape<'facts' | 'lifecycle'>
  return typeof facts === 'object' && typeof lifecycle === 'object'
}
const isEdition = (value: unknown): value is EditionDraft => {
  const { slug, zone, dates } = value as Shape<'slug' | 'zone' | 'dates'>
  return typeof slug === 'string' && typeof zone === 'string' && typeof dates === 'object'
}
const isScenario = (value: unknown): value is Scenario => {
  const { edition, begins, steps } = value as Shape<'edition' | 'begins' | 'steps'>
  return typeof edition === 'object' && typeof begins === 'string' && Array.isArray(steps)
}

/** Why a file did not run, in words that say what to do. By name, not by class: the developer's own copy of a package made it. */
function troubleOf(error: unknown, file: string): Trouble {
  const { name, message, faults, code } = error as Error & { faults?: Fault[]; code?: string }
  if (name === 'ProgramError' && faults) {
    const at = callOf(error as Error)
    const title = message.split('\n')[0] ?? message
    const found = placed(at?.file ?? file, faults, at?.line)
    return new Trouble([title, ...faultLines(found)], 1, { cause: error, faults: found })
  }
  const where = placeOf(error as Error) ?? file
  const remedy = code === undefined ? undefined : REMEDIES[code]
  return new Trouble([`${where}  ${message ?? String(error)}`, ...(remedy === undefined ? [] : [`  ${remedy}`])], 1, { cause: error })
}

const TYPES_ONLY = 'Node runs TypeScript by leaving the types out: write it without enum, namespace, parameter properties and decorators.'
const REMEDIES: Record<string, string> = {
  ERR_MODULE_NOT_FOUND: 'Install it, or write the import with its extension: ./letters.ts',
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: TYPES_ONLY,
  ERR_INVALID_TYPESCRIPT_SYNTAX: TYPES_ONLY,
  ERR_UNKNOWN_FILE_EXTENSION:
    'A program is a file of TypeScript (.ts, .mts) or JavaScript (.js, .mjs). TypeScript needs Node 22.18 or newer.',
  ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING: 'Node runs no TypeScript inside node_modules: keep the program outside.',
}

/** Where defineProgram was called: the program may stand in another file than the one that was named. */
function callOf({ stack = '' }: Error): { file: string; line: number } | undefined {
  const frames = stack.split('\n')
  const frame = frames[frames.findIndex((one) => /\bat defineProgram\b/.test(one)) + 1] ?? ''
  const found = /(file:\/\/[^\s)]+?):(\d+):\d+\)?$/.exec(frame)
  return found ? { file: path.relative('.', fileURLToPath(found[1] as string)), line: Number(found[2]) } : undefined
}

/** The first line of the developer's own in a stack; a syntax error names it before everything. */
function placeOf({ stack = '' }: Error): string | undefined {
  for (const line of stack.split('\n')) {
    const found = /(?:^|\s|\()(file:\/\/[^\s)]+?):(\d+)(:\d+)?\)?$/.exec(line)
    if (found && !found[1]?.includes('/node_modules/')) return `${path.relative('.', fileURLToPath(found[1] as string))}:${found[2]}`
  }
  return undefined
}

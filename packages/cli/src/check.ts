import {
  checkCase,
  checkEdition,
  checkWays,
  outcomeCases,
  outcomes,
  picture,
  type EditionDraft,
  type Fault,
  type Program,
} from '@cohortium/program'
import type { Command, Given } from './command.ts'
import { load, programsOf } from './load.ts'
import { faultLines, placed, type PlacedFault } from './locate.ts'
import { Trouble } from './trouble.ts'

/**
 * Everything that can be known before anything runs. What the types and `defineProgram` refuse is told when the file is loaded; here every
 * situation is walked, and where the file has editions, each outcome on their dates.
 */
export const check: Command = async (given) => {
  const { json, out, err } = given
  const { faults, sound } = await checked(given)
  for (const line of json ? [JSON.stringify({ faults }, null, 2)] : sound) out(line)
  for (const line of json ? [] : faultLines(faults)) err(line)
  return faults.length === 0 ? 0 : 1
}

interface Checked {
  faults: readonly PlacedFault[]
  /** What is said of each program without a fault. */
  sound: string[]
}

/** @throws Trouble; with --json a program that `defineProgram` refused is none, since its faults are the answer */
async function checked({ file, program: id, json }: Given): Promise<Checked> {
  try {
    const loaded = await load(file)
    const sound: string[] = []
    const faults = programsOf(loaded, id).flatMap((program) => {
      const mine = loaded.editions.filter((edition) => isOf(edition, program, loaded.programs))
      const found = [...checkWays(program), ...mine.flatMap((edition) => checkDates(program, edition))]
      if (found.length === 0) sound.push(said(program, mine))
      return found
    })
    return { faults: placed(file, faults), sound }
  } catch (error) {
    if (json && error instanceof Trouble && error.faults) return { faults: error.faults, sound: [] }
    throw error
  }
}

/** An edition says whose it is, or fits the only program there is. */
export const isOf = (edition: EditionDraft, { facts }: Program, all: readonly Program[]): boolean =>
  'program' in edition ? edition.program === facts.id : all.length === 1

function checkDates(program: Program, edition: EditionDraft): Fault[] {
  const at = (path: string): string => `edition ${edition.slug}.${path}`
  const faults = checkEdition(program, edition, { publish: true })
  if (faults.length > 0) return faults.map(({ path, message }) => ({ path: at(path), message }))
  return outcomeCases(program, edition).flatMap((one) =>
    checkCase(program, one).map(({ path, message }) => ({ path: at(path), message: `${one.title}: ${message}` })),
  )
}

function said(program: Program, editions: readonly EditionDraft[]): string {
  const { states, moves } = picture(program)
  const { id, version } = program.facts
  const on = editions.length === 0 ? '' : `, each walked on the dates of ${editions.map(({ slug }) => slug).join(', ')}`
  return `${id}@${version} is sound: ${count(states, 'state')}, ${count(moves, 'move')}, ${count(outcomes(program), 'way')} to end${on}.`
}

const count = ({ length }: readonly unknown[], one: string): string => `${length} ${one}${length === 1 ? '' : 's'}`

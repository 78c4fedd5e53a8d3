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
import { lineOf } from './locate.ts'
import { readFileSync } from 'node:fs'
import type { Command } from './command.ts'
import { faultLines, load, programsOf } from './load.ts'

/**
 * Everything that can be known before anything runs. What the types and `defineProgram` refuse was told when the file was loaded; here every
 * situation is walked, and where the file has editions, each outcome on their dates.
 */
export const check: Command = async ({ file, program: id, json, out, err }) => {
  const loaded = await load(file)
  const faults = programsOf(loaded, id).flatMap((program) => {
    const mine = loaded.editions.filter((edition) => isOf(edition, program, loaded.programs))
    const found = [...checkWays(program), ...mine.flatMap((edition) => checkDates(program, edition))]
    if (found.length === 0 && !json) out(said(program, mine))
    return found
  })
  if (json)
    out(
      JSON.stringify(
        { faults: faults.map((fault) => ({ file, line: lineOf(readFileSync(file, 'utf8'), fault.path), ...fault })) },
        null,
        2,
      ),
    )
  else for (const line of faultLines(file, faults)) err(line)
  return faults.length === 0 ? 0 : 1
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
  return `${id}@${version} is sound: ${states.length} states, ${moves.length} moves, ${outcomes(program).length} ways to end${on}.`
}

import { EndlessError, outcomes as outcomesOf, outcomesTable } from '@cohortium/program'
import type { Command } from './command.ts'
import { load, programsOf } from './load.ts'
import { Trouble } from './trouble.ts'

/** Every way an application can end, as the table that the docs print. */
export const outcomes: Command = async ({ file, program: id, json, out }) => {
  const programs = programsOf(await load(file), id)
  try {
    if (json) out(JSON.stringify(Object.fromEntries(programs.map((program) => [program.facts.id, outcomesOf(program)])), null, 2))
    else for (const program of programs) out(`${programs.length > 1 ? `${program.facts.title}\n\n` : ''}${outcomesTable(program)}`)
    return 0
  } catch (error) {
    if (error instanceof EndlessError) throw new Trouble([error.message], 1, { cause: error })
    throw error
  }
}

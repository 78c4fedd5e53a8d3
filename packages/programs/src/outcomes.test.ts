/** The shortest way to every outcome of every program, found by a walk without dates, walked again on the dates of an edition. */
import { checkCase, checkWays, outcomeCases, type EditionDraft } from '@cohortium/program'
import { describe, expect, test } from 'vitest'
import { demoEditions as careerAdvancementProgramme } from './career-advancement-programme/editions.ts'
import { demoEditions as deiLeadershipTrack } from './dei-leadership-track/editions.ts'
import { demoEdition as healthEquityCircle } from './health-equity-circle/editions.ts'
import { demoEditions as healthEquityScholars } from './health-equity-scholars/editions.ts'
import { programs } from './index.ts'
import { edition2023 } from './pursuing-equity/editions.ts'

const today = '2026-11-22'
/** One edition of each program, with every date that its timers may ask for. */
const editions: Record<string, EditionDraft> = {
  'health-equity-scholars': healthEquityScholars(today).open,
  'health-equity-circle': healthEquityCircle,
  'pursuing-equity': edition2023,
  'dei-leadership-track': deiLeadershipTrack(today)[0],
  'career-advancement-programme': Object.values(careerAdvancementProgramme())[0]!,
}

test('no situation of any program is without a way to an end, and nothing grows in what an application carries', () => {
  expect(programs.map((program) => [program.facts.id, checkWays(program)])).toEqual(Object.keys(editions).map((id) => [id, []]))
})

describe.for(programs.map((program) => [program.facts.id, program] as const))('%s ends', ([id, program]) => {
  test.for(outcomeCases(program, editions[id]!).map((one) => [one.title, one] as const))('%s', ([, one]) => {
    expect(checkCase(program, one)).toEqual([])
  })
})

import type { Program } from '@cohortium/program'
import { healthEquityScholars } from './health-equity-scholars/program.ts'
import { pursuingEquity } from './pursuing-equity/program.ts'

export type { EditionSeed } from './edition-seed.ts'
export { demoEditions as healthEquityScholarsEditions } from './health-equity-scholars/editions.ts'
export { healthEquityScholars } from './health-equity-scholars/program.ts'
export { demoEdition, edition2023 } from './pursuing-equity/editions.ts'
export { pursuingEquity } from './pursuing-equity/program.ts'

/** Every program that is ready to run. */
export const programs: readonly Program[] = [healthEquityScholars, pursuingEquity]

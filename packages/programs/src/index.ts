import type { Program } from '@cohortium/program'
import { pursuingEquity } from './pursuing-equity/program.ts'

export type { EditionSeed } from './edition-seed.ts'
export { demoEdition, edition2023 } from './pursuing-equity/editions.ts'
export { pursuingEquity } from './pursuing-equity/program.ts'

/** Every program that is ready to run. */
export const programs: readonly Program[] = [pursuingEquity]

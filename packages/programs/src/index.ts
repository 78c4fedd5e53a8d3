import type { Program } from '@cohortium/program'
import { careerAdvancementProgramme } from './career-advancement-programme/program.ts'
import { deiLeadershipTrack } from './dei-leadership-track/program.ts'
import { healthEquityCircle } from './health-equity-circle/program.ts'
import { healthEquityScholars } from './health-equity-scholars/program.ts'
import { pursuingEquity } from './pursuing-equity/program.ts'

export { demoEditions as careerAdvancementProgrammeEditions } from './career-advancement-programme/editions.ts'
export { careerAdvancementProgramme } from './career-advancement-programme/program.ts'
export { demoEditions as deiLeadershipTrackEditions } from './dei-leadership-track/editions.ts'
export { deiLeadershipTrack } from './dei-leadership-track/program.ts'
export type { EditionSeed } from './edition-seed.ts'
export { demoEdition as healthEquityCircleEdition } from './health-equity-circle/editions.ts'
export { healthEquityCircle } from './health-equity-circle/program.ts'
export { demoEditions as healthEquityScholarsEditions } from './health-equity-scholars/editions.ts'
export { healthEquityScholars } from './health-equity-scholars/program.ts'
export { demoEdition, edition2023 } from './pursuing-equity/editions.ts'
export { pursuingEquity } from './pursuing-equity/program.ts'

/** Every program that is ready to run. */
export const programs: readonly Program[] = [
  healthEquityScholars,
  healthEquityCircle,
  pursuingEquity,
  deiLeadershipTrack,
  careerAdvancementProgramme,
]

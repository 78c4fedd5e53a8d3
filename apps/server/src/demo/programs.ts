import { demoOf as deiLeadershipTrack } from './dei-leadership-track/index.ts'
import { demoOf as careerAdvancementProgramme } from './career-advancement-programme/index.ts'
import { demoOf as healthEquityCircle } from './health-equity-circle/index.ts'
import { demoOf as healthEquityScholars } from './health-equity-scholars/index.ts'
import { demoOf as pursuingEquity } from './pursuing-equity/index.ts'
import type { DemoProgram } from './script.ts'

/** Every program's part of the demonstration, as it is made on `today` (`2026-11-22`). */
export const demoPrograms = (today: string): DemoProgram[] => [
  healthEquityScholars(today),
  healthEquityCircle(),
  pursuingEquity(today),
  deiLeadershipTrack(today),
  careerAdvancementProgramme(today),
]

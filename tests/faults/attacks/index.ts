import type { Attack } from '../attack.ts'
import { clock } from './clock.ts'
import { cutConnections } from './cut-connections.ts'
import { effects } from './effects.ts'
import { killNodes } from './kill-nodes.ts'
import { killPostgres } from './kill-postgres.ts'
import { killService } from './kill-service.ts'
import { pauseNodes } from './pause-nodes.ts'
import { race } from './race.ts'
import { rollingRestart } from './rolling-restart.ts'

/** In the order of what would be worst to lose. */
export const attacks: readonly Attack[] = [
  killNodes,
  killService,
  killPostgres,
  cutConnections,
  clock,
  effects,
  pauseNodes,
  race,
  rollingRestart,
]

import type { Attack } from '../attack.ts'
import { cutConnections } from './cut-connections.ts'
import { killNodes } from './kill-nodes.ts'
import { killPostgres } from './kill-postgres.ts'

/** In the order of what would be worst to lose. */
export const attacks: readonly Attack[] = [killNodes, killPostgres, cutConnections]

/** The statements that commands share when they wait at the same instant, and the line in which those of one application stand. */
import type { Kysely } from 'kysely'
import { ringFor, type Bell } from './bell.ts'
import { commit, type Claim, type Verdict } from './commit.ts'
import type { Held } from './held.ts'
import { lines, type Lines } from './lines.ts'
import { readForSteps, type ReadAsk, type Reading } from './read.ts'
import { repeatedly, settled } from './recover.ts'
import type { Request } from './send.ts'
import { sharing, type Run, type Shared } from './sharing.ts'
import { sweep, type Sweeping } from './sweep.ts'

export interface Doors {
  read: Shared<ReadAsk, Reading | undefined>
  write: Shared<Claim, Verdict>
  sweep: Shared<Sweeping, void>
  /** The same for what nobody waits for: a tenth of a second later, with all that came meanwhile. */
  sweepLater: Shared<Sweeping, void>
  line: Lines<Request>
}

export function openDoors(db: Kysely<any>, held: Held, bell: Bell): Doors {
  // any: a service knows more tables
  const sweeping: Run<Sweeping, void> = async (host, sweepings) => {
    held.stopped(host, sweepings)
    await repeatedly(() => sweep(db, host, sweepings))
    return sweepings.map(() => undefined)
  }
  return {
    // not all who ask: while these are decided and written, the next are read (32 clients: 1.1 of the events a second, 22 Nov 2026)
    read: sharing((host, asks) => repeatedly(() => readForSteps(db, host, asks)), { most: 16 }),
    write: sharing(async (host, claims) => {
      const verdicts = await settled(db, host, claims, () => commit(db, host, claims))
      for (const { jobs, last_at } of claims) ringFor(bell, jobs, last_at)
      return verdicts
    }),
    sweep: sharing(sweeping),
    sweepLater: sharing(sweeping, { most: 256, pause: 100 }),
    line: lines(),
  }
}

import { sql, type Kysely } from 'kysely'
import type { Target } from './read.ts'
import type { Draft } from './step.ts'

/**
 * Removes timer rows that no longer stand for an arming. They are harmless meanwhile (an arming is what `application.timers` says it is),
 * so this needs no part in the step's commit; a crash before it leaves rows that the clock sweeps when it meets them.
 * Asks the database only when the step took a timer away, or `always`.
 */
export async function sweepTimers(db: Kysely<any>, { host, id }: Target, draft: Draft, always = false): Promise<void> {
  // any: a service knows more tables
  const before = draft.reading.application.timers
  const { timers } = draft.standing
  const gone = Object.entries(before).some(([name, timer]) => timers[name]?.seq !== timer.seq && timer.at !== null)
  if (!gone && !always) return
  const keys = Object.entries(timers)
    .filter(([, timer]) => timer.at !== null)
    .map(([name, timer]) => `${name} ${timer.seq}`)
  await sql`delete from job where host_id = ${host} and application_id = ${id} and kind = 'timer' and armed_seq <= ${draft.standing.seq}
    and not (name || ' ' || armed_seq = any(${keys}::text[]))`.execute(db)
}

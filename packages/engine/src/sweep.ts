import { sql, type Kysely } from 'kysely'
import type { Draft } from './step.ts'

/** An application whose timer rows are to be looked through: those up to `seq` that are not among `keys` no longer stand for an arming. */
export interface Sweeping {
  application: string
  seq: number
  keys: readonly string[]
}

/** What there is to sweep after this draft was written; undefined when it took no timer away. */
export function sweepingOf(draft: Draft): Sweeping | undefined {
  const { timers } = draft.standing
  const gone = Object.entries(draft.reading.application.timers).some(
    ([name, timer]) => timers[name]?.seq !== timer.seq && timer.at !== null,
  )
  return gone ? sweepingAll(draft) : undefined
}

export const sweepingAll = ({ id, standing: { seq, timers } }: Draft): Sweeping => ({
  application: id,
  seq,
  keys: Object.entries(timers)
    .filter(([, timer]) => timer.at !== null)
    .map(([name, timer]) => `${name} ${timer.seq}`),
})

/**
 * Removes timer rows that no longer stand for an arming. They are harmless meanwhile (an arming is what `application.timers` says it is),
 * so this needs no part in the step's commit; a crash before it leaves rows that the clock sweeps when it meets them.
 */
export async function sweep(db: Kysely<any>, host: string, sweepings: readonly Sweeping[]): Promise<void> {
  // any: a service knows more tables
  await sql`delete from job j using jsonb_to_recordset(${JSON.stringify(sweepings)}::jsonb) as w(application uuid, seq int, keys jsonb)
    where j.host_id = ${host} and j.application_id = w.application and j.kind = 'timer' and j.armed_seq <= w.seq
      and not w.keys @> to_jsonb(j.name || ' ' || j.armed_seq)`.execute(db)
}

import { sql, type Kysely } from 'kysely'
import type { Draft } from './step.ts'

/** An application whose rows of timers and actors are to be looked through: those up to `seq` that are not among `keys` no longer stand for an arming. */
export interface Sweeping {
  application: string
  seq: number
  keys: readonly string[]
  /** An actor is among those that are gone: its work is worth stopping before the answer, where a timer's row costs nobody anything. */
  isActor?: boolean
}

/** What there is to sweep after this draft was written; undefined when it took no timer and no actor away. */
export function sweepingOf(draft: Draft): Sweeping | undefined {
  const { timers, actors } = draft.standing
  const before = draft.armedBefore
  const isTimer = Object.entries(before.timers).some(([name, timer]) => timers[name]?.seq !== timer.seq && timer.at !== null)
  const isActor = Object.entries(before.actors).some(([name, actor]) => actors[name]?.seq !== actor.seq)
  return isTimer || isActor ? { ...sweepingAll(draft), isActor } : undefined
}

export const sweepingAll = ({ id, standing: { seq, timers, actors } }: Draft): Sweeping => ({
  application: id,
  seq,
  keys: [
    ...Object.entries(timers).flatMap(([name, timer]) => (timer.at === null ? [] : [`timer ${name} ${timer.seq}`])),
    ...Object.entries(actors).map(([name, actor]) => `actor ${name} ${actor.seq}`),
  ],
})

/**
 * Removes rows of timers and actors that no longer stand for an arming. They are harmless meanwhile (an arming is what the application says it is),
 * so this needs no part in the step's commit; a crash before it leaves rows that the clock sweeps when it meets them.
 */
export async function sweep(db: Kysely<any>, host: string, sweepings: readonly Sweeping[]): Promise<void> {
  // any: a service knows more tables
  await sql`delete from job j using jsonb_to_recordset(${JSON.stringify(sweepings)}::jsonb) as w(application uuid, seq int, keys jsonb)
    where j.host_id = ${host} and j.application_id = w.application and j.kind in ('timer', 'actor') and j.armed_seq <= w.seq
      and not w.keys @> to_jsonb(j.kind || ' ' || j.name || ' ' || j.armed_seq)`.execute(db)
}

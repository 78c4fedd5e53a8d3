/** Where a program's own code threw, kept for staff: of a timer its job, parked; of a command a row of its own. */
import { sql } from 'kysely'
import { databaseNow } from './clock.ts'
import type { Engine, Who } from './engine.ts'
import type { Broken } from './errors.ts'
import { newId } from './id.ts'

/**
 * Keeps what a command met, in an application or when one was to be begun in an edition: once for each place, however often somebody tries. A due timer that stands in the way has its job, which is parked.
 * What the database throws is dropped: the one who asked gets the answer all the same.
 */
export async function noteIncident(
  { db }: Engine,
  { host, id, edition }: { host: string; id: string | null; edition?: string },
  { place, reason }: Broken,
  who: Who,
): Promise<void> {
  if (place.timer !== undefined) return
  const { event, state, seq } = place
  const payload = JSON.stringify({ state, seq, by: who.id, role: who.role })
  await sql`insert into job (host_id, id, kind, name, key, application_id, payload, run_at, attempts, state, error)
    values (${host}, ${newId()}, 'incident', ${event}, ${`${id ?? edition}/${seq}/incident`}, ${id}, ${payload}::jsonb,
      to_timestamp((${databaseNow}) / 1000.0), 1, 'dead', ${reason.slice(0, 2000)})
    on conflict (host_id, name, key) do update set attempts = job.attempts + 1, error = excluded.error, payload = excluded.payload, run_at = excluded.run_at`
    .execute(db)
    .catch(() => {})
}

/** Takes an incident of a command off, once staff have dealt with it. False when the host has no such incident. */
export async function dismiss({ db }: Engine, host: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from job where host_id = ${host} and id = ${id} and kind = 'incident' returning id`.execute(db)
  return rows.length > 0
}

/** Jobs that were given up, each with its reason: how they are put back to work. */
import { sql } from 'kysely'
import { databaseNow } from './clock.ts'
import type { Engine } from './engine.ts'
import { QUEUED_ATTEMPTS } from './settings.ts'

/** Which parked jobs: one by its id, or all of one name. */
export type ParkedAsk = { id: string } | { name: string }

/**
 * Puts a host's parked jobs back to work, with as many attempts as a new one. They are counted on: from one again, a process that slept since before
 * could take its number for its own, and the job off. Returns how many there were.
 */
export async function retry({ db, bell }: Engine, host: string, ask: ParkedAsk): Promise<number> {
  const which = 'id' in ask ? sql`id = ${ask.id}` : sql`name = ${ask.name}`
  const { rows } = await sql<{
    id: string
  }>`update job set state = 'waiting', max_attempts = attempts + ${QUEUED_ATTEMPTS}, leased_until = null,
    run_at = to_timestamp((${databaseNow}) / 1000.0) where host_id = ${host} and state = 'dead' and kind <> 'incident' and ${which} returning id`.execute(
    db,
  )
  if (rows.length > 0) for (const kind of ['timer', 'work'] as const) bell.ring(kind, 0)
  return rows.length
}

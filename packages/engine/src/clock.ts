import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Duration, Instant } from '@cohortium/program'

/** The database's time in milliseconds, plus the offset that only a demo or a test may set. */
export const databaseNow: RawBuilder<number> = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint + (select offset_ms from clock)`

/** Milliseconds since 1970, by the database. Never this node's clock: nodes disagree. */
export async function now(db: Kysely<any>): Promise<Instant> {
  // any: reads only the clock, whatever else is known
  const { rows } = await sql<{ now: Instant }>`select ${databaseNow} as now`.execute(db)
  return rows[0]!.now
}

/** Moves the demo's time. The server refuses to start in production while this is not zero. */
export async function setClockOffset(db: Kysely<any>, offsetMs: Duration): Promise<void> {
  // any: as above
  await sql`update clock set offset_ms = ${offsetMs}`.execute(db)
}
/** How far the demo's time stands from the database's own; 0 in production. */
export async function clockOffset(db: Kysely<any>): Promise<Duration> {
  // any: as above
  const { rows } = await sql<{ offsetMs: number }>`select offset_ms from clock`.execute(db)
  return rows[0]!.offsetMs
}

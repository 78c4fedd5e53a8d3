/** The audit: per subject, each event's hash covers the one before, through hashes of its payload and evidence, so that either can be erased. */
import { sql, type Transaction } from 'kysely'
import type { Role } from '@cohortium/program'
import { canonical, sha256 } from './canonical.ts'
import { databaseNow } from './clock.ts'
import type { EventRecord } from './commit.ts'
import type { EventTable } from './tables.ts'

type Unhashed = Omit<EventRecord, 'hash' | 'previous' | 'key' | 'body_hash'>

export const hashOf = (previous: string, subject: string, event: Unhashed): string =>
  sha256(
    previous,
    subject,
    String(event.seq),
    event.type,
    event.by,
    event.role,
    event.at,
    event.state,
    sha256(canonical(event.payload)),
    sha256(canonical(event.evidence)),
  )

/** The event as it is written, linked to the one before it. */
export const linked = (
  previous: string,
  subject: string,
  event: Unhashed,
  request?: { key: string | null; bodyHash: string | null },
): EventRecord => ({
  ...event,
  key: request?.key ?? null,
  body_hash: request?.bodyHash ?? null,
  previous,
  hash: hashOf(previous, subject, event),
})

/**
 * Logs a change of something that is no application (an edition, a person, a host), in its own chain.
 * The caller's transaction must hold that subject's row, or two writers would claim the same place in the chain.
 */
export async function logged(
  trx: Transaction<any>,
  { host, subject, id }: { host: string; subject: Exclude<EventTable['subject'], 'application'>; id: string }, // any: a service knows more tables
  { type, by, role, payload, state = '' }: { type: string; by: string; role: Role; payload: Record<string, unknown>; state?: string },
): Promise<void> {
  const { rows } = await sql<{ seq: number; hash: string; now: number }>`
    select coalesce(max(v.seq), 0) as seq, coalesce((array_agg(v.hash order by v.seq desc))[1], '') as hash, ${databaseNow} as now
    from event v where v.host_id = ${host} and v.subject_id = ${id}`.execute(trx)
  const { seq, hash, now } = rows[0]!
  const event = linked(hash, id, { seq: seq + 1, type, by, role, at: new Date(now).toISOString(), payload, evidence: {}, state })
  await sql`insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, previous, hash)
    values (${host}, ${subject}, ${id}, ${event.seq}, ${type}, ${by}, ${role}, ${event.at}, ${JSON.stringify(payload)}::jsonb, '{}'::jsonb, ${state}, ${event.previous}, ${event.hash})`.execute(
    trx,
  )
}

/** What a failed write means: to be tried again, perhaps done already, or a fault. */
import { sql, type Kysely } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import type { Claim, Verdict } from './commit.ts'

/** The transaction lost to another and left nothing. */
export const LOST: readonly string[] = ['40001', '40P01']
/** The connection went to a server that takes no writes now, or none at all; nothing was done. */
const AWAY = ['57P03', '25006', '53300', '08P01']
/** The connection ended, by the server or on the way: whether it had committed first, nobody said. */
const ENDED = ['57P01', '57P02', '08000', '08003', '08006']

/** `again`: nothing was written. `unknown`: it may have been. `fault`: trying again would not help. */
export type Failure = 'again' | 'unknown' | 'fault'

/** Most failures of a connection carry no SQLSTATE ("Connection terminated unexpectedly", a time-out): their outcome is unknown. */
export function failureOf(error: unknown): Failure {
  const { code } = error as { code?: string }
  if (code !== undefined && [...LOST, ...AWAY].includes(code)) return 'again'
  if (code !== undefined && ENDED.includes(code)) return 'unknown'
  if (code === undefined) return /connection|terminat|timeout|socket|ECONN|EPIPE/i.test(String(error)) ? 'unknown' : 'fault'
  return /^(ECONN|EPIPE|ETIMEDOUT|EAI_)/.test(code) ? 'unknown' : 'fault'
}

/** 20 ms, 40 ms … 2.5 s: eight tries reach over five seconds, the time a standby needs less often than not. */
const TRIES = 8
const pause = (attempt: number): Promise<unknown> => setTimeout(10 * 2 ** attempt)

/** Does what may be done twice (a read, a sweep, a transaction that looks first whether it was done) over and over while the database is away. */
export async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (failureOf(error) === 'fault' || attempt >= TRIES) throw error
      await pause(attempt)
    }
  }
}

/**
 * Writes the claims, over and over while the database is away. A write whose answer was cut off is looked up by the hash of its last event
 * before it is tried again, so that no command is done twice.
 */
export async function settled(
  db: Kysely<any>, // any: a service knows more tables
  host: string,
  claims: readonly Claim[],
  write: () => Promise<ReadonlyMap<string, Verdict>>,
): Promise<Verdict[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const before = attempt > 1 ? await writtenOf(db, host, claims) : new Set<string>()
      const verdicts: ReadonlyMap<string, Verdict> = before.size === claims.length ? new Map() : await write()
      // an earlier try may have been committing still, and have won against this one
      const isDoubtful = attempt > 1 && [...verdicts.values()].includes('stale')
      const written = isDoubtful ? await writtenOf(db, host, claims) : before
      return claims.map(({ application }) => (written.has(application) ? 'moved' : verdictOf(verdicts, application)))
    } catch (error) {
      if (failureOf(error) === 'fault' || attempt >= TRIES) throw error
      await pause(attempt)
    }
  }
}

function verdictOf(verdicts: ReadonlyMap<string, Verdict>, application: string): Verdict {
  const verdict = verdicts.get(application)
  if (verdict === undefined) throw new Error(`${application}: no verdict`)
  return verdict
}

/** Which of these claims are in the log: their last event is there, with their own hash. */
export async function writtenOf(db: Kysely<any>, host: string, claims: readonly Claim[]): Promise<Set<string>> {
  // any: as above
  const asked = claims.map(({ application, new_seq, head }) => ({ application, seq: new_seq, hash: head }))
  const { rows } = await sql<{
    application: string
  }>`select w.application from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w(application uuid, seq int, hash text)
    join event v on v.host_id = ${host} and v.subject = 'application' and v.subject_id = w.application and v.seq = w.seq and v.hash = w.hash`.execute(
    db,
  )
  return new Set(rows.map(({ application }) => application))
}

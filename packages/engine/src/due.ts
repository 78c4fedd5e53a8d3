/** Which hosts have something due, and how long until there is more. The one read across hosts (docs/decisions: the host leads every key). */
import { sql, type RawBuilder } from 'kysely'
import type { Duration, Instant } from '@cohortium/program'
import { databaseNow } from './clock.ts'
import type { Engine } from './engine.ts'

export interface Due<D> {
  due: D[]
  /** Until the next job that is not due yet; undefined when there is none. */
  next: Duration | undefined
  at: Instant
}

/** A host's jobs of one name. */
export interface Lane {
  host: string
  name: string
}

type Row = Lane & { isDue: boolean; next: Date | null; at: Instant }

/** The hosts that this engine works for. Everybody's are found by jumps over the index, one probe a host, not by reading all rows. */
const hosts = ({ hosts: named }: Engine, kind: RawBuilder<unknown>): RawBuilder<unknown> =>
  named
    ? sql`host (host_id) as (select unnest(${[...named]}::uuid[]))`
    : sql`host (host_id) as (
      (select j.host_id from job j where j.state = 'waiting' and ${kind} order by j.host_id limit 1)
      union all
      select n.host_id from host h cross join lateral (
        select j.host_id from job j where j.state = 'waiting' and ${kind} and j.host_id > h.host_id order by j.host_id limit 1) n)`

const isTimer = sql`j.kind = 'timer'`
const isWork = sql`j.kind <> 'timer'`

/** Whether something of `jobs` is due and free, and when the next is. `jobs` is a condition on `j` that an index answers in the order of `run_at`. */
const looked = (jobs: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  exists (select 1 from job j where ${jobs} and j.state = 'waiting' and j.run_at <= to_timestamp(c.ms / 1000.0)
    and (j.leased_until is null or j.leased_until <= now())) as is_due,
  (select j.run_at from job j where ${jobs} and j.state = 'waiting' and j.run_at > to_timestamp(c.ms / 1000.0) order by j.run_at limit 1) as next, c.ms as at`

const clock = sql`clock_now as materialized (select (${databaseNow}) as ms)`

/** Hosts with timers that are due. */
export async function timersDue(engine: Engine): Promise<Due<string>> {
  const { rows } = await sql<Row>`with recursive ${hosts(engine, isTimer)}, ${clock}
    select h.host_id as host, '' as name, ${looked(sql`j.host_id = h.host_id and ${isTimer}`)} from host h, clock_now c`.execute(engine.db)
  return summed(rows, ({ host }) => host)
}

/** Lanes with effects or actors that are due. */
export async function workDue(engine: Engine): Promise<Due<Lane>> {
  const { rows } = await sql<Row>`with recursive ${hosts(engine, isWork)}, lane as (
      select h.host_id, n.name from host h cross join lateral (
        select j.name from job j where j.host_id = h.host_id and j.state = 'waiting' and ${isWork} order by j.name limit 1) n
      union all
      select l.host_id, n.name from lane l cross join lateral (
        select j.name from job j where j.host_id = l.host_id and j.state = 'waiting' and ${isWork} and j.name > l.name order by j.name limit 1) n), ${clock}
    select l.host_id as host, l.name, ${looked(sql`j.host_id = l.host_id and j.name = l.name and ${isWork}`)} from lane l, clock_now c`.execute(
    engine.db,
  )
  return summed(rows, ({ host, name }) => ({ host, name }))
}

function summed<D>(rows: readonly Row[], of: (row: Row) => D): Due<D> {
  const waits = rows.flatMap(({ next, at }) => (next ? [next.getTime() - at] : []))
  return {
    due: rows.filter(({ isDue }) => isDue).map(of),
    next: waits.length > 0 ? Math.max(0, Math.min(...waits)) : undefined,
    at: rows[0]?.at ?? 0,
  }
}

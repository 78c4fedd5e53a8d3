/**
 * The one statement by which applications move. A chain: lock the applications whose revisions still hold, in the order of their ids →
 * lock their seats → rank the claims on them → move only those that have both → log, texts, jobs and seats of those that moved → a verdict for each.
 *
 * Shorter forms were tried and are wrong on Postgres: a plain `update seat … from` lets 20 invitations through on 10 seats (a row is updated once
 * a statement), a summed counter with a check aborts everybody for one seat too many, independent CTEs leak a seat when the revision guard fails.
 */
import { sql, type Kysely } from 'kysely'
import type { SeatMove } from './places.ts'
import type { ArmedTimers } from './tables.ts'

export interface EventRecord {
  seq: number
  type: string
  by: string
  role: string
  at: string
  payload: Record<string, unknown>
  evidence: unknown
  state: string
  key: string | null
  body_hash: string | null
  previous: string
  hash: string
}
export interface TextRecord {
  id: string
  seq: number
  field: string
  body: string
  salt: string
}
export interface JobRecord {
  id: string
  kind: 'timer' | 'effect' | 'actor'
  name: string
  key: string
  armed_seq: number | null
  payload: Record<string, unknown>
  run_at: string
}

/** What one application's step wants written, and the revisions it was decided under. */
export interface Claim extends SeatMove {
  application: string
  seq: number
  touched: number
  edition: string
  edition_revision: number
  new_seq: number
  snapshot: unknown
  state: string
  tags: string[]
  track: string
  applied_track: string
  timers: ArmedTimers
  head: string
  last_at: string
  events: EventRecord[]
  texts: TextRecord[]
  jobs: JobRecord[]
  /** Another version of its program, when it moves to one. */
  version?: number
}

/** `stale`: a revision no longer holds, read again. `full`: no seat is left. */
export type Verdict = 'moved' | 'stale' | 'full'

/** Free seats where their number is no limit: more than one statement can claim. */
const ANY_NUMBER = sql.lit(2_147_483_647)

/** Writes the claims of one host. Each gets its own verdict; one that loses refuses itself and nobody else. */
export async function commit(db: Kysely<any>, host: string, claims: readonly Claim[]): Promise<Map<string, Verdict>> {
  // any: a service knows more tables
  const json = JSON.stringify(claims)
  const { rows } = await sql<{ application: string; verdict: Verdict }>`
    with claim as materialized (
      select * from jsonb_to_recordset(${json}::jsonb) as c(application uuid, seq int, touched int, edition uuid, edition_revision int, new_seq int,
        snapshot jsonb, state text, tags text[], track text, applied_track text, timers jsonb, head text, last_at timestamptz,
        take text, take_by_redirect boolean, give text, give_by_redirect boolean, events jsonb, texts jsonb, jobs jsonb, version int)
    ), standing as materialized (
      select e.id, e.revision from edition e where e.host_id = ${host} and e.id in (select edition from claim) order by e.id for share
    ), held as materialized (
      select c.* from claim c
      join application a on a.host_id = ${host} and a.id = c.application and a.seq = c.seq and a.touched = c.touched
      join standing s on s.id = c.edition and s.revision = c.edition_revision
      order by a.id for update of a
    ), seats as materialized (
      select s.edition_id, s.track, s.taken, case when s.is_limit then s.seats - s.taken else ${ANY_NUMBER} end as free,
        case when s.is_limit then greatest(0, s.reserved - s.taken_by_redirect) else 0 end as kept from seat s
      where s.host_id = ${host} and (s.edition_id, s.track) in
        (select edition, take from held where take is not null union select edition, give from held where give is not null)
      order by s.edition_id, s.track for update
    ), ranked as (
      select h.*, row_number() over (partition by h.edition, h.take order by h.application) as place from held h
    ), moving as materialized (
      select r.* from ranked r left join seats s on s.edition_id = r.edition and s.track = r.take
      where r.take is null or r.place <= s.free - case when r.take_by_redirect then 0 else s.kept end
    ), moved as (
      update application a set seq = m.new_seq, edition_revision = m.edition_revision, snapshot = m.snapshot, state = m.state, tags = m.tags,
        track = m.track, applied_track = m.applied_track, timers = m.timers, head = m.head, last_at = m.last_at,
        version = coalesce(m.version, a.version)
      from moving m where a.host_id = ${host} and a.id = m.application returning a.id
    ), counted as (
      update seat s set taken = s.taken + d.delta, taken_by_redirect = s.taken_by_redirect + d.by_redirect
      from (select edition, track, sum(delta) as delta, sum(by_redirect) as by_redirect from (
          select edition, take as track, 1 as delta, take_by_redirect::int as by_redirect from moving where take is not null
          union all select edition, give, -1, -(give_by_redirect::int) from moving where give is not null) each
        group by edition, track) d
      where s.host_id = ${host} and s.edition_id = d.edition and s.track = d.track
    ), logged as (
      insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, body_hash, previous, hash)
      select ${host}::uuid, 'application', m.application, v.seq, v.type, v."by", v.role, v.at, v.payload, v.evidence, v.state, v.key, v.body_hash, v.previous, v.hash
      from moving m, jsonb_to_recordset(m.events) as v(seq int, type text, "by" text, role text, at timestamptz, payload jsonb, evidence jsonb,
        state text, key text, body_hash text, previous text, hash text)
    ), filed as (
      insert into text (host_id, id, subject_id, seq, field, body, salt)
      select ${host}::uuid, t.id, m.application, t.seq, t.field, t.body, t.salt
      from moving m, jsonb_to_recordset(m.texts) as t(id uuid, seq int, field text, body text, salt text)
    ), queued as (
      insert into job (host_id, id, kind, name, key, application_id, armed_seq, payload, run_at)
      select ${host}::uuid, j.id, j.kind, j.name, j.key, m.application, j.armed_seq, j.payload, j.run_at
      from moving m, jsonb_to_recordset(m.jobs) as j(id uuid, kind text, name text, key text, armed_seq int, payload jsonb, run_at timestamptz)
    )
    select c.application, case when m.id is not null then 'moved' when h.application is not null then 'full' else 'stale' end as verdict
    from claim c left join moved m on m.id = c.application left join held h on h.application = c.application`.execute(db)
  return new Map(rows.map(({ application, verdict }) => [application, verdict]))
}

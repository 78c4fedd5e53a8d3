/** Databases full of applications, a sixth of them at each place of the round: copies of six that really went there. */
import { sql, type Kysely } from 'kysely'
import { days } from '@cohortium/program'
import type * as Sources from '@cohortium/engine'
import { measured, ROUND } from './program.ts'

/** An engine's public face: this checkout's, or another's that is measured against it. */
export type Build = Pick<
  typeof Sources,
  'begin' | 'changeEdition' | 'createEdition' | 'createEngine' | 'migrateTables' | 'now' | 'openDatabase' | 'send'
>

export const HOST = '00000000-0000-7000-8000-00000000a057'
const EDITIONS = 8
const editionOf = (place: number): string => `00000000-0000-7000-8000-0000000ed${String(place).padStart(3, '0')}`

/** The id of the application at this place, in SQL and here: whoever measures picks one by its number. */
export const idAt = (place: number): string => `00000000-0000-7000-9000-${place.toString(16).padStart(12, '0')}`
export const ID_AT = (number: string): string => `('00000000-0000-7000-9000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

const ann = { id: 'ann', role: 'applicant' } as const
const ida = { id: 'ida', role: 'staff' } as const

/** Editions, seats, and `count` applications whose stored snapshot has about `bytes`; with their events and waiting timers. */
export async function fill(build: Build, db: Kysely<any>, count: number, bytes = 1900): Promise<void> {
  // any: raw statements only
  await build.migrateTables(db)
  const engine = build.createEngine({ db, programs: [measured] })
  const start = await build.now(db)
  const date = (at: number) => ({ local: new Date(at).toISOString().slice(0, 16), at })
  for (let place = 0; place < EDITIONS; place++) {
    const row = {
      hostId: HOST,
      id: editionOf(place),
      program: 'measured',
      version: 1,
      slug: `edition-${place}`,
      title: `Edition ${place}`,
      zone: 'Europe/Berlin',
      grace: 0,
      isDemo: false,
      dates: { closes: date(start + days(20)), begins: date(start + days(60)), ends: date(start + days(600)) },
    }
    await build.createEdition(engine, row, { open: { seats: 1_000_000, reserved: 0 } }, ida)
    await build.changeEdition(engine, HOST, editionOf(place), () => ({ state: 'published' }), ida)
  }
  for (const stage of ROUND.keys()) {
    const { id } = await build.begin(engine, { host: HOST, edition: editionOf(0), track: 'open' }, ann)
    await build.send(engine, { host: HOST, id }, { type: 'submit' }, ann)
    await pad(db, id, bytes)
    for (const { role, command } of ROUND.slice(0, stage)) await build.send(engine, { host: HOST, id }, command, { id: role, role })
    await copies(db, id, stage, count)
  }
  await sql`update seat s set taken = (select count(*) from application a where a.host_id = s.host_id and a.edition_id = s.edition_id and a.tags && '{seat}')`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}

/** What a life of this program remembers is small: the rest of the snapshot is words, as a program with more to remember has. */
async function pad(db: Kysely<any>, id: string, bytes: number): Promise<void> {
  // any: as above
  const { rows } = await sql<{ size: number }>`select length(snapshot::text) as size from application where id = ${id}`.execute(db)
  const words = Array.from({ length: Math.max(0, Math.round((bytes - rows[0]!.size - 40) / 88)) }, (_, at) => [
    `remembered${at}`,
    `${at} `.repeat(80).slice(0, 66),
  ])
  await sql`update application set snapshot = jsonb_set(snapshot, '{context,remembered}', ${JSON.stringify(Object.fromEntries(words))}::jsonb) where id = ${id}`.execute(
    db,
  )
}

async function copies(db: Kysely<any>, first: string, stage: number, count: number): Promise<void> {
  // any: as above
  const id = sql.raw(ID_AT('n'))
  const numbers = sql`generate_series(${stage}::int, ${count - 1}::int, ${ROUND.length}::int) n`
  const edition = sql`('00000000-0000-7000-8000-0000000ed' || lpad((n % ${EDITIONS})::text, 3, '0'))::uuid`
  await sql`insert into application (host_id, id, edition_id, program, version, seq, touched, edition_revision, snapshot, state, tags, track, applied_track, timers, head, begun_at, last_at, is_demo)
    select a.host_id, ${id}, ${edition}, a.program, a.version, a.seq, a.touched, a.edition_revision, a.snapshot, a.state, a.tags, a.track, a.applied_track, a.timers, a.head, a.begun_at, a.last_at, a.is_demo
    from application a, ${numbers} where a.id = ${first}`.execute(db)
  await sql`insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, body_hash, previous, hash)
    select v.host_id, v.subject, ${id}, v.seq, v.type, v."by", v.role, v.at, v.payload, v.evidence, v.state, v.key, v.body_hash, v.previous, v.hash
    from event v, ${numbers} where v.subject_id = ${first}`.execute(db)
  await sql`insert into job (host_id, id, kind, name, key, application_id, armed_seq, payload, run_at)
    select j.host_id, gen_random_uuid(), j.kind, j.name, ${id}::text || '/' || j.id, ${id}, j.armed_seq, j.payload, j.run_at
    from job j join application a on a.id = j.application_id, ${numbers} where j.application_id = ${first} and j.kind = 'timer' and (a.timers -> j.name ->> 'seq')::int = j.armed_seq`.execute(
    db,
  )
  await sql`delete from job where application_id = ${first}`.execute(db)
  await sql`delete from event where subject_id = ${first}`.execute(db)
  await sql`delete from application where id = ${first}`.execute(db)
}

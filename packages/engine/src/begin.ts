import { sql, type Transaction } from 'kysely'
import type { Instant, Program } from '@cohortium/program'
import { canonical, sha256 } from './canonical.ts'
import { now as databaseTime } from './clock.ts'
import { programOf, type Engine, type Who } from './engine.ts'
import { Broken, Refused } from './errors.ts'
import { builtInEvidence } from './evidence.ts'
import { foldBegin, type StepEvent } from './fold.ts'
import { queuedInTransaction } from './guard.ts'
import { idOf, newId } from './id.ts'
import { noteIncident } from './incidents.ts'
import { armedJobs } from './job-rows.ts'
import { readApplication, readEdition } from './read.ts'
import { repeatedly } from './recover.ts'
import type { Outcome } from './send.ts'
import { persisted, placeOf, restored, statePath } from './snapshot.ts'
import { blank, record, takeSent, type Request, type Writing } from './step.ts'

export interface BeginAsk {
  host: string
  edition: string
  track: string
  /** What a machine without facts is begun with, encoded. */
  input?: unknown
  /** Makes a repeat by the same person answer with the first one's application. */
  key?: string
  isDemo?: boolean
  /** Rows that must exist with it or not at all (the applicant, a token): written in the same transaction, after it. Called again when that was lost. */
  beside?: (trx: Transaction<any>, application: string) => Promise<void> // any: the service's tables
}

/** The edition moved while we looked at it: looking again this often in a row would be a bug, not staff at work. */
const ATTEMPTS = 20

/**
 * Begins an application in a published edition: its first event, its timers, and what the caller writes beside it, or nothing.
 * Written only while the edition is still as it was read, and read again otherwise: nobody begins in the instant after it was closed.
 * Tried again while the database is away; a try whose commit nobody confirmed is looked up by its id first, so that nobody begins twice.
 * @throws {Refused} `notFound` for an unknown edition or track, `notNow` when the edition is not published or its deadline has passed.
 */
export async function begin(engine: Engine, ask: BeginAsk, who: Who): Promise<Outcome> {
  const at = await repeatedly(() => databaseTime(engine.db))
  const made = { id: ask.key ? idOf('begin', ask.host, who.id, ask.key) : newId(at), at }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await repeatedly(() => tryBegin(engine, ask, who, made)).catch(async (error: unknown) => {
      if (error instanceof Broken) await noteIncident(engine, { host: ask.host, id: null, edition: ask.edition }, error, who)
      throw error
    })
    if (outcome) return outcome
  }
  throw new Error(`${ask.edition}: changed ${ATTEMPTS} times in a row while an application was begun`)
}

/** Undefined: the edition has changed since it was read. */
async function tryBegin(engine: Engine, ask: BeginAsk, who: Who, { id, at }: { id: string; at: Instant }): Promise<Outcome | undefined> {
  const { host } = ask
  const before = await earlier(engine, host, id, ask)
  if (before) return before
  const found = await readEdition(engine.db, host, ask.edition)
  if (!found) throw new Refused('notFound', 'There is no such edition.')
  const { edition, seats } = found
  const program = programOf(engine, edition)
  const track = Object.hasOwn(program.facts.tracks, ask.track) ? program.facts.tracks[ask.track] : undefined
  if (!track) throw new Refused('notFound', `${program.facts.title} has no track ${ask.track}.`)

  if (edition.state !== 'published') throw new Refused('notNow', `${edition.title} does not take applications.`, ['edition'])
  const closes = track.closes === undefined ? undefined : edition.dates[track.closes]
  if (closes && at > closes.at + edition.grace) throw new Refused('notNow', `${track.title} has closed.`, ['deadline'])
  const event: StepEvent = {
    type: 'begin',
    at,
    by: who.id,
    role: who.role,
    evidence: builtInEvidence(edition, seats),
    payload: {
      track: ask.track,
      edition: edition.id,
      program: program.facts.id,
      version: program.facts.version,
      ...(program.isBare && { input: ask.input }),
    },
  }
  const writing = firstOf(program, id, event, { texts: [], key: ask.key ?? null, bodyHash: bodyHash(ask) })
  try {
    const isWritten = await engine.db.transaction().execute(async (trx) => {
      if ((await heldRevision(trx, edition)) !== edition.revision) return false
      await insert(trx, { host, program, edition, writing, isDemo: ask.isDemo ?? edition.isDemo, at })
      await ask.beside?.(trx, id)
      return true
    })
    if (!isWritten) return undefined
  } catch (error) {
    // the same key at the same instant, or a try of ours that was committing still: that one was first
    const first = (error as { code?: string }).code === '23505' ? await earlier(engine, host, id, ask) : undefined
    if (first) return first
    throw error
  }
  return { id, seq: 1, at, type: 'begin', repeated: false, snapshot: writing.standing.snapshot }
}

/** What the first event and those that it brings about would write. @throws {Broken} when the program's own code throws */
function firstOf(program: Program, id: string, event: StepEvent, request: Request): Writing {
  try {
    const folded = foldBegin(program, event.payload, event)
    const writing = blank(id, folded.standing, '')
    record(writing, event, folded, request)
    takeSent(program, writing, event, folded)
    return writing
  } catch (error) {
    const words = 'This could not be begun, through no fault of yours. Nothing was written, and the staff can see it.'
    throw new Broken(words, { event: 'begin', state: 'nothing', seq: 1 }, error, program)
  }
}

/** The edition's revision, which stays that until the transaction ends. */
async function heldRevision(trx: Transaction<any>, { hostId: host, id }: { hostId: string; id: string }): Promise<number | undefined> {
  // any: a service knows more tables
  const { rows } = await sql<{ revision: number }>`select revision from edition where host_id = ${host} and id = ${id} for share`.execute(
    trx,
  )
  return rows[0]?.revision
}

const bodyHash = ({ edition, track, input }: BeginAsk): string => sha256(canonical({ edition, track, input }))

/** What an earlier try or request under this id has begun. */
async function earlier(engine: Engine, host: string, id: string, ask: BeginAsk): Promise<Outcome | undefined> {
  const application = await readApplication(engine.db, { host, id })
  if (!application) return undefined
  const { rows } = await sql<{ bodyHash: string | null }>`
    select body_hash from event where host_id = ${host} and subject_id = ${id} and seq = 1`.execute(engine.db)
  if (rows[0]?.bodyHash !== bodyHash(ask)) throw new Refused('conflict', 'This key was used for another request. Use a new one.')
  return {
    id,
    seq: 1,
    at: application.begunAt.getTime(),
    type: 'begin',
    repeated: ask.key !== undefined,
    snapshot: restored(programOf(engine, application).lifecycle, application.snapshot),
  }
}

interface NewApplication {
  host: string
  program: Program
  edition: { id: string; revision: number }
  writing: Writing
  isDemo: boolean
  at: number
}

async function insert(trx: Transaction<any>, { host, program, edition, writing, isDemo, at }: NewApplication): Promise<void> {
  // any: a service knows more tables
  const { id, head } = writing
  const { snapshot, timers, actors, seq, lastAt } = writing.standing
  const { track, appliedTrack } = placeOf(program, snapshot)
  await sql`insert into application (host_id, id, edition_id, program, version, seq, edition_revision, snapshot, state, tags, track, applied_track, timers, head, begun_at, last_at, is_demo)
    values (${host}, ${id}, ${edition.id}, ${program.facts.id}, ${program.facts.version}, ${seq}, ${edition.revision}, ${JSON.stringify(persisted(snapshot, actors))}::jsonb,
      ${statePath(snapshot.value)}, ${[...snapshot.tags].sort()}, ${track}, ${appliedTrack}, ${JSON.stringify(timers)}::jsonb, ${head}, ${new Date(at)}, ${new Date(lastAt)}, ${isDemo})`.execute(
    trx,
  )
  for (const event of writing.events)
    await sql`insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, body_hash, previous, hash)
      values (${host}, 'application', ${id}, ${event.seq}, ${event.type}, ${event.by}, ${event.role}, ${event.at}, ${JSON.stringify(event.payload)}::jsonb,
        ${JSON.stringify(event.evidence)}::jsonb, ${event.state}, ${event.key}, ${event.body_hash}, ${event.previous}, ${event.hash})`.execute(
      trx,
    )
  for (const job of [...writing.jobs, ...armedJobs(id, { timers: {}, actors: {} }, writing.standing)]) {
    queuedInTransaction(job.kind === 'timer' ? 'timer' : 'work', Math.max(0, Date.parse(job.run_at) - lastAt))
    await sql`insert into job (host_id, id, kind, name, key, application_id, armed_seq, payload, run_at)
      values (${host}, ${job.id}, ${job.kind}, ${job.name}, ${job.key}, ${id}, ${job.armed_seq}, ${JSON.stringify(job.payload)}::jsonb, ${job.run_at})`.execute(
      trx,
    )
  }
}

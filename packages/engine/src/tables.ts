/** The engine's tables, one interface a table. Every key begins with the host (docs/decisions: the host leads every key). */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Decided, Duration, Instant } from '@cohortium/program'

export interface HostTable {
  hostId: string
  slug: string
  name: string
  contact: string
}

/** Global: the demo's and the tests' offset from the database's own time. One row. */
export interface ClockTable {
  one: true
  offsetMs: number
}

/** Global: which text of `id@version` this database has seen. */
export interface ProgramVersionTable {
  program: string
  version: number
  fingerprint: string
  seenAt: Generated<Date>
}

/** A date as staff wrote it, and the instant it means in the edition's zone. */
export interface EditionDate {
  local: string
  at: Instant
}

export interface EditionTable {
  hostId: string
  id: string
  program: string
  version: number
  slug: string
  title: string
  zone: string
  dates: JSONColumnType<Record<string, EditionDate>>
  /** Of the program's open facts, those that are decided. */
  decided: JSONColumnType<Decided>
  /** Milliseconds after a deadline that still count. */
  grace: Duration
  revision: number
  state: 'draft' | 'published' | 'closed'
  isDemo: boolean
  createdAt: Generated<Date>
}

export interface SeatTable {
  hostId: string
  editionId: string
  track: string
  seats: number
  /** Of these, kept for applications redirected from another track. */
  reserved: number
  taken: number
  takenByRedirect: number
  /** False where the number is a target: what is taken is counted, and nobody is refused for it. */
  isLimit: boolean
}

/** One armed `after` or delayed event. `at` is null when the edition has no such date yet, or a reminder's moment had passed. */
export interface ArmedTimer {
  name: string
  entered: Instant
  seq: number
  at: Instant | null
  event: string
  /** What a delayed event carries beside its type, encoded. */
  fields?: unknown
}
export type ArmedTimers = Record<string, ArmedTimer>

export interface ApplicationTable {
  hostId: string
  id: string
  editionId: string
  program: string
  version: number
  /** Events so far; the guard of every step. */
  seq: number
  /** Writes beside the log so far (answers, documents); the other guard. */
  touched: Generated<number>
  editionRevision: number
  snapshot: ColumnType<unknown, string, string>
  state: string
  tags: string[]
  track: string
  appliedTrack: string
  timers: JSONColumnType<ArmedTimers>
  /** Hash of the last event. */
  head: string
  begunAt: Date
  lastAt: Date
  isDemo: boolean
}

export interface EventTable {
  hostId: string
  subject: 'application' | 'edition' | 'person' | 'host'
  subjectId: string
  seq: number
  type: string
  by: string
  role: string
  at: Date
  payload: JSONColumnType<Record<string, unknown>>
  evidence: JSONColumnType<Record<string, unknown>>
  /** The application's state after it. */
  state: string
  key: string | null
  /** Of the whole request, to tell a repeat from another body under the same key. Not part of the chain: it can be erased. */
  bodyHash: string | null
  previous: string
  hash: string
}

/** Words of people: outside the log, so that they can be erased and the chain still holds. */
export interface TextTable {
  hostId: string
  id: string
  subjectId: string
  seq: number
  field: string
  body: string
  salt: string
}

export interface JobTable {
  hostId: string
  id: string
  /** `incident`: where a command met a fault of its program; it is always `dead`, and never run. */
  kind: 'timer' | 'effect' | 'actor' | 'incident'
  name: string
  key: string
  applicationId: string | null
  /** Of a timer or an actor: the seq of the step that armed it. */
  armedSeq: number | null
  payload: JSONColumnType<Record<string, unknown>>
  runAt: Date
  attempts: Generated<number>
  maxAttempts: Generated<number>
  leasedUntil: Date | null
  state: Generated<'waiting' | 'dead'>
  error: string | null
}

export interface EngineTables {
  host: HostTable
  clock: ClockTable
  programVersion: ProgramVersionTable
  edition: EditionTable
  seat: SeatTable
  application: ApplicationTable
  event: EventTable
  text: TextTable
  job: JobTable
}

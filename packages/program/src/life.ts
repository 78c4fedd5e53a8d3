/** What an application carries through its life, and what a step of it knows: the types a lifecycle is written in. */
import type { Duration, Instant } from './time.types.ts'

/**
 * Who may cause a transition. `applicant` is whoever holds the application's token or is a member of it,
 * `timer` is the clock, `system` the result of a job.
 */
export type Role = 'applicant' | 'officer' | 'seniorLeader' | 'reviewer' | 'staff' | 'timer' | 'system'

/** Whose move it is, in colour and mark (look/README): at rest, with us, waiting on a person, another way open, done, a problem. */
export type Tone = 'rest' | 'info' | 'attention' | 'offer' | 'success' | 'danger'

/** The engine's knowledge of the world at the step, written into the event. */
export interface Evidence {
  /** Revision and instants of the edition that held. */
  edition: { revision: number; dates: Record<string, Instant>; grace: Duration }
  /** Seats that a newcomer and a redirected applicant would find, by track. */
  seats: Record<string, { open: number; redirect: number }>
  /** What the service looked up: paths that the event's form or documents still lack. */
  missing?: readonly string[]
  [key: string]: unknown
}

/** What every event carries, set last by the engine. */
export interface Stamp {
  at: Instant
  by: string
  role: Role
  evidence: Evidence
}

/** What an application carries through its life. Small: it is parsed at every step. */
export interface Context {
  /** Where it is now. */
  track: string
  /** What was asked for; a redirect leaves it. */
  appliedTrack: string
  submittedAt: Instant | null
  tasksAsked: string[]
  tasksDone: string[]
  /** When each task was asked for: its due date counts from there. */
  askedAt?: Record<string, Instant>
  [key: string]: unknown
}

export interface StateMeta {
  /** What staff read. */
  label: string
  tone: Tone
  /** What the applicant reads; the label when absent. */
  applicant?: { label: string; heading: string; text: string }
  /** Column of the picture: applying, withUs, withThem, inProgram, ended. */
  phase: Phase
}
export type Phase = 'applying' | 'withUs' | 'withThem' | 'inProgram' | 'ended'
export interface TransitionMeta {
  by: readonly Role[]
}

/**
 * Tags the engine and the service understand: `editable` (answers and documents may be written), `tasks` (tasks may be done),
 * `seat` (holds a seat of `context.track`), `ended` (over, unless a verb reopens it), `enrolled` (takes part).
 */
export type Tag = 'editable' | 'tasks' | 'seat' | 'ended' | 'enrolled'

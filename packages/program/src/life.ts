/** What an application carries through its life, and what a step of it knows: the types a lifecycle is written in. */
import type { Decided } from './open-facts.ts'
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
  edition: { revision: number; dates: Record<string, Instant>; grace: Duration; decided?: Decided }
  /** Seats that a newcomer and a redirected applicant would find, by track. */
  seats: Record<string, { open: number; redirect: number }>
  /** What the service looked up: paths that the event's form or documents still lack. */
  missing?: readonly string[]
  /** Of a submit: the rules of eligibility that do not hold and may be met by an exception. */
  exceptions?: readonly string[]
  /** Of a verb that gives a place: references of other places the same person holds in this program. */
  elsewhere?: readonly string[]
  /** How many who were made leaders stand within this application. */
  leaders?: number
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
  /** Rules of eligibility that this application asks an exception from; set by `stamp`. */
  exceptions?: string[]
  /** What `keep` remembered of a verb's choices. */
  kept?: Record<string, unknown>
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
 * `seat` (holds a seat of `context.track`), `ended` (over, unless a verb reopens it), `enrolled` (takes part, and may write projects:
 * where a project comes later than taking part, so does the tag; until then `seat` holds the place),
 * `gathers` (others may apply within it), `leads` (leads the application it was made within).
 */
export type Tag = 'editable' | 'tasks' | 'seat' | 'ended' | 'enrolled' | 'gathers' | 'leads'

/** What people do once they take part: tasks, sessions, modules, updates, projects. */
import type { Role } from './life.ts'
import type { Duration } from './time.types.ts'

export interface TaskSpec<T extends string = string, F extends string = string> {
  title: string
  description: string
  /** Counted from the moment the task was asked for. */
  due: Duration
  tracks?: readonly T[]
  /** The form to fill in; without one, a click. */
  form?: F
}

/** When a session is: in these months, counted from the edition's first, which is 1; in every month; in the first or the last; or the source does not say. */
export type Months = readonly number[] | 'every' | 'first' | 'last' | 'unstated'

export interface SessionSpec<T extends string = string> {
  title: string
  description: string
  tracks: readonly T[]
  /** Of each part, when there are several. */
  lasts?: Duration
  /** One event in so many parts (HES-07). */
  parts?: number
  months: Months
  /** In which of its months one meets in person, or `true`: always. */
  inPerson?: readonly number[] | true
  place?: string
  optional?: boolean
  /** What happens in it, in order (HES-08). */
  acts?: readonly string[]
}

/** A part of what is taught. Its meetings stand among the sessions; here is what it is about and what one does for it. */
export interface ModuleSpec {
  title: string
  description: string
  topics?: readonly string[]
  activities?: readonly Activity[]
  /** What one hands in for it (HES-12). */
  assignment?: string
  /** Whose work it builds on (HES-06). */
  credit?: string
}
export interface Activity {
  kind: 'seminar' | 'selfPaced' | 'discussion' | 'bookClub' | 'exercise' | 'workshop' | 'coaching' | 'networking'
  title: string
  /** Whose it is, when it is another's: ACGME Equity Matters. */
  provider?: string
  every?: 'month'
}

export interface UpdateSpec<T extends string = string, F extends string = string> {
  title: string
  tracks: readonly T[]
  every: 'month' | 'quarter' | 'module'
  form: F
  reply?: { by: Role; form: F; within?: Duration }
}

/**
 * Work that someone carries through the program: an advocacy project, a chapter's campaigns. Its form may be written while the application is
 * in a state tagged `enrolled`.
 */
export interface ProjectSpec<T extends string = string, F extends string = string> {
  title: string
  description: string
  form: F
  tracks?: readonly T[]
  /** Path in the project's form ← path in the application's, from which it starts when the application is sent (HES-11). */
  startsFrom?: Record<string, string>
}

/** A part somebody plays (HES-14, HEC-04). */
export interface RoleSpec {
  title: string
  text: string
  /** `participant`: who takes part plays it, perhaps as a second one; `beside`: people of the host and its friends. */
  played: 'participant' | 'beside'
}

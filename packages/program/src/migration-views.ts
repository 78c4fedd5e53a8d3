/** What the desk is told of the versions of a program, and of moving applications from one to another. */
import type { MigrationFinding } from './check/migration.ts'
import type { Tone } from './life.ts'

export interface VersionView {
  version: number
  /** New editions run it. */
  isNewest: boolean
  /** Whether this server still has it. Applications of one that it has not can be neither seen nor moved. */
  isHere: boolean
  editions: number
  /** Applications that live under it, and those that ended under it. */
  live: number
  ended: number
  /** Earlier versions whose applications it can take over. */
  takes: number[]
}

/** What becomes of one application. */
export interface MoveView {
  id: string
  reference: string
  applicant: string
  edition: string
  label: string
  tone: Tone
  /** The label it has after the move; null where it would strand. */
  to: string | null
  /** Why it cannot move; empty when it can. */
  why: string[]
  /** Tracks whose place it takes, and gives back. */
  takes: string | null
  gives: string | null
  timers: { title: string; before: string | null; after: string | null; isNew: boolean }[]
  isMoved: boolean
}

/** What becomes of an edition: under which version whoever begins there from then on begins. */
export interface EditionMoveView {
  id: string
  title: string
  /** Why it stays, each with the path of what the other version asks of it; empty when it can move. */
  why: string[]
  isMoved: boolean
}

export interface MigrationView {
  from: number
  to: number
  dryRun: boolean
  /** What the mapping means for everybody in a state, told from the two programs alone. */
  findings: MigrationFinding[]
  /** Told with the first part alone. */
  editions: EditionMoveView[]
  moves: MoveView[]
  /** Where the next request goes on, by `after`; null when all were looked at. */
  next: string | null
}

/** What became of taking one application back to the version it came from. */
export interface UndoneView {
  id: string
  reference: string
  applicant: string
  /** Why it stays; empty when it went back. */
  why: string
}

export interface UndoMigrationView {
  /** Told with the first part alone. */
  editions: EditionMoveView[]
  undone: UndoneView[]
  /** Where the next request goes on, by `after`; null when all were looked at. */
  next: string | null
}

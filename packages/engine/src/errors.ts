/** A person asked for what may not be: says why, and what would help. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  /** What stands in the way, as paths: `documents.teamVideo`, `team.members`, `seats.actionCommunity`, `deadline`. */
  readonly missing: readonly string[]
  constructor(code: RefusalCode, message: string, missing: readonly string[] = []) {
    super(message)
    this.code = code
    this.missing = missing
  }
}
/** `notFound`: nothing there for this host · `notAllowed`: not this role's, or not in this state · `notNow`: what stands in the way is in `missing` · `conflict`: a key used for another request · `broken`: the program's own code threw (`Broken`). */
export type RefusalCode = 'notFound' | 'notAllowed' | 'notNow' | 'conflict' | 'broken'

/** Where a program's own code threw: which event, in which state, as which place of the log; and of a timer, which. */
export interface Place {
  event: string
  state: string
  seq: number
  timer?: string
}

/**
 * The program's own code threw: nothing was written, and trying again leads to the same. Staff see it as an incident. What it threw is for them
 * (`reason`); `message` is for whoever asked, which of a machine without facts is its developer.
 */
export class Broken extends Refused {
  readonly place: Place
  readonly reason: string
  constructor(words: string, place: Place, cause: unknown, { isBare }: { isBare?: boolean } = {}) {
    const thrown = cause instanceof Error ? cause.message : String(cause)
    super('broken', isBare ? thrown : words)
    this.place = place
    this.reason = `In ${place.state}: ${thrown}`
    this.cause = cause
  }
}

/** This process was not given that version of the program: one that starts beside it, or one that ran before, was. Nothing was done. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion'
}

/** Thrown by a job's handler when trying again cannot help: the job is parked where staff see it. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError'
}

/** Another living process has this folder open; two would lose each other's writes (53,039 of 56,039 rows, measured). */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  readonly pid: number
  /** `machine` when it is not this one: whether that process lives cannot be told from here. */
  constructor(folder: string, pid: number, machine?: string) {
    super(
      machine === undefined
        ? `${folder} is open in process ${pid}. Stop that process, or choose another folder.`
        : `${folder} was opened in process ${pid} on ${machine}. Make sure that it has ended, then remove ${folder}/cohortium.pid; or choose another folder.`,
    )
    this.pid = pid
  }
}

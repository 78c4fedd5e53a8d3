/** Something wrong with a program or an edition: where, and what would mend it. */
export interface Fault {
  /** Dotted, from the definition's root: `tracks.actionCommunity.redirect.to`, `lifecycle.review.on.invite`. */
  path: string
  /** A sentence for the one who mends it. */
  message: string
}

/** A developer's mistake, found when the program is defined: every fault at once, each with its path. */
export class ProgramError extends Error {
  readonly faults: readonly Fault[]

  constructor(program: string, faults: readonly Fault[]) {
    super(`Program ${program} is not sound:\n${faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n')}`)
    this.name = 'ProgramError'
    this.faults = faults
  }
}

import type { PlacedFault } from './locate.ts'

/** What a developer can mend: said in lines and an exit code, never in a stack. 1: the program is wrong; 2: the command was. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly lines: readonly string[]
  readonly exit: 1 | 2
  /** Of a program that is not sound. */
  readonly faults: readonly PlacedFault[] | undefined

  constructor(lines: readonly string[], exit: 1 | 2 = 1, { faults, ...options }: ErrorOptions & { faults?: readonly PlacedFault[] } = {}) {
    super(lines.join('\n'), options)
    this.lines = lines
    this.exit = exit
    this.faults = faults
  }
}

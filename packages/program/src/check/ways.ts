import type { Program } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { EndlessError } from '../outcomes/growth.ts'
import { deadEnds, words } from '../outcomes/outcomes.ts'

/**
 * What only a walk through every situation can tell, beyond `checkProgram`: where an application would be forgotten, because what it carries lets
 * no guard say yes any more, and what grows without end. Takes up to a second, never longer than `limit` situations (20,000): for the command
 * line and for tests, not for every start.
 */
export function checkWays(program: Program, { limit = 20_000 }: { limit?: number } = {}): Fault[] {
  try {
    const found = deadEnds(program, { limit })
    return found
      .filter(({ state }, place) => found.findIndex((other) => other.state === state) === place)
      .map(({ state, steps }) => ({
        path: `lifecycle.${state}`,
        message: `no end can be reached by who came here by ${steps.map((step) => words(program, step)).join(' → ') || 'beginning'}: its guards let nobody on`,
      }))
  } catch (error) {
    if (error instanceof EndlessError) return [error.fault]
    throw error
  }
}

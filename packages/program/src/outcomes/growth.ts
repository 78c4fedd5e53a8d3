import type { Fault } from '../fault.ts'
import type { Step } from './walk.ts'

/** A program whose situations cannot all be walked: where it grows, and what would bound it. */
export class EndlessError extends RangeError {
  override readonly name = 'EndlessError'
  readonly fault: Fault

  constructor(program: string, fault: Fault) {
    super(`Program ${program} is not sound:\n  ${fault.path}: ${fault.message}`)
    this.fault = fault
  }
}

/** How many sizes a value may have before it counts as growing. A walk tries one size of every text and number, so that a sound context has few. */
const SIZES = 64

/** Watches what a walk finds in the context, and tells what takes ever new sizes: a counter, a list, a text that is added to. */
export class Growth {
  readonly #program: string
  readonly #sizes = new Map<string, Set<number>>()
  readonly #values = new Map<string, Set<string>>()

  constructor(program: string) {
    this.#program = program
  }

  /** A new situation and the step that led to it. @throws {EndlessError} when one value was found in more than 64 sizes */
  see(context: object, step: { from: string; step: Step } | undefined): void {
    for (const [path, value] of entriesOf(context, 'context')) {
      const sizes = put(this.#sizes, path, sizeOf(value))
      put(this.#values, path, JSON.stringify(value, withoutInstants) ?? '')
      if (sizes > SIZES && step) throw new EndlessError(this.#program, growing(path, value, step))
    }
  }

  /** There are more situations than may be walked, though nothing grew: what has the most values. */
  beyond(limit: number): EndlessError {
    const most = [...this.#values]
      .map(([path, { size }]) => ({ path, size }))
      .filter(({ path, size }) => size > 1 && path !== 'context')
      .toSorted((a, b) => b.size - a.size)
      .slice(0, 3)
      .map(({ path, size }) => `${path} ${size} values`)
    return new EndlessError(this.#program, {
      path: 'lifecycle',
      message: `has more than ${limit} situations, too many to walk (${most.join(', ')}): keep less in the context, and beside the application what lets nothing happen`,
    })
  }
}

function growing(path: string, value: unknown, { from, step: { kind, name } }: { from: string; step: Step }): Fault {
  const place = kind === 'timer' ? `after.${name}` : kind === 'end' ? name : `on.${name}`
  const size = typeof value === 'number' ? String(value) : `${sizeOf(value)} ${typeof value === 'string' ? 'characters' : 'entries'}`
  return {
    path: `lifecycle.${from}.${place}`,
    message: `${path} grows without end (it came to ${size}): bound it by a guard, or keep what is counted beside the application`,
  }
}

/** Values by path, down to those that are no plain object. */
const entriesOf = (value: unknown, path: string): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? [[path, Object.keys(value)], ...Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${path}.${key}`))]
    : [[path, value]]

/** Of what an application carries, that something happened counts and not when: a replacer for JSON. A number past 1973 in milliseconds is an instant. */
export const withoutInstants = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && value > 100_000_000_000 ? 'an instant' : value

const sizeOf = (given: unknown): number => {
  const value = withoutInstants('', given)
  return typeof value === 'number' ? value : typeof value === 'string' || Array.isArray(value) ? value.length : 0
}

function put<T>(sets: Map<string, Set<T>>, path: string, value: T): number {
  const set = sets.get(path) ?? new Set<T>()
  sets.set(path, set.add(value))
  return set.size
}

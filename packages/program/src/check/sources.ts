import type { AnyStateMachine } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { nodeAt } from '../nodes.ts'

/** Places that an id of the source names and that are not there. */
export function checkSources(facts: Facts, machine: AnyStateMachine): Fault[] {
  return Object.entries(facts.sources ?? {}).flatMap(([id, { at }]) =>
    at.length === 0
      ? [{ path: `sources.${id}`, message: 'says nowhere where it is held: name a place in the facts, or a state' }]
      : at
          .filter((place) => !isThere(facts, machine, place))
          .map((place) => ({ path: `sources.${id}`, message: `there is nothing at ${place}: correct the path, or hold the fact there` })),
  )
}

function isThere(facts: Facts, machine: AnyStateMachine, place: string): boolean {
  const [first, ...rest] = place.split('.')
  if (first === 'lifecycle') return rest.length > 0 && nodeAt(machine, rest.join('.')) !== undefined
  return find(facts, place.split('.')) !== undefined
}

/** Walks by key; in a list, by what its entries are called. A title may hold dots, so that the rest of the path is tried whole first. */
function find(from: unknown, path: readonly string[]): unknown {
  if (path.length === 0 || from === undefined || from === null) return from
  const [key = '', ...rest] = path
  if (Array.isArray(from)) {
    for (let length = path.length; length > 0; length--) {
      const named: unknown = from.find((one) => isCalled(one, path.slice(0, length).join('.')))
      if (named !== undefined) return find(named, path.slice(length))
    }
    return find(from[Number(key)], rest)
  }
  if (typeof from !== 'object') return undefined
  if (from && 'shape' in from && !Object.hasOwn(from, key)) return find((from as { shape: unknown }).shape, path)
  return Object.hasOwn(from, key) ? find((from as Record<string, unknown>)[key], rest) : undefined
}

const isCalled = (one: unknown, name: string): boolean =>
  typeof one === 'object' && one !== null && (('id' in one && one.id === name) || ('title' in one && one.title === name))

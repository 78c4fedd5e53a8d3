import type { AnyStateMachine } from 'xstate'
import { checkFacts } from './check/facts.ts'
import { checkProgram } from './check/program.ts'
import { checkRedirects } from './check/redirect.ts'
import { checkShape } from './check/shape.ts'
import type { Facts, Program, VerbSpec } from './facts.ts'
import { ProgramError } from './fault.ts'
import { kitFor, type Actors, type Kit } from './kit.ts'
import type { Declared, FactsOf } from './names.ts'

/**
 * A program: facts first, then how an application lives. The names that the facts declare (tracks, documents, dates, forms, tasks,
 * letters, timers, verbs) are type parameters, so that a misspelt reference does not compile; what types cannot see is checked here.
 * @throws {ProgramError} with every fault at once, each with its path
 */
export function defineProgram<
  const T extends string,
  const D extends string,
  const W extends string,
  const F extends string,
  const K extends string,
  const L extends string,
  const C extends string,
  const V extends Record<string, VerbSpec>,
>(
  program: FactsOf<Declared<T, D, W, F, K, L, C, V>> & {
    lifecycle: (kit: Kit<Declared<T, D, W, F, K, L, C, V>>) => AnyStateMachine
    /** Promises that the lifecycle invokes by name: work whose result decides how it goes on. A letter is an effect. */
    actors?: Actors
  },
): Program {
  const { lifecycle: build, actors, ...named } = program
  // The names are literal types to the author; the rest of the house reads the same value by any name.
  const facts = named as unknown as Facts
  const missing = checkShape(program)
  if (missing.length > 0) throw new ProgramError(String(facts.id), missing)
  const lifecycle = built(facts, () => build(kitFor(program, actors)))
  const faults = checkProgram(facts, lifecycle)
  if (faults.length > 0) throw new ProgramError(facts.id, faults)
  return { facts, lifecycle }
}

/** XState throws at the first target it cannot find: then the facts' faults are told beside that one. */
function built(facts: Facts, build: () => AnyStateMachine): AnyStateMachine {
  try {
    return build()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw Object.assign(new ProgramError(facts.id, [...checkFacts(facts), ...checkRedirects(facts), { path: 'lifecycle', message }]), {
      cause,
    })
  }
}

import type { AnyStateMachine } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { checkFacts } from './facts.ts'
import { checkLifecycle } from './lifecycle.ts'

/** What the types cannot see: every fault of the facts, the forms and the lifecycle. Empty means sound. */
export const checkProgram = (facts: Facts, lifecycle: AnyStateMachine): Fault[] =>
  [...checkFacts(facts), ...checkLifecycle(facts, lifecycle)]

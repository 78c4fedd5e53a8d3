import type { AnyStateMachine } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { checkClocks } from './clocks.ts'
import { checkEnds } from './ends.ts'
import { checkFacts } from './facts.ts'
import { checkLifecycle } from './lifecycle.ts'
import { checkMigrations } from './migrations.ts'
import { checkRedirects } from './redirect.ts'
import { checkSources } from './sources.ts'

/** What the types cannot see: every fault of the facts, the forms, the redirects and the lifecycle, each said once. Empty means sound. */
export const checkProgram = (facts: Facts, lifecycle: AnyStateMachine): Fault[] =>
  once([
    ...checkFacts(facts),
    ...checkRedirects(facts),
    ...checkLifecycle(facts, lifecycle),
    ...checkEnds(facts, lifecycle),
    ...checkClocks(facts, lifecycle),
    ...checkSources(facts, lifecycle),
    ...checkMigrations(facts, lifecycle),
  ])

/** Branches of one verb have one path, so that what is wrong with each of them would be read again and again. */
const once = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ path, message }, place) => faults.findIndex((other) => other.path === path && other.message === message) === place)

import type { Role } from '@cohortium/program'
import { programOf, type Engine } from './engine.ts'
import { gather, obstacles, verbsFor } from './evidence.ts'
import { readForStep, type Target } from './read.ts'
import { catchUp, openDraft } from './step.ts'

/** A verb of this state that the role may use. `missing` says what stands in the way today; empty: it may be done now. */
export interface AllowedVerb {
  verb: string
  can: boolean
  missing: readonly string[]
}

/**
 * The buttons of a page, in the machine's order, guards asked with today's evidence and due timers taken into account.
 * Nothing is written. Empty when there is no such application, and while a due timer throws.
 */
export async function allowed(engine: Engine, target: Target, role: Role): Promise<AllowedVerb[]> {
  const reading = await readForStep(engine.db, target)
  if (!reading) return []
  const { application, edition, seats, now } = reading
  const program = programOf(engine, application)
  const draft = openDraft(program, reading)
  if (catchUp(draft)) return []
  const { snapshot } = draft.standing
  const verbs = verbsFor(snapshot, role).filter((verb) => verb in program.facts.verbs)
  return Promise.all(
    verbs.map(async (verb) => {
      const evidence = await gather(engine, engine.db, { application, edition, snapshot, program, event: { type: verb } }, seats)
      const event = { type: verb, at: now, by: '', role, evidence }
      try {
        const can = snapshot.can(event as never)
        return { verb, can, missing: can ? [] : obstacles(snapshot, event) }
      } catch {
        return { verb, can: false, missing: [] } // a guard that throws: whoever asks for it all the same leaves an incident
      }
    }),
  )
}

/** A machine without facts, as a program: it has one track, no letters, and whoever may send may send any event that it takes. */
import type { AnyStateMachine } from 'xstate'
import * as z from 'zod'
import type { Facts, Program, VerbSpec } from '@cohortium/program'

export const BARE_TRACK = 'only'

export function bareProgram(lifecycle: AnyStateMachine, { id, version }: { id: string; version: number }): Program {
  const facts: Facts = {
    id,
    version,
    title: id,
    summary: '',
    locale: 'en',
    costs: [],
    unit: { kind: 'person', min: 1, max: 1 },
    eligibility: [],
    edition: { kind: 'standing', months: null },
    dates: {},
    tracks: {
      [BARE_TRACK]: {
        title: id,
        summary: '',
        seats: { kind: 'none' },
        documents: [],
        goals: [],
        supports: [],
        criteria: [],
        commitments: [],
        aims: [],
        milestones: [],
      },
    },
    documents: {},
    forms: {},
    application: '',
    tasks: {},
    sessions: [],
    updates: [],
    letters: {},
    verbs: {},
    timers: {},
    glossary: {},
    notes: [],
  }
  return { facts, lifecycle, isBare: true }
}

/** Every event of a bare machine is a verb: its fields come encoded under `event`, so that none of them can be taken for the engine's own. */
const ANY_EVENT = z.object({ event: z.record(z.string(), z.unknown()).default({}) })

/** XState's own names, which only the engine sends; of these, a route is an event like any other. */
const isInternal = (type: string): boolean => type.startsWith('xstate.') && type !== 'xstate.route'

/** What may be sent to this program under a name; undefined when nothing may. */
export function verbOf({ facts, isBare }: Program, type: string): VerbSpec | undefined {
  if (isBare) return isInternal(type) ? undefined : { title: type, payload: ANY_EVENT }
  return Object.hasOwn(facts.verbs, type) ? facts.verbs[type] : undefined
}

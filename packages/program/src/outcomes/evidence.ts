import type { Facts } from '../facts.ts'
import type { Evidence } from '../life.ts'

/** What may be otherwise than usual. `exception`: a rule of eligibility does not hold; `noLeader`: nobody leads what stands within it. */
export type Circumstance = 'late' | 'incomplete' | 'noSeat' | 'exception' | 'noLeader'

/**
 * What the engine would find in an edition at its kindest (a complete form, free seats, no other place, a leader), but for these circumstances. `late` is
 * nothing that it finds: it is when the event comes.
 */
export function evidenceOf(facts: Facts, edition: Evidence['edition'], when: readonly Circumstance[] = []): Evidence {
  const free = when.includes('noSeat') ? 0 : 1
  return {
    edition,
    seats: Object.fromEntries(Object.keys(facts.tracks).map((track) => [track, { open: free, redirect: free }])),
    missing: when.includes('incomplete') ? ['something'] : [],
    leaders: when.includes('noLeader') ? 0 : 1,
    elsewhere: [],
    exceptions: when.includes('exception') ? exceptionsOf(facts) : [],
  }
}

/** One exception stands for all: guards ask whether there is one. */
const exceptionsOf = (facts: Facts): string[] =>
  facts.eligibility.flatMap((rule) => (typeof rule !== 'string' && rule.otherwise === 'exception' ? [rule.id] : [])).slice(0, 1)

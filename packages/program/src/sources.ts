/** A fact's standing in its source. */
export type SourceStatus = 'quoted' | 'derived' | 'assumed' | 'conflicting' | 'missing' | 'ours'

/**
 * What became of one id of the source: how it stands there, and where in the program it is held. A place is a path in the facts, `tracks.network.seats`
 * (an entry of a list by its title or id: `sessions.Learning Session`), or a state, `lifecycle.review`.
 */
export interface SourceEntry {
  status: SourceStatus
  at: readonly string[]
}
export type Sources = Record<string, SourceEntry>

type Standing = (...at: string[]) => SourceEntry
const standing =
  (status: SourceStatus): Standing =>
  (...at) => ({ status, at })

/** As the source says it. */
export const quoted: Standing = standing('quoted')
/** Follows from what it says. */
export const derived: Standing = standing('derived')
/** Taken from elsewhere; to be checked. */
export const assumed: Standing = standing('assumed')
/** It says two things; a note has both. */
export const conflicting: Standing = standing('conflicting')
/** It does not say; the program leaves it open. */
export const missing: Standing = standing('missing')

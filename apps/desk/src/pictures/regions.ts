/** Parts of a lifecycle that lead lives of their own: a chapter's states and its members'. */
import type { EditionView, OverviewView } from '@cohortium/program'

/** `chapter` of `chapter.forming`; '' for a state that belongs to no part. */
export function regionOf(state: string): string {
  return state.includes('.') ? state.slice(0, state.indexOf('.')) : ''
}

/** A part is called as the track whose life it is; else by its own name, `inTraining` as “In training”. */
export function regionTitle(region: string, edition: EditionView): string {
  const track = edition.tracks.find((one) => one.id === region)
  if (track) return track.title
  const words = region.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** States in the order given, by the part they stand in; one group without a name where there are no parts. */
export function byRegion<T extends { state: string }>(states: readonly T[]): { region: string; states: T[] }[] {
  const regions = [...new Set(states.map(({ state }) => regionOf(state)))]
  return regions.map((region) => ({ region, states: states.filter(({ state }) => regionOf(state) === region) }))
}

export interface Part {
  /** '' where there is but one. */
  region: string
  counts: OverviewView['counts']
  moves: OverviewView['moves']
}

/**
 * The lifecycle as pictures. A part that is a track's life counts that track alone; states that belong to no part stand in each of them.
 */
export function partsOf({ counts, moves, edition }: OverviewView): Part[] {
  const regions = byRegion(counts).filter(({ region }) => region !== '')
  if (regions.length < 2) return [{ region: '', counts, moves }]
  return regions.map(({ region }) => {
    const isTrack = edition.tracks.some(({ id }) => id === region)
    const isIn = (state: string) => ['', region].includes(regionOf(state))
    const counted = <T extends { count: number; byTrack: Record<string, number> }>(one: T): T =>
      isTrack ? { ...one, count: one.byTrack[region] ?? 0 } : one
    return {
      region,
      counts: counts.filter(({ state }) => isIn(state)).map(counted),
      moves: moves.filter(({ from, to }) => isIn(from) && isIn(to)).map(counted),
    }
  })
}

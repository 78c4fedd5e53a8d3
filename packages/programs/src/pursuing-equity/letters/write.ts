import type { LetterFacts } from '@cohortium/program'
import { documents } from '../documents.ts'
import { tracks } from '../tracks.ts'

/** The track as the program declares it: letters know it by its title. */
const trackNamed = (title: string) => Object.values(tracks).find((track) => track.title === title)

export const isActionCommunity = (title: string): boolean => title === tracks.actionCommunity.title

/** The deadline of a track, in words, or undefined where the edition has none. */
export const closes = (facts: LetterFacts, title: string): string | undefined => facts.dates[trackNamed(title)?.closes ?? '']

/** What a complete application to this track holds. */
export const received = (title: string): string[] => [
  'Your answers',
  ...(trackNamed(title)?.documents ?? []).map((id) => documents[id].title),
]

import type { ApplicationView, EditionView, TrackView } from '@cohortium/program'

/** Who applies, in one line: a name, where they belong, what they apply within; each said once. */
export const who = ({ applicant, organisation, within }: ApplicationView): string =>
  [...new Set([applicant, organisation, within].map((one) => one?.name))].filter(Boolean).join(', ')

/** The track within whose applications those of this one are made: chapters, of members. */
export const outerOf = ({ tracks }: EditionView, track: TrackView | undefined): TrackView | undefined =>
  track?.within === undefined ? undefined : tracks.find(({ id }) => id === track.within)

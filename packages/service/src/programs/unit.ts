import { vocabularyOf, type Facts, type Unit, type Word } from '@cohortium/program'

/** Who applies to a track. */
export const unitOf = (facts: Facts, track: string): Unit => facts.tracks[track]?.unit ?? facts.unit

/** What those who apply to a track are called: the program's own word for its applicants, a plain one where the track takes others. */
export function unitWord(facts: Facts, track: string): Word {
  const { kind } = unitOf(facts, track)
  return kind === facts.unit.kind ? vocabularyOf(facts).applicant : { one: kind, many: kind === 'person' ? 'people' : `${kind}s` }
}

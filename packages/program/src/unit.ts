/** Who applies. */
export type UnitKind = 'person' | 'team' | 'chapter'

export interface Unit {
  kind: UnitKind
  /** How many people one application stands for; 1 and 1 for a person. */
  min: number
  max: number
  /** Whether one is asked where they belong when they begin: a home institution, an employer. Required of teams and chapters unless said otherwise. */
  organisation?: 'required' | 'optional' | 'none'
}

/** What is asked before there is an application: a name of one's own (persons and chapters), an organisation. */
export function asksAtBegin({ kind, organisation }: Unit): { name: boolean; organisation: 'required' | 'optional' | 'none' } {
  return { name: kind !== 'team', organisation: organisation ?? (kind === 'person' ? 'optional' : 'required') }
}

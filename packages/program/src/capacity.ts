/**
 * How many a track takes. `exact`: the edition's number is a limit that the engine keeps. `approximate`: it is a target, shown beside what
 * was given, and nobody is refused for it. `none`: places are not counted, and editions set no number.
 */
export type Capacity =
  | {
      kind: 'exact'
      /** What the source says; absent when it does not, and then the edition has to decide. */
      count?: number
      /** The source itself calls it an estimate. */
      estimated?: boolean
    }
  | { kind: 'approximate'; count: number }
  | { kind: 'none' }

/** Whether the engine has a number to keep. */
export const isLimit = ({ kind }: Capacity): boolean => kind === 'exact'
/** Whether an edition sets a number at all. */
export const isCounted = ({ kind }: Capacity): boolean => kind !== 'none'

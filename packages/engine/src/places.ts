/** The seats that a step takes and gives, and those of a batch of moves counted as the one statement will count them. */
import type { Reading, SeatRow } from './read.ts'
import type { SeatHeld } from './snapshot.ts'

/** Which seat a step takes and which it gives back, each by track; both null where nothing changes. */
export interface SeatMove {
  take: string | null
  take_by_redirect: boolean
  give: string | null
  give_by_redirect: boolean
}

export function seatMove(had: SeatHeld | null, has: SeatHeld | null): SeatMove {
  const same = had?.track === has?.track && had?.byRedirect === has?.byRedirect
  return {
    take: same ? null : (has?.track ?? null),
    take_by_redirect: !same && (has?.byRedirect ?? false),
    give: same ? null : (had?.track ?? null),
    give_by_redirect: !same && (had?.byRedirect ?? false),
  }
}

export interface Places {
  /** Counts the move in, if the seat that it takes is free; else says why not. */
  claim: (reading: Reading, move: SeatMove) => string | undefined
  /** The batch is written: what it gave back is free from here on, and no sooner. */
  settle: () => void
}

/** What one statement sees is what stood before it: seats given back in it are free for the next one. */
export function openPlaces(): Places {
  const rows = new Map<string, SeatRow>()
  let claimed = new Map<string, number>()
  let later: (() => void)[] = []
  const rowOf = ({ edition, seats }: Reading, track: string): SeatRow | undefined => {
    const key = `${edition.id}/${track}`
    const row = rows.get(key) ?? seats.find((one) => one.track === track)
    if (row && !rows.has(key)) rows.set(key, { ...row })
    return rows.get(key)
  }
  const count = (row: SeatRow, by: number, isRedirect: boolean): void => {
    later.push(() => {
      row.taken += by
      if (isRedirect) row.takenByRedirect += by
    })
  }
  return {
    claim: (reading, { take, take_by_redirect, give, give_by_redirect }) => {
      if (take !== null) {
        const row = rowOf(reading, take)
        if (!row) return `the edition has no number of places for ${take}`
        const key = `${reading.edition.id}/${take}`
        const place = (claimed.get(key) ?? 0) + 1
        const kept = take_by_redirect ? 0 : Math.max(0, row.reserved - row.takenByRedirect)
        if (row.isLimit && place > row.seats - row.taken - kept) return `no seat of ${take} is free`
        claimed.set(key, place)
        count(row, 1, take_by_redirect)
      }
      const given = give === null ? undefined : rowOf(reading, give)
      if (given) count(given, -1, give_by_redirect)
      return undefined
    },
    settle: () => {
      for (const change of later) change()
      later = []
      claimed = new Map()
    },
  }
}
